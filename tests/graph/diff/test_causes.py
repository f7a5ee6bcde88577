"""Facts that differ while the words are the same: because of the rules, or of what stands around the words."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from policygraph.graph.build import build
from policygraph.graph.diff.causes import cause
from policygraph.graph.diff.compare import releases
from policygraph.graph.diff.model import ChangeSet
from policygraph.graph.release import Release

SMALL, OTHER = "sb-press-release-2017-12-07", "hkpf-priorities-2024"
RULES = "cafecafecafe"


def with_rules(made: Release, folder: Path, rules: str) -> Release:
    """The same release, as if other rules had made it."""
    path = shutil.copytree(made.path, folder / made.id)
    record = json.loads((path / "build.json").read_text(encoding="utf-8")) | {"rules": rules}
    (path / "build.json").write_text(json.dumps(record), encoding="utf-8")
    return Release(path)


@pytest.fixture
def sides(corpus: Callable[..., Path], tmp_path: Path) -> tuple[Release, Release]:
    """Two releases of one text, whose description implies another lead in the later one."""
    folder = corpus(OTHER)
    first = build(folder, tmp_path / "data", workers=1)
    description = folder / f"{OTHER}.toml"
    told = description.read_text(encoding="utf-8").replace('"Hong Kong Police Force"', '"Fire Services Department"')
    description.write_text(told, encoding="utf-8")
    return first, build(folder, tmp_path / "data", workers=1)


def kinds(found: ChangeSet) -> set[tuple[str, str]]:
    return {(c.kind, c.cause) for c in found.changes if c.subject == "measure"}


def test_other_facts_of_the_same_words_are_no_change_of_text(sides: tuple[Release, Release], tmp_path: Path) -> None:
    found = kinds(releases(*sides))
    assert {("party-gone", "context"), ("party-new", "context")} <= found
    assert {told for _, told in found} == {"context"}
    newer = with_rules(sides[1], tmp_path, RULES)
    assert {told for _, told in kinds(releases(sides[0], newer))} == {"rules"}


def test_where_rules_and_text_both_changed_the_cause_is_unclear(
    release: Release, later: Release, tmp_path: Path
) -> None:
    newer = with_rules(later, tmp_path, RULES)
    assert cause(release, newer, OTHER, OTHER) == "unclear"
    assert cause(release, newer, SMALL, SMALL) == "rules"
    assert cause(release, later, OTHER, OTHER) == "context"
