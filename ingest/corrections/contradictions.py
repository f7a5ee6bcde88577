"""Whether two corrections contradict each other."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...errors import CorrectionError
from ..statement import LISTS
from .entry import Correction
from .placing import Place

_KEEPS_NOTHING = "one says that the block is no measure, the other states something of it"


@dataclass(frozen=True, slots=True)
class Target:
    """A correction with the block that it is of and what in it: the number of a fact, or an addition's own key."""

    correction: Correction
    place: Place
    fact: int | None
    added: Hashable = None


def check(targets: Sequence[Target]) -> None:
    """Raises CorrectionError, naming both, for two corrections of one block that cannot both hold."""
    by_block: dict[int, list[Target]] = {}
    for target in targets:
        by_block.setdefault(target.place.block, []).append(target)
    for inside in by_block.values():
        _check_block(inside)


def _check_block(targets: Iterable[Target]) -> None:
    for first, second in combinations(targets, 2):
        why = _clash(first, second)
        if why:
            a, b = first.correction, second.correction
            raise CorrectionError(
                f"it contradicts {a.where} ({a.verdict} {a.fact} “{a.quote}”, {a.author_role}, {a.date}): {why}",
                where=f"{b.where} ({b.verdict} {b.fact} “{b.quote}”, {b.author_role}, {b.date})",
                advice="Decide which of the two holds and delete the other entry.",
            )


def _clash(first: Target, second: Target) -> str | None:
    a, b = first.correction, second.correction
    for one, other in ((a, b), (b, a)):
        if (one.verdict, one.fact) == ("reject", "measure") and (other.verdict != "reject"):
            return _KEEPS_NOTHING
    if a.fact != b.fact:
        return None
    if a.fact in LISTS and (first.fact, first.added) != (second.fact, second.added):
        return None
    agree = a.verdict == b.verdict and a.now == b.now
    return None if agree else "they say different things of one fact"
