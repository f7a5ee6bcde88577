"""Two wordings side by side: the marks stand at words in English and at characters in Chinese."""

from itertools import pairwise

import pytest
from policygraph.graph.diff.snapshot import read
from policygraph.graph.diff.wording import compare, side, tokens
from policygraph.graph.release import Release


def marks(before: str, after: str) -> list[str]:
    sign = {"same": "", "gone": "-", "new": "+"}
    return [sign[run.kind] + run.text for run in compare(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("Train 300 officers.", "Train 350 officers.", ["Train ", "-300", "+350", " officers."]),
        ("at least 1,000 people", "at least 10,000 people", ["at least ", "-1,000", "+10,000", " people"]),
        ("Deter drink driving", "Deter drink-driving", ["Deter ", "-drink driving", "+drink-driving"]),
        ("培訓300名員工", "培訓350名員工", ["培訓", "-300", "+350", "名員工"]),
        ("適時發放資訊", "定期發放資訊", ["-適時", "+定期", "發放資訊"]),
        ("加強巡邏。", "加強巡邏，並宣傳。", ["加強巡邏", "+，並宣傳", "。"]),
        ("the same", "the same", ["the same"]),
        ("", "new", ["+new"]),
    ],
)
def test_marks(before: str, after: str, wanted: list[str]) -> None:
    assert marks(before, after) == wanted


def test_a_word_between_two_changes_is_not_left_alone_for_a_blank() -> None:
    assert marks("one two three", "four five three") == ["-one two", "+four five", " three"]


def test_runs_and_tokens_lose_nothing(release: Release) -> None:
    texts = [m.text for m in read(release.engine, release.text)][::7]
    for before, after in pairwise(texts):
        runs = compare(before, after)
        assert "".join(run.text for run in side(runs, "gone")) == before
        assert "".join(run.text for run in side(runs, "new")) == after
        assert "".join(tokens(before)) == before
