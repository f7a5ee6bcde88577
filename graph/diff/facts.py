"""What is said of one measure on both sides: status, dates, figures, parties, things named."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import zip_longest

from .model import Cause, Change, Figure, Kind, Named, Pair, Role, Value

_Step = Iterator[tuple[Kind, Value | None, Value | None]]


def changes(pair: Pair, cause: Cause) -> list[Change]:
    """Every difference of words and facts; `cause` is why, where the words are the same."""
    because: Cause = "text" if pair.old.key != pair.new.key else cause
    make = partial(_change, pair, because)
    out = [make("reworded", pair.old.text, pair.new.text)] if pair.old.key != pair.new.key else []
    for step in (_days, _figures, _states, _parties, _named):
        out += [make(*found) for found in step(pair)]
    return out


def _change(pair: Pair, cause: Cause, kind: Kind, before: Value | None, after: Value | None) -> Change:
    value = after or before
    about = value.agent if isinstance(value, Role) else value.iri if isinstance(value, Named) else None
    return Change(kind, "measure", cause, pair.old, pair.new, before, after, about)


def _days(pair: Pair) -> _Step:
    for purpose in ("due", "start", "asof"):
        before = sorted(d for d in pair.old.days - pair.new.days if d.purpose == purpose)
        after = sorted(d for d in pair.new.days - pair.old.days if d.purpose == purpose)
        for one, other in zip_longest(before, after):
            yield ("deadline" if purpose == "due" else "date"), one, other


def _figures(pair: Pair) -> _Step:
    before, after = Counter(pair.old.figures), Counter(pair.new.figures)
    gone, came = list((before - after).elements()), list((after - before).elements())
    for one, other in _paired(gone, came):
        yield ("target" if "goal" in {f.purpose for f in (one, other) if f} else "figure"), one, other


_LIKE: tuple[Callable[[Figure], Hashable], ...] = (
    lambda f: (f.unit.casefold(), f.per, f.purpose, f.comparator),
    lambda f: (f.unit.casefold(), f.per, f.purpose),
    lambda f: (f.unit.casefold(), f.value),
    lambda f: (f.purpose, f.value, f.comparator),
    lambda f: f.unit.casefold(),
)
"""What two figures share that are one figure before and after, the strongest ground first."""


def _paired(gone: list[Figure], came: list[Figure]) -> Iterator[tuple[Figure | None, Figure | None]]:
    for mark in _LIKE:
        for one in list(gone):
            other = next((f for f in came if mark(f) == mark(one)), None)
            if other:
                gone.remove(one)
                came.remove(other)
                yield one, other
    yield from ((one, None) for one in gone)
    yield from ((None, other) for other in came)


def _states(pair: Pair) -> _Step:
    if pair.old.status != pair.new.status:
        yield "status", pair.old.status, pair.new.status
    if pair.old.attainment != pair.new.attainment:
        yield "attainment", pair.old.attainment, pair.new.attainment


def _parties(pair: Pair) -> _Step:
    before, after = {r.agent: r for r in pair.old.roles}, {r.agent: r for r in pair.new.roles}
    for agent in sorted(before.keys() | after.keys()):
        one, other = before.get(agent), after.get(agent)
        if one != other:
            yield ("role" if one and other else "party-gone" if one else "party-new"), one, other


def _named(pair: Pair) -> _Step:
    for thing in sorted(pair.old.named - pair.new.named):
        yield "named", thing, None
    for thing in sorted(pair.new.named - pair.old.named):
        yield "named", None, thing


def parties(old: Iterable[Role], new: Iterable[Role]) -> tuple[list[str], list[str]]:
    """Agents that take part on the newer side only, and on the older side only."""
    before, after = {r.agent for r in old}, {r.agent for r in new}
    return sorted(after - before), sorted(before - after)
