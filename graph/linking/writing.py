"""Links between measures as statements of the graph of links."""

from collections.abc import Sequence

from ...ontology.iris import Iris, content_hash
from ...ontology.vocabulary import PG
from ..quads.terms import Quads, decimal, language_of, text
from .relating import Related
from .wording import Names, because, subjects

_PROPERTIES = {"same": PG.restates, "continues": PG.continues, "reports": PG.reportsOn}


def write_link(out: Quads, iris: Iris, found: Related, terms: Sequence[str], known: Names) -> None:
    """One link: the direct statement, its record with score and reasons, and what both measures share."""
    source, target = found.source.statement.iri, found.target.statement.iri
    _write_direct(out, source, target, found)
    me = iris.link(content_hash(source.removeprefix(iris.base), target.removeprefix(iris.base), found.relation))
    out.type(me, str(PG.MeasureLink))
    out.link(me, str(PG["from"]), source)
    out.link(me, str(PG["to"]), target)
    out.link(me, str(PG.relation), str(PG[f"link-{found.relation}"]))
    out.add(me, str(PG.score), decimal(round(found.match.likeness.score, 2)))
    out.add(me, str(PG.because), text(because(found, terms, known), "en"))
    for nodes in subjects(found).values():
        for node in nodes:
            out.link(me, str(PG.sharedSubject), node)
    for term in terms:
        out.add(me, str(PG.sharedTerm), text(term, language_of(term)))


def _write_direct(out: Quads, source: str, target: str, found: Related) -> None:
    out.link(source, str(_PROPERTIES[found.relation]), target)
    if found.relation == "same":
        out.link(target, str(PG.restates), source)
