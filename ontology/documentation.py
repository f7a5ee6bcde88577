"""The terms of the ontology as plain data for a page: a pure function of its graph."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import OWL, RDF, RDFS, SDO, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from ..errors import AuthorityError
from .vocabulary import ONTOLOGY_IRI, PREFIXES

Texts = Mapping[str, str]
"""A text by language tag, as `en` and `zh-Hant`."""

_KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "relation",
    OWL.DatatypeProperty: "value",
    OWL.AnnotationProperty: "annotation",
    SKOS.ConceptScheme: "scheme",
    SKOS.Concept: "concept",
}
_MARKS = {
    OWL.FunctionalProperty: "functional",
    OWL.InverseFunctionalProperty: "inverse functional",
    OWL.SymmetricProperty: "symmetric",
    OWL.AsymmetricProperty: "asymmetric",
    OWL.TransitiveProperty: "transitive",
    OWL.IrreflexiveProperty: "irreflexive",
    OWL.ReflexiveProperty: "reflexive",
}
_OUTWARD = (
    ("above", (RDFS.subClassOf, RDFS.subPropertyOf)),
    ("same", (OWL.equivalentClass, OWL.equivalentProperty)),
    ("domain", (RDFS.domain,)),
    ("usual domain", (SDO.domainIncludes,)),
    ("range", (RDFS.range,)),
    ("usual range", (SDO.rangeIncludes,)),
    ("inverse", (OWL.inverseOf,)),
    ("scheme", (SKOS.inScheme,)),
    ("disjoint", (OWL.disjointWith,)),
)
_INWARD = (
    ("below", (RDFS.subClassOf, RDFS.subPropertyOf)),
    ("inverse", (OWL.inverseOf,)),
    ("members", (SKOS.inScheme,)),
    ("subject of", (RDFS.domain, SDO.domainIncludes)),
    ("object of", (RDFS.range, SDO.rangeIncludes)),
    ("disjoint", (OWL.disjointWith,)),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `kind` is class, relation, value, annotation, scheme or concept; `marks` are characteristics.

    `links` gives, by the name of a relation (above, below, same, domain, range, inverse, scheme, members, disjoint,
    subject of, object of), prefixed names of terms, or class expressions in words. Domain and range are axioms; “usual”
    ones say where a property is used without that anything follows from it.
    """

    iri: str
    kind: str
    label: Texts
    definition: Texts
    example: Texts
    marks: tuple[str, ...]
    links: Mapping[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        """The part of the IRI after `#`: the anchor of the term on its page."""
        return self.iri.removeprefix(PREFIXES["pg"])


@dataclass(frozen=True, slots=True)
class Documentation:
    """What a page about the ontology says: of the whole, and of its terms by name."""

    title: Texts
    description: Texts
    version: str
    version_iri: str
    modified: str
    licence: str
    terms: tuple[Term, ...]

    def of(self, *kinds: str) -> tuple[Term, ...]:
        """The terms of these kinds, by name."""
        return tuple(term for term in self.terms if term.kind in kinds)


def document(graph: Graph) -> Documentation:
    """All own terms of an ontology, by name. Raises AuthorityError for a class expression that has no words here."""
    me = URIRef(ONTOLOGY_IRI)
    own = {s for s in graph.subjects(RDF.type) if isinstance(s, URIRef) and s.startswith(PREFIXES["pg"])}
    return Documentation(
        title=_texts(graph, me, DCTERMS.title),
        description=_texts(graph, me, DCTERMS.description),
        version=str(graph.value(me, OWL.versionInfo)),
        version_iri=str(graph.value(me, OWL.versionIRI)),
        modified=str(graph.value(me, DCTERMS.modified)),
        licence=str(graph.value(me, DCTERMS.license)),
        terms=tuple(_term(graph, iri) for iri in sorted(own, key=lambda iri: str(iri).casefold())),
    )


def _term(graph: Graph, iri: URIRef) -> Term:
    types = set(graph.objects(iri, RDF.type))
    kind = next((name for kind, name in _KINDS.items() if kind in types), None)
    if kind is None:
        raise AuthorityError("a term is of no kind that can be documented", where=str(iri))
    return Term(
        iri=str(iri),
        kind=kind,
        label=_texts(graph, iri, RDFS.label),
        definition=_texts(graph, iri, SKOS.definition),
        example=_texts(graph, iri, SKOS.example),
        marks=tuple(word for mark, word in _MARKS.items() if mark in types),
        links=_links(graph, iri),
    )


def _texts(graph: Graph, iri: URIRef, predicate: URIRef) -> dict[str, str]:
    found = [o for o in graph.objects(iri, predicate) if isinstance(o, Literal)]
    return {"en" if o.language == "en" else "zh-Hant": str(o) for o in found}


def _links(graph: Graph, iri: URIRef) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for name, predicates in _OUTWARD:
        nodes = [o for p in predicates for o in graph.objects(iri, p)]
        found.setdefault(name, set()).update(expression(graph, node) for node in nodes)
    for name, predicates in _INWARD:
        nodes = [s for p in predicates for s in graph.subjects(p, iri)]
        found.setdefault(name, set()).update(expression(graph, node) for node in nodes if isinstance(node, URIRef))
    return {name: tuple(sorted(values, key=str.casefold)) for name, values in found.items() if values}


def prefixed(iri: str) -> str:
    """The IRI with the project's prefix for it, unchanged where there is none."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def expression(graph: Graph, node: Node) -> str:
    """A class or property expression in the Manchester syntax (https://www.w3.org/TR/owl2-manchester-syntax/).

    Raises AuthorityError for a kind of expression that has no words here.
    """
    if not isinstance(node, BNode):
        return prefixed(str(node))
    if inverse := graph.value(node, OWL.inverseOf):
        return f"inverse ({expression(graph, inverse)})"
    for predicate, word in ((OWL.intersectionOf, " and "), (OWL.unionOf, " or ")):
        if members := graph.value(node, predicate):
            return word.join(_bracketed(_parts(graph, Collection(graph, members))))
    for predicate, word in ((OWL.someValuesFrom, "some"), (OWL.allValuesFrom, "only")):
        filler, relation = graph.value(node, predicate), graph.value(node, OWL.onProperty)
        if filler and relation:
            inner = next(_bracketed([expression(graph, filler)]))
            return f"{expression(graph, relation)} {word} {inner}"
    raise AuthorityError("a class expression is of a kind that cannot be documented", where=str(node))


def _parts(graph: Graph, nodes: Iterable[Node]) -> Iterator[str]:
    return (expression(graph, node) for node in nodes)


def _bracketed(parts: Iterable[str]) -> Iterator[str]:
    return (f"({part})" if " " in part else part for part in parts)
