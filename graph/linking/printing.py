"""The words that two texts share, as they are printed."""

import re
from collections.abc import Iterable, Iterator

from .statements import Sentence, Term
from .texts import folded, is_han, stem
from .weights import Weights

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
MOST = 5
"""Shared terms that are named."""


def shared_terms(
    one: Iterable[Sentence], other: Iterable[Sentence], shared: Iterable[Term], weights: Weights
) -> list[str]:
    """Telling words that both print, the rarest first; of Chinese the longest runs of characters."""
    mine, theirs = (" ".join(folded(s.text) for s in side) for side in (one, other))
    terms = {term.removeprefix("word:") for term in shared if term.startswith("word:")}
    found = {word: weights[f"word:{stem(word)}"] for word in _english(mine, terms) if word in _english(theirs, terms)}
    found |= {run: weights.sum(f"word:{pair}" for pair in _pairs(run)) for run in _runs(mine, theirs, terms)}
    return sorted(found, key=lambda term: (-found[term], term))[:MOST]


def _english(text: str, terms: set[str]) -> set[str]:
    return {word for word in _WORD.findall(text) if not is_han(word) and stem(word) in terms}


def _runs(mine: str, theirs: str, terms: set[str]) -> Iterator[str]:
    """The longest stretches of `mine` made of shared pairs of characters that stand in `theirs` too."""
    start = 0
    while start < len(mine) - 1:
        end = start
        while mine[end : end + 2] in terms and mine[start : end + 2] in theirs:
            end += 1
        if end > start + 1:
            yield mine[start : end + 1]
        start = max(end, start + 1)


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]
