"""`policygraph correct` as its users meet it: a correction is checked, written down, and applied by the next build."""

import os
import pty
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main
from policygraph.graph.build import build
from policygraph.graph.release import Release
from policygraph.ingest.library import CORPUS

PRESS = "sb-press-release-2017-12-07"
WHY = ("--reason", "Read again.", "--author-role", "analyst")
Folder = Callable[..., Path]


def correct(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["correct", *arguments, "--corpus", str(folder)])


def written(folder: Path) -> list[dict[str, Any]]:
    files = sorted((folder / "corrections").glob("*.toml"))
    return [entry for file in files for entry in tomllib.loads(file.read_text(encoding="utf-8"))["correction"]]


def line(release: Release, quote: str) -> dict[str, Any]:
    at = release.text(PRESS).index(quote)
    return next(found for found in release.facts() if found["doc"] == PRESS and found["start"] <= at < found["end"])


def test_a_rejection_is_written_and_the_next_build_applies_it(corpus: Folder, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    done = correct(folder, "reject", "--quote", "53 organised syndicates", "--fact", "quantity", *WHY)
    assert done.exit_code == 0, done.stderr
    path = Path(done.stdout.strip())
    assert path.parent == folder / "corrections"
    assert "before: value 53, unit organised syndicates" in done.stderr
    (entry,) = written(folder)
    assert (entry["document"], entry["at"], entry["was"]) == (
        PRESS,
        [2267, 2290],
        {"value": 53, "unit": "organised syndicates"},
    )
    made = build(folder, tmp_path / "data", workers=1)
    assert 53 not in [q["value"] for q in line(made, "53 organised syndicates")["quantities"]]


def test_nothing_is_overwritten(corpus: Folder) -> None:
    folder = corpus(PRESS)
    asked = ("reject", "--quote", "53 organised syndicates", "--fact", "quantity", *WHY)
    path = Path(correct(folder, *asked).stdout.strip())
    before = path.read_bytes()
    again = correct(folder, *asked)
    assert (again.exit_code, "is there already" in again.stderr) == (1, True)
    assert path.read_bytes() == before
    assert len(written(folder)) == 1


def iri(release: Release, kind: str, query: str) -> str:
    prefix = "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
    rows = release.engine.select(f"{prefix} SELECT ?x {{ {query} }} ORDER BY ?x")
    found = [str(getattr(row["x"], "value", "")) for row in rows]
    return next(one for one in found if one.startswith(f"{release.base}{kind}/{PRESS}/"))


@pytest.mark.parametrize(
    ("kind", "query", "fact", "was"),
    [
        ("date", '?x pg:surface ?s FILTER(CONTAINS(STR(?s), "20, 2016"))', "deadline", "date"),
        ("quantity", '?x pg:surface ?s FILTER(STR(?s) = "837")', "quantity", "value"),
        ("involvement", "?x pg:role pg:role-partner", "partner", "name"),
        ("mention", '?x pg:surface ?s FILTER(STR(?s) = "Pakistan")', "place", "name"),
    ],
)
def test_a_fact_is_named_by_its_iri(
    corpus: Folder, release: Release, kind: str, query: str, fact: str, was: str
) -> None:
    folder = corpus(PRESS)
    done = correct(folder, "reject", iri(release, kind, query), *WHY)
    assert done.exit_code == 0, done.stderr
    (entry,) = written(folder)
    assert entry["fact"] == fact
    assert was in entry["was"]


def test_a_measure_is_named_by_its_iri_or_its_fact_line(corpus: Folder, release: Release) -> None:
    folder = corpus(PRESS)
    measure = iri(release, "measure", "?x a pg:Measure ; pg:status pg:status-ongoing")
    status = correct(folder, "change", measure, "--fact", "status", "--set", "status=planned", *WHY)
    assert status.exit_code == 0, status.stderr
    path = measure.removeprefix(release.base)
    page = correct(folder, "accept", f"http://127.0.0.1:8000/{path}?lang=en", "--fact", "measure", *WHY)
    assert page.exit_code == 0, page.stderr
    caption = line(release, "(fourth left)")["id"]
    assert correct(folder, "reject", caption, "--fact", "measure", *WHY).exit_code == 0
    assert {entry["fact"] for entry in written(folder)} == {"measure", "status"}
    unclear = correct(folder, "accept", measure, *WHY)
    assert (unclear.exit_code, "--fact" in unclear.stderr) == (1, True)


def test_a_quote_may_be_given_as_a_reader_sees_it(corpus: Folder) -> None:
    folder = corpus(PRESS)
    done = correct(folder, "accept", "--quote", "both sides agreed to continue collaborative", "--fact", "agency", *WHY)
    assert done.exit_code == 0, done.stderr
    assert written(folder)[0]["quote"] == "both sides\xa0agreed to continue collaborative"


def test_an_addition_is_found_by_its_quote(corpus: Folder, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    said = ("--fact", "partner", "--kind", "government", "--name", "Mainland side")
    done = correct(folder, "add", "--quote", "the Mainland side should", *said, *WHY)
    assert done.exit_code == 0, done.stderr
    made = build(folder, tmp_path / "data", workers=1)
    partner = next(p for p in line(made, "the Mainland side should")["partners"] if p["rule"] == "correction/add")
    assert (partner["name"], partner["as"]) == ("Mainland side", "the Mainland side should")


def test_of_several_documents_the_one_that_has_the_quote_is_taken(corpus: Folder) -> None:
    folder = corpus(PRESS, "hkpf-priorities-2024")
    assert correct(folder, "reject", "--quote", "53 organised syndicates", "--fact", "quantity", *WHY).exit_code == 0
    assert written(folder)[0]["document"] == PRESS
    nowhere = correct(folder, "reject", "--quote", "53 organized Syndicates", "--fact", "quantity", *WHY)
    assert "53 organised syndicates" in nowhere.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("reject", "--quote", "54 organised syndicates", "--fact", "quantity"), "53 organised syndicate"),
        (("reject", "--document", PRESS, "--quote", "Mr Li", "--fact", "agency"), "Nearest, alike by"),
        (("reject", "--quote", "53 organised syndicates", "--fact", "deadline"), "no extracted deadline fits"),
        (("add", "--quote", "NECIIs", "--fact", "place"), "the quote stands several times"),
        (("add", "--quote", "the Mainland side should", "--fact", "partner"), "--kind is missing"),
        (("add", "--quote", "the Mainland side should", "--fact", "partner", "--kind", "x"), "'x' is not known"),
        (("change", "--quote", "53 organised syndicates", "--fact", "quantity"), "--set is missing"),
        (("reject", "--document", "nothing", "--quote", "x", "--fact", "place"), "no document 'nothing'"),
        (("reject", f"{PRESS}:1-2", "--fact", "measure"), "read nothing of this name"),
    ],
)
def test_what_does_not_fit_is_refused_and_leaves_nothing(corpus: Folder, arguments: tuple[str, ...], says: str) -> None:
    folder = corpus(PRESS)
    refused = correct(folder, *arguments, *WHY)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert says in " ".join(refused.stderr.split())
    assert not (folder / "corrections").exists()


