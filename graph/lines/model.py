"""The plain data of a line: its members in time order, what ties them, what changed."""

import datetime
from dataclasses import dataclass

from ..diff.model import Change, Stated
from ..diff.wording import Run


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two members: `relation` is "same", "continues" or "reports", from `source` to `target`.

    `score` runs from 0 to 1; `subjects` (IRIs) and `terms` are what both share, empty where the layout of a table ties
    them.
    """

    link: str
    source: str
    target: str
    relation: str
    score: float
    because: str
    subjects: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()

    def other(self, measure: str) -> str:
        """The IRI of the measure at the other end."""
        return self.target if measure == self.source else self.source


@dataclass(frozen=True, slots=True)
class Member:
    """A measure of the line: what it states of the matter, when, and how it differs from an earlier member.

    `moment` is the day by which it is ordered: of a result that of which it tells, of a commitment that on which it was
    made as far as the paper shows. A remark says no more than how a target stands. `ties` lead to earlier members.
    `changes` and `wording` compare it with `compared_with`, the nearest earlier member that is a commitment, or a
    result, like it.
    """

    stated: Stated
    document: str
    issued: datetime.date
    moment: datetime.date
    is_result: bool
    is_remark: bool
    ties: tuple[Tie, ...] = ()
    compared_with: str | None = None
    changes: tuple[Change, ...] = ()
    wording: tuple[Run, ...] = ()

    @property
    def iri(self) -> str:
        """The IRI of the measure."""
        return self.stated.iri

    @property
    def when(self) -> str:
        """Its moment as far as it is known: a day, or of a commitment of an earlier year that year."""
        known = self.is_result or self.moment == self.issued
        return self.moment.isoformat() if known else str(self.moment.year)


@dataclass(frozen=True, slots=True)
class Line:
    """The members of a line in time order; `start` is the IRI of the measure that was asked for."""

    start: str
    members: tuple[Member, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """The place of each member in the line, from 1, by its IRI."""
        return {member.iri: number for number, member in enumerate(self.members, 1)}
