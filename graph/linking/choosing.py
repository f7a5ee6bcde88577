"""Which of the pairs that are alike are linked.

An entry of a list is one commitment: where another list has an entry that is much more like it, the less alike one is
another commitment, whatever words both share.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

from .blocking import candidates
from .comparing import Comparison, Likeness
from .matching import Match, Side
from .statements import Statement
from .weights import Weights, kind

LEAST = 0.25
"""Score that a link has at least."""
LEAST_BY_WORDS = 0.35
"""The same where nothing but words is shared."""
LEAST_NEARBY = 0.4
"""The same for paragraphs of one text under headings, which takes up the same words again and again."""
_ANYTHING = frozenset(("body", "place", "date"))
"""Kinds of terms that measures on different matters share."""
RIVAL = 0.7
"""How alike, of the most alike entry of the same list, another one must be."""

List = tuple[str, int, str, bool]


def matches(statements: Sequence[Statement], weights: Weights) -> Iterator[Match]:
    """The pairs to link, in the order of the statements."""
    alike = _alike(statements, weights)
    best = _best(alike)
    for match in alike:
        if all(_unrivalled(match, entry, other, best) for entry, other in (match.sides, match.sides[::-1])):
            yield match


def _alike(statements: Sequence[Statement], weights: Weights) -> list[Match]:
    compare = Comparison(statements, weights)
    found: list[Match] = []
    for pair in candidates(statements, weights):
        one, other = (statements[number] for number in pair)
        if comparable(one, other):
            likeness = compare(*pair)
            if likeness.score >= least(one, other, likeness):
                found.append(Match.of(one, other, likeness))
    return found


def least(one: Statement, other: Statement, likeness: Likeness) -> float:
    """The score from which a likeness makes a link; that the same bodies act, there and then, never does alone."""
    shared = {kind(term) for term in likeness.shared}
    if shared <= _ANYTHING:
        return math.inf
    if one.section and not one.is_entry and one.list == other.list:
        return LEAST_NEARBY
    return LEAST_BY_WORDS if shared == {"word"} else LEAST


def comparable(one: Statement, other: Statement) -> bool:
    """Whether two measures can be one commitment: entries of one list, or beside one indicator, are several."""
    same_list = one.is_entry and one.list == other.list
    return not (same_list or one.of & other.of or one.iri in other.of or other.iri in one.of)


def _list_of(side: Side) -> List:
    return *side.statement.list, side.is_result


def _best(alike: Sequence[Match]) -> Mapping[tuple[str, List], float]:
    """How alike the most alike statement of each list is to each entry."""
    best: dict[tuple[str, List], float] = {}
    for match in alike:
        for entry, other in (match.sides, match.sides[::-1]):
            key = entry.statement.iri, _list_of(other)
            best[key] = max(best.get(key, 0.0), match.likeness.alike)
    return best


def _unrivalled(match: Match, entry: Side, other: Side, best: Mapping[tuple[str, List], float]) -> bool:
    if not entry.statement.is_entry:
        return True
    return match.likeness.alike >= RIVAL * best[entry.statement.iri, _list_of(other)]
