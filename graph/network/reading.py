"""What networks are made of: who takes part in which measure, in which way, and where each party belongs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "org", "skos"))
_PARTS = """SELECT ?m ?a ?role ?explicit WHERE {
  ?m pg:involvement ?i . ?i pg:agent ?a ; pg:role ?role ; pg:explicit ?explicit }"""
_THEMES = "SELECT DISTINCT ?m ?t WHERE { ?m pg:theme ?t }"
_WIDER = "SELECT DISTINCT ?t ?wide WHERE { ?m pg:theme ?t . ?t skos:broader+ ?wide }"
_DOCUMENTS = """SELECT DISTINCT ?m ?d ?j WHERE {
  ?m pg:statedIn/dcterms:isPartOf ?d . ?d pg:jurisdiction ?j }"""
_AGENCIES = "SELECT DISTINCT ?a WHERE { ?a a pg:Agency }"
_HOMES = """SELECT DISTINCT ?x ?place WHERE {
  ?x pg:jurisdiction|dcterms:spatial ?place . FILTER NOT EXISTS { ?x a pg:Document } }"""
_ABOVE = """SELECT DISTINCT ?x ?up WHERE {
  ?x org:subOrganizationOf|dcterms:isPartOf ?up . FILTER NOT EXISTS { ?x pg:order ?n } }"""
PARTNER = "role-partner"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One party in one measure: in which roles, and whether the document prints it or implies it."""

    measure: str
    party: str
    acts: bool
    """It leads, is responsible or supports."""
    partners: bool
    """It is a partner: none of the bodies of the government that speaks."""
    printed: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """What a selection asks of a measure: its themes with the wider ones, its document and that one's jurisdiction."""

    themes: frozenset[str]
    stated_themes: tuple[str, ...]
    documents: frozenset[str]
    jurisdictions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Source:
    """All that networks are made of; every IRI as a string."""

    parts: tuple[Part, ...]
    measures: Mapping[str, Measure]
    agencies: frozenset[str]
    homes: Mapping[str, tuple[str, ...]]
    """Party to the places where it belongs: its own, else those of the nearest body or region above it."""

    @property
    def themes(self) -> frozenset[str]:
        """Every theme that a measure has."""
        return frozenset(theme for measure in self.measures.values() for theme in measure.stated_themes)


def read(engine: Engine) -> Source:
    """Read everything from a graph, once for all networks."""
    parts = _parts(engine)
    agencies = frozenset(row["a"].value for row in engine.select(_PREFIX + _AGENCIES))
    return Source(parts, _measures(engine), agencies, _homes(engine, {part.party for part in parts}))


def _parts(engine: Engine) -> tuple[Part, ...]:
    found: dict[tuple[str, str], list[tuple[bool, bool]]] = {}
    for row in engine.select(_PREFIX + _PARTS):
        partners = row["role"].value.endswith(PARTNER)
        found.setdefault((row["m"].value, row["a"].value), []).append((partners, row["explicit"].value == "true"))
    return tuple(
        Part(
            measure,
            party,
            acts=not all(partners for partners, _ in ways),
            partners=any(partners for partners, _ in ways),
            printed=any(printed for _, printed in ways),
        )
        for (measure, party), ways in sorted(found.items())
    )


def _measures(engine: Engine) -> dict[str, Measure]:
    wider = _grouped(engine, _WIDER, "t", "wide")
    themes = _grouped(engine, _THEMES, "m", "t")
    documents = _grouped(engine, _DOCUMENTS, "m", "d")
    jurisdictions = _grouped(engine, _DOCUMENTS, "m", "j")
    return {
        measure: Measure(
            frozenset(every for theme in themes.get(measure, ()) for every in (theme, *wider.get(theme, ()))),
            tuple(sorted(themes.get(measure, ()))),
            frozenset(documents[measure]),
            frozenset(jurisdictions[measure]),
        )
        for measure in sorted(documents)
    }


def _homes(engine: Engine, parties: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Where each party belongs: its own place, else the places of what stands above it, step by step."""
    own = _grouped(engine, _HOMES, "x", "place")
    own |= {place: {place} for places in list(own.values()) for place in places}
    above = _grouped(engine, _ABOVE, "x", "up")
    return {party: places for party in sorted(parties) if (places := _nearest(party, own, above))}


def _nearest(party: str, own: Mapping[str, set[str]], above: Mapping[str, set[str]]) -> tuple[str, ...]:
    seen: set[str] = set()
    level = {party}
    while level:
        places = {place for one in level for place in own.get(one, ())}
        if places:
            return tuple(sorted(places))
        seen |= level
        level = {up for one in level for up in above.get(one, ())} - seen
    return ()


def _grouped(engine: Engine, query: str, key: str, value: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in engine.select(_PREFIX + query):
        found.setdefault(row[key].value, set()).add(row[value].value)
    return found
