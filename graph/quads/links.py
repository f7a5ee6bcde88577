"""Links between two measures that the layout of a document gives: a progress entry reports on its indicator."""

from ...ingest.facts import Block
from ...ontology.iris import content_hash
from ...ontology.vocabulary import PG
from .scope import Scope
from .terms import decimal, text

BECAUSE = "The table of indicators sets this progress entry beside that indicator."


def write_reports(scope: Scope, block: Block) -> None:
    """The link of a progress entry to its indicator; none where one of both is no measure."""
    if block.of is None:
        return
    result, commitment = scope.measures.get((block.start, block.end)), scope.measures.get(block.of)
    if result is None or commitment is None:
        return
    out, base = scope.links, scope.iris.base
    me = scope.iris.link(content_hash(result.removeprefix(base), commitment.removeprefix(base), "reports"))
    out.link(result, str(PG.reportsOn), commitment)
    out.type(me, str(PG.MeasureLink))
    out.link(me, str(PG["from"]), result)
    out.link(me, str(PG["to"]), commitment)
    out.link(me, str(PG.relation), str(PG["link-reports"]))
    out.add(me, str(PG.score), decimal(1.0))
    out.add(me, str(PG.because), text(BECAUSE, "en"))
