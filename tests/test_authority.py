"""`policygraph authority`: what a name stands for, what nobody has listed, and entries that a librarian can adopt."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main
from policygraph.errors import AuthorityError, NotFoundError
from policygraph.graph.release import Release
from policygraph.graph.validation import validate_file
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.lookup import resolve
from policygraph.queries.unlisted import turtle, unlisted


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["authority", *map(str, arguments)])


@pytest.mark.parametrize("name", ["FSD", "消防處", "fire services department"])
def test_a_name_shows_its_entry(name: str) -> None:
    done = run(name)
    assert done.exit_code == 0, done.stderr
    for told in ("Fire Services Department", "消防處", "FSD", "Security Bureau / 保安局", "agencies-hk.ttl"):
        assert told in done.stdout


def test_a_name_of_two_regions_shows_both() -> None:
    found = json.loads(run("立法會", "--format", "json").stdout)
    assert [entry["file"] for entry in found] == ["agencies-hk.ttl", "agencies-macao.ttl"]


def test_an_iri_shows_its_entry_and_a_collective_its_members() -> None:
    (one,) = resolve("https://w3id.org/policygraph/id/agency/hk/disciplined-services")
    assert one.entry.kind == "Collective"
    assert "消防處" in {member.preferred["zh-Hant"] for member in one.members}


def test_a_name_that_is_not_listed_gives_those_like_it() -> None:
    with pytest.raises(NotFoundError) as raised:
        resolve("Fire Service Departments")
    assert "Fire Services Department" in (raised.value.advice or "")
    assert run("zzxqv").exit_code == 1


def test_what_is_not_listed_is_told_with_the_sentence_that_names_it(release: Release, data: Path) -> None:
    bodies = unlisted(release)
    assert bodies
    assert [body.measures for body in bodies] == sorted((body.measures for body in bodies), reverse=True)
    for body in bodies:
        printed = release.text(body.document)[body.start : body.end]
        bare = re.sub(r"\s|<[^>]+>|\*", "", printed)
        assert bare in re.sub(r"\s|<[^>]+>|\*", "", body.sentence)
        assert len(body.sentence) < 500
    listed = {entry.iri for entry in load_entries()}
    assert not listed & {body.iri for body in bodies}
    done = run("--unlisted", "--data", data)
    assert all(body.sentence in done.stdout for body in bodies)


def test_csv_and_json_say_the_same(data: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("--unlisted", "--data", data, "--format", "csv").stdout)))
    told = json.loads(run("--unlisted", "--data", data, "--format", "json").stdout)
    assert rows == [{key: str(value) for key, value in row.items()} for row in told]


def completed(entries: str) -> str:
    """What a librarian does to entries: the names that their comments ask for, put in their place."""
    return "\n\n".join(_named(block, number) for number, block in enumerate(entries.split("\n\n")))


def _named(block: str, number: int) -> str:
    wanted = re.findall(r"^# Add its name: skos:prefLabel \"…\"@(\S+) ;$", block, re.M)
    names = "".join(f'"{"Name" if language == "en" else "名稱"} {number}"@{language},\n        ' for language in wanted)
    return re.sub(r"^( +skos:prefLabel )", rf"\1{names}", block, flags=re.M)


def test_entries_are_valid_once_they_are_completed(release: Release, tmp_path: Path) -> None:
    parties = [body for body in unlisted(release) if body.kind != "Agency"]
    file = tmp_path / "new.ttl"
    file.write_text(turtle(parties), encoding="utf-8")
    with pytest.raises(AuthorityError, match="no preferred label"):
        load_entries(files=[file])
    file.write_text(completed(turtle(parties)), encoding="utf-8")
    assert {entry.iri for entry in load_entries(files=[file])} == {body.iri for body in parties}
    assert validate_file(file) == []


def test_a_name_and_unlisted_exclude_each_other() -> None:
    assert run().exit_code == 1
    assert run("FSD", "--unlisted").exit_code == 1
    assert "--turtle goes with --unlisted" in run("FSD", "--turtle").stderr