def test_contradicting_an_earlier_correction_is_refused(corpus: Folder) -> None:
    folder = corpus(PRESS)
    asked = ("--quote", "53 organised syndicates", "--fact", "quantity", *WHY)
    assert correct(folder, "reject", *asked).exit_code == 0
    refused = correct(folder, "accept", *asked)
    assert (refused.exit_code, "contradicts corrections/" in refused.stderr) == (1, True)
    assert len(written(folder)) == 1


def test_a_person_is_no_role(corpus: Folder) -> None:
    asked = ("reject", "--quote", "53 organised syndicates", "--fact", "quantity", "--reason", "Wrong.")
    refused = correct(corpus(PRESS), *asked, "--author-role", "Jane Chan")
    assert refused.exit_code == 2
    assert "policy-officer" in refused.stderr


def test_the_packaged_papers_are_read_only() -> None:
    refused = correct(CORPUS, "reject", "--quote", "53 organised syndicates", "--fact", "quantity", *WHY)
    assert (refused.exit_code, "read only" in refused.stderr) == (1, True)
    assert not (CORPUS / "corrections").exists()


def test_what_is_missing_is_asked_on_a_terminal(corpus: Folder) -> None:
    folder = corpus(PRESS)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "policygraph.cli", "correct", "reject", "--corpus", str(folder)]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        os.write(ours, b"53 organised syndicates\nquantity\nThe date of another project.\nanalyst\n")
        said, told = running.communicate()
    os.close(theirs)
    os.close(ours)
    assert running.returncode == 0, told
    assert Path(said.decode().strip()).is_file()
    assert written(folder)[0]["reason"] == "The date of another project."
