"""Who acts where no body is printed: the body of the section, or the one that the document speaks for."""

from ...ontology.entries import AGENCY_KINDS, Entry
from ..facts import AgencyFact, Ground
from .context import Context
from .named import preferred


def lead(ctx: Context) -> tuple[AgencyFact, ...]:
    """The implied lead with its ground; none where the authority files do not know it."""
    for entry, ground in ((_of_headings(ctx), "heading"), (_of_document(ctx), "publisher")):
        if entry is not None:
            return (_fact(ctx, entry, ground),)
    return ()


def _of_headings(ctx: Context) -> Entry | None:
    """A single body of the issuing government that the innermost naming heading names."""
    home = ctx.document.description.jurisdiction
    for section in reversed(ctx.path):
        named = {m.entry.iri: m.entry for m in ctx.names.find(section.title) if m.entry.kind in AGENCY_KINDS}
        own = [e for e in named.values() if e.jurisdiction == home and e.kind == "Agency"]
        if len(own) == 1 and own[0].iri != _iri(_of_document(ctx)):
            return own[0]
    return None


def _iri(entry: Entry | None) -> str | None:
    return entry.iri if entry else None


def _of_document(ctx: Context) -> Entry | None:
    described = ctx.document.description
    return ctx.names.lookup(described.implied_lead or described.publisher)


def _fact(ctx: Context, entry: Entry, ground: str) -> AgencyFact:
    grounds: dict[str, Ground] = {"heading": "heading", "publisher": "publisher", "context": "context"}
    return AgencyFact(
        name=preferred(ctx, entry),
        surface="",
        at=None,
        rule=f"implied-by-{ground}",
        iri=entry.iri,
        labels=entry.labels,
        role="lead",
        ground=grounds[ground],
    )
