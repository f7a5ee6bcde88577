"""The parts of the graph that are kept by hand: ontology, theme scheme and authority files as quads."""

from collections.abc import Iterable
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from ..errors import AuthorityError
from ..ontology.files import ONTOLOGY, SHAPES, THEMES, at_base, authority_files
from ..ontology.iris import Iris, content_hash
from ..ontology.vocabulary import DEFAULT_BASE, ONTOLOGY_IRI
from .quads.terms import Quads, node


def standing_quads(iris: Iris) -> list[str]:
    """Lines of the graphs of the ontology and of the authority files with the theme scheme."""
    return [*graph_quads(kept_by_hand(iris.base), "authority", iris), *graph_quads(terms_graph(), "ontology", iris)]


@cache
def kept_by_hand(base: str) -> Graph:
    """Theme scheme and authority files, with data IRIs under this base. Raises AuthorityError."""
    return _merged((*authority_files(), THEMES), base)


@cache
def terms_graph() -> Graph:
    """The ontology. Raises AuthorityError."""
    return _merged((ONTOLOGY,), DEFAULT_BASE)


@cache
def shapes_graph() -> Graph:
    """The SHACL shapes. Raises AuthorityError."""
    return _merged((SHAPES,), DEFAULT_BASE)


def read(file: Path | Traversable, base: str = DEFAULT_BASE) -> Graph:
    """The triples of a Turtle file, with data IRIs under this base. Raises AuthorityError when it is none."""
    try:
        return Graph().parse(data=at_base(file.read_text(encoding="utf-8"), base), format="turtle")
    except (SyntaxError, ValueError, OSError) as error:
        raise AuthorityError(f"this is no readable Turtle: {error}", where=str(file)) from error


def _merged(files: Iterable[Traversable], base: str) -> Graph:
    graph = Graph()
    for file in files:
        graph += read(file, base)
    return graph


def graph_quads(graph: Graph, name: str, iris: Iris) -> list[str]:
    """The statements of a graph as lines of the named graph.

    Blank nodes get IRIs made from what they say and where they hang, the same ones at every run.
    """
    names = _Names(graph)
    out = Quads(iris.graph(name))
    for subject, predicate, term in graph:
        out.add(str(names.of(subject)), str(predicate), node(names.of(term)))
    return out.lines()


class _Names:
    """IRIs for the blank nodes of a graph, all of which hang as trees below IRIs."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._known: dict[BNode, URIRef] = {}

    def of(self, term: Node) -> Node:
        return self._skolem(term) if isinstance(term, BNode) else term

    def _skolem(self, term: BNode) -> URIRef:
        if term not in self._known:
            owners = sorted(f"{self.of(subject)} {p}" for subject, p in self._graph.subject_predicates(term))
            digest = content_hash(*owners, self._says(term))
            self._known[term] = URIRef(f"{ONTOLOGY_IRI}/.well-known/genid/{digest}")
        return self._known[term]

    def _says(self, term: Node) -> str:
        if not isinstance(term, BNode):
            return term.n3()
        return "[" + " ; ".join(sorted(f"{p} {self._says(o)}" for p, o in self._graph.predicate_objects(term))) + "]"
