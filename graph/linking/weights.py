"""How much each term tells: rare ones more than common ones, named things more than words."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from .statements import Statement, Term
from .texts import is_han

KINDS: Mapping[str, float] = {
    "word": 1.0,
    "place": 1.0,
    "date": 1.0,
    "body": 1.5,
    "number": 1.5,
    "instrument": 2.0,
    "initiative": 3.0,
}
"""What a shared term of each kind counts beside a shared word of the same rarity."""
HAN_PAIR = 0.5
"""Two Han characters are less than a word: a word of three or four characters makes two or three pairs."""


def kind(term: Term) -> str:
    """The kind of a term: `word`, `body`, `date` …"""
    return term.partition(":")[0]


class Weights:
    """Inverse document frequency of every term, from 0 (in every measure) to 1, times the weight of its kind.

    A pair of Han characters that stands in one measure only weighs nothing: most often it is no word, but the seam of
    two.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.frequency: Counter[Term] = Counter()
        for total, statement in enumerate(statements, 1):
            self.frequency.update(statement.terms)
            self._total = total
        self._of = {term: self._weigh(term, count) for term, count in self.frequency.items()}

    def _weigh(self, term: Term, count: int) -> float:
        weight = KINDS[kind(term)] * math.log((1 + self._total) / count) / math.log(1 + self._total)
        if not is_han(term) or kind(term) != "word":
            return weight
        return 0.0 if count == 1 else HAN_PAIR * weight

    def __getitem__(self, term: Term) -> float:
        return self._of[term]

    def sum(self, terms: Iterable[Term]) -> float:
        """The weight of several terms together, the same whatever order they come in."""
        return math.fsum(self._of[term] for term in terms)
