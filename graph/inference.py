"""What follows from the graph by rules: each a SPARQL CONSTRUCT with the axiom or the reason that gives it.

Only what is stated nowhere else is kept, so that a triple stands in one graph and a count is right. No rule is needed
for domains and ranges: the shapes demand that the type is stated. `reasoning` compares the rules with a reasoner.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Store, Triple

from ..ontology.iris import Iris
from ..ontology.vocabulary import PREFIXES
from .engine import Engine, LocalEngine
from .quads.terms import Quads

PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "org", "rdfs", "skos"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: where `where` holds, `head` follows from `body`; its `?s` and `?o` are those of what follows.

    `axiom` says in words which axioms of the ontology give it, or that none does (then `owl` is false). `gives` names
    the property, or of types the class, whose statements it makes; empty for the rule of sub-classes, which makes many.
    """

    name: str
    axiom: str
    gives: str
    head: str
    body: str
    where: str
    owl: bool = True


RULES = (
    Rule(
        "cross-boundary",
        "pg:CrossBoundaryMeasure owl:equivalentClass: pg:Measure and pg:partner some (pg:Agency or pg:City or "
        "pg:GovernmentBody)",
        gives="pg:CrossBoundaryMeasure",
        head="?s a pg:CrossBoundaryMeasure",
        body="?s pg:partner ?a . ?a a ?kind",
        where="?s pg:partner ?a . ?a a/rdfs:subClassOf* ?kind VALUES ?kind { pg:Agency pg:City pg:GovernmentBody }",
    ),
    Rule(
        "partner-class",
        "pg:Partner owl:equivalentClass: inverse (pg:partner) some owl:Thing",
        gives="pg:Partner",
        head="?s a pg:Partner",
        body="?m pg:partner ?s",
        where="?m pg:partner ?s",
    ),
    Rule(
        "sub-class",
        "x a C, C rdfs:subClassOf D ⇒ x a D, over any number of steps between named classes",
        gives="",
        head="?s a ?o",
        body="?s a ?c",
        where="?c rdfs:subClassOf+ ?o . ?s a ?c FILTER(!CONTAINS(STR(?o), '/genid/'))",
    ),
    Rule(
        "involves-agency",
        "pg:leadAgency, pg:responsibleAgency, pg:supportingAgency rdfs:subPropertyOf pg:involvesAgency",
        gives="pg:involvesAgency",
        head="?s pg:involvesAgency ?o",
        body="?s ?p ?o",
        where="VALUES ?p { pg:leadAgency pg:responsibleAgency pg:supportingAgency } ?s ?p ?o",
    ),
    Rule(
        "involves",
        "pg:involvesAgency, pg:partner rdfs:subPropertyOf pg:involves",
        gives="pg:involves",
        head="?s pg:involves ?o",
        body="?s ?p ?o",
        where="VALUES ?p { pg:involvesAgency pg:partner } ?s ?p ?o",
    ),
    Rule(
        "involved-in",
        "pg:involvedIn owl:inverseOf pg:involves",
        gives="pg:involvedIn",
        head="?s pg:involvedIn ?o",
        body="?o pg:involves ?s",
        where="?o pg:involves ?s",
    ),
    Rule(
        "sub-organisations",
        "org:subOrganizationOf rdfs:subPropertyOf org:transitiveSubOrganizationOf, which is transitive",
        gives="org:transitiveSubOrganizationOf",
        head="?s org:transitiveSubOrganizationOf ?o",
        body="?x org:subOrganizationOf ?y",
        where="?s org:subOrganizationOf* ?x . ?x org:subOrganizationOf ?y . ?y org:subOrganizationOf* ?o",
    ),
    Rule(
        "broader",
        "skos:broader rdfs:subPropertyOf skos:broaderTransitive, which is transitive",
        gives="skos:broaderTransitive",
        head="?s skos:broaderTransitive ?o",
        body="?x skos:broader ?y",
        where="?s skos:broader* ?x . ?x skos:broader ?y . ?y skos:broader* ?o",
    ),
    Rule(
        "collaborates-with",
        "a rule, no OWL axiom: two different parties of one measure collaborate, in both directions",
        gives="pg:collaboratesWith",
        head="?s pg:collaboratesWith ?o",
        body="?m pg:involves ?s, ?o",
        where="?m pg:involves ?s, ?o FILTER(?s != ?o)",
        owl=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a statement of the inferred graph holds: the rule that makes it and the statements that it rests on."""

    rule: Rule
    premises: tuple[Triple, ...]


def infer(store: Store, iris: Iris) -> dict[str, list[str]]:
    """Apply every rule in turn, add what is new to the store, and return it as lines by the name of the rule."""
    graph = NamedNode(iris.graph("inferred"))
    return {rule.name: _apply(store, rule, graph) for rule in RULES}


def explain(engine: Engine, statement: Triple) -> tuple[Explanation, ...]:
    """Every rule that makes this statement, with all premises; empty for one that no rule makes."""
    values = {"s": statement.subject, "o": statement.object}
    return tuple(
        Explanation(rule, premises)
        for rule in RULES
        if _may_make(rule, statement) and (premises := _premises(engine, rule, values))
    )


def full(name: str) -> str:
    """The IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _may_make(rule: Rule, statement: Triple) -> bool:
    is_type = statement.predicate.value == full("rdf:type")
    made = statement.object if is_type else statement.predicate
    return made == NamedNode(full(rule.gives)) if rule.gives else is_type


def _premises(engine: Engine, rule: Rule, values: Mapping[str, object]) -> tuple[Triple, ...]:
    terms = {name: term for name, term in values.items() if isinstance(term, NamedNode)}
    found = engine.construct(f"{PREFIX}CONSTRUCT {{ {rule.body} }} WHERE {{ {rule.where} }}", terms)
    return tuple(sorted(set(found), key=str))


def _apply(store: Store, rule: Rule, graph: NamedNode) -> list[str]:
    out = Quads(graph.value)
    query = f"{PREFIX}CONSTRUCT {{ {rule.head} }} WHERE {{ {rule.where} }}"
    for triple in LocalEngine(store).construct(query):
        s, p, o = triple.subject, triple.predicate, triple.object
        if next(store.quads_for_pattern(s, p, o, None), None) is None:
            store.add(Quad(s, p, o, graph))
            out.line(f"{s} {p} {o}")
    return out.lines()
