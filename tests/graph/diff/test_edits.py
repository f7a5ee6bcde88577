"""Edited copies of the packaged papers: what is found is exactly what was edited."""

from collections.abc import Callable
from pathlib import Path

from policygraph.graph.build import build
from policygraph.graph.diff.compare import releases
from policygraph.graph.diff.model import Change, ChangeSet, Day, Figure, Role
from policygraph.graph.release import Release

POLICE, ADDRESS, MACAO = "hkpf-priorities-2024", "policy-address-supplement-2023", "macao-security-guidelines-2021"
Of = Callable[..., list[Change]]
IMMIGRATION = "https://w3id.org/policygraph/id/agency/hk/immigration-department"
CORRECTIONS = "https://w3id.org/policygraph/id/agency/hk/correctional-services-department"


def test_nothing_but_the_edits_is_found(found: ChangeSet) -> None:
    told = [(c.kind, c.document) for c in found.changes if c.cause == "text" and c.subject == "measure"]
    assert sorted(told) == sorted([
        ("added", POLICE), ("removed", POLICE), ("moved", POLICE), ("reworded", POLICE),
        ("reworded", ADDRESS), ("reworded", ADDRESS), ("reworded", ADDRESS),
        ("target", ADDRESS), ("deadline", ADDRESS), ("party-new", ADDRESS), ("party-gone", ADDRESS),
        ("reworded", MACAO), ("status", MACAO),
    ])  # fmt: skip


def test_all_other_measures_are_matched(found: ChangeSet, release: Release) -> None:
    assert len(found.pairs) == found.old.measures - 1 == found.new.measures - 1
    assert found.old.measures == release.build["counts"]["Measure"]


def test_a_measure_that_came_and_one_that_went(of: Of) -> None:
    (came,), (went,) = of("added"), of("removed")
    assert came.after == "Train 300 officers in tracing virtual assets."
    assert went.before == "Take proactive measures to investigate and confiscate proceeds of crime."


def test_a_moved_measure_is_the_same_one(of: Of, found: ChangeSet) -> None:
    (moved,) = of("moved")
    assert (moved.before, moved.after) == ("PUBLIC SAFETY › Road Safety", "TERRORISM › Response")
    assert moved.old
    assert moved.new
    assert moved.old.text == moved.new.text
    consequences = [c for c in found.changes if c.new == moved.new and c != moved]
    assert {(c.kind, c.cause) for c in consequences} == {("named", "context")}


def test_a_heading_that_is_reworded_moves_nothing(of: Of) -> None:
    (section,) = of("reworded", "section")
    assert (section.before, section.after) == ("VIOLENT CRIME", "CRIMES OF VIOLENCE")


def test_a_changed_target_a_moved_deadline_and_another_body(of: Of) -> None:
    (target,), (deadline,) = of("target"), of("deadline")
    assert target.before == Figure("36", "eq", "hours", "", "goal")
    assert target.after == Figure("48", "eq", "hours", "", "goal")
    assert (deadline.before, deadline.after) == (Day("due", "2023-12-31"), Day("due", "2024-06-30"))
    (new,), (gone,) = of("party-new"), of("party-gone")
    assert (new.about, new.after) == (IMMIGRATION, Role(IMMIGRATION, ("lead",)))
    assert (gone.about, gone.before) == (CORRECTIONS, Role(CORRECTIONS, ("lead",)))


def test_documents_whose_text_changed_are_named(of: Of) -> None:
    changed = {str(c.about).rpartition("/")[2] for c in of("reworded", "document")}
    assert changed == {POLICE, ADDRESS, MACAO}
    assert not of("added", "document")
    assert not of("removed", "document")


def test_the_way_back_is_the_mirror_of_the_way_there(found: ChangeSet, release: Release, later: Release) -> None:
    back = releases(later, release)
    mirror = {"added": "removed", "removed": "added", "party-new": "party-gone", "party-gone": "party-new"}
    there = sorted((mirror.get(c.kind, c.kind), str(c.after), str(c.before)) for c in found.changes)
    assert there == sorted((c.kind, str(c.before), str(c.after)) for c in back.changes)


def test_a_release_compared_with_itself_differs_in_nothing(release: Release) -> None:
    same = releases(release, release)
    assert not same.changes
    assert {pair.by for pair in same.pairs} == {"text"}


def test_documents_that_come_go_or_are_renamed(corpus: Callable[..., Path], tmp_path: Path) -> None:
    folder = corpus(POLICE, "sb-press-release-2017-12-07")
    first = build(folder, tmp_path / "data", workers=1)
    for suffix in ("txt", "toml"):
        (folder / f"sb-press-release-2017-12-07.{suffix}").unlink()
        (folder / f"{POLICE}.{suffix}").rename(folder / f"priorities.{suffix}")
    described = (folder / "priorities.toml").read_text(encoding="utf-8").replace("2024-01-01", "2024-01-02")
    (folder / "priorities.toml").write_text(described, encoding="utf-8")
    changes = releases(first, build(folder, tmp_path / "data", workers=1)).changes
    papers = {(c.kind, c.field, c.before, c.after) for c in changes if c.subject == "document"}
    assert papers == {
        ("removed", None, "sb-press-release-2017-12-07", None),
        ("described", "id", POLICE, "priorities"),
        ("described", "issued", "2024-01-01", "2024-01-02"),
    }
    gone = [c for c in changes if c.subject == "measure" and c.kind == "removed"]
    assert {c.document for c in gone} == {"sb-press-release-2017-12-07"}
