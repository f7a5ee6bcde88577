"""What in a graph breaks a SHACL shape: the core by pySHACL, SPARQL constraints by the store.

pySHACL parses a SPARQL constraint anew for every node that it looks at, some 60 ms each; the store answers the same
query, with `$this` bound as SHACL demands (https://www.w3.org/TR/shacl/#sparql-constraints), in a fraction of one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode, RdfFormat, Store
from pyshacl import validate as run_shacl
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from ..errors import ConformanceError
from ..ontology.vocabulary import PREFIXES
from .engine import LocalEngine, Row
from .world import shapes_graph, terms_graph

_FOCI = "SELECT DISTINCT ?x { ?x a/<http://www.w3.org/2000/01/rdf-schema#subClassOf>* ?class } ORDER BY ?x"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that breaks a shape: `path` is the property, `value` what stands there, both empty where unsaid."""

    node: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        at = f" {self.path}" if self.path else ""
        value = f" ({self.value})" if self.value else ""
        return f"{self.node}{at}: {self.message}{value}"


def violations(triples: bytes) -> list[Violation]:
    """What in these N-Triples breaks a shape, sorted; the class tree of the ontology is taken into account."""
    whole = triples + _class_tree()
    return sorted({*_core(Graph().parse(data=whole, format="nt")), *_sparql(whole)})


def _core(data: Graph) -> Iterator[Violation]:
    _, report, _ = run_shacl(data, shacl_graph=_core_shapes(), inference="none")
    if not isinstance(report, Graph):
        raise ConformanceError("the validator gave no report", where=str(report))
    for result in report.subjects(RDF.type, SH.ValidationResult):
        yield Violation(
            node=_name(report.value(result, SH.focusNode)),
            path=_name(report.value(result, SH.resultPath)),
            value=_name(report.value(result, SH.value)),
            message=_message(report, result, SH.resultMessage),
        )


def _sparql(triples: bytes) -> Iterator[Violation]:
    store = Store()
    store.bulk_load(triples, format=RdfFormat.N_TRIPLES)
    engine, shapes = LocalEngine(store), shapes_graph()
    for shape, constraint in shapes.subject_objects(SH.sparql):
        query, message = _query(shapes, constraint), _message(shapes, constraint, SH.message)
        for target in shapes.objects(shape, SH.targetClass):
            for focus in engine.select(_FOCI, {"class": NamedNode(str(target))}):
                for row in engine.select(query, {"this": focus["x"]}):
                    yield Violation(_name(_node(focus, "x")), _shown(row, "path"), _shown(row, "value"), message)


def _query(shapes: Graph, constraint: Node) -> str:
    declared = (d for p in shapes.objects(constraint, SH.prefixes) for d in shapes.objects(p, SH.declare))
    prefixes = sorted(f"PREFIX {shapes.value(d, SH.prefix)}: <{shapes.value(d, SH.namespace)}>" for d in declared)
    return " ".join([*prefixes, str(shapes.value(constraint, SH.select))])


@cache
def _core_shapes() -> Graph:
    core = Graph()
    for statement in shapes_graph():
        if statement[1] != SH.sparql:
            core.add(statement)
    return core


@cache
def _class_tree() -> bytes:
    tree = Graph()
    for statement in terms_graph().triples((None, RDFS.subClassOf, None)):
        if isinstance(statement[0], URIRef) and isinstance(statement[2], URIRef):
            tree.add(statement)
    return tree.serialize(format="nt", encoding="utf-8")


def _message(graph: Graph, subject: Node, predicate: Node) -> str:
    messages = sorted(graph.objects(subject, predicate), key=str)
    english = [m for m in messages if isinstance(m, Literal) and m.language in (None, "en")]
    return str((english or messages or ["breaks its shape"])[0])


def _shown(row: Row, name: str) -> str:
    return _name(_node(row, name)) if name in row else ""


def _node(row: Row, name: str) -> Node:
    term = row[name]
    return URIRef(term.value) if isinstance(term, NamedNode) else Literal(term.value)


def _name(term: Node | None) -> str:
    if term is None:
        return ""
    if isinstance(term, Literal):
        return term.n3()
    for prefix, namespace in PREFIXES.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{str(term).removeprefix(namespace)}"
    return str(term)
