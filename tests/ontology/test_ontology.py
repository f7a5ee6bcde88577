"""policygraph.ttl and vocabulary.py name the same terms; each is explained; a reasoner finds no contradiction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from policygraph.errors import AuthorityError, SettingsError
from policygraph.ontology.files import ONTOLOGY
from policygraph.ontology.reasoner import inconsistencies, load_world
from policygraph.ontology.vocabulary import HYPHENATED, ONTOLOGY_IRI, PG, PREFIXES
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef

EX = "<https://example.org/{}>"
TYPE = f"<{RDF.type}>"


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
        for predicate in (RDFS.label, SKOS.definition):
            assert sorted(str(o.language) for o in graph.objects(term, predicate)) == ["en", "zh-Hant"], term
        assert graph.value(term, RDFS.isDefinedBy) == URIRef(ONTOLOGY_IRI)


def test_no_name_is_both_a_property_and_an_individual(graph: Graph) -> None:
    properties = {*graph.subjects(RDF.type, OWL.ObjectProperty), *graph.subjects(RDF.type, OWL.DatatypeProperty)}
    assert properties & set(graph.subjects(RDF.type, SKOS.Concept)) == set()
    assert (
        set(graph.subjects(RDF.type, OWL.ObjectProperty)) & set(graph.subjects(RDF.type, OWL.DatatypeProperty)) == set()
    )


def test_the_ontology_is_versioned_and_has_no_blank_nodes(graph: Graph) -> None:
    assert graph.value(URIRef(ONTOLOGY_IRI), OWL.versionIRI) is not None
    assert not any(isinstance(term, BNode) for triple in graph for term in triple)


def test_owlready_sees_the_classes_and_properties(graph: Graph) -> None:
    world = load_world()
    seen = {c.iri for c in world.classes()} | {p.iri for p in world.properties()}
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert {str(t) for t in terms(graph) if any((t, RDF.type, kind) in graph for kind in kinds)} <= seen


@pytest.mark.java
def test_the_reasoner_finds_no_contradiction() -> None:
    assert inconsistencies() == ()


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
