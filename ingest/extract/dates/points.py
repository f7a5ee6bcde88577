"""A point is a printed stretch of the calendar before it is known what it is a date of."""

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .periods import Period

Build = Callable[[int], Period | None]


@dataclass(frozen=True, slots=True)
class Point:
    """`text[start:end]` of a view names what `build(year)` gives; `year` is None where no year is printed.

    `rule` is the form it was read by.
    """

    start: int
    end: int
    rule: str
    build: Build
    year: int | None

    def period(self) -> Period | None:
        """What it covers, None where the calendar has no such day or the year is unknown."""
        return None if self.year is None else self.build(self.year)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to print a point: a pattern, and what its match says (a year or None, and a builder)."""

    rule: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], datetime.date], tuple[int | None, Build]]


def scan(text: str, forms: Sequence[Form], issued: datetime.date) -> list[Point]:
    """All points of a text from left to right; where two forms begin together, the longer wins."""
    found: list[Point] = []
    ahead = {form: form.pattern.search(text) for form in forms}
    while any(ahead.values()):
        form, match = min(((f, m) for f, m in ahead.items() if m), key=lambda hit: (hit[1].start(), -hit[1].end()))
        year, build = form.read(match, issued)
        found.append(Point(match.start(), match.end(), form.rule, build, year))
        for other, hit in ahead.items():
            if hit and hit.start() < match.end():
                ahead[other] = other.pattern.search(text, match.end())
    return found


def with_years(
    points: Iterable[Point],
    coordinated: Callable[[Point, Point], bool],
    default: int,
    aside: Callable[[Point], bool] = lambda _: False,
) -> list[Point]:
    """Points with the year that context gives: of the coordinated one after it, the nearest before it, or `default`.

    A point that stands `aside`, as one that is only compared with, gives no year to those behind it.
    """
    points = list(points)
    filled: list[Point] = []
    nearest = default
    for i, point in enumerate(points):
        year = point.year or _ahead(points[i:], coordinated) or nearest
        filled.append(replace(point, year=year))
        nearest = nearest if aside(point) else year
    return filled


def _ahead(points: Sequence[Point], coordinated: Callable[[Point, Point], bool]) -> int | None:
    for here, following in pairwise(points):
        if not coordinated(here, following):
            return None
        if following.year:
            return following.year
    return None
