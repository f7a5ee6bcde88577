"""The bodies of the issuing government that have a part in a block, printed or implied."""

import re
from dataclasses import replace

from ...facts import AgencyFact, Span
from ..context import Context
from ..parties.parties import mentions, parties
from ..parties.party import Party
from ..sentences import sentences
from . import implied, reports_en, reports_zh
from .facilities import names_body
from .neighbours import Neighbours
from .roles import Judged, roles
from .speaker import of_document

_RANK = {"lead": 0, "responsible": 1, "support": 2}
_OWNER_EN = re.compile(r"\b(?:of|under|by) (?:the |various |its |all )*$", re.IGNORECASE)
_OWNER_ZH = re.compile(r"^(?:繼續|持續|不斷|進一步|全面|逐步)*(?:健全|完善|優化|強化|提升|深化|落實|爭取[^，]{0,8})$")
_ITS_SYSTEM = re.compile(r"(?:的[^，。；]{2,12}|的?“[^“”]{2,16}”[^，。；]{0,8})[已正將會]")
_MOVED_ZH = re.compile(r"(?:推進|推動|協調|促使|支持)$")
_MOVES_ZH = re.compile(r"(?:開設|開展|推動|推行|設立|建立|落實|實現|完成|進行|修[改訂])")
_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_AND_OTHER = re.compile(r"(?: ?\([^()]*\))? and (?:the )?[A-Z]")
_MEMBERS = re.compile(r"\b(?:members?|participants?|trainees?) of (?:the |various |its |all )*$", re.IGNORECASE)
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
_AS = re.compile(r"[局署處關隊]作為$")
"""Behind which a collective only says what the body before it is."""
_NEAR = 12

_Own = tuple[Party, list[Span], Judged]
"""A body, where the view names it, and its foremost role."""


def agencies(ctx: Context, near: Neighbours | None = None) -> tuple[AgencyFact, ...]:
    """Printed agencies in order of first mention, after the implied one where nobody printed acts.

    `near` knows who acts in the blocks around; without it only the headings and the description are asked.
    """
    found = printed(ctx)
    if any(a.role in ("lead", "responsible") for a in found):
        return (*implied.author(ctx, found), *found) if ctx.chinese else found
    if (found and reports_zh.lists_members(ctx.text)) if ctx.chinese else _others_act(ctx):
        return found
    return (*implied.lead(ctx, near, found, _introduced(ctx)), *found)


def _others_act(ctx: Context) -> bool:
    """Whether a paragraph opens with what others do: nobody else is meant."""
    everybody = parties(ctx)
    judged = roles(ctx.text, [party.at for party in everybody], chinese=False)
    _, first = sentences(ctx.text, chinese=False)[0]
    acting = (p for p in everybody if not p.own and not p.by_kind and judged[p.at][0] == "lead")
    return ctx.block.kind == "paragraph" and any(p.at[0] < first for p in acting)


def _introduced(ctx: Context) -> list[str]:
    """IRIs of those who act in the last sentence of the lead-in: "… The Marine Police will:"."""
    if ctx.lead_in is None:
        return []
    text = ctx.lead_in.text
    last, _ = sentences(text, chinese=ctx.chinese)[-1]
    above = printed(replace(ctx, view=ctx.lead_in, indicator=None, lead_in=None, before=None))
    leads = [a for a in above if a.role == "lead" and a.iri and a.at]
    return [a.iri for a in leads if a.iri and a.at and a.at[0] >= ctx.lead_in.locate(last, last + 1)[0]]


def printed(ctx: Context) -> tuple[AgencyFact, ...]:
    """The agencies that the block prints, each with its foremost role."""
    everybody = parties(ctx)
    judged = roles(ctx.text, [party.at for party in everybody], chinese=ctx.chinese)
    own: list[_Own] = [
        (party, places, min((judged[place] for place in places), key=lambda j: _RANK[j[0]]))
        for party, places in mentions([p for p in everybody if p.own and _means_body(ctx, p)])
    ]
    if not any(role in ("lead", "responsible") for _, _, (role, _) in own):
        own = _promoted(ctx, own)
    own = _joined_by_others(ctx, own) if ctx.chinese else own
    own = _without_reporters(ctx, own)
    return tuple(_fact(ctx, *one) for one in own)


