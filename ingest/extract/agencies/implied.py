"""Who acts where no body is printed: the body of the section, or the one that the document speaks for."""

import re
from collections.abc import Sequence

from ....ontology.entries import AGENCY_KINDS, Entry
from ...facts import AgencyFact, Ground
from ..context import Context
from ..named import preferred
from .neighbours import Neighbours, goes_on, line
from .speaker import of_document

_NUMBER = re.compile(
    r"^\W*(?:\(?[0-9A-Za-zIVX]{1,4}\)|[0-9]+\.|第?[一二三四五六七八九十]+[篇章、])?\W*(?:the )?", re.IGNORECASE
)
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
_WE_ZH = re.compile(r"(?:^|[，。；])(?:此外，|另外，|因此，)?我們(?!的|相信|認為|知道|必須|要|都)")
_QUOTED = re.compile(r"「[^「」]*」|“[^“”]*”")


def lead(
    ctx: Context, near: Neighbours | None, found: Sequence[AgencyFact], introduced: Sequence[str] = ()
) -> tuple[AgencyFact, ...]:
    """The implied lead with its ground; none where the authority files do not know it.

    Of a list item those who act in its lead-in, whose IRIs are `introduced`, unless the document speaks for a part of
    these. A body that the block prints, though not as acting, is not implied.
    """
    speaker = of_document(ctx)
    named = {a.iri for a in found}
    general = {*named, *(line(ctx, speaker.parent) if speaker else ())}
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


def _of_before(ctx: Context, near: Neighbours | None) -> Entry | None:
    if near is None or not goes_on(ctx):
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
