"""Extraction against the hand annotation: never below what was promised, and as the documentation says."""

import json

import pytest
from policygraph.graph.release import Release

from bench.quality import HELD_OUT, PAGE, page, table

FLOORS = {
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
}
HELD_OUT_FLOORS = {
    "measure": 0.97,
    "status": 0.88,
    "agencies": 0.91,
    "agency role": 0.88,
    "implied agencies": 0.82,
    "partners": 0.72,
    "partner kind": 0.90,
    "deadlines": 0.95,
    "date kind": 0.95,
}


@pytest.fixture(scope="module")
def figures(release: Release) -> dict[str, dict[str, float]]:
    return table(release.facts())


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(figures: dict[str, dict[str, float]], name: str) -> None:
    row = figures[name]
    assert row.get("f1", row.get("accuracy", 0.0)) >= FLOORS[name]


@pytest.fixture(scope="module")
def held_out(release: Release) -> dict[str, dict[str, float]]:
    return table(release.facts(), HELD_OUT)


@pytest.mark.parametrize("name", HELD_OUT_FLOORS)
def test_no_figure_of_the_second_reader_falls_below_its_floor(held_out: dict[str, dict[str, float]], name: str) -> None:
    row = held_out[name]
    assert row.get("f1", row.get("accuracy", 0.0)) >= HELD_OUT_FLOORS[name]


def test_the_documentation_shows_these_figures(
    figures: dict[str, dict[str, float]], held_out: dict[str, dict[str, float]]
) -> None:
    assert page(figures, held_out) == PAGE.read_text(encoding="utf-8"), "make quality"


def test_a_missing_fact_lowers_its_figure(release: Release) -> None:
    lines = [json.loads(json.dumps(line)) for line in release.facts()]
    for line in lines:
        line["deadlines"] = line["deadlines"][1:]
    assert table(lines)["deadlines"]["f1"] < FLOORS["deadlines"]
