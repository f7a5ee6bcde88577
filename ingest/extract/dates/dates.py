"""Dates that a block states: by, in or from when something is done, and as at when it is counted."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from ...facts import DateFact, DateKind
from .. import numbers_zh
from ..context import Context
from . import date_en, date_zh
from .periods import Period
from .points import Point, with_years

_REVIEW = re.compile(r"\breview\b|回顧", re.IGNORECASE)
_HALF_YEAR = datetime.timedelta(days=183)
_HEADING_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[一二][〇○零0一二三四五六七八九]{3}")


def dates(ctx: Context) -> tuple[DateFact, ...]:
    """The dates of a block in the order of its text; a date printed twice is given twice."""
    return tuple(_facts(ctx))


def printed(ctx: Context) -> list[Point]:
    """Every stretch of the calendar in the block, whether or not it dates anything."""
    grammar = date_zh if ctx.chinese else date_en
    return grammar.points(ctx.text, ctx.document.description.issued)


def _facts(ctx: Context) -> Iterator[DateFact]:
    grammar = date_zh if ctx.chinese else date_en
    text = ctx.text

    def coordinated(a: Point, b: Point) -> bool:
        return not ctx.chinese and date_en.coordinated(text, a, b)

    def compared(point: Point) -> bool:
        return ctx.chinese and date_zh.is_compared(text, point)

    points = _told(ctx, with_years(printed(ctx), coordinated, _default_year(ctx), compared))
    skip = False
    for i, point in enumerate(points):
        if skip:
            skip = False
            continue
        following = points[i + 1] if i + 1 < len(points) else None
        if following and grammar.ranged(text, point, following):
            skip = True
            yield from _closed(ctx, point, following)
        elif grammar.is_date(text, point):
            yield from _single(ctx, point)


def _told(ctx: Context, points: list[Point]) -> list[Point]:
    """Points of news without a year: what would lie far ahead is of the year before, what is to come of the next."""
    if "press" not in ctx.document.description.type.casefold():
        return points
    unsaid = {p.start for p in printed(ctx) if p.year is None}
    anchored = len(unsaid) < len(points)
    return [replace(p, year=_meant(ctx, p)) if not anchored and p.start in unsaid else p for p in points]


def _meant(ctx: Context, point: Point) -> int | None:
    """The year of a point of news that prints none: that of the nearest such day to which the sentence looks."""
    issued, period = ctx.document.description.issued, point.period()
    ahead = (date_zh if ctx.chinese else date_en).looks_ahead(ctx.text, point)
    if period and ahead and period.last < issued - _HALF_YEAR:
        return issued.year + 1
    if period and ctx.chinese and not ahead and period.first > issued + _HALF_YEAR:
        return issued.year - 1
    return point.year


def _default_year(ctx: Context) -> int:
    """The year of the innermost heading that names one, or of a review by its title, else that of issue."""
    for section in reversed(ctx.path):
        found = _HEADING_YEAR.search(section.title)
        if found:
            return numbers_zh.integer(found[0])
    reviewed = _HEADING_YEAR.search(ctx.document.description.title)
    if reviewed and _REVIEW.search(ctx.document.description.title):
        return numbers_zh.integer(reviewed[0])
    return ctx.document.description.issued.year


def _closed(ctx: Context, first: Point, second: Point) -> Iterator[DateFact]:
    grammar = date_zh if ctx.chinese else date_en
    whole = replace(second, start=first.start)
    period = second.period()
    if period:
        start, _ = grammar.stretch(ctx.text, first)
        _, end = grammar.stretch(ctx.text, whole)
        starts = ctx.chinese and grammar.kind(ctx.text, second) == "start"
        date: tuple[datetime.date, DateKind] = (period.first, "start") if starts else (period.last, "due")
        yield _fact(ctx, (start, end), *date, second.rule)


def _single(ctx: Context, point: Point) -> Iterator[DateFact]:
    grammar = date_zh if ctx.chinese else date_en
    period = point.period()
    if period:
        kind = grammar.kind(ctx.text, point)
        date = period.first if kind == "start" else period.last
        if grammar.must_precede(ctx.text, point) and not _is_moment(period, point):
            date = period.first - datetime.timedelta(days=1)
        yield _fact(ctx, grammar.stretch(ctx.text, point), date, kind, point.rule)


def _is_moment(period: Period, point: Point) -> bool:
    """An end ("end-2025", 年底) is itself the limit: before it means by it."""
    return period.first == period.last and not point.rule.endswith("day")


def _fact(ctx: Context, at: tuple[int, int], date: datetime.date, kind: DateKind, rule: str) -> DateFact:
    where = ctx.view.locate(*at)
    return DateFact(date=date, kind=kind, surface=ctx.document.text[where[0] : where[1]], at=where, rule=rule)
