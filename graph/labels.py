"""What nodes of the graph are called, in every language they are called in."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from ..ontology.vocabulary import PREFIXES
from .engine import Engine

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("skos", "dcterms", "rdfs"))
_LABELS = "SELECT ?x ?label WHERE { ?x skos:prefLabel|rdfs:label|dcterms:title ?label . VALUES ?x { %s } }"


def labels(engine: Engine, iris: Iterable[str]) -> dict[str, dict[str, str]]:
    """IRI to label by language tag, in lower case as the store gives it; an IRI without a label is absent."""
    listed = " ".join(str(NamedNode(iri)) for iri in sorted(set(iris)))
    found: dict[str, dict[str, str]] = {}
    for row in engine.select(_PREFIX + _LABELS % listed) if listed else ():
        label = row["label"]
        tag = (label.language if isinstance(label, Literal) else None) or ""
        found.setdefault(row["x"].value, {}).setdefault(tag, label.value)
    return found
