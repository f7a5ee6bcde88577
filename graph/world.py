"""The parts of the graph that are kept by hand: ontology, theme scheme and authority files as quads."""

from collections.abc import Iterable
from pathlib import Path

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from ..errors import AuthorityError
from ..ontology.iris import Iris, content_hash
from ..ontology.vocabulary import DEFAULT_BASE, ONTOLOGY_IRI
from .quads.terms import Quads, node


def world_quads(files: Iterable[Path], name: str, iris: Iris) -> list[str]:
    """The statements of Turtle files as lines of the graph of this name, data IRIs moved to the base in force.

    Blank nodes get IRIs made from what they say and where they hang, the same ones at every run. Raises
    AuthorityError for a file that is no Turtle.
    """
    graph = Graph()
    for path in files:
        graph += read(path)
    return graph_quads(graph, name, iris)


def read(path: Path) -> Graph:
    """The triples of a Turtle file. Raises AuthorityError when it is none."""
    try:
        return Graph().parse(path, format="turtle")
    except (SyntaxError, ValueError, OSError) as error:
        raise AuthorityError(f"this is no readable Turtle: {error}", where=str(path)) from error


def graph_quads(graph: Graph, name: str, iris: Iris) -> list[str]:
    """The statements of a graph as lines of the named graph."""
    names = _Names(graph, iris)
    out = Quads(iris.graph(name))
    for subject, predicate, term in graph:
        out.add(str(names.of(subject)), str(predicate), node(names.of(term)))
    return out.lines()


class _Names:
    """IRIs for blank nodes, and data IRIs under the base in force."""

    def __init__(self, graph: Graph, iris: Iris) -> None:
        self._graph = graph
        self._base = iris.base
        self._known: dict[BNode, URIRef] = {}

    def of(self, term: Node) -> Node:
        if isinstance(term, BNode):
            return self._skolem(term)
        if isinstance(term, URIRef) and self._base != DEFAULT_BASE and term.startswith(DEFAULT_BASE):
            return URIRef(self._base + term.removeprefix(DEFAULT_BASE))
        return term

    def _skolem(self, term: BNode) -> URIRef:
        if term not in self._known:
            owners = sorted(f"{self._owner(s)} {p}" for s, p in self._graph.subject_predicates(term))
            digest = content_hash(*owners, self._says(term))
            self._known[term] = URIRef(f"{ONTOLOGY_IRI}/.well-known/genid/{digest}")
        return self._known[term]

    def _owner(self, subject: Node) -> str:
        return str(self._skolem(subject)) if isinstance(subject, BNode) else str(subject)

    def _says(self, term: Node) -> str:
        if not isinstance(term, BNode):
            return term.n3()
        return "[" + " ; ".join(sorted(f"{p} {self._says(o)}" for p, o in self._graph.predicate_objects(term))) + "]"
