"""Measures whose words changed: likely pairs by rare words and by neighbours, decided by how much of them is the same.

Only measures that share one of their rarest words, or stand between the same matched neighbours, are compared, so that
the work grows with the number of measures and not with its square.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from rapidfuzz.distance import Indel

from .model import Pair, Stated
from .sections import key
from .wording import tokens

LEAST = 0.5
"""Likeness from which two wordings are taken for one measure."""
SAME_SECTION = 0.05
"""What standing under the same heading adds to the likeness."""
VOTES = 400
"""Measures of the other side that the rarest words of one measure may name."""
COMPARED = 12
"""Measures of the other side that one measure is compared with."""
GAP = 12
"""Longest run of unmatched measures between two matched ones that is compared whole."""


def alike(old: Sequence[Stated], new: Sequence[Stated], pairs: Sequence[Pair], least: float = LEAST) -> list[Pair]:
    """Pairs of measures, the most alike first, each measure once; equal likeness is decided by place, then by IRI.

    `pairs` are those matched already, `least` (0 to 1) is the likeness that a pair must have.
    """
    index = _Index(old, new)
    candidates = {*index.by_rare_words(), *_between_neighbours(old, new, pairs)}
    scored = ((index.likeness(i, j), i, j) for i, j in candidates)
    ranked = sorted((-score, abs(old[i].start - new[j].start), old[i].iri, new[j].iri, i, j)
                    for score, i, j in scored if score >= least)  # fmt: skip
    left, right, found = set(range(len(old))), set(range(len(new))), []
    for negative, _, _, _, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            found.append(Pair(old[i], new[j], round(-negative, 4), "similarity"))
    return found


@dataclass(frozen=True, slots=True)
class _Words:
    """A measure as it is compared: its words in order, and its features with their number."""

    words: tuple[str, ...]
    features: Counter[str]
    section: tuple[str, ...]


class _Index:
    """The features of both sides and how rare each is."""

    def __init__(self, old: Sequence[Stated], new: Sequence[Stated]) -> None:
        self._old, self._new = [_words(m) for m in old], [_words(m) for m in new]
        spread = Counter(feature for side in (self._old, self._new) for m in side for feature in m.features)
        total = len(old) + len(new)
        self._weight: Mapping[str, float] = {f: log(1 + total / n) for f, n in spread.items()}
        self._where: dict[str, list[int]] = defaultdict(list)
        for at, measure in enumerate(self._new):
            for feature in measure.features:
                self._where[feature].append(at)

    def by_rare_words(self) -> Iterator[tuple[int, int]]:
        """For each former measure the later ones that share most of its rarest words."""
        for at, measure in enumerate(self._old):
            votes: dict[int, float] = defaultdict(float)
            known = sorted((len(self._where[f]), f) for f in measure.features if f in self._where)
            spent = 0
            for count, feature in known:
                spent += count
                if spent > VOTES and votes:
                    break
                for other in self._where[feature][:VOTES]:
                    votes[other] += self._weight[feature]
            best = sorted(votes, key=lambda other: (-votes[other], other))
            yield from ((at, other) for other in best[:COMPARED])

    def likeness(self, i: int, j: int) -> float:
        """Half how much of the words stands in the same order, half how much of what is rare in them is shared."""
        one, other = self._old[i], self._new[j]
        ordered = Indel.normalized_similarity(one.words, other.words)
        shared = self._total(one.features & other.features)
        whole = self._total(one.features) + self._total(other.features)
        bonus = SAME_SECTION if one.section == other.section else 0.0
        return min(1.0, 0.5 * ordered + (shared / whole if whole else 0.0) + bonus)

    def _total(self, features: Counter[str]) -> float:
        return sum(self._weight[feature] * times for feature, times in features.items())


def _words(measure: Stated) -> _Words:
    words = tuple(word.casefold() for word in tokens(measure.text) if word[0].isalnum())
    pairs = (one + other for one, other in pairwise(words) if len(one) == len(other) == 1)
    singles = (word for word in words if len(word) > 1 or word.isdigit())
    return _Words(words, Counter([*singles, *pairs]), key(measure.section))


def _between_neighbours(
    old: Sequence[Stated], new: Sequence[Stated], pairs: Sequence[Pair]
) -> Iterator[tuple[int, int]]:
    """Unmatched measures that stand, on both sides, between the same matched ones."""
    before = _gaps(old, [(p.old, n) for n, p in enumerate(pairs)])
    after = _gaps(new, [(p.new, n) for n, p in enumerate(pairs)])
    for neighbours, olds in before.items():
        news = after.get(neighbours, ())
        if len(olds) <= GAP and len(news) <= GAP:
            yield from ((i, j) for i in olds for j in news)


def _gaps(left: Sequence[Stated], matched: Sequence[tuple[Stated, int]]) -> dict[tuple[int, str], list[int]]:
    """Unmatched measures by the number of the pair that stands before them, and again by the one behind them."""
    places = sorted((m.document, m.start, n) for m, n in matched)
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at, measure in enumerate(left):
        here = bisect_left(places, (measure.document, measure.start, -1))
        if here and places[here - 1][0] == measure.document:
            found[places[here - 1][2], "before"].append(at)
        if here < len(places) and places[here][0] == measure.document:
            found[places[here][2], "behind"].append(at)
    return found
