"""Which measures belong to the line of one: those that its links reach as long as they speak of the same matter.

Links are not transitive. A paragraph that speaks of two commitments has links to both, and a line that goes in by the
one must not come out by the other: what a link rests on is carried along, and the next one must rest on it too.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine, Row
from .model import Tie

_PREFIX = f"PREFIX pg: <{PREFIXES['pg']}> "
_LINKS = """SELECT ?link ?from ?to ?relation ?score ?because ?subject ?term WHERE {
  { ?link pg:from ?node } UNION { ?link pg:to ?node }
  ?link pg:from ?from ; pg:to ?to ; pg:relation ?relation ; pg:score ?score ; pg:because ?because .
  OPTIONAL { { ?link pg:sharedSubject ?subject } UNION { ?link pg:sharedTerm ?term } } }"""
_MEASURES = "SELECT (COUNT(?m) AS ?count) WHERE { ?m a pg:Measure }"
_NAMED = """SELECT ?x (COUNT(DISTINCT ?m) AS ?count) WHERE { VALUES ?x { %s }
  ?m pg:leadAgency|pg:responsibleAgency|pg:supportingAgency|pg:partner|pg:initiative|pg:instrument|pg:place ?x }
  GROUP BY ?x"""
_LEAST_SHARE = 0.4
"""Of the terms that a link rests on, those that must be of the matter where no thing is: two of five, one of two."""

Topic = frozenset[str]


@dataclass(slots=True)
class Reached:
    """A measure of the line: the ties that were followed, and what of it the line is about (None: all of it)."""

    topic: Topic | None
    ties: set[Tie] = field(default_factory=set)


def follow(engine: Engine, start: str) -> dict[str, Reached]:
    """The measures of the line, `start` among them, in the order in which they were reached."""
    telling = _Telling(engine)
    found = {start: Reached(None)}
    waiting = [start]
    for measure in waiting:
        for tie in ties(engine, measure):
            other, carried = tie.other(measure), _carried(found[measure].topic, tie, telling)
            if carried is not None and not _enough(carried, tie):
                continue
            if other not in found:
                found[other] = Reached(carried)
                waiting.append(other)
            found[other].ties.add(tie)
            found[measure].ties.add(tie)
    return found


def ties(engine: Engine, measure: str) -> list[Tie]:
    """The links of one measure, the surest first."""
    rows: dict[str, list[Row]] = {}
    for row in engine.select(_PREFIX + _LINKS, {"node": NamedNode(measure)}):
        rows.setdefault(row["link"].value, []).append(row)
    return sorted((_tie(link, group) for link, group in rows.items()), key=lambda tie: (-tie.score, tie.link))


def _tie(link: str, rows: list[Row]) -> Tie:
    first = {name: term.value for name, term in rows[0].items()}
    return Tie(
        link,
        first["from"],
        first["to"],
        first["relation"].rpartition("link-")[2],
        float(first["score"]),
        first["because"],
        frozenset(row["subject"].value for row in rows if "subject" in row),
        frozenset(row["term"].value for row in rows if "term" in row),
    )


def _carried(topic: Topic | None, tie: Tie, telling: "_Telling") -> Topic | None:
    """What the line is about behind a tie; None as long as it is about all that its first measure says."""
    if not tie.subjects and not tie.terms:
        return topic
    shared = frozenset(telling.of(tie.subjects)) | tie.terms
    return shared if topic is None else topic & shared


def _enough(carried: Topic, tie: Tie) -> bool:
    words = carried & tie.terms
    return bool(carried - words) or bool(words and len(words) >= _LEAST_SHARE * len(tie.terms))


class _Telling:
    """Tells things that few measures name from those, such as a large department, that say little of a matter."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        (row,) = engine.select(_PREFIX + _MEASURES)
        self._few = math.sqrt(float(row["count"].value))
        self._counts: dict[str, float] = {}

    def of(self, subjects: Iterable[str]) -> Iterator[str]:
        """Those of the subjects that tell what a measure is about; a date alone never does."""
        named = [subject for subject in sorted(subjects) if "/date/" not in subject]
        unknown = [subject for subject in named if subject not in self._counts]
        if unknown:
            self._counts.update(dict.fromkeys(unknown, 0.0))
            query = _PREFIX + _NAMED % " ".join(str(NamedNode(subject)) for subject in unknown)
            self._counts.update({row["x"].value: float(row["count"].value) for row in self._engine.select(query)})
        return (subject for subject in named if self._counts[subject] <= self._few)
