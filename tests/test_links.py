"""Links between measures against the annotated ones: as many, as right in kind, and no look-alike."""

from pathlib import Path

import policygraph
import pytest
from policygraph.graph.release import Release
from policygraph.ingest.evaluation.figures import Figure
from policygraph.ingest.evaluation.gold import load
from policygraph.ingest.evaluation.links import LinkGold, evaluate

GOLD = Path(policygraph.__file__).parent / "tests" / "gold"
FLOORS = {"links": 0.92, "link relation": 0.95, "look-alikes": 1.0}


@pytest.fixture(scope="module")
def gold() -> LinkGold:
    (found,) = load([GOLD])
    assert found.links is not None
    return found.links


@pytest.fixture(scope="module")
def figures(release: Release, gold: LinkGold) -> dict[str, Figure]:
    return {figure.name: figure for figure in evaluate(list(release.links()), gold)}


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(figures: dict[str, Figure], name: str) -> None:
    assert figures[name].value >= FLOORS[name], figures[name].mistakes


def test_few_links_between_annotated_measures_are_made_up(figures: dict[str, Figure]) -> None:
    assert figures["links"].scores["precision"] >= 0.93


def test_without_the_links_that_are_found_little_is_left(release: Release, gold: LinkGold) -> None:
    by_layout = [line for line in release.links() if line["relation"] == "reports"]
    figures = {figure.name: figure for figure in evaluate(by_layout, gold)}
    assert figures["links"].value < 0.2
