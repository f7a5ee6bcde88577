"""What of a graph can be searched: every entity, priority, document and measure with its names."""

from collections import defaultdict

from pyoxigraph import Literal

from ..ingest.view import view
from ..ontology.vocabulary import PREFIXES
from .engine import Engine
from .search import KINDS, Entity

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "skos", "dcterms", "rdfs"))
_LABELS = """SELECT ?x ?label ?shown WHERE {
  { ?x skos:prefLabel ?label BIND(true AS ?shown) }
  UNION { ?x a pg:Document ; dcterms:title ?label BIND(true AS ?shown) }
  UNION { ?x a pg:Measure ; rdfs:label ?label BIND(true AS ?shown) }
  UNION { ?x skos:altLabel|skos:hiddenLabel|pg:acronym|dcterms:identifier ?label BIND(false AS ?shown) } }
ORDER BY ?x ?label"""
_TEXTS = "SELECT ?x ?text WHERE { ?x pg:statedIn ?p . ?p pg:text ?text ; pg:order ?n } ORDER BY ?x ?n"
_WEIGHTS = """SELECT ?x (COUNT(DISTINCT ?m) AS ?n) WHERE {
  ?m pg:involves|pg:initiative|pg:instrument|pg:place|pg:theme|pg:addresses ?x } GROUP BY ?x"""


def searchable(engine: Engine, base: str) -> list[Entity]:
    """Everything that has a label and a kind, in the order of the IRIs."""
    shown: dict[str, dict[str, str]] = defaultdict(dict)
    names: dict[str, list[str]] = defaultdict(list)
    for row in engine.select(_PREFIX + _LABELS):
        iri, label = row["x"].value, row["label"]
        if row["shown"].value == "true" and isinstance(label, Literal):
            shown[iri].setdefault(_tag(label.language), label.value)
        else:
            names[iri].append(row["label"].value)
    texts: dict[str, list[str]] = defaultdict(list)
    for row in engine.select(_PREFIX + _TEXTS):
        texts[row["x"].value].append(row["text"].value)
    weights = {row["x"].value: int(row["n"].value) for row in engine.select(_PREFIX + _WEIGHTS)}
    return [
        Entity(iri, kind, labels, names[iri], _readable(texts[iri]), weights.get(iri, 0))
        for iri, labels in sorted(shown.items())
        if (kind := kind_of(iri, base))
    ]


def kind_of(iri: str, base: str) -> str | None:
    """The kind that the path of a data IRI says, None for what is not searched."""
    kind = iri.removeprefix(base).split("/", 1)[0] if iri.startswith(base) else ""
    return kind if kind in KINDS else None


def _tag(language: str | None) -> str:
    return "zh-Hant" if language == "zh-hant" else language or ""


def _readable(stretches: list[str]) -> str:
    return " ".join(view(stretch, [(0, len(stretch))]).text for stretch in stretches)
