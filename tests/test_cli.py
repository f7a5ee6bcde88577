"""The command line as its users meet it: data on stdout, words on stderr, a status that tells."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main
from policygraph.graph.release import Release
from policygraph.graph.store import GRAPH_FILE
from policygraph.queries.catalogue import load

GOLD = Path(__file__).parent / "gold"
Run = Callable[..., Result]


@pytest.fixture
def run(data: Path) -> Run:
    """Runs a verb on the release of the packaged papers."""

    def call(*arguments: str, text: str | None = None, folder: Path = data) -> Result:
        return CliRunner().invoke(main, [*arguments, "--data", str(folder)], input=text)

    return call


def test_facts_keep_to_their_schema(run: Run) -> None:
    schema = json.loads((GOLD / "fact.schema.json").read_text(encoding="utf-8"))
    check = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    lines = [json.loads(line) for line in run("facts").stdout.splitlines()]
    assert len(lines) > 600
    assert len({line["id"] for line in lines}) == len(lines)
    for line in lines:
        check.validate(line)


def test_links_name_blocks_of_the_facts(run: Run) -> None:
    blocks = {(f["doc"], f["start"], f["end"]) for f in map(json.loads, run("facts").stdout.splitlines())}
    links = [json.loads(line) for line in run("facts", "--links").stdout.splitlines()]
    assert links
    for link in links:
        for end in (link["from"], link["to"]):
            assert (end["doc"], end["start"], end["end"]) in blocks


def test_a_query_from_standard_input_without_prefixes(run: Run) -> None:
    answer = run("query", "-", "--format", "csv", text="SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a pg:Measure }")
    assert answer.exit_code == 0
    assert 640 <= int(answer.stdout.split()[1]) <= 720


def test_a_question_of_the_library_has_its_parameters_set(run: Run) -> None:
    question = load("06-due-in-period")
    assert question.parameters
    as_is = run("query", "-", "--format", "csv", text=question.text)
    assert as_is.exit_code == 0
    assert "Fire Services Department" in as_is.stdout
    first = question.parameters[0].name
    other = run("query", "-", "--format", "csv", "--set", f"{first}=2031-01-01", text=question.text)
    assert other.exit_code == 0
    assert other.stdout != as_is.stdout
    wrong = run("query", "-", "--set", "nothing=1", text=question.text)
    assert (wrong.exit_code, "the query has no parameter nothing" in wrong.stderr) == (1, True)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT * { ?s ?p", "Error:"),
        ("DELETE WHERE { ?s ?p ?o }", "Error:"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
    ],
)
def test_a_query_that_cannot_be_answered_says_why(run: Run, query: str, words: str) -> None:
    answer = run("query", "-", text=query)
    assert answer.exit_code == 1
    assert answer.stdout == ""
    assert words in answer.stderr


@pytest.mark.parametrize("words", ["FSD", "消防", "消防处", "robot dogs"])
def test_search_finds_in_both_languages(run: Run, words: str) -> None:
    hits = [line.split("\t") for line in run("search", words).stdout.splitlines()]
    assert hits
    assert all(len(hit) == 3 and hit[2].startswith("https://w3id.org/policygraph/id/") for hit in hits)


def test_search_that_finds_nothing_says_so(run: Run) -> None:
    answer = run("search", "xyzzy")
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert "xyzzy" in answer.stderr


@pytest.mark.parametrize(("words", "proof"), [("HKSOS", "HKSOS"), ("雷霆2020", "雷霆2020")])
def test_a_trace_ends_at_the_document(run: Run, words: str, proof: str) -> None:
    answer = run("trace", words)
    assert f"“{proof}” at " in answer.stdout
    assert "SHA-256" in answer.stdout


def test_the_release_conforms_to_the_shapes(run: Run) -> None:
    answer = run("validate")
    assert answer.exit_code == 0, answer.stderr


@pytest.mark.java
def test_reasoning_finds_the_release_consistent_and_names_the_axiom_of_each_group(run: Run, release: Release) -> None:
    answer = run("reason")
    assert answer.exit_code == 0, answer.output
    rows = [line.split("\t") for line in answer.stdout.splitlines()]
    assert {rule: axiom for _, rule, axiom in rows}["involved-in"] == "pg:involvedIn owl:inverseOf pg:involves"
    asked = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{release.base}graph/inferred> {{ ?s ?p ?o }} }}"
    assert sum(int(row[0]) for row in rows) == int(getattr(release.engine.select(asked)[0]["n"], "value", 0))
    assert "Consistent" in answer.stderr
    assert "Every class can have members" in answer.stderr


@pytest.mark.java
def test_reasoning_names_the_clash_of_an_inconsistent_release(run: Run, tmp_path: Path) -> None:
    papers, folder = tmp_path / "papers", tmp_path / "data"
    papers.mkdir()
    (papers / "small.txt").write_text("PRIORITIES 2031\n\nROADS\n\n- Deter speeding in Hong Kong.\n", encoding="utf-8")
    assert run("build", str(papers), folder=folder).exit_code == 0
    graph = (folder / "current").resolve() / GRAPH_FILE
    thing, kind = "https://example.org/both", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    with gzip.open(graph, "at", encoding="utf-8") as lines:
        for name in ("Measure", "Place"):
            term = f"https://w3id.org/policygraph/ontology#{name}"
            lines.write(f"<{thing}> <{kind}> <{term}> <https://w3id.org/policygraph/id/graph/document/small> .\n")
    answer = run("reason", folder=folder)
    assert answer.exit_code == 1
    assert "clash\tpg:Measure owl:disjointWith pg:Place" in answer.stdout
    assert "Inconsistent" in answer.stderr


def test_reasoning_without_java_says_what_to_install(data: Path) -> None:
    command = [sys.executable, "-m", "policygraph.cli", "reason", "--data", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, env={"PATH": "", "HOME": str(data)}, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "default-jre-headless" in " ".join(done.stderr.split())


def test_info_names_the_release(run: Run, data: Path) -> None:
    assert json.loads(run("info").stdout)["release"] == (data / "current").resolve().name


def test_without_a_release_the_next_step_is_named(run: Run, tmp_path: Path) -> None:
    answer = run("facts", folder=tmp_path)
    assert answer.exit_code == 1
    assert "policygraph build" in answer.stderr


def test_a_broken_document_is_named_and_can_be_set_aside(run: Run, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "broken.txt").write_bytes(b"\xff\xfe\x00")
    (papers / "whole.txt").write_text(
        "PRIORITIES 2031\n\nROADS\n\n- The Hong Kong Police Force will deter speeding in Hong Kong by end-2031.\n",
        encoding="utf-8",
    )
    stopped = run("build", str(papers), folder=tmp_path / "data")
    assert stopped.exit_code == 1
    assert "broken.txt" in stopped.stderr
    kept = run("build", str(papers), "--keep-going", folder=tmp_path / "data")
    assert kept.exit_code == 0, kept.stderr
    assert "broken" in kept.stderr
    facts = [json.loads(line) for line in run("facts", folder=tmp_path / "data").stdout.splitlines()]
    assert {f["doc"] for f in facts} == {"whole"}
    assert [d["date"] for f in facts for d in f["deadlines"]] == ["2031-12-31"]
