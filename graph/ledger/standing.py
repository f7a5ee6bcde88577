"""How far a commitment is by what is reported of it, in the terms of `pg:status`."""

import datetime

from .records import Report
from .verdict import MET, Verdict
from .wording import says_completed

COMPLETED = "completed"
SURE = 0.5
"""From this score on a report of another table or paper may complete a commitment."""


def standing(verdict: Verdict) -> str:
    """ "completed" where a report says so or the target is reached, else "ongoing" once reported on, else as stated."""
    year = verdict.due.year if verdict.due else None
    if verdict.outcome == MET or any(_says_completed(report, verdict, year) for report in verdict.reports):
        return COMPLETED
    return "ongoing" if verdict.reports else verdict.line.commitment.status or "planned"


def last_told(verdict: Verdict) -> datetime.date | None:
    """The latest day of which the reports speak: one that they print, else that of their document."""
    return max((report.told for report in verdict.reports), default=None)


def _says_completed(report: Report, verdict: Verdict, year: int | None) -> bool:
    """By its attainment; else, where a day alone is set, what has been done by a report that is like enough."""
    if report.attainment:
        return says_completed(report.attainment, year)
    return verdict.line.target is None and report.score >= SURE and report.record.status == COMPLETED
