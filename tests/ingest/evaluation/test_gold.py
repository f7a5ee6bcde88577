"""Gold in files: what is read, what a set judges, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from policygraph.errors import InputError
from policygraph.ingest.evaluation.gold import GoldSet, load
from policygraph.ingest.evaluation.report import evaluate

BLOCK = {
    "id": "a",
    "doc": "d",
    "start": 0,
    "end": 10,
    "section": [],
    "kind": "item",
    "measure": True,
    "status": "planned",
}


def folder(path: Path, **files: Any) -> Path:
    path.mkdir(parents=True)
    for name, content in files.items():
        (path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_folder_is_a_set_with_blocks_ranges_and_links(gold: GoldSet) -> None:
    assert gold.name == "gold"
    assert len(gold.blocks) == 328
    assert gold.documents == gold.ranges.keys()
    assert gold.links is not None
    assert len(gold.links.links) == 55
    assert gold.about.title["zh-Hant"]


def test_files_of_one_folder_are_one_set(tmp_path: Path) -> None:
    place = folder(tmp_path / "mine", one=[BLOCK], two=[BLOCK | {"id": "b"}], ranges={"d": [[0, 20]]})
    (found,) = load([place / "one.json", place / "ranges.json"])
    assert [block["id"] for block in found.blocks] == ["a"]
    assert found.ranges == {"d": [(0, 20)]}
    assert found.about.title == {"en": "mine"}


def test_the_hash_is_of_what_the_files_say(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "a" / "set", one=[BLOCK]), folder(tmp_path / "b" / "set", one=[BLOCK])
    assert load([one])[0].sha256 == load([other])[0].sha256
    (other / "one.json").write_text("[]", encoding="utf-8")
    assert load([one])[0].sha256 != load([other])[0].sha256


def test_a_family_whose_key_no_block_has_is_not_judged(tmp_path: Path) -> None:
    (found,) = load([folder(tmp_path / "mine", one=[BLOCK | {"partners": []}])])
    line = BLOCK | {"partners": [{"name": "X", "kind": "bank"}], "agencies": [{"name": "Y", "role": "lead"}]}
    figures = {figure.name: figure for figure in evaluate(found, [line]).figures}
    assert figures["partners"].spurious == 1
    assert "agencies" not in figures
    assert figures["measure"].right == 1


def test_a_set_may_say_what_it_judges(tmp_path: Path) -> None:
    place = folder(tmp_path / "mine", one=[BLOCK])
    (place / "about.toml").write_text('title = "Mine"\nfamilies = ["status"]\n', encoding="utf-8")
    (found,) = load([place])
    assert [figure.name for figure in evaluate(found, [BLOCK]).figures] == ["status"]
    assert found.about.title["en"] == "Mine"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ([{"id": "a"}], "block 0 lacks doc, end, kind, measure, section, start"),
        ({"d": "far"}, "no gold"),
        (3, "no gold"),
    ],
)
def test_what_is_no_gold_is_refused_by_name(tmp_path: Path, content: Any, says: str) -> None:
    place = folder(tmp_path / "mine", one=content)
    with pytest.raises(InputError, match=says) as raised:
        load([place])
    assert raised.value.where == str(place / "one.json")


def test_an_unknown_family_is_refused(tmp_path: Path) -> None:
    place = folder(tmp_path / "mine", one=[BLOCK])
    (place / "about.toml").write_text('families = ["parties"]\n', encoding="utf-8")
    with pytest.raises(InputError, match="'parties' is not known"):
        load([place])


def test_an_empty_folder_and_two_sets_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold in this folder"):
        load([folder(tmp_path / "empty")])
    with pytest.raises(InputError, match="two sets"):
        load([folder(tmp_path / "a" / "set", one=[BLOCK]), folder(tmp_path / "b" / "set", one=[BLOCK])])
