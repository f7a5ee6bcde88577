"""Networks from the command line: every form, whole or narrowed, and words for what is not there."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run(data: Path) -> Run:
    def call(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["network", *arguments, "--data", str(data)])

    return call


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "html", "svg"])
def test_each_form_is_written_to_a_file_and_nothing_to_standard_output(run: Run, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"network.{form}"
    done = run("--format", form, "--document", "hkpf-priorities-2024", "--language", "zh-Hant", "--output", str(file))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nodes" in done.stderr
    assert "香港警務處" in file.read_text(encoding="utf-8")


def test_options_narrow_the_network(run: Run) -> None:
    def graph(*arguments: str) -> nx.Graph:
        return nx.read_graphml(io.BytesIO(run("--format", "graphml", *arguments).stdout_bytes))

    whole = graph()
    strong = graph("--least", "4")
    assert min(weight for *_, weight in strong.edges(data="weight")) == 4
    assert {frozenset(edge) for edge in strong.edges} < {frozenset(edge) for edge in whole.edges}
    assert graph("--printed-only").number_of_edges() < whole.number_of_edges()
    macao = graph("--jurisdiction", "macao-sar", "--projection", "all-parties")
    assert all("macao-security" in tie for *_, tie in macao.edges(data="measures"))
    assert set(graph("--theme", "drugs").edges) < set(whole.edges)


def test_the_two_tables(run: Run) -> None:
    ties = list(csv.DictReader(io.StringIO(run("--format", "csv").stdout)))
    nodes = list(csv.DictReader(io.StringIO(run("--format", "csv", "--nodes").stdout)))
    assert {row["source"] for row in ties} | {row["target"] for row in ties} == {row["node"] for row in nodes}


def test_what_is_not_there_is_said_with_what_there_is(run: Run) -> None:
    done = run("--format", "csv", "--theme", "astronomy")
    assert done.exit_code == 1
    assert "no measure has this theme" in done.stderr
    assert "cybersecurity" in done.stderr
    nothing = run("--format", "csv", "--least", "500")
    assert (nothing.exit_code, nothing.stdout.count("\n")) == (0, 1)
    assert "No two nodes share such a measure." in nothing.stderr


def test_a_picture_that_leaves_nodes_out_says_so(run: Run) -> None:
    done = run("--format", "svg", "--shown", "10")
    assert "The strongest 10 nodes are shown" in done.stderr
    assert done.stdout.count("<g transform") == 10
