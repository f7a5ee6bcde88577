"""The catalogue of a release: what it was made from, by which rules, and how much it holds (DCAT, VoID, PROV).

It tells nothing of when or where the release was made, so that one input gives one catalogue.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Store
from rdflib import RDF, RDFS, VOID, Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, PROV

from ..ontology.iris import Iris
from ..ontology.vocabulary import ONTOLOGY_IRI, PG, PREFIXES
from .engine import LocalEngine
from .inference import RULES, full

TITLE = {"en": "Public policy papers as a knowledge graph", "zh-Hant": "公共政策文件知識圖譜"}
_CLASSES = f"""SELECT ?class (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a ?class
  FILTER(STRSTARTS(STR(?class), "{ONTOLOGY_IRI}#")) }} GROUP BY ?class ORDER BY ?class"""
_GRAPHS = "SELECT ?graph (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph ORDER BY ?graph"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things of each class, and how many triples in each named graph, by IRI."""

    classes: Mapping[str, int]
    graphs: Mapping[str, int]

    @property
    def triples(self) -> int:
        """All triples, the catalogue's own left out."""
        return sum(self.graphs.values())


def count(store: Store) -> Counts:
    """Count what the store holds."""
    engine = LocalEngine(store)
    classes = {row["class"].value: int(row["n"].value) for row in engine.select(_CLASSES)}
    graphs = {row["graph"].value: int(row["n"].value) for row in engine.select(_GRAPHS)}
    return Counts(classes, graphs)


def catalogue(
    iris: Iris, digest: str, documents: Sequence[str], rules: Iterable[str], version: str, counts: Counts
) -> Graph:
    """The catalogue as a graph: `documents` and `rules` by their names, `version` that of the rules of extraction."""
    graph = Graph()
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    me = URIRef(iris.release(digest))
    graph.add((me, RDF.type, DCAT.Dataset))
    graph.add((me, RDF.type, VOID.Dataset))
    graph.add((me, DCTERMS.identifier, Literal(digest)))
    graph.add((me, VOID.triples, Literal(counts.triples)))
    for language, title in TITLE.items():
        graph.add((me, DCTERMS.title, Literal(title, lang=language)))
    for document in documents:
        graph.add((me, PROV.wasDerivedFrom, URIRef(iris.document(document))))
    _activity(graph, me, iris, digest, version)
    _partitions(graph, me, iris, digest, counts)
    _rules(graph, iris, rules)
    return graph


def _activity(graph: Graph, me: URIRef, iris: Iris, digest: str, version: str) -> None:
    extraction, plan = URIRef(f"{iris.release(digest)}/extraction"), URIRef(iris.rule(f"version/{version}"))
    graph.add((me, PROV.wasGeneratedBy, extraction))
    graph.add((extraction, RDF.type, PROV.Activity))
    graph.add((extraction, PROV.used, plan))
    graph.add((plan, RDF.type, PROV.Plan))
    graph.add((plan, DCTERMS.identifier, Literal(version)))
    graph.add((plan, RDFS.label, Literal("The rules of extraction in this version", lang="en")))


def _partitions(graph: Graph, me: URIRef, iris: Iris, digest: str, counts: Counts) -> None:
    for kind, number in counts.classes.items():
        part = URIRef(f"{iris.release(digest)}/class/{kind.rpartition('#')[2]}")
        graph.add((me, VOID.classPartition, part))
        graph.add((part, VOID["class"], URIRef(kind)))
        graph.add((part, VOID.entities, Literal(number)))
    for name, number in counts.graphs.items():
        graph.add((me, VOID.subset, URIRef(name)))
        graph.add((URIRef(name), RDF.type, VOID.Dataset))
        graph.add((URIRef(name), VOID.triples, Literal(number)))


def _rules(graph: Graph, iris: Iris, names: Iterable[str]) -> None:
    for name in names:
        rule = URIRef(iris.rule(name))
        graph.add((rule, RDF.type, PROV.Plan))
        graph.add((rule, DCTERMS.identifier, Literal(name)))
    for inference in RULES:
        rule = URIRef(iris.rule(inference.name))
        graph.add((rule, RDF.type, PROV.Plan))
        graph.add((rule, RDF.type, PG.InferenceRule))
        graph.add((rule, DCTERMS.identifier, Literal(inference.name)))
        graph.add((rule, DCTERMS.description, Literal(inference.axiom, lang="en")))
        if inference.gives:
            graph.add((rule, PG.infers, URIRef(full(inference.gives))))
