"""Which measure of the one side is which of the other: by the same words, by links, then by likeness.

The order in which measures stand plays no part, except to tell apart measures of the very same words.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from .model import Pair, Stated
from .sections import key
from .similar import alike

SURE = 0.8
"""Likeness that goes before a link of the graph: one measure may be linked to several that speak of the same."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the graph between two measures, by their IRIs, with its score."""

    one: str
    other: str
    score: float


@dataclass(slots=True)
class _Sides:
    """What is not matched yet, in the order of the texts, and what is."""

    old: list[Stated]
    new: list[Stated]
    pairs: list[Pair]
    before: dict[str, str]
    """The words that stand before a measure on its side, by its IRI."""

    def take(self, found: Iterable[Pair]) -> None:
        self.pairs += (pairs := list(found))
        olds, news = {p.old.iri for p in pairs}, {p.new.iri for p in pairs}
        self.old = [m for m in self.old if m.iri not in olds]
        self.new = [m for m in self.new if m.iri not in news]

    def equal_in(self, mark: Callable[[Stated], Hashable]) -> None:
        """Match, one by one in the order of the texts, measures that have the same mark."""
        waiting: dict[Hashable, list[Stated]] = defaultdict(list)
        for measure in reversed(self.new):
            waiting[mark(measure)].append(measure)
        self.take(Pair(old, waiting[mark(old)].pop()) for old in list(self.old) if waiting.get(mark(old)))


def match(old: Sequence[Stated], new: Sequence[Stated], links: Iterable[Link] = ()) -> tuple[Pair, ...]:
    """The pairs of two sides, each measure in one at most, in the order of the newer text."""
    in_order = sorted(old, key=_place), sorted(new, key=_place)
    sides = _Sides(*in_order, [], {iri: words for side in in_order for iri, words in _before(side)})
    place = {m.iri: key(m.section) for side in in_order for m in side}
    sides.equal_in(lambda m: (m.document, place[m.iri], m.key, sides.before[m.iri], m.facts))
    sides.equal_in(lambda m: (place[m.iri], m.key, sides.before[m.iri]))
    sides.equal_in(lambda m: (place[m.iri], m.key))
    sides.equal_in(lambda m: m.key)
    sides.take(alike(sides.old, sides.new, sides.pairs, SURE))
    sides.take(_linked(sides, links))
    sides.take(alike(sides.old, sides.new, sides.pairs))
    return tuple(sorted(sides.pairs, key=lambda pair: (_place(pair.new), _place(pair.old))))


def _place(measure: Stated) -> tuple[str, int, str]:
    return measure.document, measure.start, measure.iri


def _before(side: Sequence[Stated]) -> Iterable[tuple[str, str]]:
    for former, measure in zip([None, *side], side, strict=False):
        yield measure.iri, former.key if former and former.document == measure.document else ""


def _linked(sides: _Sides, links: Iterable[Link]) -> list[Pair]:
    """The best links first, each measure once."""
    old, new = {m.iri: m for m in sides.old}, {m.iri: m for m in sides.new}
    both = [(link.score, *ends) for link in links for ends in ((link.one, link.other), (link.other, link.one))]
    found: list[Pair] = []
    for score, one, other in sorted(both, key=lambda link: (-link[0], link[1:])):
        if one in old and other in new:
            found.append(Pair(old.pop(one), new.pop(other), score, "link"))
    return found
