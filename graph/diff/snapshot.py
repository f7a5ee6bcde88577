"""Reads the measures of a graph, or of some of its documents, with all that is said of each."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal

from ...ingest.view import view
from ...ontology.iris import normalised
from ...ontology.vocabulary import PREFIXES
from ..engine import Engine, Row
from .model import Day, Figure, Named, Role, Stated

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "schema", "xsd"))
_MEASURES = """SELECT ?m ?doc ?language ?section ?start ?end ?status ?attainment WHERE {
  ?paper a pg:Document ; dcterms:identifier ?doc ; schema:inLanguage ?language . ?p dcterms:isPartOf ?paper .
  ?m a pg:Measure ; pg:statedIn ?p . ?p pg:start ?start ; pg:end ?end .
  OPTIONAL { ?p pg:inSection ?section } OPTIONAL { ?m pg:status ?status } OPTIONAL { ?m pg:attainment ?attainment }
  %s } ORDER BY ?doc ?start"""
_SECTIONS = "SELECT ?s ?title ?above WHERE { ?s a pg:Section ; dcterms:title ?title ; dcterms:isPartOf ?above }"
_DAYS = "SELECT ?m ?purpose ?date WHERE { ?m pg:dateStatement ?d . ?d pg:date ?date ; pg:dateKind ?purpose }"
_FIGURES = """SELECT ?m ?value ?comparator ?unit ?per ?purpose WHERE { ?m pg:quantity ?q .
  ?q pg:value ?value ; pg:comparator ?comparator ; pg:unit ?unit ; pg:quantityKind ?purpose ; pg:start ?start .
  OPTIONAL { ?q pg:per ?per } } ORDER BY ?start ?q"""
_ROLES = "SELECT DISTINCT ?m ?agent ?role WHERE { ?m pg:involvement ?i . ?i pg:agent ?agent ; pg:role ?role }"
_NAMED = """SELECT DISTINCT ?m ?relation ?thing WHERE {
  VALUES ?relation { pg:initiative pg:instrument pg:place pg:theme } ?m ?relation ?thing }"""
ROLES = ("lead", "responsible", "support", "partner")


def read(engine: Engine, text: Callable[[str], str], documents: Collection[str] | None = None) -> list[Stated]:
    """Every measure of these documents (None: of all), in the order of the texts; `text` gives a document's text."""
    only = "" if documents is None else f"VALUES ?doc {{ {' '.join(str(Literal(d)) for d in documents)} }}"
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in engine.select(_PREFIX + _MEASURES % only):
        rows[value(row, "m")].append(row)
    said = _Said(engine, set(rows))
    texts = {value(group[0], "doc"): "" for group in rows.values()}
    texts.update({doc: text(doc) for doc in texts})
    return [said.measure(iri, group, texts[value(group[0], "doc")]) for iri, group in rows.items()]


def value(row: Row, name: str) -> str:
    """One value of a row as text, "" where it has none."""
    return str(getattr(row[name], "value", "")) if name in row else ""


def local(iri: str) -> str:
    """The local name of a term: what stands behind its last # or /."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _code(row: Row, name: str) -> str:
    """A code of the vocabulary without the part that names its scheme: `due` of `pg:date-due`."""
    return local(value(row, name)).partition("-")[2]


@dataclass(slots=True)
class _Said:
    """What is said of the measures, by their IRIs."""

    sections: Mapping[str, tuple[str, ...]]
    days: Mapping[str, set[Day]]
    figures: Mapping[str, list[Figure]]
    roles: Mapping[str, set[Role]]
    named: Mapping[str, set[Named]]

    def __init__(self, engine: Engine, wanted: Collection[str]) -> None:
        self.sections = _sections(engine.select(_PREFIX + _SECTIONS))
        self.days, self.figures, self.named = defaultdict(set), defaultdict(list), defaultdict(set)
        for row in _of(engine, _DAYS, wanted):
            self.days[value(row, "m")].add(Day(_code(row, "purpose"), value(row, "date")))
        for row in _of(engine, _FIGURES, wanted):
            parts = (value(row, "value"), value(row, "comparator"), value(row, "unit"), value(row, "per"))
            self.figures[value(row, "m")].append(Figure(*parts, _code(row, "purpose")))
        for row in _of(engine, _NAMED, wanted):
            self.named[value(row, "m")].add(Named(local(value(row, "relation")), value(row, "thing")))
        self.roles = _roles(_of(engine, _ROLES, wanted))

    def measure(self, iri: str, rows: list[Row], source: str) -> Stated:
        spans = sorted({(int(value(r, "start")), int(value(r, "end"))) for r in rows})
        first, printed = rows[0], " ".join(source[start:end] for start, end in spans)
        return Stated(
            iri=iri,
            document=value(first, "doc"),
            section=self.sections.get(value(first, "section"), ()),
            start=spans[0][0],
            end=spans[-1][1],
            text=view(source, spans).text,
            key=normalised(printed),
            language=value(first, "language"),
            status=_code(first, "status") or None,
            attainment=value(first, "attainment") or None,
            days=frozenset(self.days.get(iri, ())),
            figures=tuple(self.figures.get(iri, ())),
            roles=frozenset(self.roles.get(iri, ())),
            named=frozenset(self.named.get(iri, ())),
        )


def _of(engine: Engine, query: str, wanted: Collection[str]) -> Iterable[Row]:
    return (row for row in engine.select(_PREFIX + query) if value(row, "m") in wanted)


def _sections(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    titles = {value(row, "s"): (value(row, "title"), value(row, "above")) for row in rows}

    def path(iri: str) -> tuple[str, ...]:
        title, above = titles[iri]
        return (*(path(above) if above in titles else ()), title)

    return {iri: path(iri) for iri in titles}


def _roles(rows: Iterable[Row]) -> dict[str, set[Role]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        found[value(row, "m")][value(row, "agent")].add(_code(row, "role"))
    return {
        measure: {Role(agent, tuple(sorted(roles, key=ROLES.index))) for agent, roles in parties.items()}
        for measure, parties in found.items()
    }
