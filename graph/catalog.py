"""The catalogue of a release: what it was made from, by which rules, and how much it holds (DCAT, VoID, PROV).

It tells nothing of when or where the release was made, so that one input gives one catalogue.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Store
from rdflib import RDF, RDFS, VOID, Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, PROV

from ..ingest.rules import RULES as READS
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


@dataclass(frozen=True, slots=True)
class Used:
    """What read the documents: the version of the rules, those that found something by name, the versions of optional
    extractors by name."""

    version: str
    rules: Sequence[str]
    extractors: Mapping[str, str]


def count(store: Store) -> Counts:
    """Count what the store holds."""
    engine = LocalEngine(store)
    classes = {row["class"].value: int(row["n"].value) for row in engine.select(_CLASSES)}
    graphs = {row["graph"].value: int(row["n"].value) for row in engine.select(_GRAPHS)}
    return Counts(classes, graphs)


def catalogue(iris: Iris, digest: str, documents: Sequence[str], used: Used, counts: Counts) -> Graph:
    """The catalogue as a graph: `documents` by their ids, and what read them."""
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
    _activity(graph, me, iris, digest, used)
    _partitions(graph, me, iris, digest, counts)
    _rules(graph, iris, used.rules)
    return graph


def _activity(graph: Graph, me: URIRef, iris: Iris, digest: str, used: Used) -> None:
    extraction, plan = URIRef(f"{iris.release(digest)}/extraction"), URIRef(iris.rule(f"version/{used.version}"))
    graph.add((me, PROV.wasGeneratedBy, extraction))
    graph.add((extraction, RDF.type, PROV.Activity))
    graph.add((extraction, PROV.used, plan))
    graph.add((plan, RDF.type, PROV.Plan))
    graph.add((plan, DCTERMS.identifier, Literal(used.version)))
    graph.add((plan, RDFS.label, Literal("The rules of extraction in this version", lang="en")))
    for name, version in used.extractors.items():
        extractor = URIRef(iris.rule(f"extractor/{name}"))
        graph.add((extraction, PROV.used, extractor))
        graph.add((extractor, RDF.type, PROV.Plan))
        graph.add((extractor, DCTERMS.identifier, Literal(f"extractor/{name}")))
        graph.add((extractor, DCTERMS.hasVersion, Literal(version)))


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
        if name in READS:
            graph.add((rule, DCTERMS.description, Literal(READS[name], lang="en")))
    for inference in RULES:
        rule = URIRef(iris.rule(inference.name))
        graph.add((rule, RDF.type, PROV.Plan))
        graph.add((rule, RDF.type, PG.InferenceRule))
        graph.add((rule, DCTERMS.identifier, Literal(inference.name)))
        graph.add((rule, DCTERMS.description, Literal(inference.axiom, lang="en")))
        if inference.gives:
            graph.add((rule, PG.infers, URIRef(full(inference.gives))))
