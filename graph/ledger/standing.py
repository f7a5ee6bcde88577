"""How far a commitment is by what is reported of it, in the terms of `pg:status`."""

import datetime

from .records import Record
from .verdict import MET, Verdict
from .wording import says_completed

COMPLETED = "completed"


def standing(verdict: Verdict) -> str:
    """ "completed" where a report says so or the target is reached, else "ongoing" once reported on, else as stated."""
    year = verdict.due.year if verdict.due else None
    if verdict.outcome == MET or any(_says_completed(report, verdict, year) for report in verdict.reports):
        return COMPLETED
    return "ongoing" if verdict.reports else verdict.line.commitment.status or "planned"


def last_told(verdict: Verdict) -> datetime.date | None:
    """The latest day of which the reports speak: one that they print, else that of their document."""
    days = [_told(report) for report in verdict.reports]
    return max(days, default=None)


def _says_completed(report: Record, verdict: Verdict, year: int | None) -> bool:
    """By its attainment; where it has none, what has been done completes a commitment that sets a day alone."""
    if report.attainment:
        return says_completed(report.attainment, year)
    return verdict.line.target is None and report.status == COMPLETED


def _told(report: Record) -> datetime.date:
    printed = [date.date for date in report.dates if date.kind != "start" and date.date <= report.issued]
    return max(printed, default=report.issued)
