"""The outline of the five documents against the hand annotation."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from policygraph.ingest.facts import Document, DocumentFacts, fact_lines
from policygraph.ingest.library import documents
from policygraph.ingest.readers import read

GOLD = Path(__file__).parents[2] / "gold"
FLOORS = {"blocks": 0.99, "section path": 0.98, "block kind": 0.97, "reports on": 0.97, "attainment": 0.97}


@pytest.fixture
def figures(facts: Callable[[Document], DocumentFacts]) -> dict[str, dict[str, float]]:
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    lines = [line for path in documents() for line in fact_lines(facts(read(path)))]
    gold = [b for path in sorted(GOLD.glob("*-*.json")) for b in json.loads(path.read_text(encoding="utf-8"))]
    ranges = json.loads((GOLD / "ranges.json").read_text(encoding="utf-8"))
    return scorer.score(lines, gold, ranges).table()


def test_blocks_sections_kinds_and_pairings_stay_above_their_floors(figures: dict[str, dict[str, float]]) -> None:
    reached = {name: figures[name].get("f1", figures[name].get("accuracy", 0)) for name in FLOORS}
    assert {n: v for n, v in reached.items() if v < FLOORS[n]} == {}
