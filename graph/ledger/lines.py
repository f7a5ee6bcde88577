"""Which measures are commitments, and what each of them sets: the lines of the ledger."""

import datetime
from collections.abc import Iterable, Sequence

from ...ontology.units import load_units
from .records import Figure, Line, Record
from .spans import Printed

INDICATOR = "kpi"
"""The kind of passage in which a table of indicators sets its commitments."""
_RATES = ("day", "week", "month", "quarter")


def lines(record: Record) -> list[Line]:
    """What a measure sets; none where it is no commitment.

    An indicator always is one. Any other measure is one while it is planned or ongoing and sets a target or a day that
    was still to come when its document was issued: an earlier day tells of what has been.
    """
    standing = record.passage_kind == INDICATOR
    if not standing and record.status not in ("planned", "ongoing"):
        return []
    days = _days(record, standing)
    targets = [figure for figure in record.of_kind("goal") if _is_target(figure, record)]
    made = [_of_target(figure, record, days) for figure in targets if standing or _is_set(figure, record, days)]
    taken = {line.due for line in made}
    made += [Line(record, None, date.date, date.first) for date in _each(days) if date.date not in taken]
    return made or ([Line(record, None, None)] if standing else [])


def _days(record: Record, standing: bool) -> list[Printed]:
    """The days by which something is set, those left out that date a figure to start with."""
    started = {figure.date for figure in record.of_kind("baseline")} - {
        figure.date for figure in record.of_kind("goal")
    }
    due = [date for date in record.due() if date not in started]
    return due if standing else [date for date in due if date.date >= record.issued and not _frames(date, record)]


def _frames(date: Printed, record: Record) -> bool:
    """Whether a year only frames what goes on anyway ("2021年，……將繼續……") or is that of the paper, near its end."""
    framing = date.is_year and not date.words.casefold().startswith("within")
    return framing and (record.status == "ongoing" or date.date.year == record.issued.year)


def _is_target(figure: Figure, record: Record) -> bool:
    """A stretch of time is a target where a duration is to be kept or changed, else the frame of one."""
    if not load_units().is_time(figure.unit):
        return True
    return figure.comparator == "le" or any(base.unit == figure.unit for base in record.of_kind("baseline"))


def _is_set(figure: Figure, record: Record, days: Sequence[Printed | None]) -> bool:
    """Whether a figure of running text is set for the time to come: dated, repeated, or of something planned."""
    ahead = figure.date in days or figure.per is not None
    return ahead or (record.status == "planned" and figure.date is None)


def _of_target(figure: Figure, record: Record, days: list[Printed]) -> Line:
    if figure.per in _RATES:
        return Line(record, figure, None)
    if figure.per == "year":
        started = figure.date.date if figure.date and figure.date.kind == "start" else None
        return Line(record, figure, None, started)
    if figure.date is not None:
        at = figure.date
        return Line(record, figure, at.date, at.first) if at.kind == "due" else Line(record, figure, None, at.date)
    only = days[0] if len({date.date for date in days}) == 1 else None
    return Line(record, figure, only.date if only else None, only.first if only else None)


def _each(days: Iterable[Printed]) -> list[Printed]:
    """One of the dates of each day."""
    by_day: dict[datetime.date, Printed] = {}
    for date in days:
        by_day.setdefault(date.date, date)
    return list(by_day.values())
