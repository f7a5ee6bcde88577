"""The proof that evidence is true: every passage and every surface in the graph is read again from the source."""

from collections.abc import Iterable

from pyoxigraph import RdfFormat, Store

from ..errors import EvidenceError
from ..ontology.vocabulary import ONTOLOGY_IRI
from .engine import LocalEngine, Row

_PASSAGES = f"""PREFIX pg: <{ONTOLOGY_IRI}#>
SELECT ?x ?start ?end ?said WHERE {{ ?x a pg:Passage ; pg:start ?start ; pg:end ?end ; pg:text ?said }}"""
_SURFACES = f"""PREFIX pg: <{ONTOLOGY_IRI}#>
SELECT ?x ?start ?end ?said ?from ?to WHERE {{
  ?x pg:inPassage ?passage ; pg:start ?start ; pg:end ?end ; pg:surface ?said .
  ?passage pg:start ?from ; pg:end ?to }}"""


def check_evidence(doc: str, lines: Iterable[str], source: str) -> int:
    """Compare what the lines of a document's graph quote with `source`, character for character.

    Returns the number of quotations compared. Raises EvidenceError naming document, offsets and both strings.
    """
    store = Store()
    store.bulk_load("\n".join(lines).encode(), format=RdfFormat.N_QUADS)
    engine = LocalEngine(store)
    quotations = [*engine.select(_PASSAGES), *engine.select(_SURFACES)]
    for row in quotations:
        _compare(doc, row, source)
    return len(quotations)


def _compare(doc: str, row: Row, source: str) -> None:
    start, end, said = _number(row, "start"), _number(row, "end"), _value(row, "said")
    printed = source[start:end]
    if said != printed or not printed:
        raise EvidenceError(
            f"at {start}-{end} the graph quotes {said!r}, the source reads {printed!r}",
            where=doc,
            advice="The source changed while it was read, or a rule reports wrong offsets. Build again.",
        )
    if "from" in row and not _number(row, "from") <= start < end <= _number(row, "to"):
        raise EvidenceError(f"{said!r} at {start}-{end} lies outside its passage", where=doc)


def _number(row: Row, name: str) -> int:
    return int(_value(row, name))


def _value(row: Row, name: str) -> str:
    return str(getattr(row[name], "value", ""))
