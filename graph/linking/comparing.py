"""How alike two measures are: the best match of a few sentences of the one with a few of the other.

A paragraph of a paper speaks of several commitments and a list gives each an entry of its own: comparing sentences
finds the one of which an entry speaks, and says what exactly is shared.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .statements import Statement, Term
from .weights import Weights, kind

WIDEST = 3
"""Sentences that are read together at most."""
WIDER = 0.8
"""What a score keeps for each sentence more that is read: the narrowest match tells most."""
ENOUGH = 2.0
"""Weight of shared terms at which about two thirds of the score that the shares allow is reached."""
OTHER_LANGUAGE = 0.3
"""What words count towards the size of a text that is compared with one of another language."""
OTHER_JURISDICTION = 0.7
"""Two governments may work on one thing; that they state one commitment is rarer."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two measures share: `score` from 0 to 1, `alike` how much of both sides it is, the terms, and where.

    `mine` and `theirs` are the sentences of both that match best, as positions of the first and after the last.
    """

    score: float
    alike: float
    shared: frozenset[Term]
    mine: tuple[int, int]
    theirs: tuple[int, int]


NOTHING = Likeness(0.0, 0.0, frozenset(), (0, 0), (0, 0))


@dataclass(frozen=True, slots=True)
class _Window:
    """Terms of neighbouring sentences, the weight of all and of those that are no words."""

    at: tuple[int, int]
    terms: frozenset[Term]
    weight: float
    wordless: float

    @property
    def wider(self) -> int:
        """Sentences after the first."""
        return self.at[1] - self.at[0] - 1


class Comparison:
    """Compares statements by the weights of a collection."""

    def __init__(self, statements: Sequence[Statement], weights: Weights) -> None:
        self._statements = statements
        self._weights = weights
        self._windows: dict[int, list[_Window]] = {}

    def __call__(self, one: int, other: int) -> Likeness:
        """The likeness of two statements, given by their positions."""
        left, right = self._statements[one], self._statements[other]
        foreign = left.language != right.language
        best = NOTHING
        for mine in self._windows_of(one):
            for theirs in self._windows_of(other):
                found = self._match(mine, theirs, foreign)
                if (found.score, -len(found.shared)) > (best.score, -len(best.shared)):
                    best = found
        if left.jurisdiction == right.jurisdiction:
            return best
        return replace(best, score=best.score * OTHER_JURISDICTION)

    def _match(self, mine: _Window, theirs: _Window, foreign: bool) -> Likeness:
        shared = mine.terms & theirs.terms
        weight = self._weights.sum(shared)
        if not weight:
            return NOTHING
        small, large = sorted((_size(mine, foreign), _size(theirs, foreign)))
        alike, within = weight / math.sqrt(small * large), weight / small
        score = min(1.0, (alike + within) / 2) * (1 - math.exp(-weight / ENOUGH))
        score *= WIDER ** (mine.wider + theirs.wider)
        return Likeness(score, alike, shared, mine.at, theirs.at)

    def _windows_of(self, number: int) -> list[_Window]:
        if number not in self._windows:
            found = _neighbours(self._statements[number])
            self._windows[number] = [self._window(at, terms) for at, terms in found]
        return self._windows[number]

    def _window(self, at: tuple[int, int], terms: frozenset[Term]) -> _Window:
        named = [term for term in terms if kind(term) != "word"]
        return _Window(at, terms, self._weights.sum(terms), self._weights.sum(named))


def _size(window: _Window, foreign: bool) -> float:
    if not foreign:
        return window.weight
    return window.wordless + OTHER_LANGUAGE * (window.weight - window.wordless)


def _neighbours(statement: Statement) -> Iterator[tuple[tuple[int, int], frozenset[Term]]]:
    single = [sentence.terms for sentence in statement.sentences]
    for width in range(1, min(WIDEST, len(single)) + 1):
        for first in range(len(single) - width + 1):
            at = first, first + width
            yield at, frozenset().union(*single[slice(*at)])
