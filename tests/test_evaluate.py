"""`policygraph evaluate` from the command line."""

import csv
import io
import json
import shutil
import tomllib
from pathlib import Path

import policygraph
import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main
from policygraph.graph.release import open_release

GOLD = Path(policygraph.__file__).parent / "tests" / "gold"


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of our own with the release of the packaged papers, which may be published anew."""
    folder = tmp_path_factory.mktemp("evaluated")
    source = open_release(data).path
    shutil.copytree(source, folder / "releases" / source.name)
    (folder / "current").symlink_to(Path("releases") / source.name)
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_a_table_goes_to_stdout_and_nothing_is_published_unless_asked(own: Path) -> None:
    before = open_release(own).id
    done = run(GOLD, "--data", own, "--no-publish")
    assert done.exit_code == 0, done.stderr
    assert "Hand annotation" in done.stdout
    (row,) = [line for line in done.stdout.splitlines() if line.startswith("agency role")]
    assert float(row.split()[-1]) > 0.9
    assert open_release(own).id == before


def test_mistakes_are_shown(own: Path) -> None:
    done = run(GOLD, "--data", own, "--no-publish", "--errors", "2")
    assert "status: 3 mistakes" in done.stdout or " mistakes" in done.stdout
    assert "annotated" in done.stdout


def test_json_and_csv_say_the_same(own: Path) -> None:
    told = json.loads(run(GOLD, "--links", "--data", own, "--no-publish", "--format", "json", "--errors", "1").stdout)
    rows = csv.DictReader(io.StringIO(run(GOLD, "--links", "--data", own, "--no-publish", "--format", "csv").stdout))
    by_name = {row["figure"]: row for row in rows if row["set"] == "gold"}
    assert by_name.keys() == told["gold"].keys()
    assert float(by_name["partners"]["f1"]) == told["gold"]["partners"]["f1"]
    assert by_name["status"]["precision"] == ""
    assert len(told["gold"]["partners"]["mistakes"]) <= 1
    assert told["gold"]["links"]["gold"] == 55


def test_figures_are_published_and_the_page_is_written(own: Path, tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    done = run(GOLD, "--data", own, "--output", page)
    assert done.exit_code == 0, done.stderr
    release = open_release(own)
    assert release.id in done.stderr
    assert "dqv:QualityMeasurement" in (release.path / "catalog.ttl").read_text(encoding="utf-8")
    assert "| agencies | 443 |" in page.read_text(encoding="utf-8")


def test_a_loss_of_three_items_ends_with_status_1(own: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.toml"
    first = run(GOLD, "--data", own, "--no-publish", "--baseline", kept, "--keep")
    assert first.exit_code == 0, first.stderr
    assert run(GOLD, "--data", own, "--no-publish", "--baseline", kept).exit_code == 0
    now = kept.read_text(encoding="utf-8")
    wrong = tomllib.loads(now)["gold"]["wrong"]["initiatives"]
    assert wrong >= 3
    better = now.replace(f"initiatives = {wrong}", f"initiatives = {wrong - 3}", 1)
    kept.write_text(better, encoding="utf-8")
    worse = run(GOLD, "--data", own, "--no-publish", "--baseline", kept, "--keep")
    assert worse.exit_code == 1
    assert "initiatives of gold lost 3 items" in worse.stderr
    assert kept.read_text(encoding="utf-8") == better


def test_a_baseline_of_another_annotation_is_refused(own: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.toml"
    run(GOLD, "--data", own, "--no-publish", "--baseline", kept, "--keep")
    done = run(GOLD / "hkpf-priorities-2024.json", "--data", own, "--no-publish", "--baseline", kept)
    assert done.exit_code == 1
    assert "the gold of gold has changed" in done.stderr


def test_a_document_that_the_release_lacks_is_named(own: Path, tmp_path: Path) -> None:
    blocks = json.loads((GOLD / "hkpf-priorities-2024.json").read_text(encoding="utf-8"))
    other = tmp_path / "other.json"
    other.write_text(json.dumps([block | {"doc": "unknown"} for block in blocks]), encoding="utf-8")
    done = run(other, "--data", own, "--no-publish")
    assert "there is no document unknown in this release" in " ".join(done.stderr.split())


def test_keep_needs_a_file(own: Path) -> None:
    done = run(GOLD, "--data", own, "--no-publish", "--keep")
    assert done.exit_code == 1
    assert "--baseline FILE" in done.stderr
