"""What a correction is: a person's verdict on one fact, keyed to the words of the document."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ...ontology.iris import content_hash
from ..facts import Span
from ..statement import Fact, FactKind, Value
from .verdicts import AuthorRole, Verdict

FOLDER = "corrections"
"""Folder of a corpus that holds them."""

NAMING: Mapping[FactKind, tuple[str, ...]] = {
    "agency": ("name",), "partner": ("name",), "deadline": ("date",), "quantity": ("value",), "initiative": ("name",),
    "instrument": ("name",), "place": ("name",), "status": ("status",), "measure": (), "attainment": ("attainment",),
}  # fmt: skip
"""What `was` has to say, so that the entry speaks of one fact however its rule is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of a file of corrections.

    `quote` is verbatim, at the offsets `at` (code points of the document, end exclusive). `was` identifies the fact
    that is accepted, rejected or changed; `now` says what is added or what it is changed to.
    """

    document: str
    verdict: Verdict
    fact: FactKind
    quote: str
    at: Span
    author_role: AuthorRole
    date: datetime.date
    reason: str
    was: Mapping[str, Value]
    now: Mapping[str, Value]
    file: str = ""
    """Path below the corpus, with slashes."""
    number: int = 1
    """Its place in the file, from 1."""

    @property
    def id(self) -> str:
        """A hash of all that it says."""
        said = (*_pairs(self.was), "", *_pairs(self.now))
        parts = (self.document, self.verdict, self.fact, self.quote, str(self.at[0]), str(self.at[1]))
        return content_hash(*parts, *said, self.author_role, self.date.isoformat(), self.reason)

    @property
    def where(self) -> str:
        """How errors name it."""
        return f"{self.file or 'the new correction'}, correction {self.number}"


def _pairs(table: Mapping[str, Value]) -> tuple[str, ...]:
    return tuple(f"{key}={table[key]}" for key in sorted(table))


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A correction as it was applied: where its quote stands, in which block, what was there and what is there now.

    `fact` is the fact accepted, added or changed, None for one that is gone and for status, measure and attainment.
    """

    correction: Correction
    at: Span
    block: Span
    """Start and end of the first stretch of the block."""
    before: str | None
    after: str | None
    fact: Fact | None = None
