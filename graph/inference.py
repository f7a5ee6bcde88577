"""What follows from the graph by rules: each a SPARQL CONSTRUCT with the axiom or the reason that gives it.

Only what is stated nowhere else is kept, so that a triple stands in one graph and a count is right.
"""

from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Store

from ..ontology.iris import Iris
from ..ontology.vocabulary import ONTOLOGY_IRI
from .engine import LocalEngine
from .quads.terms import Quads

PREFIX = f"PREFIX pg: <{ONTOLOGY_IRI}#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, the axiom in words, and the query that constructs what follows."""

    name: str
    axiom: str
    construct: str


RULES = (
    Rule(
        "sub-class",
        "x a C, C rdfs:subClassOf D ⇒ x a D, over any number of steps between named classes",
        "CONSTRUCT { ?x a ?d } WHERE { ?c rdfs:subClassOf+ ?d . ?x a ?c FILTER(!CONTAINS(STR(?d), '/genid/')) }",
    ),
    Rule(
        "involves-agency",
        "pg:leadAgency, pg:responsibleAgency, pg:supportingAgency rdfs:subPropertyOf pg:involvesAgency",
        "CONSTRUCT { ?m pg:involvesAgency ?a } WHERE { ?m pg:leadAgency|pg:responsibleAgency|pg:supportingAgency ?a }",
    ),
    Rule(
        "involves",
        "pg:involvesAgency, pg:partner rdfs:subPropertyOf pg:involves",
        "CONSTRUCT { ?m pg:involves ?a } WHERE { ?m pg:involvesAgency|pg:partner ?a }",
    ),
    Rule(
        "involved-in",
        "pg:involvedIn owl:inverseOf pg:involves",
        "CONSTRUCT { ?a pg:involvedIn ?m } WHERE { ?m pg:involves ?a }",
    ),
    Rule(
        "partner-class",
        "pg:Partner owl:equivalentClass [ whatever is pg:partner of some measure ]",
        "CONSTRUCT { ?a a pg:Partner } WHERE { ?m pg:partner ?a }",
    ),
    Rule(
        "collaborates-with",
        "a rule, no OWL axiom: two different parties of one measure collaborate, in both directions",
        "CONSTRUCT { ?a pg:collaboratesWith ?b } WHERE { ?m pg:involves ?a, ?b FILTER(?a != ?b) }",
    ),
)


def infer(store: Store, iris: Iris) -> dict[str, list[str]]:
    """Apply every rule in turn, add what is new to the store, and return it as lines by the name of the rule."""
    graph = NamedNode(iris.graph("inferred"))
    return {rule.name: _apply(store, rule, graph) for rule in RULES}


def _apply(store: Store, rule: Rule, graph: NamedNode) -> list[str]:
    out = Quads(graph.value)
    for triple in LocalEngine(store).construct(PREFIX + rule.construct):
        s, p, o = triple.subject, triple.predicate, triple.object
        if next(store.quads_for_pattern(s, p, o, None), None) is None:
            store.add(Quad(s, p, o, graph))
            out.line(f"{s} {p} {o}")
    return out.lines()
