"""An amount is a printed number before it is known what it says of a measure."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...facts import Comparator


@dataclass(frozen=True, slots=True)
class Amount:
    """`text[start:end]` of a view prints it, words that compare included."""

    start: int
    end: int
    value: float
    comparator: Comparator
    unit: str
    per: str | None
    rule: str


def covered(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether the stretch lies in or across one of the others."""
    return any(start < e and s < end for s, e in stretches)
