"""Measure extraction on the hand annotation and write the table that `docs/quality.md` shows.

make quality
"""

import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from policygraph.ingest.facts import fact_lines
from policygraph.ingest.library import documents
from policygraph.ingest.pipeline import ingest
from policygraph.ingest.readers import read
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.themes import load_themes

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
HELD_OUT = ROOT / "tests" / "heldout"
PAGE = ROOT / "docs" / "quality.md"
HEAD = """# Quality of extraction

Measured on the hand annotation in `tests/gold` (parts of the five packaged papers, 328 blocks) with its own scorer,
`tests/gold/score.py`. `make quality` makes this page again; a test holds that it is true. Two people who annotated
the same 80 blocks agreed to some 0.88 on partners, initiatives and places, and to 0.96–1.00 on the rest.

| figure | of | precision | recall | F1 or accuracy |
|---|---|---|---|---|
"""
SECOND = """
## A second reader

87 other blocks of the same papers (`tests/heldout`), annotated blind by one reader and then used to find general
causes of mistakes, so they are no longer unseen. Only what is annotated there is shown.

| figure | of | precision | recall | F1 or accuracy |
|---|---|---|---|---|
"""
ANNOTATED = (
    "measure",
    "status",
    "agencies",
    "agency role",
    "implied agencies",
    "partners",
    "partner kind",
    "deadlines",
    "date kind",
)


def corpus_lines() -> list[dict[str, Any]]:
    """The fact lines of the packaged papers."""
    entries, themes = load_entries(), load_themes()
    return [line for path in documents() for line in fact_lines(ingest(read(path), entries, themes))]


def table(lines: Iterable[dict[str, Any]], folder: Path = GOLD) -> dict[str, dict[str, float]]:
    """The scorer's table for fact lines, over all parts annotated in `folder`."""
    gold: list[Any] = []
    for path in sorted(folder.glob("*-20*.json")):
        gold += json.loads(path.read_text(encoding="utf-8"))
    ranges = json.loads((folder / "ranges.json").read_text(encoding="utf-8"))
    return _scorer().score(list(lines), gold, ranges).table()


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_scorer", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page(figures: dict[str, dict[str, float]], held_out: dict[str, dict[str, float]]) -> str:
    """The page in Markdown."""
    first = "".join(_row(name, row) for name, row in figures.items())
    return HEAD + first + SECOND + "".join(_row(name, held_out[name]) for name in ANNOTATED)


def _row(name: str, row: dict[str, float]) -> str:
    if "f1" in row:
        return f"| {name} | {row['gold']} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} |\n"
    return f"| {name} | {row['gold']} | | | {row['accuracy']:.3f} |\n"


if __name__ == "__main__":
    measured = corpus_lines()
    PAGE.write_text(page(table(measured), table(measured, HELD_OUT)), encoding="utf-8")
