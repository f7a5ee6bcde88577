"""Which pairs of measures are worth comparing: those that share something rare, found without comparing all.

A block holds the measures that share a term. A block that grows too large tells little and costs much: it is split by
a second term of the same sentence, and what is still too large is left out. So each measure meets a bounded number of
others, and cost grows with the number of measures, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from .statements import Sentence, Statement
from .weights import Weights

LARGEST = 30
"""Measures in a block."""
SPLITTERS = 6
"""Common terms of a sentence, the weightiest first, by pairs of which large blocks are split."""
LEAST_SHARED = 0.8
"""Weight of what two measures must share in blocks to be compared: about one rare word."""

Pair = tuple[int, int]


def candidates(statements: Sequence[Statement], weights: Weights) -> Iterator[Pair]:
    """Positions of each pair of statements to compare, the later one first, each pair once."""
    sizes = Counter(key for s in statements for key in _pairs(s, weights))
    blocks: dict[str | tuple[str, str], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        shared: dict[int, float] = defaultdict(float)
        for key, weight in _keys(statement, weights, sizes):
            for other in blocks[key]:
                shared[other] += weight
            blocks[key].append(number)
        yield from ((number, other) for other in sorted(shared) if shared[other] >= LEAST_SHARED)


def _keys(
    statement: Statement, weights: Weights, sizes: Counter[tuple[str, str]]
) -> Iterator[tuple[str | tuple[str, str], float]]:
    for term in sorted(statement.terms):
        if 1 < weights.frequency[term] <= LARGEST:
            yield term, weights[term]
    for pair in sorted(_pairs(statement, weights)):
        if 1 < sizes[pair] <= LARGEST:
            yield pair, weights.sum(pair)


def _pairs(statement: Statement, weights: Weights) -> set[tuple[str, str]]:
    return {pair for sentence in statement.sentences for pair in _splitters(sentence, weights)}


def _splitters(sentence: Sentence, weights: Weights) -> Iterator[tuple[str, str]]:
    common = [term for term in sentence.terms if weights.frequency[term] > LARGEST]
    common.sort(key=lambda term: (-weights[term], term))
    yield from combinations(sorted(common[:SPLITTERS]), 2)
