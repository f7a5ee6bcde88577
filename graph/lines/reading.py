"""What the members of a line state, read from the graph: of paragraphs, what the line is about."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from ...ontology.iris import normalised
from ...ontology.vocabulary import PREFIXES
from ..diff.model import Day, Figure, Role, Stated
from ..diff.snapshot import ROLES, local, value
from ..engine import Engine, Row
from ..linking.headings import year_in
from ..linking.texts import Span
from .focus import Passage, focus, readable
from .following import Topic

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "schema"))
_PASSAGES = """?m pg:statedIn ?p . ?p pg:start ?start ; pg:text ?text ; pg:kind ?kind ; dcterms:isPartOf ?paper .
  ?paper dcterms:identifier ?doc ; dcterms:issued ?issued ; schema:inLanguage ?language .
  OPTIONAL { ?m pg:status ?status } OPTIONAL { ?m pg:attainment ?attainment }"""
_DAYS = "?m pg:dateStatement ?d . ?d pg:date ?date ; pg:dateKind ?purpose ; pg:start ?start"
_FIGURES = """?m pg:quantity ?q . ?q pg:value ?value ; pg:comparator ?comparator ; pg:quantityKind ?purpose ;
  pg:start ?start . OPTIONAL { ?q pg:unit ?unit } OPTIONAL { ?q pg:per ?per }"""
_ROLES = """?m pg:involvement ?i . ?i pg:agent ?agent ; pg:role ?role ; pg:evidence ?n . ?n pg:start ?start"""
_HEADINGS = """?m pg:statedIn/pg:inSection/dcterms:isPartOf* ?s .
  ?s a pg:Section ; dcterms:title ?title ; pg:order ?order"""
_MENTIONS = "?m pg:statedIn ?p . ?n pg:inPassage ?p ; pg:refersTo ?x ; pg:start ?start"


@dataclass(frozen=True, slots=True)
class Read:
    """What a measure states, the IRI of its paper, when that came out, and the year that its heading prints."""

    stated: Stated
    document: str
    issued: datetime.date
    year: int
    kind: str

    @property
    def is_remark(self) -> bool:
        """Whether it says no more than how a target stands (“Task completed.”)."""
        return self.stated.text.rstrip(".。") == self.stated.attainment

    @property
    def is_result(self) -> bool:
        """Whether it tells what was done; an entry on progress always does."""
        return self.kind == "progress" or self.stated.status == "completed"


def read(engine: Engine, topics: Mapping[str, Topic | None]) -> list[Read]:
    """What each of these measures states of its topic, None meaning all that it states."""
    said = _Said(engine, sorted(topics))
    return [said.measure(iri, topics[iri]) for iri in sorted(said.passages)]


class _Said:
    """The rows of all queries, by measure."""

    def __init__(self, engine: Engine, measures: Sequence[str]) -> None:
        self._engine = engine
        self._only = f"VALUES ?m {{ {' '.join(str(NamedNode(iri)) for iri in measures)} }} "
        self.passages = self._rows(_PASSAGES)
        self._days, self._figures = self._rows(_DAYS), self._rows(_FIGURES)
        self._headings = self._rows(_HEADINGS)
        self._roles, self._mentions = self._rows(_ROLES), self._rows(_MENTIONS)

    def _rows(self, pattern: str) -> Mapping[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self._engine.select(f"{_PREFIX}SELECT DISTINCT * WHERE {{ {self._only}{pattern} }}"):
            found[value(row, "m")].append(row)
        return {measure: sorted(rows, key=_start) for measure, rows in found.items()}

    def measure(self, iri: str, topic: Topic | None) -> Read:
        rows = self.passages[iri]
        passages = [*{_start(row): Passage(_start(row), value(row, "text")) for row in rows}.values()]
        spans = focus(passages, topic, self._places(iri))
        first, text = rows[0], readable(passages, spans)
        stated = Stated(
            iri=iri,
            document=value(first, "doc"),
            section=(),
            start=passages[0].start,
            end=passages[-1].start + len(passages[-1].text),
            text=text,
            key=normalised(text),
            language=value(first, "language"),
            status=_code(first, "status") or None,
            attainment=value(first, "attainment") or None,
            days=frozenset(Day(_code(row, "purpose"), value(row, "date")) for row in self._within(iri, "days", spans)),
            figures=tuple(map(_figure, self._within(iri, "figures", spans))),
            roles=_roles(self._within(iri, "roles", spans)),
        )
        issued = datetime.date.fromisoformat(value(first, "issued"))
        return Read(stated, value(first, "paper"), issued, self._year(iri) or issued.year, value(first, "kind"))

    def _year(self, iri: str) -> int | None:
        """That of the nearest heading that prints one."""
        above = sorted(self._headings.get(iri, ()), key=lambda row: -int(value(row, "order")))
        return next(filter(None, (year_in(value(row, "title")) for row in above)), None)

    def _places(self, iri: str) -> Mapping[str, set[int]]:
        """Where the measure names each thing, number and date."""
        found: dict[str, set[int]] = defaultdict(set)
        for rows, name in ((self._mentions, "x"), (self._days, "d"), (self._figures, "q")):
            for row in rows.get(iri, ()):
                found[value(row, name)].add(_start(row))
        return found

    def _within(self, iri: str, family: str, spans: Sequence[Span]) -> list[Row]:
        rows = {"days": self._days, "figures": self._figures, "roles": self._roles}[family]
        return [row for row in rows.get(iri, ()) if any(a <= _start(row) < b for a, b in spans)]


def _start(row: Row) -> int:
    return int(value(row, "start") or 0)


def _code(row: Row, name: str) -> str:
    return local(value(row, name)).partition("-")[2]


def _figure(row: Row) -> Figure:
    number, comparator, unit, per = (value(row, name) for name in ("value", "comparator", "unit", "per"))
    return Figure(number, comparator, unit, per, _code(row, "purpose"))


def _roles(rows: Iterable[Row]) -> frozenset[Role]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[value(row, "agent")].add(_code(row, "role"))
    return frozenset(Role(agent, tuple(sorted(roles, key=ROLES.index))) for agent, roles in found.items())
