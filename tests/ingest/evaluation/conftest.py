"""The hand annotation, its scorers as they were handed out, and ways to damage what extraction says."""

import importlib.util
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import policygraph
import pytest
from policygraph.graph.release import Release
from policygraph.ingest.evaluation.gold import GoldSet, load

GOLD = Path(policygraph.__file__).parent / "tests" / "gold"
Lines = list[dict[str, Any]]


@pytest.fixture(scope="session")
def gold() -> GoldSet:
    (found,) = load([GOLD])
    return found


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_scorer", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def facts(release: Release) -> Lines:
    return list(release.facts())


@pytest.fixture(scope="session")
def damaged() -> Callable[[Sequence[dict[str, Any]], int], Lines]:
    """Fact lines with every kind of mistake, the same ones for the same seed."""
    return _damaged


def _damaged(lines: Sequence[dict[str, Any]], seed: int) -> Lines:
    chance = Random(seed)
    out: Lines = []
    for whole in lines:
        line = json.loads(json.dumps(whole))
        if chance.random() < 0.05:
            continue
        _items(line, chance)
        _said(line, chance)
        if chance.random() < 0.05:
            out.append(json.loads(json.dumps(line)) | {"id": "twice", "start": line["start"] + 3})
        out.append(line)
    return out


def _items(line: dict[str, Any], chance: Random) -> None:
    for family in ("agencies", "partners", "deadlines", "quantities", "initiatives", "instruments", "places"):
        if line[family] and chance.random() < 0.2:
            line[family].pop(chance.randrange(len(line[family])))
        if line[family] and chance.random() < 0.1:
            line[family].append(line[family][0] | {"kind": "start"} if family == "deadlines" else line[family][0])
        if family in ("initiatives", "partners", "agencies") and chance.random() < 0.1:
            line[family].append({"name": "The Bureau of  Nothing", "role": "lead", "kind": "bank"})


def _said(line: dict[str, Any], chance: Random) -> None:
    changes: list[tuple[dict[str, Any], str, Any]] = [
        (line, "start", line["start"] + chance.randrange(60)),
        (line, "measure", not line["measure"]),
        (line, "status", "planned"),
        (line, "section", line["section"][:1]),
        (line, "kind", "bullet"),
        (line, "of", line["id"]),
        (line, "attainment", "Not done"),
        *((agency, "role", "support") for agency in line["agencies"]),
        *((agency, "explicit", False) for agency in line["agencies"]),
        *((party, "kind", "city") for party in line["partners"]),
        *((date, "kind", "asof") for date in line["deadlines"]),
        *((quantity, "unit", "x") for quantity in line["quantities"]),
        *((quantity, "cmp", "lt") for quantity in line["quantities"]),
    ]
    for thing, key, value in changes:
        if chance.random() < 0.1:
            thing[key] = value
