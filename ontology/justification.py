"""Why an ontology with data contradicts itself: a smallest set of statements and axioms that already do.

HermiT finds a contradiction and does not explain it. The set is found by QuickXplain (Junker, AAAI 2004): halves are
left out as long as the rest still clashes. First the data are narrowed, then the axioms that speak of what they use.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from .files import ONTOLOGY
from .reasoner import conclude, load_world, world_of
from .turtle import parse
from .vocabulary import PREFIXES

Triple = tuple[Node, Node, Node]
Axiom = tuple[Triple, ...]
"""A triple between names, with the triples of the class expressions that hang on it."""

_LOGICAL = {
    RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range,
    OWL.equivalentClass, OWL.disjointWith, OWL.inverseOf, OWL.equivalentProperty,
}  # fmt: skip
_KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology}
_KINDS |= {OWL.NamedIndividual, OWL.Restriction}


def explain(data: str) -> tuple[str, ...]:
    """The statements and axioms of a smallest clash in the ontology with `data` (N-Triples), for people; () when none.

    Raises AuthorityError for data that are none and SettingsError without Java.
    """
    if conclude(load_world(data)).consistent:
        return ()
    ontology = parse(ONTOLOGY.read_text(encoding="utf-8"), ONTOLOGY.name)
    axioms, declared = _split(ontology)
    stated = [(triple,) for triple in sorted(Graph().parse(data=data, format="nt"))]
    near = _bearing_on(stated, axioms, declared)
    facts = smallest(stated, lambda some: _clash([*declared, *near, *some]))
    near = _bearing_on(facts, near, declared)
    laws = smallest(near, lambda some: _clash([*declared, *facts, *some]))
    return (*sorted(map(_shown, facts)), *sorted(map(_shown, laws)))


def smallest(candidates: Sequence[Axiom], clashes: Callable[[Sequence[Axiom]], bool]) -> list[Axiom]:
    """A smallest part of the candidates that still clashes: none of it can be left out."""

    def narrow(kept: list[Axiom], added: bool, rest: Sequence[Axiom]) -> list[Axiom]:
        if added and clashes(kept):
            return []
        if len(rest) == 1:
            return list(rest)
        first, second = rest[: len(rest) // 2], rest[len(rest) // 2 :]
        of_second = narrow([*kept, *first], True, second)
        return narrow([*kept, *of_second], bool(of_second), first) + of_second

    return narrow([], True, candidates) if candidates else []


def _clash(axioms: Iterable[Axiom]) -> bool:
    graph = Graph(bind_namespaces="none")
    for axiom in axioms:
        for triple in axiom:
            graph.add(triple)
    return not conclude(world_of(graph)).consistent


def _split(ontology: Graph) -> tuple[list[Axiom], list[Axiom]]:
    axioms: list[Axiom] = []
    declared: list[Axiom] = []
    for s, p, o in sorted(t for t in ontology if isinstance(t[0], URIRef)):
        if p in _LOGICAL or (p == RDF.type and o not in _KINDS):
            axioms.append(((s, p, o), *_below(ontology, o)))
        elif p == RDF.type:
            declared.append(((s, p, o),))
    return axioms, declared


def _below(graph: Graph, node: Node) -> Iterator[Triple]:
    if isinstance(node, BNode):
        for s, p, o in graph.triples((node, None, None)):
            yield s, p, o
            yield from _below(graph, o)


def _bearing_on(facts: Sequence[Axiom], axioms: Sequence[Axiom], declared: Sequence[Axiom]) -> Sequence[Axiom]:
    """The axioms that speak of what the facts use, or all of them where those alone do not clash."""
    near = _speaking_of(axioms, facts)
    return near if _clash([*declared, *near, *facts]) else axioms


def _speaking_of(axioms: Sequence[Axiom], facts: Sequence[Axiom]) -> list[Axiom]:
    """The axioms that can bear on what the facts use, step by step."""
    used = {term for fact in facts for s, p, o in fact for term in (p, o)}
    chosen: list[Axiom] = []
    while more := [axiom for axiom in axioms if axiom not in chosen and _bears(axiom, used)]:
        chosen += more
        used |= {term for axiom in more for triple in axiom for term in triple if isinstance(term, URIRef)}
    return chosen


def _bears(axiom: Axiom, used: set[Node]) -> bool:
    (s, p, o), *below = axiom
    if p == OWL.disjointWith:
        return s in used and o in used
    named = {s, *(term for triple in below for term in triple)} | ({o} if p == OWL.inverseOf else set())
    return bool(named & used - {RDF.type, OWL.Thing, OWL.Class, OWL.Restriction})


def _shown(axiom: Axiom) -> str:
    s, p, o = axiom[0]
    return f"{_name(s)} {'a' if p == RDF.type else _name(p)} {_name(o)}"


def _name(term: Node) -> str:
    if isinstance(term, Literal):
        return term.n3()
    if isinstance(term, BNode):
        return "(a class expression)"
    for prefix, namespace in PREFIXES.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{str(term).removeprefix(namespace)}"
    return f"<{term}>"
