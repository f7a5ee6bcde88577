"""The body for which a document speaks."""

from ....ontology.entries import Entry
from ..context import Context


def of_document(ctx: Context) -> Entry | None:
    """The body for which the document speaks; the private office of a Secretary speaks for the Secretary."""
    described = ctx.document.description
    name = described.implied_lead or described.publisher
    served = ctx.names.lookup(name.removesuffix("辦公室")) if name.endswith("長辦公室") else None
    return served or ctx.names.lookup(name)
