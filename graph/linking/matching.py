"""Two measures that speak of one commitment, each with the sentences that do."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from .comparing import Likeness
from .statements import Sentence, Statement, Term


@dataclass(frozen=True, slots=True)
class Side:
    """A measure and those of its sentences that match."""

    statement: Statement
    sentences: tuple[Sentence, ...]

    @property
    def is_result(self) -> bool:
        """Whether it says what has been done; of a paragraph, whether the sentences that match do."""
        shown = {sentence.status for sentence in self.sentences} - {None}
        if self.statement.is_entry or not shown:
            return self.statement.status == "completed"
        return shown == {"completed"}

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The dates that the sentences state, earliest first."""
        return tuple(sorted(datetime.date.fromisoformat(term.removeprefix("date:")) for term in self.terms("date")))

    @property
    def reached(self) -> int:
        """The year of what they report: of their latest date that is no start, else that of the measure."""
        starts = frozenset(term for sentence in self.sentences for term in sentence.starts)
        ends = sorted(self.terms("date") - starts)
        return int(ends[-1].removeprefix("date:")[:4]) if ends else self.statement.year

    @property
    def has_results(self) -> bool:
        """Whether the sentences state numbers as reached."""
        return any(sentence.results for sentence in self.sentences)

    def terms(self, kind: str) -> frozenset[Term]:
        """The terms of one kind."""
        return frozenset(t for sentence in self.sentences for t in sentence.terms if t.startswith(f"{kind}:"))

    def nodes(self, term: Term) -> Iterator[str]:
        """The nodes of the graph that a term stands for."""
        for sentence in self.sentences:
            yield from sentence.nodes.get(term, ())


@dataclass(frozen=True, slots=True)
class Match:
    """Two measures that speak of one commitment, and what they share."""

    sides: tuple[Side, Side]
    likeness: Likeness

    @classmethod
    def of(cls, one: Statement, other: Statement, likeness: Likeness) -> Self:
        """The match of two measures by what was found alike in them."""
        mine = Side(one, one.sentences[slice(*likeness.mine)])
        return cls((mine, Side(other, other.sentences[slice(*likeness.theirs)])), likeness)
