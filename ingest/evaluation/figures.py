"""Figures: how many things were found, missed or made up, and which; precision, recall and their harmonic mean."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Line = Mapping[str, Any]
"""A fact line or an annotated block, after `tests/gold/fact.schema.json`."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is not as annotated: `gold` is what the annotation has, `found` what extraction has, or None."""

    where: str
    """Id of the annotated block; that of the document for a block that should not be there."""
    gold: Any = None
    found: Any = None

    @property
    def kind(self) -> str:
        """`missed`, `spurious` or `wrong`."""
        if self.found is None:
            return "missed"
        return "spurious" if self.gold is None else "wrong"

    def __str__(self) -> str:
        shown = [
            f"{name} {json.dumps(thing, ensure_ascii=False)}"
            for name, thing in (("annotated", self.gold), ("found", self.found))
            if thing is not None
        ]
        return f"{self.where} {self.kind}: {', '.join(shown)}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One family compared, micro-averaged over all blocks.

    Of things to be found, `spurious` counts those that should not be there; of what is said of a thing that was found
    (a role, a kind, a status) it is None: there `right` of `gold` is an accuracy.
    """

    name: str
    right: int
    missed: int
    spurious: int | None
    mistakes: tuple[Mistake, ...] = ()

    @property
    def gold(self) -> int:
        """How many there are to be right."""
        return self.right + self.missed

    @property
    def wrong(self) -> int:
        """How many items are not as annotated."""
        return self.missed + (self.spurious or 0)

    @property
    def scores(self) -> dict[str, float]:
        """Each score by its name, from 0 to 1: precision, recall and f1, or accuracy."""
        recall = _share(self.right, self.gold)
        if self.spurious is None:
            return {"accuracy": recall}
        precision = _share(self.right, self.right + self.spurious)
        both = precision + recall
        return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}

    @property
    def value(self) -> float:
        """The one score that sums it up: F1 or accuracy."""
        return list(self.scores.values())[-1]


def _share(part: int, whole: int) -> float:
    """What part this is of the whole; of nothing all is right."""
    return part / whole if whole else 1.0


def _said(thing: Any) -> Any:
    """What is said; nothing is said by the empty text."""
    return "" if thing is None else thing


@dataclass(slots=True)
class Tally:
    """Counts while blocks are compared."""

    _counts: dict[str, list[int]] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)
    _mistakes: dict[str, list[Mistake]] = field(default_factory=dict)

    def found(self, name: str, right: int, missed: Iterable[Any], spurious: Iterable[Any], where: str) -> None:
        """Count things to be found: how many are, which are missed, which should not be there."""
        mistakes = [
            *(Mistake(where, gold=thing) for thing in missed),
            *(Mistake(where, found=thing) for thing in spurious),
        ]
        kinds = [mistake.kind for mistake in mistakes]
        self._add(name, (right, kinds.count("missed"), kinds.count("spurious")), mistakes)

    def said(self, name: str, right: bool, where: str, gold: Any, found: Any) -> None:
        """Count what is said of a thing that was found."""
        self._said.add(name)
        mistakes = [] if right else [Mistake(where, _said(gold), _said(found))]
        self._add(name, (int(right), int(not right), 0), mistakes)

    def _add(self, name: str, counts: Iterable[int], mistakes: Iterable[Mistake]) -> None:
        so_far = self._counts.setdefault(name, [0, 0, 0])
        self._counts[name] = [a + b for a, b in zip(so_far, counts, strict=True)]
        self._mistakes.setdefault(name, []).extend(mistakes)

    def figures(self, order: Iterable[str]) -> tuple[Figure, ...]:
        """The figures of everything that was counted, in this order of families."""
        return tuple(self._figure(name) for name in order if name in self._counts)

    def _figure(self, name: str) -> Figure:
        right, missed, spurious = self._counts[name]
        made_up = None if name in self._said else spurious
        return Figure(name, right, missed, made_up, tuple(self._mistakes[name]))
