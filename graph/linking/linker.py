"""Finds the links between the measures of a graph and writes them."""

from collections.abc import Iterable

from ...ontology.iris import Iris
from ...ontology.vocabulary import PREFIXES
from ..engine import Engine
from ..quads.terms import Quads
from .choosing import matches
from .printing import shared_terms
from .reading import read_statements
from .relating import Related, relate
from .weights import Weights
from .wording import names, subjects
from .writing import write_link

_LINKED = f"PREFIX pg: <{PREFIXES['pg']}> SELECT ?from ?to WHERE {{ ?l pg:from ?from ; pg:to ?to }}"


def link(engine: Engine, iris: Iris) -> list[str]:
    """N-Quads lines of the links between measures that the graph does not hold yet, the same lines at every run."""
    statements = read_statements(engine)
    weights = Weights(statements)
    found = [*_new(engine, filter(None, map(relate, matches(statements, weights))))]
    known = names(engine, (node for one in found for nodes in subjects(one).values() for node in nodes))
    out = Quads(iris.graph("links"))
    for one in found:
        terms = shared_terms(one.source.sentences, one.target.sentences, one.match.likeness.shared, weights)
        write_link(out, iris, one, terms, known)
    return out.lines()


def _new(engine: Engine, found: Iterable[Related]) -> Iterable[Related]:
    linked = {frozenset((row["from"].value, row["to"].value)) for row in engine.select(_LINKED)}
    return (one for one in found if frozenset((one.source.statement.iri, one.target.statement.iri)) not in linked)
