"""Partners of a Chinese block: named ones unless only mentioned, groups and places that co-operation governs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..context import Context
from ..named import preferred
from ..parties.enclosed import in_quotation
from ..parties.parties import parties
from ..parties.party import BY_COUNTRY, Party
from ..parties.taken import Taken
from .cooperation_zh import Chain, chains
from .members_zh import Member
from .partner_joins_zh import joiners

_MENTIONED = re.compile(
    r"(?:因應|根據|按照?|依照|符合|遵守|有關)[^，。；]{0,6}$|(?:假冒|冒充|假扮|訛稱|自稱|冒稱|偽冒|聲稱|謊稱|佯稱|詐稱|偽稱|扮演)[^，。；]{0,8}$|"
    r"(?:了解|瞭解|認識|觀摩|學習|參考|借鑒|借鑑)$"
)
_ACTS = re.compile(r"(?:多年來|一直|積極|主動|踴躍|已|亦|將|會|合共|繼續|先後|均|正)")
_JOINS = re.compile(r"(?:已|相繼|陸續)?(?:加入|協辦|贊助|參展)")
_ASKS = re.compile(r"(?:(?<![供響反回對適相])應|配合|接受)(?:多[間個家]|各[間個]?|有關|相關)?$")
_ASKED = re.compile(r"的?(?:邀請|邀約|要求|請求|採訪|拍攝|訪問)")
_STAYS_AWAY = re.compile(r"(?:[已亦將均並])?(?:不會|不再|並?不|未有|沒有|拒絕)(?:參與|參加|加入|出席|派員)")
_LEFT_OUT = re.compile(r"(?:不會|不再|並不|未有|沒有|[毋無]須)(?:聯同|會同|協同|邀請|諮詢|與|向)$")
_REPORTS = re.compile(r"(?:的?(?:廣泛)?報[道導]|訊息|平台|廣告|宣傳|渠道|素養)")
"""What makes of the press a source or a channel; else one meets it, tells it, answers it."""
_BEGINS = re.compile(r"(?:^|[。；，、])$")
_QUALIFIER = re.compile(r"^(?:本澳|本地|本港|各|不同|其他|相關|有關|部分|所有|多間|多個|主要|及|的)+|(?:的|之)$")
_NEAR = 40
_REGION = "partner-by-region-zh"


def partners(ctx: Context) -> list[Party]:
    """Mentions of those who take part, in the order of the text."""
    everybody = parties(ctx)
    taken = _places(ctx, everybody)
    everybody += [r for r in _regions(ctx) if not taken.overlaps(r.at)]
    found: dict[tuple[int, int], Party] = {}
    spans = [p.at for p in everybody]
    for chain in [*chains(ctx.text, spans), Chain(tuple(joiners(ctx.text, spans)), agent=False)]:
        for party in _of_chain(ctx, chain, everybody):
            found[party.at] = party
    taken = _places(ctx, found.values())
    for party in everybody:
        if not taken.overlaps(party.at) and _by_itself(ctx, party):
            found[party.at] = party
    return [p for _, p in sorted(found.items()) if not p.own]


def _places(ctx: Context, found: Iterable[Party]) -> Taken:
    taken = Taken(len(ctx.text))
    for party in found:
        taken.take(party.at)
    return taken


def _regions(ctx: Context) -> Iterator[Party]:
    """內地 is no party of itself, but stands for its authorities in a chain of co-operation."""
    mainland, authorities = ctx.names.lookup("內地"), ctx.names.lookup("內地當局")
    for m in ctx.names.find(ctx.text):
        if mainland and m.entry.iri == mainland.iri and not in_quotation(ctx.text, m.start, m.end):
            name = preferred(ctx, authorities) if authorities else ctx.text[m.start : m.end]
            yield Party((m.start, m.end), name, "government", _REGION, entry=authorities)


def _of_chain(ctx: Context, chain: Chain, known: list[Party]) -> Iterator[Party]:
    named = {p.at: p for p in known}
    governments = any(m.name and named[m.name].kind == "government" for m in chain.members)
    for member in chain.members:
        party = named.get(member.name) if member.name else None
        if party is None:
            yield _new(ctx, member)
        elif party.rule == BY_COUNTRY and chain.agent:
            continue
        elif party.kind == "city" and (chain.visit or (chain.agent and member.start < party.at[0])):
            continue  # the way leads there: 由成都轉抵拉薩, 走訪雲南
        elif party.kind == "city":
            direct = ctx.text[party.at[0] : party.at[1]].endswith("方") or (governments and len(chain.members) > 1)
            yield replace(party, kind="government" if direct else "city")
        elif not (chain.agent and party.kind == "group"):
            yield _longer(ctx, member, party)


def _new(ctx: Context, member: Member) -> Party:
    name = ctx.text[member.start : member.end]
    return Party((member.start, member.end), name, member.kind or "group", "partner-by-head-zh")


def _longer(ctx: Context, member: Member, party: Party) -> Party:
    """The whole phrase where modifiers with content stand before the name of a group."""
    prefix = ctx.text[member.start : party.at[0]]
    plain = party.own or not (party.by_kind or party.entry is None) or prefix.endswith(("內的", "中的", "下的"))
    if plain or not _QUALIFIER.sub("", prefix):
        return party
    at = (member.start, party.at[1])
    return Party(at, ctx.text[at[0] : at[1]], party.kind, "partner-by-head-zh")


def _by_itself(ctx: Context, party: Party) -> bool:
    """A named body unless it is only mentioned; a government body of another place; a subject that acts."""
    if party.rule in (_REGION, BY_COUNTRY) or _is_left_out(ctx, party):
        return False
    if _asks(ctx, party):
        return True
    if party.kind == "city":
        return ctx.text[party.at[0] : party.at[1]].endswith("方") and _acts(ctx, party)
    if party.kind == "media":
        return _REPORTS.match(ctx.text, party.at[1]) is None
    if party.kind in ("government", "international"):
        return True
    named = (party.entry is not None and not party.by_kind) or party.rule == "partner-by-pattern-zh"
    return named or (party.kind != "group" and (_acts(ctx, party) or _JOINS.match(ctx.text, party.at[1]) is not None))


def _is_left_out(ctx: Context, party: Party) -> bool:
    """Whether it is only mentioned, or said not to take part: 不會聯同X, X不會參與."""
    if ctx.text.startswith("之間", party.at[1]) or _STAYS_AWAY.match(ctx.text, party.at[1]):
        return True
    before = _before(ctx, party)
    return bool(_MENTIONED.search(before) or _LEFT_OUT.search(before))


def _before(ctx: Context, party: Party) -> str:
    return ctx.text[max(0, party.at[0] - _NEAR) : party.at[0]]


def _asks(ctx: Context, party: Party) -> bool:
    """Whether its wish is met: 應X邀請, 配合X的採訪."""
    return bool(_ASKS.search(_before(ctx, party)) and _ASKED.match(ctx.text, party.at[1]))


def _acts(ctx: Context, party: Party) -> bool:
    return bool(_BEGINS.search(_before(ctx, party)) and _ACTS.match(ctx.text, party.at[1]))
