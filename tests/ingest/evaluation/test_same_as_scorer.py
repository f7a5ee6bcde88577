"""Evaluation counts as the scorers that come with the annotation do, on what was read and on damaged lines."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import policygraph
import pytest
from policygraph.graph.release import Release
from policygraph.ingest.evaluation import facts as fact_lines
from policygraph.ingest.evaluation import links as link_lines
from policygraph.ingest.evaluation.gold import GoldSet, load

GOLD = Path(policygraph.__file__).parent / "tests" / "gold"
Lines = list[dict[str, Any]]


def ours(lines: Lines, gold: GoldSet) -> dict[str, dict[str, float]]:
    figures = fact_lines.evaluate(lines, gold.blocks, gold.ranges)
    return {figure.name: {"gold": figure.gold, **figure.scores} for figure in figures}


def theirs(lines: Lines, gold: GoldSet, scorer: ModuleType) -> dict[str, dict[str, float]]:
    return scorer.score(lines, list(gold.blocks), gold.ranges).table()


def test_the_figures_of_the_release(facts: Lines, gold: GoldSet, scorer: ModuleType) -> None:
    assert ours(facts, gold) == theirs(facts, gold, scorer)


@pytest.mark.parametrize("seed", range(6))
def test_the_figures_of_damaged_lines(
    facts: Lines, gold: GoldSet, scorer: ModuleType, damaged: Callable[[Lines, int], Lines], seed: int
) -> None:
    lines = damaged(facts, seed)
    found = ours(lines, gold)
    assert found == theirs(lines, gold, scorer)
    assert found != ours(facts, gold)


def test_the_figures_of_every_set(facts: Lines, scorer: ModuleType) -> None:
    for gold in load(sorted(GOLD.parent.glob("heldout*"))):
        assert ours(facts, gold) == theirs(facts, gold, scorer)


def test_the_figures_of_nothing(gold: GoldSet, scorer: ModuleType) -> None:
    assert ours([], gold) == theirs([], gold, scorer)


def test_names_are_folded_as_the_scorer_folds_them(scorer: ModuleType, facts: Lines) -> None:
    printed = {item["name"] for line in facts for family in ("agencies", "partners") for item in line[family]}
    odd = {
        "The  Other 《A》 concerned concerned.",
        "<b>The</b> the Bank &amp; Co",
        "其他相關部門",
        "所有",
        "ＡＢＣ 銀行 X",
        "",
    }
    from policygraph.ingest.evaluation.names import folded

    for name in printed | odd:
        assert folded(name) == scorer.norm(name)


def link_gold() -> link_lines.LinkGold:
    (found,) = load([GOLD])
    assert found.links is not None
    return found.links


def some_links(gold: link_lines.LinkGold, seed: int) -> Lines:
    """Annotated links, some left out, turned round or with another relation, and links between look-alikes."""
    chance = Random(seed)
    pairs = [(link["from"], link["to"], link["relation"]) for link in gold.links]
    pairs += [(link["a"], link["b"], "same") for link in gold.apart]
    ends = [end for one, other, _ in pairs for end in (one, other)]
    pairs += [(chance.choice(ends), chance.choice(ends), "continues") for _ in range(20)]
    lines: Lines = []
    for one, other, relation in pairs:
        if chance.random() < 0.3:
            continue
        ends = (other, one) if chance.random() < 0.2 else (one, other)
        said = chance.choice(["same", "continues", "reports"]) if chance.random() < 0.2 else relation
        lines.append({"from": ends[0], "to": ends[1], "relation": said})
    return lines


def printed(lines: Sequence[Any], folder: Path) -> dict[str, list[float]]:
    """What the scorer of links prints: the numbers of each row."""
    file = folder / "links.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    command = [sys.executable, GOLD / "score_links.py", file, GOLD / "links" / "links.json"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = (re.match(r"(links|relation|non-links)\b", row) for row in out.splitlines())
    return {row[1]: [float(n) for n in re.findall(r"\d+(?:\.\d+)?", row.string)] for row in rows if row}


def written(lines: Lines) -> dict[str, list[float]]:
    figures = {figure.name: figure for figure in link_lines.evaluate(lines, link_gold())}
    links, apart = figures["links"], figures["look-alikes"]
    scores = [float(f"{score:.3f}") for score in links.scores.values()]
    relation = figures.get("link relation")
    return {
        "links": [links.gold, *scores[:2], 1.0, scores[2]],
        "relation": [relation.gold, float(f"{relation.value:.3f}")] if relation else [0, 0.0],
        "non-links": [apart.gold, apart.missed],
    }


@pytest.mark.parametrize("seed", range(4))
def test_the_figures_of_damaged_links(tmp_path: Path, seed: int) -> None:
    lines = some_links(link_gold(), seed)
    assert written(lines) == printed(lines, tmp_path)


def test_the_figures_of_the_links_of_the_release(release: Release, tmp_path: Path) -> None:
    lines = list(release.links())
    assert written(lines) == printed(lines, tmp_path)
