"""Validation says which node breaks which shape, and how to mend it."""

from pathlib import Path

import pytest
from policygraph.errors import ConformanceError, InputError
from policygraph.graph.release import Release
from policygraph.graph.store import graph_lines
from policygraph.graph.validation import demand, validate_file
from policygraph.ontology.vocabulary import PREFIXES

SMALL = "sb-press-release-2017-12-07"


def one_document(release: Release, without: str) -> str:
    """The lines of a small document and of all that it names, but those that hold `without`."""
    graphs = (f"document/{SMALL}> .", "graph/authority> .", "graph/registry> .", "graph/ontology> .")
    return "\n".join(line for line in graph_lines(release.path) if line.endswith(graphs) and without not in line)


def test_a_published_document_conforms(release: Release, tmp_path: Path) -> None:
    file = tmp_path / "whole.nq"
    file.write_text(one_document(release, without="\0"), encoding="utf-8")
    assert validate_file(file) == []


@pytest.mark.parametrize(
    ("missing", "node"), [("statedIn", "measure/"), ("agent", "involvement/"), ("text", "passage/")]
)
def test_what_is_missing_is_named(release: Release, tmp_path: Path, missing: str, node: str) -> None:
    file = tmp_path / "broken.nq"
    file.write_text(one_document(release, without=f"<{PREFIXES['pg']}{missing}>"), encoding="utf-8")
    found = [violation for violation in validate_file(file) if violation.path == f"pg:{missing}"]
    assert found
    assert all(node in violation.node and violation.message for violation in found)
    with pytest.raises(ConformanceError, match="break the shapes") as caught:
        demand(found, "broken.nq")
    assert found[0].node in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text"), [("no.ttl", "this is no Turtle"), ("no.nq", "nor N-Quads"), ("no.csv", "a,b")]
)
def test_what_is_no_rdf_is_refused_by_name(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="no"):
        validate_file(file)
