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
from policygraph.graph.diff.snapshot import read
from policygraph.graph.release import Release
from policygraph.graph.store import STORE_FOLDER
from policygraph.ontology.vocabulary import PG
from pyoxigraph import Store
from rdflib import SKOS

SMALL, OTHER = "sb-press-release-2017-12-07", "hkpf-priorities-2024"
RULES = "cafecafecafe"


def with_rules(made: Release, folder: Path, rules: str, update: str = "") -> Release:
    """The same release, as if other rules had made it and found what the update says."""
    path = shutil.copytree(made.path, folder / made.id)
    if update:
        store = Store(str(path / STORE_FOLDER))
        store.update(update)
        store.flush()
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


def test_a_block_that_other_rules_take_for_a_measure_is_no_new_text(release: Release, tmp_path: Path) -> None:
    measure = next(m for m in read(release.engine, release.text, [OTHER]) if "safe cycling" in m.text)
    update = f"DELETE WHERE {{ GRAPH ?g {{ <{measure.iri}> a <{PG.Measure}> }} }}"
    found = releases(with_rules(release, tmp_path, RULES, update), release)
    assert [(c.kind, c.cause, c.new) for c in found.changes if c.subject == "measure"] == [("added", "rules", measure)]


def test_names_kept_by_hand_are_told(release: Release, tmp_path: Path) -> None:
    graph, agency = f"{release.base}graph/authority", f"{release.base}agency/hk/fire-services-department"
    update = f"""PREFIX skos: <{SKOS}>
    DELETE DATA {{ GRAPH <{graph}> {{ <{agency}> skos:prefLabel "Fire Services Department"@en }} }} ;
    INSERT DATA {{ GRAPH <{graph}> {{ <{agency}> skos:prefLabel "Fire Department"@en .
      <{release.base}agency/hk/office-of-tests> skos:prefLabel "Office of Tests"@en }} }}"""
    found = [c for c in releases(release, with_rules(release, tmp_path, RULES, update)).changes if c.subject == "thing"]
    assert [(c.kind, c.field, c.before, c.after) for c in found] == [
        ("added", None, None, "Office of Tests@en"),
        ("described", "prefLabel", "Fire Services Department@en · 消防處@zh-hant",
         "Fire Department@en · 消防處@zh-hant"),
    ]  # fmt: skip
