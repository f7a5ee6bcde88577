"""The queries that compare documents, with the documents that a reader chose written into them."""

from collections.abc import Iterable

from pyoxigraph import NamedNode

from ..errors import InputError
from .catalogue import load


def within(name: str, documents: Iterable[str]) -> str:
    """The query of that name, asked of these documents alone (by their IRIs). Raises InputError for no IRI."""
    try:
        listed = " ".join(str(NamedNode(iri)) for iri in sorted(set(documents)))
    except ValueError as error:
        raise InputError(f"a document is named by something that is no IRI: {error}", where=name) from error
    head, where, body = load(name).text.partition("WHERE {\n")
    return f"{head}{where}  VALUES ?document {{ {listed} }}\n{body}"
