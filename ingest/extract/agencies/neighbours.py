"""Who acts, by print, in the blocks around one: which body leads a section, and which one a block goes on with."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...facts import AgencyFact
from ..context import Context
from .speaker import of_document

_GOES_ON = re.compile(
    r"^(?:另(?!外)|並|They\b|It\b(?! (?:is|was|will be|has been) )|"
    r"The (?:Department|Bureau|Force|Service|Commission|Office)\b(?! of))"
)
_MOST = 0.75
_LEAST = 3
"""So many blocks make a chapter that of a body which acted last in the section, _MANY where nobody has acted yet."""
_MANY = 4
_FEW = 2


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Who acts, by print, in the blocks of a document.

    `acting` holds for each block its kind, the numbers of its sections and the printed leads; `before` the leads of
    the block before, in the same section, by the start of a block; `latest` the last lead of that section so far.
    """

    acting: Sequence[tuple[str, frozenset[int], frozenset[str]]]  # kind, sections, leads and the bodies above them
    before: Mapping[int, str]
    latest: Mapping[int, str]

    def prevailing(self, ctx: Context) -> str | None:
        """IRI of the body that leads most blocks like this one in an enclosing section, the innermost first."""
        for depth, section in enumerate(reversed(ctx.path)):
            leads = [
                leads for kind, inside, leads in self.acting if section.number in inside and kind == ctx.block.kind
            ]
            leads = [found for found in leads if found]
            counted = Counter(iri for found in leads for iri in sorted(found)).most_common(1)
            leaf = depth == 0 and ctx.block.kind == "paragraph"
            if not counted:
                continue
            iri, count = counted[0]
            acted = self.latest.get(ctx.block.spans[0][0])
            least = _least(acted is None, iri in line(ctx, acted)) if depth else None
            if _prevails(count, len(leads), leaf=leaf, least=least):
                return iri
        return None


def _least(nobody_acted: bool, acted_last: bool) -> int | None:
    """How many blocks a body must lead for its chapter to be its own; none are enough where another acted last."""
    if acted_last:
        return _LEAST
    return _MANY if nobody_acted else None


def _prevails(count: int, of: int, *, leaf: bool, least: int | None) -> bool:
    """A chapter is that of the body which leads most of it; a section of a few paragraphs that of the only one."""
    return (least is not None and count >= least and count >= _MOST * of) or (leaf and count == of >= _FEW)


def neighbours(read: Iterable[tuple[Context, Sequence[AgencyFact]]]) -> Neighbours:
    """What the printed agencies of all blocks, in order, say of who acts."""
    acting: list[tuple[str, frozenset[int], frozenset[str]]] = []
    before: dict[int, str] = {}
    latest: dict[int, str] = {}
    acted: dict[int | None, str] = {}
    last: tuple[int | None, str | None] = (None, None)
    for ctx, found in read:
        leads = [a.iri for a in found if a.role == "lead" and a.iri]
        acting.append((ctx.block.kind, frozenset(s.number for s in ctx.path), _with_parents(ctx, leads)))
        carried = last[1] if last[0] == ctx.block.section else None
        if carried:
            before[ctx.block.spans[0][0]] = carried
        if ctx.block.section in acted:
            latest[ctx.block.spans[0][0]] = acted[ctx.block.section]
        if leads:
            acted[ctx.block.section] = leads[0]
        last = ctx.block.section, leads[0] if leads else (carried if goes_on(ctx) else None)
    return Neighbours(acting, before, latest)


def _with_parents(ctx: Context, leads: Sequence[str]) -> frozenset[str]:
    """Single bodies that act and those to which they belong, below the one for which the document speaks.

    Where that one acts itself, nobody below it has the block for its own.
    """
    speaker = of_document(ctx)
    if speaker and speaker.iri in leads:
        return frozenset((speaker.iri,))
    above = set(line(ctx, speaker.iri)) if speaker else set()
    return frozenset(iri for found in leads for iri in line(ctx, found)) - above


def line(ctx: Context, iri: str | None) -> list[str]:
    """This body and those above it; a collective is nobody's section."""
    found: list[str] = []
    while (entry := ctx.names.entry(iri)) is not None and entry.iri not in found:
        if entry.kind == "Agency":
            found.append(entry.iri)
        iri = entry.parent
    return found


def goes_on(ctx: Context) -> bool:
    """Whether it begins as the block before goes on: 另將……; 另外，…… does in paragraphs, in a list it adds an item."""
    besides = ctx.block.kind == "paragraph" and ctx.text.startswith("另外，")
    return besides or _GOES_ON.match(ctx.text) is not None
