"""policygraph.ttl and vocabulary.py name the same terms; each is explained; a reasoner finds no contradiction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from policygraph.errors import AuthorityError, SettingsError
from policygraph.ontology.files import ALIGNMENTS, ONTOLOGY
from policygraph.ontology.justification import explain
from policygraph.ontology.reasoner import conclude, inconsistencies, load_world
from policygraph.ontology.vocabulary import HYPHENATED, ONTOLOGY_IRI, PG, PREFIXES
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS

EX = "<https://example.org/{}>"
TYPE = f"<{RDF.type}>"
SCHEMA = Namespace(PREFIXES["schema"])


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=ONTOLOGY.read_text(encoding="utf-8"), format="turtle")


def terms(graph: Graph) -> Iterator[URIRef]:
    yield from {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(PREFIXES["pg"])}


def test_the_ontology_and_its_python_names_are_the_same(graph: Graph) -> None:
    named = {str(term).removeprefix(PREFIXES["pg"]) for term in terms(graph)}
    assert named == {str(term).removeprefix(PREFIXES["pg"]) for term in dir(PG)} | set(HYPHENATED)


def test_every_term_is_explained_in_both_languages(graph: Graph) -> None:
    for term in terms(graph):
        for predicate in (RDFS.label, SKOS.definition, SKOS.example):
            assert sorted(str(o.language) for o in graph.objects(term, predicate)) == ["en", "zh-Hant"], term
        assert graph.value(term, RDFS.isDefinedBy) == URIRef(ONTOLOGY_IRI)


def test_no_name_is_both_a_property_and_an_individual(graph: Graph) -> None:
    properties = {*graph.subjects(RDF.type, OWL.ObjectProperty), *graph.subjects(RDF.type, OWL.DatatypeProperty)}
    assert properties & set(graph.subjects(RDF.type, SKOS.Concept)) == set()
    assert (
        set(graph.subjects(RDF.type, OWL.ObjectProperty)) & set(graph.subjects(RDF.type, OWL.DatatypeProperty)) == set()
    )


def test_a_definition_does_not_repeat_its_label(graph: Graph) -> None:
    for term in terms(graph):
        labels = {str(o) for o in graph.objects(term, RDFS.label)}
        assert not labels & {str(o).rstrip(".。") for o in graph.objects(term, SKOS.definition)}, term
        definitions = [o for o in graph.objects(term, SKOS.definition) if isinstance(o, Literal)]
        assert all(len(o.split()) > 4 for o in definitions if o.language == "en"), term


def test_the_ontology_says_who_made_which_version(graph: Graph) -> None:
    me = URIRef(ONTOLOGY_IRI)
    assert str(graph.value(me, OWL.versionIRI)) == f"{ONTOLOGY_IRI}/{graph.value(me, OWL.versionInfo)}"
    assert graph.value(me, OWL.priorVersion) is not None
    assert graph.value(me, DCTERMS.license) is not None
    assert (graph.value(me, DCTERMS.contributor), RDF.type, URIRef(PREFIXES["org"] + "Organization")) in graph


def test_only_class_expressions_are_blank_nodes(graph: Graph) -> None:
    for s, p, o in graph:
        if isinstance(o, BNode) and not isinstance(s, BNode):
            assert p == OWL.equivalentClass, s


def test_what_has_a_range_says_so(graph: Graph) -> None:
    properties = {*graph.subjects(RDF.type, OWL.ObjectProperty), *graph.subjects(RDF.type, OWL.DatatypeProperty)}
    domains, ranges = (RDFS.domain, SCHEMA.domainIncludes), (RDFS.range, SCHEMA.rangeIncludes)
    for term in properties & set(terms(graph)):
        for predicates in (domains, ranges):
            assert any((term, predicate, None) in graph for predicate in predicates), term


def test_owlready_sees_the_classes_and_properties(graph: Graph) -> None:
    world = load_world()
    seen = {c.iri for c in world.classes()} | {p.iri for p in world.properties()}
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert {str(t) for t in terms(graph) if any((t, RDF.type, kind) in graph for kind in kinds)} <= seen


@pytest.mark.java
def test_the_reasoner_finds_no_contradiction() -> None:
    assert inconsistencies() == ()


@pytest.mark.java
def test_the_alignments_make_nothing_impossible() -> None:
    found = conclude(load_world(files=(ONTOLOGY, ALIGNMENTS)))
    assert found.consistent
    assert found.unsatisfiable == ()


@pytest.mark.java
def test_the_clashing_axioms_are_named() -> None:
    thing, other = EX.format("thing"), EX.format("other")
    data = f"{thing} <{PG.statedIn}> {other} .\n{other} {TYPE} <{PG.Document}> .\n"
    assert explain(data) == (
        "<https://example.org/other> a pg:Document",
        "<https://example.org/thing> pg:statedIn <https://example.org/other>",
        "pg:Document owl:disjointWith pg:Passage",
        "pg:statedIn rdfs:range pg:Passage",
    )


@pytest.mark.java
def test_the_reasoner_finds_a_contradiction_in_data() -> None:
    thing = EX.format("thing")
    data = f"{thing} {TYPE} <{PG.Measure}> .\n{thing} {TYPE} <{PG.Document}> .\n"
    assert inconsistencies(data) == ("the ontology and the data contradict each other",)


def test_without_java_the_error_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Java"):
        inconsistencies(java=str(tmp_path / "java"))


def test_data_that_is_no_rdf_is_refused() -> None:
    with pytest.raises(AuthorityError):
        load_world("this is not N-Triples")
