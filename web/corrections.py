"""Corrections by people as pages tell them."""

from collections.abc import Iterable
from dataclasses import dataclass

from .addresses import page_of
from .asking import Cells
from .i18n import gettext, marked

FACT_KINDS = {
    "agency": marked("Agency"),
    "partner": marked("Partner"),
    "deadline": marked("Date"),
    "quantity": marked("Figure"),
    "initiative": marked("Initiative"),
    "instrument": marked("Legal instrument"),
    "place": marked("Place"),
    "status": marked("Status"),
    "measure": marked("Measure"),
    "attainment": marked("Attainment as reported"),
}
"""What kinds of facts are called."""


@dataclass(frozen=True, slots=True)
class Told:
    """A correction: the row of its answer, what kind of fact it is about, and the span of its passage, its own page."""

    row: Cells
    kind: str
    within: tuple[int, int]
    href: str | None


def told(rows: Iterable[Cells]) -> list[Told]:
    """Each correction with what pages say besides."""
    return [_told(row, FACT_KINDS[row["factKind"]]) for row in rows]


def _told(row: Cells, kind: str) -> Told:
    return Told(row, gettext(kind), _span(row["passage"]), page_of(row["correction"]))


def _span(passage: str) -> tuple[int, int]:
    """Where a passage stands, which its IRI ends with."""
    start, _, end = passage.rsplit("/", 1)[-1].partition("-")
    return int(start), int(end)
