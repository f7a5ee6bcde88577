"""Corrections by people in a release: what they change, what they leave visible, and what stops a build."""

import datetime
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import policygraph
import pytest
import tomli_w
from policygraph.errors import CorrectionError, NoReleaseError
from policygraph.graph.build import BuildWarning, build
from policygraph.graph.engine import Row
from policygraph.graph.reasoning import reason
from policygraph.graph.release import Release, open_release
from policygraph.graph.validation import validate_release
from policygraph.ingest.statement import FACT_KINDS, KEYS
from policygraph.queries.run import run

Corpus = Callable[..., Path]
PRESS = "sb-press-release-2017-12-07"
ENTRIES = Path(__file__).parents[1] / "corrections" / "press-release.toml"
PREFIX = "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> "
REJECTED = 0


def entries() -> list[dict[str, Any]]:
    return tomllib.loads(ENTRIES.read_text(encoding="utf-8"))["correction"]


def write(folder: Path, *corrections: dict[str, Any], name: str = "mine.toml") -> None:
    (folder / "corrections").mkdir(exist_ok=True)
    content = tomli_w.dumps({"correction": list(corrections)})
    (folder / "corrections" / name).write_text(content, encoding="utf-8")


def texts(rows: list[Row]) -> list[dict[str, str]]:
    return [{name: getattr(term, "value", "") for name, term in row.items()} for row in rows]


def facts(release: Release, quote: str) -> dict[str, Any]:
    at = release.text(PRESS).index(quote)
    return next(line for line in release.facts() if line["start"] <= at < line["end"])


def test_a_rejected_fact_is_gone_and_the_others_stay(corrected: Release) -> None:
    said = facts(corrected, "53 organised syndicates")["quantities"]
    assert [q["value"] for q in said] == [67000, 293, 3400]


def test_changed_and_added_facts_carry_their_rule_and_correction(corrected: Release) -> None:
    changed = next(
        a for a in facts(corrected, "the Immigration Department")["agencies"] if a["name"].startswith("Immi")
    )
    assert (changed["role"], changed["rule"]) == ("support", "correction/change")
    (added,) = facts(corrected, "special operations against")["initiatives"]
    assert (added["as"], added["rule"]) == ("special operations against NECIIs", "correction/add")
    asked = f'ASK {{ ?c a pg:Correction FILTER(STRENDS(STR(?c), "{added["correction"]}")) }}'
    assert corrected.engine.ask(PREFIX + asked)


def test_a_changed_status_and_a_rejected_measure(corrected: Release) -> None:
    assert facts(corrected, "will continue to work closely together")["status"] == "planned"
    caption = facts(corrected, "(fourth left)")
    assert (caption["measure"], caption["status"], caption["partners"]) == (False, None, [])


def test_an_accepted_fact_keeps_its_rule_and_is_marked(corrected: Release) -> None:
    (date,) = facts(corrected, "first 11 months")["deadlines"]
    assert date["rule"] == "date-en-first-months"
    assert len(date["confirmed"]) == 1
    confirmed = texts(corrected.engine.select(PREFIX + "SELECT ?x { ?x pg:confirmedBy ?c . ?c a pg:Correction }"))
    assert sorted(row["x"].removeprefix(corrected.base).split("/")[0] for row in confirmed) == [
        "date",
        "involvement",
        "measure",
    ]


def test_what_a_correction_made_points_to_it(corrected: Release) -> None:
    rows = texts(
        corrected.engine.select(
            PREFIX + "SELECT ?x ?rule ?verdict { ?x prov:wasGeneratedBy ?c . ?c pg:verdict ?verdict "
            "OPTIONAL { ?x pg:extractedBy ?rule } }"
        )
    )
    made = {(r["x"].removeprefix(corrected.base).split("/")[0], r.get("rule", "").rpartition("rule/")[2]) for r in rows}
    assert made == {("mention", "correction/add"), ("mention", "correction/change"), ("involvement", "")}


def test_the_corrected_graph_conforms(corrected: Release) -> None:
    assert validate_release(corrected) == []


@pytest.mark.java
def test_the_corrected_graph_contradicts_nothing(corrected: Release) -> None:
    assert reason(corrected).agrees


def test_which_statements_rest_on_a_correction(corrected: Release) -> None:
    rows = texts(run(corrected.engine, "41-resting-on-corrections"))
    assert {(row["factKind"], row["verdict"], row["authorRole"]) for row in rows} == {
        ("agency", "changed", "policy officer"),
        ("agency", "accepted", "analyst"),
        ("initiative", "added", "researcher"),
        ("status", "changed", "analyst"),
        ("deadline", "accepted", "publisher"),
        ("measure", "accepted", "analyst"),
        ("measure", "rejected", "librarian"),
    }
    assert all("statement" in row for row in rows if row["factKind"] in ("agency", "initiative", "deadline"))


def test_which_statements_were_rejected_and_why(corrected: Release) -> None:
    first, second = texts(run(corrected.engine, "42-rejected"))
    assert first["said"].startswith("value 53, unit organised syndicates")
    assert first["reason"] == entries()[REJECTED]["reason"]
    assert (first["quote"], first["date"]) == ("53 organised syndicates", "2026-11-20")
    assert (second["factKind"], second["authorRole"], "measure" in second) == ("measure", "librarian", False)


def test_building_again_gives_the_same_and_without_them_the_former_facts(corpus: Corpus, tmp_path: Path) -> None:
    folder, data = corpus(PRESS), tmp_path / "data"
    plain = build(folder, data, workers=1)
    shutil.copytree(ENTRIES.parent, folder / "corrections")
    corrected = [build(folder, data, workers=1).id.rpartition("-")[2] for _ in range(2)]
    assert corrected[0] == corrected[1] != plain.id.rpartition("-")[2]
    shutil.rmtree(folder / "corrections")
    assert build(folder, data, workers=1).id.rpartition("-")[2] == plain.id.rpartition("-")[2]


