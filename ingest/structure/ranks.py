"""How headings enclose one another: numbering first, then marks where they are sound, then typography."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .dress import Dressed
from .numbering import RANKS, Number, choose
from .prose import capitals, chinese, title_case

TOP = 10
_SMALL = 70
_INSIDE = 65
_TOP_TITLE = re.compile(r"前言|引言|序言?|緒言|緒論|導言|結語|結論|總結|後記|附錄.*|附件.*|.*年度.*|.*施政方針.*")


_LEAF = re.compile(
    r"前言|引言|序言?|緒言|緒論|導言|結語|結論|總結|後記|foreword|preface|preamble|conclusion|epilogue", re.IGNORECASE
)


def is_leaf(title: str) -> bool:
    """Whether a heading opens what stands before or behind the chapters and encloses none of them."""
    return _LEAF.fullmatch("".join(title.split())) is not None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading with what its rank depends on; `bare`: another heading follows with nothing between."""

    dressed: Dressed
    title: str
    bare: bool
    listed: bool
    """Whether the contents page lists it."""
    underlined: bool = False
    """Whether a rule stands right below it."""


def rank(candidates: Sequence[Candidate]) -> list[int]:
    """A rank for each heading: one encloses the next if its rank is smaller."""
    numbers = _numbers(candidates)
    if any(numbers):
        return _among_numbers(candidates, numbers)
    ranks = _by_marks(candidates) if any(c.dressed.marks for c in candidates) else _by_typography(candidates)
    return _promoted(candidates, ranks)


def _numbers(candidates: Sequence[Candidate]) -> list[Number | None]:
    last: dict[str, int] = {}
    out: list[Number | None] = []
    for c, following in zip(candidates, [*candidates[1:], None], strict=False):
        number = choose(c.dressed.numbers, last, following.dressed.numbers if following else ())
        if number:
            last[number.family] = number.value
        out.append(number)
    return out


def _among_numbers(candidates: Sequence[Candidate], numbers: Sequence[Number | None]) -> list[int]:
    out: list[int] = []
    marks = min((c.dressed.marks or 7 for c, n in zip(candidates, numbers, strict=True) if n), default=7)
    capital = any(capitals(c.title) for c in candidates)
    enclosed = False
    for c, number, following in zip(candidates, numbers, [*numbers[1:], None], strict=True):
        if number:
            out.append(RANKS.get(number.family, _SMALL))
            enclosed = True
        elif enclosed and c.bare and following and following.value == 1 and not is_leaf(c.title):
            out.append(min(RANKS.get(following.family, _SMALL) - 1, _unnumbered(c, marks, enclosed=True)))
        else:
            below = 2 if capital and not capitals(c.title) else 0
            out.append(below + _unnumbered(c, marks, enclosed=enclosed))
    return out


def _unnumbered(c: Candidate, marks: int, *, enclosed: bool) -> int:
    if not enclosed:
        return TOP
    if chinese(c.title):
        return TOP if c.listed or _TOP_TITLE.fullmatch("".join(c.title.split())) else _INSIDE
    if c.dressed.marks:
        return TOP if c.dressed.marks <= marks else _INSIDE
    return TOP if c.dressed.bold or title_case(c.title) else _INSIDE


def _by_marks(candidates: Sequence[Candidate]) -> list[int]:
    """Marks as they stand where none is skipped; else they tell sizes of type, and the wording decides."""
    marks = [c.dressed.marks or 7 for c in candidates]
    if not _skips(marks):
        return [TOP + m for m in marks]
    deepest = _deepest(marks)
    if not any(title_case(c.title) for c, m in zip(candidates, marks, strict=True) if m < deepest):
        return [TOP + m for m in marks]
    return [TOP + (2 if m < deepest and title_case(c.title) else 4) for c, m in zip(candidates, marks, strict=True)]


def _deepest(marks: Sequence[int]) -> int:
    """The marks of the smallest type: those beyond the gap, if there is one."""
    used = sorted(set(marks))
    return next((b for a, b in reversed(list(pairwise(used))) if b - a > 1), used[-1])


def _skips(marks: Sequence[int]) -> bool:
    used = sorted(set(marks))
    steps = [b - a for a, b in pairwise(marks)]
    return used != list(range(used[0], used[0] + len(used))) or any(step > 1 for step in steps)


def _by_typography(candidates: Sequence[Candidate]) -> list[int]:
    """Capitals over bold over plain; without capitals underlined over plain, initials over none, wide over narrow."""
    if any(capitals(c.title) for c in candidates):
        return [TOP if capitals(c.title) else TOP + (2 if c.dressed.bold else 4) for c in candidates]
    if any(c.underlined for c in candidates):
        return [TOP if c.underlined else TOP + 2 for c in candidates]
    if _mixes_cases(candidates):
        return [TOP + (2 if title_case(c.title) else 4) for c in candidates]
    wide = [c.dressed.line.blanks > 1 for c in candidates]
    return [TOP + 2 * (not w) + (not c.dressed.bold) for c, w in zip(candidates, wide, strict=True)]


def _mixes_cases(candidates: Sequence[Candidate]) -> bool:
    """Whether headings with capital initials enclose headings set as sentences."""
    return any(a.bare and title_case(a.title) and not title_case(b.title) for a, b in pairwise(candidates))


def _promoted(candidates: Sequence[Candidate], ranks: list[int]) -> list[int]:
    """A heading with nothing under it but another of its rank encloses that one; so does one worded like these."""
    follows = [c.bare and r == after for c, r, after in zip(candidates, ranks, [*ranks, None][1:], strict=True)]
    wording = _common_wording([c.title for c, f in zip(candidates, follows, strict=True) if f])
    like = [bool(wording) and c.title.startswith(wording) for c in candidates]
    first = [False, *follows]
    return [r - (f or (w and not b)) for r, f, w, b in zip(ranks, follows, like, first, strict=False)]


def _common_wording(titles: Sequence[str]) -> str:
    """How all of several Chinese headings begin, in two letters: 打擊毒品, 打擊罪案. Empty if they differ."""
    openings = {title[:2] for title in titles}
    return openings.pop() if len(titles) > 1 and len(openings) == 1 and chinese(titles[0]) else ""
