"""Why two measures are linked, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine
from ..labels import labels
from .matching import Side
from .relating import Related
from .statements import Term
from .weights import kind

_FIGURES = f"""PREFIX pg: <{PREFIXES["pg"]}> SELECT ?x ?said WHERE {{
  VALUES ?x {{ %s }} {{ ?x pg:unit ?said }} UNION {{ ?x pg:dateKind ?said }} }}"""
_ORDER = ("initiative", "instrument", "number", "date", "body", "place")
_NAMED = {"initiative": "initiative", "instrument": "legal instrument", "place": "place"}
_DAYS = {"date-due": "deadline", "date-start": "start", "date-asof": "as-of date"}
_RELATIONS = {
    "same": "",
    "continues": "the one of {source} carries on the one of {target}",
    "reports": "the first tells what was done",
}


@dataclass(frozen=True, slots=True)
class Names:
    """What nodes of the graph are called, and of quantities and dates the unit or the kind."""

    called: Mapping[str, Mapping[str, str]]
    said: Mapping[str, str]

    def of(self, node: str) -> str:
        """The English name of a thing, else any that it has, else the end of its IRI."""
        known = self.called.get(node, {})
        return known.get("en") or next(iter(known.values()), node.rsplit("/", 1)[-1])


def subjects(found: Related) -> dict[Term, tuple[str, ...]]:
    """The shared terms that stand for nodes, each with the nodes of both sides; in the order in which they are told."""
    terms = (term for term in found.match.likeness.shared if kind(term) in _ORDER)
    ordered = sorted(terms, key=lambda term: (_ORDER.index(kind(term)), term))
    return {term: tuple(sorted({*found.source.nodes(term), *found.target.nodes(term)})) for term in ordered}


def names(engine: Engine, nodes: Iterable[str]) -> Names:
    """The names of these nodes."""
    wanted = sorted(set(nodes))
    figures = " ".join(str(NamedNode(node)) for node in wanted if "/quantity/" in node or "/date/" in node)
    rows = engine.select(_FIGURES % figures) if figures else []
    return Names(labels(engine, wanted), {row["x"].value: row["said"].value.rsplit("#", 1)[-1] for row in rows})


def because(found: Related, shared_words: Sequence[str], known: Names) -> str:
    """The reasons in one sentence, joined by semicolons."""
    reasons = [f"same {_reason(term, nodes, known)}" for term, nodes in subjects(found).items()]
    if shared_words:
        reasons.append("both print " + ", ".join(f"“{word}”" for word in shared_words))
    reasons.append(f"{round(100 * found.match.likeness.alike)}% of what they say is alike")
    return "; ".join((*reasons, *_of_relation(found)))


def _of_relation(found: Related) -> Iterator[str]:
    years = {"source": _year(found.source), "target": _year(found.target)}
    said = _RELATIONS[found.relation].format(**years)
    if said:
        yield said


def _year(side: Side) -> int:
    return side.reached if side.is_result else side.statement.year


def _reason(term: Term, nodes: Sequence[str], known: Names) -> str:
    node, sort = nodes[0], kind(term)
    if sort == "number":
        unit = min((known.said.get(node, "") for node in nodes), key=len)
        return f"figure {term.partition(':')[2].split(' ')[0]} {unit}".replace(" %", "%").rstrip()
    if sort == "date":
        return f"{_DAYS[known.said[node]]} {term.removeprefix('date:')}"
    if sort == "body":
        return f"{'agency' if '/agency/' in node else 'party'} {known.of(node)}"
    return f"{_NAMED[sort]} {known.of(node)}"
