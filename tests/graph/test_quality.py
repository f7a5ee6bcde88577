"""Figures in the catalogue of a release: what they say, that nothing else changes, and that nothing is lost."""

import gzip
import json
import shutil
from pathlib import Path

import policygraph
import pytest
from policygraph.errors import BuildError
from policygraph.graph.build import build
from policygraph.graph.publish import building
from policygraph.graph.quality import publish_figures
from policygraph.graph.release import Release, open_release
from policygraph.graph.validation import validate_release
from policygraph.ingest.evaluation.gold import load
from policygraph.ingest.evaluation.report import Evaluation, evaluate
from policygraph.ingest.library import CORPUS

GOLD = Path(policygraph.__file__).parent / "tests" / "gold"
FIGURES = """PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX dcat: <http://www.w3.org/ns/dcat#>
SELECT ?family ?score ?value ?gold WHERE {
  ?release a dcat:Dataset ; dqv:hasQualityMeasurement ?m .
  ?m a dqv:QualityMeasurement ; dqv:computedOn ?release ; dqv:isMeasurementOf ?metric ; dqv:value ?value ;
    prov:wasGeneratedBy/prov:used ?gold .
  ?gold a prov:Entity .
  ?metric a dqv:Metric ; dcterms:identifier ?score ; dqv:inDimension ?dimension .
  ?dimension a dqv:Dimension .
  BIND(REPLACE(STR(?metric), "^.*/metric/([^/]+)/.*$", "$1") AS ?family)
}"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Release:
    corpus = tmp_path_factory.mktemp("corpus")
    for file in CORPUS.glob("hkpf-priorities-2024.*"):
        shutil.copy(file, corpus)
    return build(corpus, tmp_path_factory.mktemp("first"), workers=1)


@pytest.fixture
def built(first: Release, tmp_path: Path) -> Release:
    """The release in a data folder of its own, which may be published anew."""
    folder = tmp_path / "data"
    shutil.copytree(first.path, folder / "releases" / first.id)
    (folder / "current").symlink_to(Path("releases") / first.id)
    return open_release(folder)


def evaluated(release: Release) -> list[Evaluation]:
    sets = load([GOLD / "hkpf-priorities-2024.json", GOLD / "ranges.json"])
    return [evaluate(gold, release.facts()) for gold in sets]


def lines(release: Release) -> list[str]:
    with gzip.open(release.path / "graph.nq.gz", "rt", encoding="utf-8") as file:
        return list(file)


def test_the_catalogue_has_every_score_with_its_annotation(built: Release, tmp_path: Path) -> None:
    found = evaluated(built)
    release = publish_figures(tmp_path / "data", built, found)
    rows = release.engine.select(FIGURES)
    scores = {(row["family"].value, row["score"].value): float(row["value"].value) for row in rows}
    for figure in found[0].figures:
        family = figure.name.replace(" ", "-")
        assert scores[family, "annotated"] == figure.gold
        for score, value in figure.scores.items():
            assert scores[family, score] == pytest.approx(value, abs=5e-5)
    assert {row["gold"].value.rsplit("/", 1)[-1] for row in rows} == {found[0].gold.sha256}


def test_the_release_is_current_and_otherwise_the_same(built: Release, tmp_path: Path) -> None:
    release = publish_figures(tmp_path / "data", built, evaluated(built))
    assert open_release(tmp_path / "data").id == release.id != built.id
    assert built.path.is_dir()
    new = set(lines(release)) - set(lines(built))
    assert set(lines(built)) < set(lines(release))
    assert all(line.endswith("/graph/catalog> .\n") for line in new)
    assert lines(release) == sorted(lines(release))
    for name in ("facts.jsonl", "links.jsonl", "texts/hkpf-priorities-2024.txt"):
        assert (release.path / name).read_bytes() == (built.path / name).read_bytes()
    assert release.search.search("Police")
    assert release.build["counts"] == built.build["counts"]
    assert validate_release(release) == []


def test_the_same_figures_give_the_same_bytes_and_replace_older_ones(built: Release, tmp_path: Path) -> None:
    found = evaluated(built)
    once = publish_figures(tmp_path / "data", built, found)
    again = publish_figures(tmp_path / "data", once, found)
    for name in ("graph.nq.gz", "catalog.ttl"):
        assert (once.path / name).read_bytes() == (again.path / name).read_bytes()
    none = publish_figures(tmp_path / "data", again, [])
    assert lines(none) == lines(built)
    assert (none.path / "catalog.ttl").read_bytes() == (built.path / "catalog.ttl").read_bytes()


def test_it_is_recorded_what_was_measured_against(built: Release, tmp_path: Path) -> None:
    found = evaluated(built)
    release = publish_figures(tmp_path / "data", built, found)
    record = json.loads((release.path / "build.json").read_text(encoding="utf-8"))
    assert record["evaluated"] == {"gold": found[0].gold.sha256}


def test_a_release_that_is_no_longer_current_gets_no_figures(built: Release, tmp_path: Path) -> None:
    other = publish_figures(tmp_path / "data", built, [])
    with pytest.raises(BuildError, match="another release has become current"):
        publish_figures(tmp_path / "data", built, evaluated(built))
    assert open_release(tmp_path / "data").id == other.id


def test_nothing_is_published_while_a_build_is_running(built: Release, tmp_path: Path) -> None:
    with building(tmp_path / "data"), pytest.raises(BuildError, match="another build"):
        publish_figures(tmp_path / "data", built, evaluated(built))
    assert open_release(tmp_path / "data").id == built.id