def test_a_quote_that_moved_is_followed_and_told(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    entry = entries()[REJECTED]
    write(folder, entry | {"at": [at + 7 for at in entry["at"]]})
    with pytest.warns(BuildWarning, match=r"mine\.toml, correction 1: its quote has moved from 2274-2297 to 2267-2290"):
        made = build(folder, tmp_path / "data", workers=1)
    assert 53 not in [q["value"] for q in facts(made, "53 organised syndicates")["quantities"]]


def stopped(folder: Path, data: Path) -> str:
    """What stops the build; the former state stays."""
    with pytest.raises(CorrectionError) as caught:
        build(folder, data, workers=1)
    with pytest.raises(NoReleaseError):
        open_release(data)
    return str(caught.value)


def test_a_quote_that_is_gone_stops_the_build_with_the_nearest_match(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    write(folder, entries()[REJECTED] | {"quote": "53 organized Syndicates"})
    told = stopped(folder, tmp_path / "data")
    assert "corrections/mine.toml, correction 1" in told
    assert "'53 organized Syndicates' is not in the document" in told
    assert "'53 organised syndicates' at 2267-2290" in told


def test_a_quote_that_stands_at_several_other_places_stops_the_build(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    write(folder, entries()[REJECTED] | {"quote": "Mr Lee", "at": [0, 6]})
    assert "not at 0-6 but at 7 other places" in stopped(folder, tmp_path / "data")


def test_a_quote_outside_every_block_stops_the_build(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    write(folder, entries()[REJECTED] | {"quote": "Go to main content", "at": [0, 18]})
    assert "lies in no block" in stopped(folder, tmp_path / "data")


@pytest.mark.parametrize("verdict", ["accept", "reject", "change"])
def test_a_correction_of_what_is_not_extracted_stops_the_build(corpus: Corpus, tmp_path: Path, verdict: str) -> None:
    folder = corpus(PRESS)
    entry = entries()[REJECTED] | {"verdict": verdict, "was": {"value": 54, "unit": "organised syndicates"}}
    write(folder, entry | ({"now": {"unit": "gangs"}} if verdict == "change" else {}))
    told = stopped(folder, tmp_path / "data")
    assert "no extracted quantity fits value 54" in told
    assert "quantity value 53, unit organised syndicates" in told
    assert "agency “Secretary for Security”, role lead" in told


def test_adding_what_is_extracted_stops_the_build(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    entry = entries()[REJECTED]
    at = entry["at"][0]
    added = {"verdict": "add", "quote": "53", "at": [at, at + 2], "now": {"value": 53, "unit": "syndicates"}}
    write(folder, {key: value for key, value in entry.items() if key != "was"} | added)
    assert "is extracted already" in stopped(folder, tmp_path / "data")


def test_a_name_that_is_listed_as_something_else_is_refused(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    kept = {key: value for key, value in entries()[3].items() if key != "now"}
    write(folder, kept | {"now": {"name": "Fire Services Department"}})
    assert "list “Fire Services Department” as Agency" in stopped(folder, tmp_path / "data")


def test_the_example_of_the_documentation_is_a_correction(corpus: Corpus, tmp_path: Path) -> None:
    page = (Path(policygraph.__file__).parent / "docs" / "corrections.md").read_text(encoding="utf-8")
    folder = corpus(PRESS)
    (folder / "corrections").mkdir()
    example = page.partition("```toml\n")[2].partition("```")[0]
    (folder / "corrections" / "example.toml").write_text(example, encoding="utf-8")
    made = build(folder, tmp_path / "data", workers=1)
    assert made.build["counts"]["Correction"] == 1
    assert all(f"`{kind}`" in page for kind in FACT_KINDS)
    assert all(f"`{key}`" in page for keys in KEYS.values() for key in keys)


def changed(number: int, **values: Any) -> dict[str, Any]:
    return entries()[number] | values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (changed(0), changed(0, verdict="accept", author_role="researcher")),
        (changed(1), changed(1, verdict="reject") | {"now": {}}),
        (changed(1), changed(1, now={"role": "responsible"})),
        (changed(3), changed(3, now={"name": "special operations against NECIIs"})),
        (changed(5), changed(5, now={"status": "completed"})),
        (changed(5), changed(5, fact="measure", verdict="reject") | {"was": {}, "now": {}}),
    ],
    ids=["accept-reject", "change-reject", "two changes", "two names", "two statuses", "no measure"],
)
def test_two_corrections_that_contradict_stop_the_build(
    corpus: Corpus, tmp_path: Path, first: dict[str, Any], second: dict[str, Any]
) -> None:
    folder = corpus(PRESS)
    write(folder, first, name="a.toml")
    write(folder, second, name="b.toml")
    told = stopped(folder, tmp_path / "data")
    assert "contradicts corrections/a.toml, correction 1" in told
    assert "b.toml, correction 1" in told


def test_two_people_may_agree(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(PRESS)
    for number, name in ((1, "a"), (2, "b"), (3, "c")):
        later = {"author_role": "librarian", "date": datetime.date(2026, 12, 1), "reason": "Seen as well."}
        write(folder, entries()[number], entries()[number] | later, name=f"{name}.toml")
    made = build(folder, tmp_path / "data", workers=1)
    agency = next(a for a in facts(made, "the Immigration Department")["agencies"] if a["role"] == "support")
    assert len(agency["confirmed"]) == 1
    assert len(facts(made, "with stepped-up")["agencies"][0]["confirmed"]) == 2
    assert made.build["counts"]["Correction"] == 6