def _promoted(ctx: Context, own: list[_Own]) -> list[_Own]:
    """Where no sentence says who acts: the body that the document speaks for, that of the indicator, or the owner."""
    speaker = of_document(ctx)
    of_task = _of_indicator(ctx)
    for rule, fits in (
        ("lead-by-publisher", lambda party, _: speaker is not None and party.key == speaker.iri),
        ("lead-by-indicator", lambda party, _: party.key in of_task),
        ("lead-by-agreement", lambda _, places: not ctx.chinese and _agrees(ctx, places)),
        ("lead-by-owner", lambda _, places: _owns(ctx, places)),
        ("lead-by-visit", lambda _, places: ctx.chinese and reports_zh.is_called_on(ctx.text, places)),
        ("lead-by-joint-act", lambda _, places: ctx.chinese and reports_zh.organises(ctx.text, places)),
        ("lead-by-name", lambda party, places: not ctx.chinese and reports_en.alone_named(ctx, party, places)),
    ):
        first = next((party for party, places, _ in own if fits(party, places)), None)
        if first is not None:
            return [(party, places, ("lead", rule) if party is first else j) for party, places, j in own]
    return own


def _means_body(ctx: Context, party: Party) -> bool:
    collective = party.entry is not None and party.entry.kind == "Collective"
    if collective and _AS.search(ctx.text, max(0, party.at[0] - _NEAR), party.at[0]):
        return False
    return names_body(ctx.text, *party.at, chinese=ctx.chinese)


def _without_reporters(ctx: Context, own: list[_Own]) -> list[_Own]:
    """Who only tells of what another body does supports it: "Ms Ka said that the Department has …"."""
    telling = _telling(ctx, own)
    if not any(j[0] == "lead" and not tells for (_, _, j), tells in zip(own, telling, strict=True)):
        return own
    return [
        (party, places, ("support", "support-by-report") if tells and j[0] == "lead" else j)
        for (party, places, j), tells in zip(own, telling, strict=True)
    ]


def _telling(ctx: Context, own: list[_Own]) -> list[bool]:
    tells = reports_zh.only_tells if ctx.chinese else reports_en.only_tells
    return [all(tells(ctx.text, *place) for place in places) for _, places, _ in own]


def _joined_by_others(ctx: Context, own: list[_Own]) -> list[_Own]:
    """Where only a speaker would act, those act with whom, as he tells, others act together."""
    leads = [tells for (_, _, j), tells in zip(own, _telling(ctx, own), strict=True) if j[0] == "lead"]
    if not leads or not all(leads):
        return own
    return [(p, at, ("lead", "lead-by-joint-act") if reports_zh.joins_in(ctx.text, at) else j) for p, at, j in own]


def _of_indicator(ctx: Context) -> set[str]:
    """Who acts in the indicator that a progress entry reports on."""
    if ctx.indicator is None:
        return set()
    task = replace(ctx, view=ctx.indicator, indicator=None, before=None)
    return {a.iri or a.name for a in printed(task) if a.role == "lead"}


def _agrees(ctx: Context, places: list[Span]) -> bool:
    """Whether it is the first of two between whom something is agreed or shared: "between the … and the …"."""
    return any(_BETWEEN.search(ctx.text[:start]) and _AND_OTHER.match(ctx.text, end) for start, end in places)


def _owns(ctx: Context, places: list[Span]) -> bool:
    """Whether the block is about this body's own work: "the helicopters of the …", 健全司法警察局內部運作機制."""
    if ctx.chinese:
        item = ctx.block.kind == "item"
        return any(_own_work(ctx.text, *place) if item else _own_system(ctx.text, *place) for place in places)
    if ctx.block.kind not in ("kpi", "progress") or _WE.search(ctx.text):
        return False
    return any(
        (_OWNER_EN.search(ctx.text[:s]) and not _MEMBERS.search(ctx.text[:s])) or ctx.text[e : e + 2] in ("'s", "’s")
        for s, e in places
    )


def _own_system(text: str, start: int, end: int) -> bool:
    """Whether the first sentence tells what a system or a unit of this body does: 海關的監控系統已啟用."""
    return "。" not in text[:start] and _ITS_SYSTEM.match(text, end) is not None


def _own_work(text: str, start: int, end: int) -> bool:
    """Whether it opens an item as the owner of the work, or is moved to do it: 推動司法警察局開展講座."""
    moved = _MOVED_ZH.search(text[:start]) is not None and _MOVES_ZH.match(text, end) is not None
    return moved or _OWNER_ZH.match(text[:start]) is not None


def _fact(ctx: Context, party: Party, places: list[Span], judged: Judged) -> AgencyFact:
    spans = [ctx.view.locate(*span) for span in places]
    return AgencyFact(
        name=party.name,
        surface=ctx.document.text[spans[0][0] : spans[0][1]],
        at=spans[0],
        also=tuple(spans[1:]),
        rule=judged[1] if party.entry else party.rule,
        iri=party.entry.iri if party.entry else None,
        labels=party.entry.labels if party.entry else (),
        role=judged[0],
    )
