"""The facets of the list of measures: what a reader chose, and how many measures each further choice would leave."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ...errors import InputError
from ...queries.narrowing import PATTERNS, Choice
from ..asking import Cells
from ..i18n import marked
from ..site import site

FOUND = 500
"""Measures that words find at most."""
_DAYS = ("from", "until")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of an address."""

    choice: Choice
    words: str = ""

    @property
    def cut(self) -> bool:
        """Whether the words find more than are taken."""
        return len(self.choice.found or ()) == FOUND


def read(arguments: Mapping[str, str]) -> Chosen:
    """The choices that an address holds. Raises InputError for a day that is none."""
    values = {facet: arguments[facet] for facet in PATTERNS if arguments.get(facet)}
    days = {side: a_day(arguments[side]) for side in _DAYS if arguments.get(side)}
    words = arguments.get("q", "").strip()
    hits = site().release.search.search(words, kinds=("measure",), limit=FOUND) if words else None
    return Chosen(Choice(values, days, None if hits is None else [hit.iri for hit in hits]), words)


def a_day(text: str) -> datetime.date:
    """The day that an address names. Raises InputError for one that is none."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(marked("this is no day"), where=text, advice=marked("Write it as 2024-03-31.")) from error


@dataclass(slots=True)
class Facets:
    """The values of every measure by facet; made from the rows of `measure-facets`."""

    values: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))

    @classmethod
    def of(cls, rows: Iterable[Cells]) -> "Facets":
        """The facets of an answer."""
        made = cls()
        for row in rows:
            made.values[row["facet"]][row["measure"]].add(row["value"])
        return made

    def offered(self, facet: str, choice: Choice) -> list[tuple[str, int]]:
        """The values of a facet with the number of measures that choosing each would leave, the most first.

        A value that is chosen is offered even where it leaves nothing.
        """
        left = self._left(facet, choice)
        counts = Counter(value for measure in left for value in self.values[facet][measure])
        if facet in choice.values:
            counts.setdefault(choice.values[facet], 0)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def _left(self, facet: str, choice: Choice) -> list[str]:
        """The measures that have all that is chosen in the other facets."""
        demands = [_has(self.values[name], value) for name, value in choice.values.items() if name != facet]
        if choice.days:
            demands.append(_due(self.values["deadline"], choice.days))
        if choice.found is not None:
            demands.append(set(choice.found).__contains__)
        return [measure for measure in self.values[facet] if all(demand(measure) for demand in demands)]


def _has(values: Mapping[str, set[str]], value: str) -> Callable[[str], bool]:
    return lambda measure: value in values.get(measure, ())


def _due(values: Mapping[str, set[str]], days: Mapping[str, datetime.date]) -> Callable[[str], bool]:
    first = days.get("from", datetime.date.min).isoformat()
    last = days.get("until", datetime.date.max).isoformat()
    return lambda measure: any(first <= day <= last for day in values.get(measure, ()))
