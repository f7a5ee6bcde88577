"""What stretch of the calendar a printed date covers: from when a result is counted, within what a target falls."""

import datetime
import re
from dataclasses import dataclass

from ...ingest.extract.dates import date_en, date_zh
from ...ingest.extract.dates.points import Point, with_years
from ...ingest.view import view

_LIMIT = re.compile(r"^(?:by|before|no later than|until|till|prior to)\b|[前止]$|之前$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as a document prints it: its day in the graph, its kind ("due", "start", "asof"), the words."""

    date: datetime.date
    kind: str
    words: str
    language: str
    issued: datetime.date
    """When the document was issued: "this year" is the year of that day."""

    @property
    def first(self) -> datetime.date | None:
        """The first day of the stretch that is printed, None where only its end is ("by end-2023", "as at")."""
        if self.kind == "asof" or _LIMIT.search(self.words):
            return None
        found = self._points()
        period = found[0].period() if found else None
        return period.first if period and period.first < self.date else None

    @property
    def is_year(self) -> bool:
        """Whether nothing but a calendar year is printed ("2021年", "in the coming year")."""
        found = self._points()
        return len(found) == 1 and found[0].rule.endswith("-year")

    def _points(self) -> list[Point]:
        grammar = date_zh if self.language.startswith("zh") else date_en
        return with_years(grammar.points(self.words, self.issued), _together, self.date.year)


def _together(_one: Point, _other: Point) -> bool:
    return True


def readable(source: str) -> str:
    """A stretch of a document without markup, blanks folded."""
    return view(source, [(0, len(source))]).text
