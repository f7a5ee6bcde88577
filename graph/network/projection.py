"""Projections: which things are the nodes of a network, and which measures tie two of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Literal, get_args

from .reading import Measure, Part, Source

Projection = Literal["agency-agency", "agency-partner", "theme-agency", "all-parties"]
PROJECTIONS: tuple[Projection, ...] = get_args(Projection)
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which measures make a network, and which of its ties are kept.

    `theme` (with its narrower ones), `document` and `jurisdiction` (that of the document) are IRIs and select measures.
    `implied`: whether parties count that a document implies without printing them. `least`: measures that a tie needs.
    """

    projection: Projection = "agency-agency"
    theme: str | None = None
    document: str | None = None
    jurisdiction: str | None = None
    implied: bool = True
    least: int = 1

    @property
    def filters(self) -> tuple[str, ...]:
        """The IRIs of the theme, document and jurisdiction that it is narrowed to."""
        return tuple(iri for iri in (self.theme, self.document, self.jurisdiction) if iri)

    def takes(self, measure: Measure) -> bool:
        """Whether a measure is selected."""
        return (
            self.theme in (None, *measure.themes)
            and self.document in (None, *measure.documents)
            and self.jurisdiction in (None, *measure.jurisdictions)
        )


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes (in the order of their IRIs) with the measures that they share.

    `implied` are those of its measures in which one of the two is not printed but implied by the document.
    """

    one: str
    other: str
    measures: tuple[str, ...]
    implied: tuple[str, ...]

    @property
    def weight(self) -> int:
        """Number of shared measures."""
        return len(self.measures)


@dataclass(frozen=True, slots=True)
class Projected:
    """The ties of a projection, and the things of its kind that share no measure with another (`untied`)."""

    ties: tuple[Tie, ...]
    untied: tuple[str, ...]


def project(source: Source, selection: Selection) -> Projected:
    """The projection of the selected measures, ties sorted by their ends."""
    shared: dict[Pair, list[tuple[str, bool]]] = {}
    seen: set[str] = set()
    for measure, parts in _by_measure(source, selection):
        nodes, pairs = _ends(selection.projection, source, source.measures[measure], parts)
        seen |= nodes
        for (one, first), (other, second) in pairs:
            pair = (min(one, other), max(one, other))
            shared.setdefault(pair, []).append((measure, first and second))
    ties = tuple(_tie(pair, found) for pair, found in sorted(shared.items()) if len(found) >= selection.least)
    tied = {end for tie in ties for end in (tie.one, tie.other)}
    return Projected(ties, tuple(sorted(seen - tied)))


def _by_measure(source: Source, selection: Selection) -> Iterator[tuple[str, list[Part]]]:
    parts = (part for part in source.parts if selection.implied or part.printed)
    for measure, found in groupby(parts, key=lambda part: part.measure):
        if selection.takes(source.measures[measure]):
            yield measure, list(found)


End = tuple[str, bool]
"""A node and whether the document prints that it belongs to the measure."""


def _ends(
    projection: Projection, source: Source, measure: Measure, parts: Sequence[Part]
) -> tuple[set[str], Iterable[tuple[End, End]]]:
    """The nodes of a measure and the pairs of them that it ties."""
    everybody = [(part.party, part.printed) for part in parts]
    agencies = [end for end in everybody if end[0] in source.agencies]
    themes = [(theme, True) for theme in measure.stated_themes]
    acting = [(part.party, part.printed) for part in parts if part.acts and part.party in source.agencies]
    partners = [(part.party, part.printed) for part in parts if part.partners]
    sides: Mapping[Projection, tuple[list[End], Iterable[tuple[End, End]]]] = {
        "agency-agency": (agencies, combinations(agencies, 2)),
        "all-parties": (everybody, combinations(everybody, 2)),
        "agency-partner": ([*acting, *partners], _across(acting, partners)),
        "theme-agency": ([*themes, *agencies], _across(themes, agencies)),
    }
    nodes, pairs = sides[projection]
    return {node for node, _ in nodes}, pairs


def _across(one: Sequence[End], other: Sequence[End]) -> list[tuple[End, End]]:
    """Every pair across two sides, each once though both be on both sides."""
    pairs = {(min(a, b), max(a, b)) for a in one for b in other if a[0] != b[0]}
    return sorted(pairs)


def _tie(pair: Pair, found: Iterable[tuple[str, bool]]) -> Tie:
    both = sorted(found)
    return Tie(*pair, tuple(m for m, _ in both), tuple(m for m, printed in both if not printed))
