"""Which relation two measures of one commitment have: the same again, carried on, or reported on.

What has been done reports on a commitment made for that time or before; a commitment for a later time carries on what
was done or promised for an earlier one; all else states the same again.
"""

from dataclasses import dataclass
from typing import Literal

from .matching import Match, Side
from .statements import Statement
from .weights import kind

Relation = Literal["same", "continues", "reports"]
_OWN = ("date", "number", "initiative", "instrument")
_YEAR_END = "-12-31"
RESTATED = 0.85
"""Likeness at which a result without a date or figure of its own is the commitment in another tense."""


@dataclass(frozen=True, slots=True)
class Related:
    """A match with its relation: `source` is the later one, or the result; `target` the earlier, or the commitment."""

    source: Side
    target: Side
    relation: Relation
    match: Match


def relate(match: Match) -> Related | None:
    """The relation of a match; None where a progress entry has to do with the other by its indicator only."""
    one, other = match.sides
    if _by_indicator_only(match):
        return None
    if one.is_result != other.is_result:
        return _of_result(match, *((one, other) if one.is_result else (other, one)))
    earlier, later = sorted(match.sides, key=_when)
    if _looks_back(match, later, earlier):
        return Related(later, earlier, "reports", match)
    return Related(later, earlier, "continues" if _carries_on(later, earlier) else "same", match)


def _carries_on(later: Side, earlier: Side) -> bool:
    """Whether one is of a later year; two results of one paper, and progress beside an indicator, say the same."""
    one, other = later.statement, earlier.statement
    if "progress" in (one.kind, other.kind) or (later.is_result and one.document == other.document):
        return False
    return one.year > other.year


def _looks_back(match: Match, later: Side, earlier: Side) -> bool:
    """Whether a paper of a later year says in words of its own how what was planned for the same year goes on."""
    one, other = later.statement, earlier.statement
    afterwards = one.year == other.year and one.issued.year > other.issued.year
    return afterwards and one.status == "ongoing" and match.likeness.alike < RESTATED


def _when(side: Side) -> tuple[int, str, str, int, str]:
    stated = side.statement
    return stated.year, stated.issued.isoformat(), stated.document, stated.order, stated.iri


def _of_result(match: Match, result: Side, commitment: Side) -> Related | None:
    if _said_again(match, result):
        return Related(result, commitment, "same", match)
    if _too_early(result, commitment.statement.year, commitment):
        return None if result.statement.of else Related(commitment, result, "continues", match)
    apart = not _one_text(result.statement, commitment.statement)
    return Related(result, commitment, "reports" if apart else "same", match)


def _said_again(match: Match, result: Side) -> bool:
    return not result.days and not result.has_results and match.likeness.alike >= RESTATED


def _too_early(result: Side, promised: int, commitment: Side) -> bool:
    """Whether a result comes before the year in which the commitment was made, or all of which it is made for later."""
    due = commitment.days[0].year if commitment.days else promised
    return result.reached < promised or (result.reached == promised < due)


def _one_text(one: Statement, other: Statement) -> bool:
    """Whether both are paragraphs of the running text of one document."""
    return not one.is_entry and one.list == other.list


def _by_indicator_only(match: Match) -> bool:
    """Whether a progress entry has nothing of its own in common with a commitment that is not its indicator."""
    entries = [side for side in match.sides if side.statement.of]
    others = [side for side in match.sides if not side.statement.of]
    if not entries or not others or others[0].is_result:
        return False
    return not any(kind(term) in _OWN and not term.endswith(_YEAR_END) for term in match.likeness.shared)
