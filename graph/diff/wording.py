"""Two wordings side by side: English word by word, Chinese character by character."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*|[^\W\d_\u2e80-\u9fff\uf900-\ufaff]+(?:['’-][^\W\d_\u2e80-\u9fff]+)*|\s+|.", re.DOTALL
)
_LIGHT = re.compile(r"[\s\W_]*|[\u3400-\u9fff]")
"""What says too little to stand alone between two changes: blanks, marks, a single Han character."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words that stayed ("same"), stood only before ("gone") or stands only after ("new")."""

    kind: Literal["same", "gone", "new"]
    text: str


def tokens(text: str) -> list[str]:
    """Words, numbers, runs of blanks and single marks; of Chinese every character. Joined they are the text."""
    return _TOKEN.findall(text)


def compare(before: str, after: str) -> tuple[Run, ...]:
    """The runs of both wordings in reading order: `same` and `gone` make up the former, `same` and `new` the latter."""
    old, new = tokens(before), tokens(after)
    runs: list[tuple[str, str]] = []
    for step in Indel.opcodes(old, new):
        gone, came = "".join(old[step.src_start : step.src_end]), "".join(new[step.dest_start : step.dest_end])
        runs.append((gone, gone) if step.tag == "equal" else (gone, came))
    return tuple(run for gone, came in _joined(runs) for run in _runs(gone, came))


def _joined(steps: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbouring changes taken together, and with them what is too light to stand between two."""
    out: list[tuple[str, str]] = []
    for at, (gone, came) in enumerate(steps):
        inside = 0 < at < len(steps) - 1
        changed = gone != came or (inside and bool(_LIGHT.fullmatch(gone)))
        if changed and out and out[-1][0] != out[-1][1]:
            out[-1] = (out[-1][0] + gone, out[-1][1] + came)
        else:
            out.append((gone, came))
    return out


def _runs(gone: str, came: str) -> list[Run]:
    if gone == came:
        return [Run("same", gone)]
    lead = " " if gone[:1] == came[:1] == " " else ""
    gone, came = gone[len(lead) :], came[len(lead) :]
    tail = " " if gone[-1:] == came[-1:] == " " else ""
    gone, came = gone[: len(gone) - len(tail)], came[: len(came) - len(tail)]
    found = (Run("same", lead), Run("gone", gone), Run("new", came), Run("same", tail))
    return [run for run in found if run.text]


def side(runs: Sequence[Run], kind: Literal["gone", "new"]) -> tuple[Run, ...]:
    """The runs that make up one of the two wordings."""
    return tuple(run for run in runs if run.kind in ("same", kind))
