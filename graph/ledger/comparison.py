"""Compares one reported figure with one target where unit and period agree, else says why not."""

import datetime
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from ...ontology.units import load_units
from .amounts import is_change, meant, reaches, wanted
from .records import Figure, Line, Told
from .verdict import MET, NOT_COMPARABLE, NOT_MET, NOT_YET, Verdict, compared
from .wording import says_completed

_YEAR, _DAY = relativedelta(years=1), relativedelta(days=1)
_REASONS = {
    "rates": ("the two are counted over different stretches of time", "兩者按不同時段計算"),
    "unsettled": ("what is printed does not settle whether it is reached", "所載數字不足以判斷是否達標"),
    "undated": ("the report does not date its figure", "匯報未載明數字的日期"),
    "before": ("the figure is counted from before the time of the target", "數字由目標時段之前起計"),
    "after": ("the figure is of a later day than the target", "數字的日期在目標期限之後"),
    "reached": ("reached", "已達標"),
    "reached early": ("reached before the time of the target is over", "在目標時段完結前已達標"),
    "reached undated": (
        "reached; the report says completed and does not date its figure",
        "已達標；匯報稱已完成，未載明數字的日期",
    ),
    "below": ("the rate that is set is not reached", "未達所定的頻次"),
    "missed": ("not reached when the time of the target was over", "目標時段完結時未達標"),
    "under way": ("the time of the target is not over on that day", "截至該日目標時段尚未完結"),
    "open": ("no day is set by which it is to be reached", "目標未設期限"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day for which a target is set, as far as they are."""

    first: datetime.date | None
    last: datetime.date | None


def same_unit(target: Figure, told: Told) -> bool:
    """Whether a reported figure counts what the target counts."""
    return load_units().agree(target.unit, told.figure.unit)


def compare(line: Line, target: Figure, told: Told) -> Verdict | None:
    """How a result stands to the target of the line; None where it is of another period."""
    window = _window(line, told)
    if told.expected or _elsewhere(window, told):
        return None
    if _other_rate(target, told.figure):
        outcome, reason = NOT_COMPARABLE, "rates"
    else:
        outcome, reason = _in_time(line, window, told, _reached(line, target, told))
    return Verdict(line, outcome, compared(told, target, *_REASONS[reason]), window.last, told, (told.by,))


def _window(line: Line, told: Told) -> Window:
    """That of the line; of a yearly target the year in which the result falls."""
    if not line.yearly:
        return Window(line.opens, line.due)
    if told.at is None:
        return Window(None, None)
    start = line.opens or datetime.date(told.at.year, 1, 1)
    while start + _YEAR <= told.at:
        start += _YEAR
    return Window(start, start + _YEAR - _DAY)


def _elsewhere(window: Window, told: Told) -> bool:
    """Whether the result was counted before or after the time of the target."""
    before = told.at is not None and window.first is not None and told.at < window.first
    return before or (window.last is not None and told.opens is not None and told.opens > window.last)


def _other_rate(target: Figure, result: Figure) -> bool:
    """Whether one is so much a month, the other a sum; a yearly target is met by the sum of a year."""
    return target.per != result.per and not (target.per == "year" and result.per is None)


def _reached(line: Line, target: Figure, told: Told) -> bool | None:
    goal, result = wanted(target, line.commitment.start(target)), told.figure
    if is_change(target) == is_change(result) or result.unit == "%":
        return reaches(meant(result.comparator, result.value), goal)
    if is_change(target) and told.start is not None:
        return reaches(meant("eq", abs(result.value - told.start.value)), goal)
    return None


def _in_time(line: Line, window: Window, told: Told, reached: bool | None) -> tuple[str, str]:
    if told.at is None or (line.target and line.target.per not in (None, "year")):
        return _undated(line, window, told, reached)
    if window.first and told.opens and told.opens < window.first and not _whole_year(line, told):
        return NOT_COMPARABLE, "before"
    if window.last and told.at > window.last:
        return NOT_COMPARABLE, "after"
    over = told.at == window.last or _whole_year(line, told)
    if reached:
        return MET, "reached" if over or window.last is None else "reached early"
    if reached is None and (over or says_completed(told.by.attainment)):
        return NOT_COMPARABLE, "unsettled"
    if over:
        return NOT_MET, "missed"
    return NOT_YET, "under way" if window.last else "open"


def _undated(line: Line, window: Window, told: Told, reached: bool | None) -> tuple[str, str]:
    """Of a figure without a day, or so much a month: reached where nothing is to be reached by a day."""
    if reached is None:
        return NOT_COMPARABLE, "unsettled"
    rate = line.target is not None and line.target.per not in (None, "year")
    if rate or not reached:
        return (MET, "reached") if reached else (NOT_MET, "below") if rate else (NOT_COMPARABLE, "undated")
    if line.yearly or not (window.last is None or says_completed(told.by.attainment)):
        return NOT_COMPARABLE, "undated"
    return MET, "reached undated" if window.last else "reached"


def _whole_year(line: Line, told: Told) -> bool:
    """Whether a result for twelve months answers a yearly target, wherever these begin."""
    if not line.yearly or told.at is None or told.opens is None:
        return False
    return told.opens + _YEAR - _DAY == told.at
