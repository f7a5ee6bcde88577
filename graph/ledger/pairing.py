"""Which of several reported figures answers a target: the one in whose words most of the target's come back."""

import re
from collections.abc import Sequence

from .records import Figure, Line, Told

_WORD = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
_TAIL = re.compile(r"^[^.;。；\d]*")


def answering(line: Line, candidates: Sequence[Told], rivals: Sequence[Figure]) -> Told | None:
    """The only candidate, or the one whose words fit this target best and no rival better; None where none stands out.

    `rivals` are the other targets of the commitment that count the same.
    """
    if line.target is None or not candidates:
        return None
    if len(candidates) == 1 and not rivals:
        return candidates[0]
    ranked = sorted(candidates, key=lambda told: -_likeness(line.target, told.figure))
    best = ranked[0]
    score = _likeness(line.target, best.figure)
    tied = any(_likeness(line.target, other.figure) == score for other in ranked[1:])
    taken = any(_likeness(rival, best.figure) >= score for rival in rivals)
    return None if tied or taken else best


def _likeness(target: Figure | None, result: Figure) -> float:
    """Share of words that follow both numbers, of those that follow either."""
    one, other = _tail(target.after if target else ""), _tail(result.after)
    return len(one & other) / len(one | other) if one | other else 0.0


def _tail(after: str) -> frozenset[str]:
    found = _TAIL.match(after)
    return frozenset(_WORD.findall(found[0].casefold() if found else ""))
