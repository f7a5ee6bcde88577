"""Extraction against the hand annotations: as good as promised, nothing lost, and as the documentation says."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import policygraph
import pytest
from policygraph.graph.release import Release
from policygraph.ingest.evaluation.baseline import better, changed, losses, read
from policygraph.ingest.evaluation.figures import Figure
from policygraph.ingest.evaluation.gold import GoldSet, load
from policygraph.ingest.evaluation.report import Evaluation, evaluate, page

ROOT = Path(policygraph.__file__).parent
PAGE = ROOT / "docs" / "quality.md"
BASELINE = ROOT / "tests" / "quality.toml"
SETS = [ROOT / "tests" / "gold", *sorted((ROOT / "tests").glob("heldout*"))]
FLOORS = {
    "gold": {
        "blocks": 0.99,
        "section path": 0.98,
        "measure": 0.98,
        "status": 0.95,
        "agencies": 0.97,
        "agency role": 0.95,
        "implied agencies": 0.94,
        "partners": 0.95,
        "deadlines": 0.97,
        "date kind": 0.95,
        "quantities": 0.95,
        "initiatives": 0.90,
        "instruments": 0.95,
        "places": 0.85,
        "reports on": 0.97,
        "attainment": 0.97,
    },
    "heldout": {
        "measure": 0.97,
        "status": 0.88,
        "agencies": 0.91,
        "agency role": 0.88,
        "implied agencies": 0.82,
        "partners": 0.72,
        "partner kind": 0.90,
        "deadlines": 0.95,
        "date kind": 0.95,
    },
}


@pytest.fixture(scope="module")
def sets() -> tuple[GoldSet, ...]:
    return load(SETS)


@pytest.fixture(scope="module")
def evaluations(release: Release, sets: tuple[GoldSet, ...]) -> list[Evaluation]:
    lines, links = list(release.facts()), list(release.links())
    return [evaluate(gold, lines, links) for gold in sets]


@pytest.mark.parametrize(("gold", "family"), [(gold, family) for gold, floors in FLOORS.items() for family in floors])
def test_no_figure_falls_below_its_floor(evaluations: list[Evaluation], gold: str, family: str) -> None:
    (found,) = [e for e in evaluations if e.gold.name == gold]
    (figure,) = [f for f in found.figures if f.name == family]
    assert figure.value >= FLOORS[gold][family]


def test_no_figure_loses_more_than_two_items(evaluations: list[Evaluation]) -> None:
    kept = read(BASELINE)
    assert not changed(evaluations, kept), "the annotation has changed: make quality"
    lost = losses(evaluations, kept)
    assert not lost, "; ".join(map(str, lost))


def test_every_figure_is_in_the_baseline(evaluations: list[Evaluation]) -> None:
    kept = read(BASELINE)
    for found in evaluations:
        assert {figure.name for figure in found.figures} <= kept[found.gold.name].wrong.keys(), "make quality"


def test_the_documentation_shows_these_figures(evaluations: list[Evaluation]) -> None:
    assert page(evaluations) == PAGE.read_text(encoding="utf-8"), "make quality"


def with_fewer_dates(release: Release, gold: GoldSet, fewer: int) -> list[dict[str, Any]]:
    """Fact lines of the release without the dates of as many annotated blocks that have one."""
    lines = [json.loads(json.dumps(line)) for line in release.facts()]
    starts = {(block["doc"], block["start"]) for block in gold.blocks if len(block["deadlines"]) == 1}
    dated = [line for line in lines if len(line["deadlines"]) == 1 and (line["doc"], line["start"]) in starts]
    for line in dated[:fewer]:
        line["deadlines"] = []
    return lines


def lost(release: Release, sets: Sequence[GoldSet], fewer: int) -> list[str]:
    kept = better([evaluate(sets[0], release.facts())], {})
    return [str(loss) for loss in losses([evaluate(sets[0], with_fewer_dates(release, sets[0], fewer))], kept)]


def test_two_items_may_be_lost_and_a_third_is_told(release: Release, sets: tuple[GoldSet, ...]) -> None:
    assert lost(release, sets, 2) == []
    assert lost(release, sets, 3) == ["deadlines of gold lost 3 items"]


def test_a_baseline_takes_what_is_better_and_never_what_is_worse(release: Release, sets: tuple[GoldSet, ...]) -> None:
    now, worse = evaluate(sets[0], release.facts()), evaluate(sets[0], with_fewer_dates(release, sets[0], 3))
    assert better([worse], better([now], {})) == better([now], {})
    assert better([now], better([worse], {})) == better([now], {})


def test_what_is_said_of_something_newly_found_is_no_loss(sets: tuple[GoldSet, ...]) -> None:
    def kinds(right: int, wrong: int) -> list[Evaluation]:
        return [Evaluation(sets[0], (Figure("date kind", right, wrong, None),))]

    kept = better(kinds(150, 1), {})
    assert losses(kinds(150, 8), kept) == []
    assert losses(kinds(140, 1), kept) == []
    assert [loss.items for loss in losses(kinds(147, 4), kept)] == [3]


def test_a_figure_that_is_no_longer_measured_is_lost(evaluations: list[Evaluation]) -> None:
    found = evaluations[0]
    fewer = Evaluation(found.gold, tuple(figure for figure in found.figures if figure.name != "places"))
    assert [str(loss) for loss in losses([fewer], better([found], {}))] == ["places of gold is no longer measured"]


def test_a_missing_fact_lowers_its_figure(release: Release, sets: tuple[GoldSet, ...]) -> None:
    damaged = evaluate(sets[0], with_fewer_dates(release, sets[0], 20))
    assert next(f for f in damaged.figures if f.name == "deadlines").value < FLOORS["gold"]["deadlines"]
