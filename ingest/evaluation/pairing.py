"""Which found thing stands for which annotated one: blocks by the text that they share, items one to one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..facts import Span
from .figures import Line

T = TypeVar("T")
HALF = 0.5
"""What a found block must share with an annotated one at least, of all that either covers."""


@dataclass(frozen=True, slots=True)
class Paired(Generic[T]):
    """Pairs of annotated and found, annotated ones without a partner, found ones without a partner."""

    pairs: list[tuple[T, T]]
    missed: list[T]
    spurious: list[T]


def pair(gold: Iterable[T], found: Iterable[T], same: Callable[[T, T], bool]) -> Paired[T]:
    """Give each annotated thing, in order, the first found one that is the same and not yet taken."""
    left = list(found)
    result: Paired[T] = Paired([], [], left)
    for wanted in gold:
        at = next((n for n, thing in enumerate(left) if same(wanted, thing)), None)
        if at is None:
            result.missed.append(wanted)
        else:
            result.pairs.append((wanted, left.pop(at)))
    return result


def spans(block: Line) -> list[Span]:
    """Every stretch of a block."""
    return [(block["start"], block["end"]), *((start, end) for start, end in block.get("continued") or ())]


def length(stretches: Iterable[Span]) -> int:
    """How many characters these stretches have."""
    return sum(end - start for start, end in stretches)


def shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many characters two sets of stretches share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def align(gold: Sequence[Line], found: Sequence[Line]) -> Paired[Line]:
    """Pair blocks of one document one to one, those that share the largest part first."""
    candidates = sorted(
        (-share, g, f)
        for g, wanted in enumerate(gold)
        for f, block in enumerate(found)
        if (share := _likeness(spans(wanted), spans(block))) >= HALF
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    order: list[int] = []
    for _, g, f in candidates:
        if g not in partner and f not in taken:
            partner[g] = f
            taken.add(f)
            order.append(g)
    return Paired(
        [(gold[g], found[partner[g]]) for g in order],
        [block for g, block in enumerate(gold) if g not in partner],
        [block for f, block in enumerate(found) if f not in taken],
    )


def _likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Intersection over union."""
    both = shared(one, other)
    return both / (length(one) + length(other) - both) if both else 0.0


def by_document(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """Lines by the document of which they speak."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line["doc"]].append(line)
    return found
