"""A comparison in each of its forms: text, JSON after its schema, RDF after the shapes."""

import json
from pathlib import Path

import jsonschema
import policygraph
import pyshacl
import pytest
from policygraph.graph.diff import as_json, as_rdf, as_text
from policygraph.graph.diff.compare import documents
from policygraph.graph.diff.model import ChangeSet
from policygraph.graph.diff.naming import change_iris
from policygraph.graph.release import Release
from policygraph.ontology.files import SHAPES
from policygraph.ontology.iris import Iris
from policygraph.ontology.vocabulary import DEFAULT_BASE, PG
from rdflib import RDF, BNode, Graph, Literal
from rdflib.namespace import XSD

SCHEMA = Path(policygraph.__file__).parent / "docs" / "diff.schema.json"
PANEL, ADDRESS = "sb-panel-paper-2023", "policy-address-supplement-2023"


@pytest.fixture(scope="module")
def papers(release: Release) -> ChangeSet:
    return documents(release, [PANEL], [ADDRESS])


@pytest.fixture(scope="module", params=["found", "papers"])
def either(request: pytest.FixtureRequest) -> ChangeSet:
    return request.getfixturevalue(request.param)


def test_json_keeps_to_its_schema(either: ChangeSet) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    written = json.loads(as_json.write(either))
    checker.validate(written)
    assert len(written["changes"]) == len(either.changes) == sum(written["counts"].values())


def test_json_gives_both_wordings_of_what_is_reworded(found: ChangeSet) -> None:
    reworded = [c for c in as_json.plain(found)["changes"] if c["kind"] == "reworded" and c["subject"] == "measure"]
    assert len(reworded) == 5
    for change in reworded:
        assert "".join(r["text"] for r in change["wording"] if r["kind"] != "new") == change["before"]
        assert "".join(r["text"] for r in change["wording"] if r["kind"] != "gone") == change["after"]


def test_offsets_of_json_stand_where_the_texts_print_the_measure(found: ChangeSet, later: Release) -> None:
    for change in as_json.plain(found)["changes"]:
        if change["kind"] == "added" and change["subject"] == "measure":
            new = change["new"]
            assert later.text(new["document"])[new["start"] : new["end"]] == new["text"] == change["after"]


def test_rdf_conforms_to_the_shapes_without_blank_nodes(found: ChangeSet) -> None:
    graph = as_rdf.graph(found, DEFAULT_BASE)
    shapes = Graph().parse(data=SHAPES.read_text(encoding="utf-8"), format="turtle")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report
    assert not [node for triple in graph for node in triple if isinstance(node, BNode)]
    assert len(set(graph.subjects(RDF.type, PG.Change))) == len(found.changes)


def test_rdf_says_from_which_day_to_which_a_deadline_moved(found: ChangeSet) -> None:
    graph = Graph().parse(data=as_rdf.write(found, DEFAULT_BASE), format="turtle")
    (moved,) = graph.subjects(PG.changeKind, PG["change-deadline"])
    assert graph.value(moved, PG.formerValue) == Literal("2023-12-31", datatype=XSD.date)
    assert graph.value(moved, PG.presentValue) == Literal("2024-06-30", datatype=XSD.date)
    assert graph.value(moved, PG.changeCause) == PG["cause-text"]


def test_every_change_has_an_iri_of_its_own_that_stays(either: ChangeSet) -> None:
    iris = change_iris(either, Iris())
    assert len(set(iris)) == len(iris)
    assert iris == change_iris(either, Iris())


def test_text_marks_what_went_and_what_came(found: ChangeSet) -> None:
    told = as_text.write(found)
    assert "Deter {+and detect +}drink driving, drug driving[-, speeding-] and illegal road racing." in told
    assert "[-適時-]{+定期+}發放防罪資訊" in told
    assert "    - due 2023-12-31\n    + due 2024-06-30\n" in told
    assert "(same words; what stands around them changed)" in told


def test_two_papers_tell_what_only_one_of_them_has(papers: ChangeSet) -> None:
    assert papers.old.measures == len(papers.pairs) + sum(
        c.kind == "removed" and c.subject == "measure" for c in papers.changes
    )
    assert {c.cause for c in papers.changes if c.kind in ("reworded", "deadline", "target")} == {"text"}
    gone = {str(c.about) for c in papers.changes if c.kind == "party-gone" and c.subject == "graph"}
    assert f"{DEFAULT_BASE}agency/hk/immigration-department" in gone
