"""Whether a figure reaches a target, as far as both are known: about, at least, more than, an increase by."""

import re
from dataclasses import dataclass
from math import inf

from .records import Figure

NEAR = 0.05
"""How far from the number printed "about" may be, as a share of it."""
_CHANGE_EN = re.compile(r"\b(?:by|additional|extra|further|another)(?: a total of)?$", re.IGNORECASE)
_CHANGE_ZH = re.compile(r"(?:增加|增設|新增|增聘|減少|降低|縮短|上升|下降|提升)(?:了|約|逾|近|多於|不少於)*$")
_CHANGED = re.compile(
    r"\b(?:increas|reduc|rais|rise|expand|enlarg|lower|cut|shorten|decreas|grow|grew|drop|fall|fell|enhanc)\w*",
    re.IGNORECASE,
)
_RISE_AFTER = re.compile(r"^(?:\w+ )?(?:increase|rise|reduction|drop|decrease)\b")
_FEWER = re.compile(
    r"\b(?:reduc|lower|cut|shorten|decreas)\w*[^.;]*$|(?:減少|降低|縮短|減至|降至)[^。；]*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that a printed one may stand for; an open end leaves out the number itself."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def within(self, other: "Range") -> bool:
        """Whether every number here is one of the other range."""
        above = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        below = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return above and below

    def apart(self, other: "Range") -> bool:
        """Whether no number is in both."""
        return _before(self, other) or _before(other, self)


def meant(comparator: str, value: float) -> Range:
    """What a figure with this comparator may be."""
    about = abs(value) * NEAR
    return {
        "ge": Range(value, inf),
        "gt": Range(value, inf, low_open=True),
        "le": Range(-inf, value),
        "lt": Range(-inf, value, high_open=True),
        "approx": Range(value - about, value + about),
    }.get(comparator, Range(value, value))


def wanted(target: Figure, baseline: Figure | None) -> Range:
    """What reaches the target: as much or more, or as little or less where it is to come down."""
    slack = abs(target.value) * NEAR if target.comparator == "approx" else 0.0
    if comes_down(target, baseline):
        return Range(-inf, target.value + slack, high_open=target.comparator == "lt")
    return Range(target.value - slack, inf, low_open=target.comparator == "gt")


def comes_down(target: Figure, baseline: Figure | None) -> bool:
    """Whether less is better: from more to less, at most, or a verb of lessening before a level."""
    if is_change(target):
        return False
    if baseline is not None:
        return target.value < baseline.value
    return target.comparator in ("le", "lt") or (target.comparator != "ge" and bool(_FEWER.search(target.before)))


def is_change(figure: Figure) -> bool:
    """Whether a number says by how much something changes, not how much there is."""
    before = figure.before.rstrip()
    if _CHANGE_ZH.search(before) or re.search(r"\b(?:additional|extra|further|another)$", before, re.IGNORECASE):
        return True
    if _RISE_AFTER.match(figure.after):
        return True
    sentence = re.split(r"[.;] ", before)[-1]
    return bool(_CHANGE_EN.search(before) and _CHANGED.search(sentence))


def reaches(result: Range, target: Range) -> bool | None:
    """Whether the target is reached; None where what is printed does not settle it."""
    if result.within(target):
        return True
    return False if result.apart(target) else None


def _before(one: Range, other: Range) -> bool:
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))
