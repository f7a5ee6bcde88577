"""Each shape accepts its smallest good example and rejects its smallest bad one, at exactly the path it names."""

import re

import pyshacl
import pytest
from policygraph.ontology.files import EXAMPLES, ONTOLOGY, SHAPES
from policygraph.ontology.vocabulary import PREFIXES
from rdflib import OWL, RDF, SH, Graph
from rdflib.collection import Collection
from rdflib.term import Node

NAMES = sorted(f.name.removesuffix("-pass.ttl") for f in EXAMPLES.iterdir() if f.name.endswith("-pass.ttl"))


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(data=SHAPES.read_text(encoding="utf-8"), format="turtle")


def report(shapes: Graph, file: str) -> tuple[bool, Graph]:
    data = Graph().parse(data=(EXAMPLES / file).read_text(encoding="utf-8"), format="turtle")
    conforms, results, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(results, Graph)
    return conforms, results


def short(graph: Graph, path: Node) -> str:
    alternatives = graph.value(path, SH.alternativePath)
    if alternatives is not None:
        return "|".join(short(graph, step) for step in Collection(graph, alternatives))
    inverse = graph.value(path, SH.inversePath)
    if inverse is not None:
        return f"^{short(graph, inverse)}"
    prefix = max((p for p, iri in PREFIXES.items() if str(path).startswith(iri)), key=lambda p: len(PREFIXES[p]))
    return f"{prefix}:{str(path).removeprefix(PREFIXES[prefix])}"


@pytest.mark.parametrize("name", NAMES)
def test_the_good_example_conforms(shapes: Graph, name: str) -> None:
    conforms, results = report(shapes, f"{name}-pass.ttl")
    assert conforms, [str(m) for m in results.objects(None, SH.resultMessage)]


@pytest.mark.parametrize("name", NAMES)
def test_the_bad_example_fails_at_the_path_it_names(shapes: Graph, name: str) -> None:
    head = (EXAMPLES / f"{name}-fail.ttl").read_text(encoding="utf-8").splitlines()[0]
    expected = re.fullmatch(r"# Fails at (\S+)", head)
    assert expected is not None
    _, results = report(shapes, f"{name}-fail.ttl")
    paths = [
        short(results, p)
        for r in results.subjects(RDF.type, SH.ValidationResult)
        for p in results.objects(r, SH.resultPath)
    ]
    assert paths == [expected[1]]


def test_every_class_has_a_shape_and_every_shape_its_pair_of_examples(shapes: Graph) -> None:
    ontology = Graph().parse(data=ONTOLOGY.read_text(encoding="utf-8"), format="turtle")
    own = {c for c in ontology.subjects(RDF.type, OWL.Class) if str(c).startswith(PREFIXES["pg"])}
    assert own == set(shapes.objects(None, SH.targetClass))
    exampled = {"".join(part.capitalize() for part in name.split("-")) for name in NAMES}
    assert {str(c).removeprefix(PREFIXES["pg"]) for c in own} <= exampled


def test_every_property_shape_speaks_to_people_in_both_languages(shapes: Graph) -> None:
    for shape in shapes.subjects(RDF.type, SH.PropertyShape):
        assert {m.language for m in shapes.objects(shape, SH.message)} == {"en", "zh-Hant"}, shape
