"""Who acts where no body is printed: the body of the section, or the one that the document speaks for."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ....ontology.entries import AGENCY_KINDS, Entry
from ...facts import AgencyFact, Ground
from ..context import Context
from ..named import preferred

_NUMBER = re.compile(
    r"^\W*(?:\(?[0-9A-Za-zIVX]{1,4}\)|[0-9]+\.|第?[一二三四五六七八九十]+[篇章、])?\W*(?:the )?", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"^(?:另(?!外)|並|They\b|It\b(?! (?:is|was|will be|has been) )|"
    r"The (?:Department|Bureau|Force|Service|Commission|Office)\b(?! of))"
)
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
_WE_ZH = re.compile(r"(?:^|[，。；])(?:此外，|另外，|因此，)?我們(?!的|相信|認為|知道|必須|要|都)")
_QUOTED = re.compile(r"「[^「」]*」|“[^“”]*”")
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
            least = _least(acted is None, iri in _line(ctx, acted)) if depth else None
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
        last = ctx.block.section, leads[0] if leads else (carried if _goes_on(ctx) else None)
    return Neighbours(acting, before, latest)


def _with_parents(ctx: Context, leads: Sequence[str]) -> frozenset[str]:
    """Single bodies that act and those to which they belong, below the one for which the document speaks.

    Where that one acts itself, nobody below it has the block for its own.
    """
    speaker = of_document(ctx)
    if speaker and speaker.iri in leads:
        return frozenset((speaker.iri,))
    above = set(_line(ctx, speaker.iri)) if speaker else set()
    return frozenset(iri for found in leads for iri in _line(ctx, found)) - above


def _line(ctx: Context, iri: str | None) -> list[str]:
    """This body and those above it; a collective is nobody's section."""
    found: list[str] = []
    while (entry := ctx.names.entry(iri)) is not None and entry.iri not in found:
        if entry.kind == "Agency":
            found.append(entry.iri)
        iri = entry.parent
    return found


def lead(
    ctx: Context, near: Neighbours | None, found: Sequence[AgencyFact], introduced: Sequence[str] = ()
) -> tuple[AgencyFact, ...]:
    """The implied lead with its ground; none where the authority files do not know it.

    Of a list item those who act in its lead-in, whose IRIs are `introduced`, unless the document speaks for a part of
    these. A body that the block prints, though not as acting, is not implied.
    """
    speaker = of_document(ctx)
    named = {a.iri for a in found}
    general = {*named, *(_line(ctx, speaker.parent) if speaker else ())}
    above = [entry for iri in introduced if (entry := ctx.names.entry(iri)) is not None and iri not in general]
    if above:
        return tuple(_fact(ctx, entry, "context") for entry in above)
    grounds: list[tuple[Entry | None, Ground]] = [
        (_of_before(ctx, near), "context"),
        (_of_section(ctx, near), "heading"),
    ]
    for entry, ground in grounds:
        if entry is not None and entry.iri not in named:
            return (_fact(ctx, entry, ground),)
    return (_fact(ctx, speaker, "publisher"),) if speaker is not None and speaker.iri not in named else ()


def author(ctx: Context, found: Sequence[AgencyFact]) -> tuple[AgencyFact, ...]:
    """The body for which the document speaks where it says 我們 beside what another does."""
    entry = of_document(ctx)
    if entry is None or entry.iri in {a.iri for a in found} or _WE_ZH.search(_QUOTED.sub("", ctx.text)) is None:
        return ()
    return (_fact(ctx, entry, "publisher"),)


def of_document(ctx: Context) -> Entry | None:
    """The body for which the document speaks; the private office of a Secretary speaks for the Secretary."""
    described = ctx.document.description
    name = described.implied_lead or described.publisher
    served = ctx.names.lookup(name.removesuffix("辦公室")) if name.endswith("長辦公室") else None
    return served or ctx.names.lookup(name)


def _goes_on(ctx: Context) -> bool:
    """Whether it begins as the block before goes on: 另將……; 另外，…… does in paragraphs, in a list it adds an item."""
    besides = ctx.block.kind == "paragraph" and ctx.text.startswith("另外，")
    return besides or _GOES_ON.match(ctx.text) is not None


def _of_before(ctx: Context, near: Neighbours | None) -> Entry | None:
    if near is None or not _goes_on(ctx):
        return None
    return ctx.names.entry(near.before.get(ctx.block.spans[0][0]))


def _of_section(ctx: Context, near: Neighbours | None) -> Entry | None:
    """The body whose section it is: its heading opens with it, or most blocks like this one have it as their lead.

    None where that is the one for which the document speaks.
    """
    if ctx.block.kind in ("kpi", "progress") or (not ctx.chinese and _WE.search(ctx.text)):
        return None
    for section in reversed(ctx.path):
        opened = _opening(ctx, section.title)
        if opened is not None:
            return opened
    prevailing = near.prevailing(ctx) if near else None
    speaker = of_document(ctx)
    return None if speaker and prevailing == speaker.iri else ctx.names.entry(prevailing)


def _opening(ctx: Context, title: str) -> Entry | None:
    home = ctx.document.description.jurisdiction
    number = _NUMBER.match(title)
    at = number.end() if number else 0
    own = [m for m in ctx.names.find(title) if m.entry.kind in AGENCY_KINDS and m.entry.jurisdiction == home]
    return own[0].entry if own and own[0].start == at and own[0].entry.kind == "Agency" else None


def _fact(ctx: Context, entry: Entry, ground: Ground) -> AgencyFact:
    return AgencyFact(
        name=preferred(ctx, entry),
        surface="",
        at=None,
        rule=f"implied-by-{ground}",
        iri=entry.iri,
        labels=entry.labels,
        role="lead",
        ground=ground,
    )
