"""Stretches of the calendar: what "Q3 2024", "mid-2024" or 下半年 cover, first and last day."""

import calendar
import datetime
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

QUARTER_MONTHS = 3
HALF_MONTHS = 6
SCHOOL_YEAR_START = (9, 1)
FINANCIAL_YEAR_START = (4, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day of what is printed; a point in time ("end-2023") has one day for both."""

    first: datetime.date
    last: datetime.date


def day(year: int, month: int, number: int) -> Period | None:
    """One day, None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]):
        return None
    date = datetime.date(year, month, number)
    return Period(date, date)


def months(year: int, first: int, last: int) -> Period | None:
    """From the first day of one month to the last day of another month of the same year."""
    if not (1 <= first <= last <= 12):
        return None
    end = datetime.date(year, last, calendar.monthrange(year, last)[1])
    return Period(datetime.date(year, first, 1), end)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(datetime.date(number, 1, 1), datetime.date(number, 12, 31))


def quarter(number: int, which: int) -> Period | None:
    """A quarter, `which` counts from 1."""
    return months(number, which * QUARTER_MONTHS - 2, which * QUARTER_MONTHS)


def half(number: int, which: int) -> Period | None:
    """A half-year, 1 or 2."""
    return months(number, which * HALF_MONTHS - 5, which * HALF_MONTHS)


def part_of_year(number: int, part: str) -> Period | None:
    """The `early`, `mid`, `late` part or the `end` of a year: to 31 March, 30 June, from October, 31 December."""
    whole = {"early": months(number, 1, 3), "late": months(number, 10, 12)}
    return whole.get(part) or day(number, *{"mid": (6, 30), "end": (12, 31)}[part])


def part_of_month(number: int, month: int, part: str) -> Period | None:
    """The `early`, `middle` or `late` third of a month (late to its last day), its `mid` day or its `end`."""
    whole = months(number, month, month)
    if whole is None:
        return None
    last = whole.last.day
    start, stop = {"early": (1, 10), "mid": (15, 15), "middle": (11, 20), "late": (21, last), "end": (last, last)}[part]
    return Period(whole.first.replace(day=start), whole.first.replace(day=stop))


def school_year(first: int) -> Period:
    """A school year: 1 September to 31 August."""
    return _twelve_months(datetime.date(first, *SCHOOL_YEAR_START))


def financial_year(first: int) -> Period:
    """A financial year of the Hong Kong Government: 1 April to 31 March."""
    return _twelve_months(datetime.date(first, *FINANCIAL_YEAR_START))


def _twelve_months(start: datetime.date) -> Period:
    return Period(start, start + relativedelta(years=1, days=-1))
