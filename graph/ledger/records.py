"""What the ledger knows of a measure: its figures, dates and words, and who reports on it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from .spans import Printed


@dataclass(frozen=True, slots=True)
class Figure:
    """A number stated of a measure; `kind` is "goal", "result", "baseline" or "other".

    `before` and `after` are the readable words of its measure next to it.
    """

    iri: str
    kind: str
    comparator: str
    value: float
    unit: str
    per: str | None
    date: Printed | None
    before: str
    after: str


@dataclass(slots=True)
class Record:
    """A measure as its document states it; `status` is "planned", "ongoing", "completed" or empty."""

    iri: str
    status: str
    passage_kind: str
    language: str
    issued: datetime.date
    texts: list[str] = field(default_factory=list)
    """Its passages as printed, in the order of the document."""
    figures: list[Figure] = field(default_factory=list)
    dates: list[Printed] = field(default_factory=list)
    attainment: str = ""
    reports: list["Report"] = field(default_factory=list)
    """What reports on it."""
    restated: list["Record"] = field(default_factory=list)
    """Measures that state the same commitment."""

    def of_kind(self, kind: str) -> Iterator[Figure]:
        """Its figures of one kind."""
        return (figure for figure in self.figures if figure.kind == kind)

    def start(self, of: Figure) -> Figure | None:
        """The only number to begin with that counts the same as a figure."""
        found = [figure for figure in self.of_kind("baseline") if figure.unit == of.unit]
        return found[0] if len(found) == 1 else None

    def due(self) -> Iterator[Printed]:
        """The dates by or in which something is to be done."""
        return (date for date in self.dates if date.kind == "due")


@dataclass(frozen=True, slots=True)
class Report:
    """A measure that reports on a commitment; `score` says how sure that is, 1.0 where a table sets it beside it."""

    record: Record
    score: float

    @property
    def attainment(self) -> str:
        """What it prints of the attainment; that of a table is of the table's own indicator alone."""
        return self.record.attainment if self.score == 1.0 else ""

    @property
    def told(self) -> datetime.date:
        """The latest day of which it speaks: one that it prints, else that of its document."""
        issued = self.record.issued
        return max((d.date for d in self.record.dates if d.kind != "start" and d.date <= issued), default=issued)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a commitment sets: a target, a day, or both; neither for an indicator without a figure."""

    commitment: Record
    target: Figure | None
    due: datetime.date | None
    opens: datetime.date | None = None
    """First day of the stretch in which it falls, None where only the end is set."""

    @property
    def yearly(self) -> bool:
        """Whether the target is one for each year."""
        return self.target is not None and self.target.per == "year"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that is reported, with the measure that reports it."""

    figure: Figure
    by: Report

    @property
    def start(self) -> Figure | None:
        """What its report counts it from."""
        return self.by.record.start(self.figure)

    @property
    def expected(self) -> bool:
        """Whether it lies ahead of its document, so that it tells what is expected and no result."""
        date = self.figure.date
        return date is not None and date.date > self.by.record.issued and self.opens is None

    @property
    def at(self) -> datetime.date | None:
        """The last day that it counts, never after its document was issued; None where the report does not say.

        A figure without a date counts to the day of its report ("as at"), where that has one.
        """
        if self.figure.date is not None:
            return None if self.figure.date.kind == "start" else min(self.figure.date.date, self.by.record.issued)
        days = {date.date for date in self.by.record.dates if date.kind == "asof"}
        return days.pop() if len(days) == 1 else None

    @property
    def opens(self) -> datetime.date | None:
        """First day of what is counted, where the report says it: also by another date around its own."""
        date = self.figure.date
        if date is None:
            return None
        if date.kind == "start":
            return date.date
        around = [other.first for other in self.by.record.dates if other.kind == "due" and other.date >= date.date]
        starts = [date.first, *(first for first in around if first and first <= date.date)]
        return min((first for first in starts if first), default=None)
