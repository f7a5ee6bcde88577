"""Contents pages: entries with dotted leaders or a tab before a page number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line
from .markup import key

_TITLE = re.compile(r"(?:table of )?contents?|目[\s\u3000]*[錄录次]", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<title>.*?\S)\s*(?P<leader>[.．…·‧]{2,}|\t)[\s.．…·‧]*\d{1,4}")
_GAP = 2
_RUN = 4


@dataclass(frozen=True, slots=True)
class Contents:
    """Which lines (by index) are contents, and the titles that they list (see `markup.key`)."""

    lines: frozenset[int]
    titles: frozenset[str]


def find(lines: Sequence[Line]) -> Contents:
    """The contents pages among `lines`: a run of entries below a title that says so, or a long run with leaders."""
    entries = {i: m for i, line in enumerate(lines) if len(line.text) < 200 and (m := _ENTRY.fullmatch(line.text))}
    taken: set[int] = set()
    for run in _runs(sorted(entries)):
        titled = _titled(lines, run[0])
        leaders = sum(entries[i]["leader"] != "\t" for i in run if i in entries)
        if titled is not None or leaders >= _RUN:
            taken.update(range(titled if titled is not None else run[0], run[-1] + 1))
    titles = frozenset(key(entries[i]["title"]) for i in entries if i in taken)
    return Contents(frozenset(taken), titles)


def _runs(indexes: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in indexes:
        if runs and i - runs[-1][-1] <= _GAP:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _titled(lines: Sequence[Line], first: int) -> int | None:
    before = range(first - 1, max(-1, first - 1 - _GAP), -1)
    return next((i for i in before if _TITLE.fullmatch(lines[i].text.strip("#* "))), None)
