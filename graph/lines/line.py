"""Puts the line of a measure together: follows its links, orders the members in time, compares neighbours."""

import datetime
from dataclasses import replace

from ...errors import NotFoundError
from ..diff.facts import changes
from ..diff.model import Pair
from ..diff.wording import compare
from ..engine import Engine
from .following import Reached, follow
from .model import Line, Member
from .reading import Read, read

_COMPARED = frozenset(("deadline", "date", "target", "figure", "party-new", "party-gone", "role"))


def line(engine: Engine, measure: str) -> Line:
    """The line of a measure, by its IRI: all that states, carries on or reports on its commitment, in time order.

    A measure without links is a line of one. Raises NotFoundError for an IRI that is no measure of the graph.
    """
    reached = follow(engine, measure)
    known = read(engine, {iri: found.topic for iri, found in reached.items()})
    if all(found.stated.iri != measure for found in known):
        raise NotFoundError("this measure is not in the graph", where=measure)
    members: list[Member] = []
    for found in sorted(known, key=_when):
        members.append(_member(found, reached[found.stated.iri], members))
    return Line(measure, tuple(members))


def moment(found: Read) -> datetime.date:
    """Of a result the last day of which it tells, of a commitment the first day on which it may have been made."""
    if not found.is_result:
        return found.issued if found.year >= found.issued.year else datetime.date(found.year, 1, 1)
    days = (datetime.date.fromisoformat(day.date) for day in found.stated.days if day.purpose != "start")
    return max((day for day in days if day <= found.issued), default=found.issued)


def _when(found: Read) -> tuple[datetime.date, datetime.date, str, int]:
    return moment(found), found.issued, found.stated.document, found.stated.start


def _member(found: Read, reached: Reached, earlier: list[Member]) -> Member:
    me, before = found.stated.iri, {member.iri for member in earlier}
    ties = sorted((tie for tie in reached.ties if tie.other(me) in before), key=lambda tie: (-tie.score, tie.link))
    member = Member(
        stated=found.stated,
        document=found.document,
        issued=found.issued,
        moment=moment(found),
        is_result=found.is_result,
        is_remark=found.is_remark,
        ties=tuple(ties),
    )
    former = next((other for other in reversed(earlier) if _comparable(other, member)), None)
    return _compared(former, member) if former else member


def _comparable(former: Member, member: Member) -> bool:
    """Whether both are commitments, or both results, in one language, that say more than how a target stands."""
    remark = former.is_remark or member.is_remark
    return not remark and former.is_result == member.is_result and former.stated.language == member.stated.language


def _compared(former: Member, member: Member) -> Member:
    told = changes(Pair(former.stated, member.stated), "text")
    return replace(
        member,
        compared_with=former.iri,
        changes=tuple(change for change in told if change.kind in _COMPARED),
        wording=compare(former.stated.text, member.stated.text),
    )
