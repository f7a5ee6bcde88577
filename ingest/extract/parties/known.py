"""The bodies that a document names, in its order: what a short form in it may stand for."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ....ontology.authorities import Entry
from ....ontology.entries import PARTNER_KINDS
from ...facts import PartnerKind
from ...names import NameIndex
from ...view import View, view
from . import bodies_en, bodies_zh
from .offices import seat
from .taken import Taken

_NO_BODY = frozenset(("City", "StakeholderGroup", "Collective", "School"))
_HOME = {"hong-kong-sar": "香港", "macao-sar": "澳門"}


@dataclass(frozen=True, slots=True)
class Known:
    """A body at `text[start:end]` of the whole document; `own` says of one that nobody lists whose it may be."""

    start: int
    end: int
    name: str
    kind: PartnerKind
    own: bool = False
    entry: Entry | None = None
    seat: Entry | None = None
    """Of an office the body in which it is held."""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called here, and in full."""
        return (self.name, *(self.entry.preferred.values() if self.entry else ()))

    def called(self, fits: Callable[[str], bool]) -> "Known | None":
        """The body, or that in which the office is held, if one of its names fits."""
        if any(map(fits, self.names)):
            return self
        above = self.seat if self.seat and any(map(fits, self.seat.preferred.values())) else None
        return replace(self, entry=above) if above else None


@dataclass(frozen=True, eq=False)
class Whole:
    """A document from end to end: its readable text and the bodies that it names, without overlap."""

    view: View
    bodies: tuple[Known, ...]

    @property
    def text(self) -> str:
        """The readable text."""
        return self.view.text

    @cached_property
    def _ends(self) -> dict[int, int]:
        return {body.end: i for i, body in enumerate(self.bodies)}

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {body.start: i for i, body in enumerate(self.bodies)}

    def ending(self, at: int) -> Known | None:
        """The body whose name ends at this place of the text."""
        i = self._ends.get(at)
        return None if i is None else self.bodies[i]

    def starting(self, at: int) -> Known | None:
        """The body whose name begins at this place of the text."""
        i = self._starts.get(at)
        return None if i is None else self.bodies[i]

    def place(self, offset: int) -> int:
        """Where in the text the character at this offset of the source stands."""
        return bisect_left(self.view.starts, offset)

    def before(self, at: int) -> Iterator[Known]:
        """The bodies named before this place, the nearest first."""
        i = bisect_left(self.bodies, at, key=lambda body: body.end)
        yield from reversed(self.bodies[:i])


@lru_cache(maxsize=4)
def whole(source: str, names: NameIndex, jurisdiction: str, *, chinese: bool) -> Whole:
    """The document of this source, read with these names."""
    seen = view(source, ((0, len(source)),))
    listed = [
        Known(
            m.start,
            m.end,
            seen.text[m.start : m.end],
            PARTNER_KINDS[m.entry.kind],
            False,
            m.entry,
            seat(names, m.entry),
        )
        for m in names.find(seen.text)
        if m.entry.kind in PARTNER_KINDS and m.entry.kind not in _NO_BODY
    ]
    home = _HOME.get(jurisdiction, "")
    listed = [body for body in listed if "\n\n" not in _source(source, seen, body)]
    found = bodies_zh.bodies(seen.text, home) if chinese else bodies_en.bodies(seen.text)
    formed = [Known(b.start, b.end, b.name, b.kind, b.own) for b in found if "by-pattern" in b.rule]
    formed = [body for body in formed if ("\n" if chinese else "\n\n") not in _source(source, seen, body)]
    return Whole(seen, tuple(_outermost([*listed, *formed], len(seen.text))))


def _source(source: str, seen: View, body: Known) -> str:
    """What is printed where the body is named: a name does not run from one paragraph into the next."""
    return source[seen.starts[body.start] : seen.ends[body.end - 1]]


def _outermost(found: Sequence[Known], length: int) -> list[Known]:
    """Of names that overlap the longest; of equal ones the listed."""
    taken = Taken(length)
    kept: list[Known] = []
    for body in sorted(found, key=lambda b: (b.start - b.end, b.entry is None)):
        if not taken.overlaps((body.start, body.end)):
            taken.take((body.start, body.end))
            kept.append(body)
    return sorted(kept, key=lambda b: b.start)
