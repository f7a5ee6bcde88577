"""`policygraph diff` as its users meet it: what a side may be called, the forms, the exit status."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main
from policygraph.graph.release import Release

PANEL, ADDRESS = "sb-panel-paper-2023", "policy-address-supplement-2023"
Run = Callable[..., Result]


@pytest.fixture
def run(later: Release) -> Run:
    """Runs the verb in the data folder that keeps the papers before and after they were edited."""

    def call(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["diff", *arguments, "--data", str(later.path.parent.parent)])

    return call


def test_a_side_is_a_folder_an_id_or_a_hash(run: Run, release: Release, later: Release, data: Path) -> None:
    digest = later.id.rpartition("-")[2]
    told = [run(old, new) for old, new in (
        (release.id, later.id), (str(release.path), digest), (str(data), str(later.path.parent.parent)),
    )]  # fmt: skip
    assert [result.exit_code for result in told] == [0, 0, 0]
    assert len({result.stdout for result in told}) == 1
    assert told[0].stdout.startswith(f"old  {release.id}, built ")


def test_the_exit_status_tells_only_when_asked(run: Run, release: Release, later: Release) -> None:
    assert run(release.id, later.id).exit_code == 0
    assert run(release.id, later.id, "--exit-code").exit_code == 1
    same = run(later.id, later.id, "--exit-code")
    assert same.exit_code == 0
    assert "No differences." in same.stdout


@pytest.mark.parametrize(
    ("form", "begins"), [("text", "old  "), ("json", "{"), ("html", "<!doctype html>"), ("ttl", "@prefix")]
)
def test_two_documents_in_every_form(run: Run, form: str, begins: str) -> None:
    told = run(PANEL, ADDRESS, "--format", form)
    assert told.exit_code == 0
    assert told.stdout.startswith(begins)
    assert "Smart Search and Rescue Solutions" in told.stdout or form == "ttl"
    if form == "json":
        assert json.loads(told.stdout)["old"]["id"] == PANEL


def test_the_file_speaks_chinese(run: Run) -> None:
    assert '<html lang="zh-Hant">' in run(PANEL, ADDRESS, "--format", "html", "--lang", "zh-Hant").stdout


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        (("no-such-thing", PANEL), "this is no release and no document"),
        ((PANEL, "no-such-thing"), "this is no release and no document"),
        (("RELEASE", PANEL), "is a release and"),
        ((PANEL, "RELEASE"), "is a release and"),
    ],
)
def test_sides_that_do_not_go_together_are_refused(
    run: Run, later: Release, sides: tuple[str, str], words: str
) -> None:
    told = run(*(later.id if side == "RELEASE" else side for side in sides))
    assert told.exit_code == 1
    assert words in " ".join(told.stderr.split())
    assert not told.stdout


def test_releases_of_different_bases_are_refused(run: Run, release: Release, tmp_path: Path) -> None:
    (tmp_path / "build.json").write_text(json.dumps(release.build | {"base": "https://example.org/kg/"}))
    told = run(str(tmp_path), release.id)
    assert told.exit_code == 1
    assert "different bases" in told.stderr
