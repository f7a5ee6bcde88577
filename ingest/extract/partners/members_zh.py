"""The members of a chain of Chinese names: known names, heads such as 商會, modifiers that share a head."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...facts import PartnerKind, Span
from .governors_zh import ANOTHER, DIRECTLY, GOVERNOR

_TIE = re.compile(
    r"(?:負責人|代表|成員|會員|人員)?(?:（[^（）]{0,30}）)?(?:等(?:部門|單位|機構|團體|組織)?)?(?:、|，(?:特別是|尤其是)|，?(?:以及|連同|及)|和|與|或)"
)
_QUALIFIER = re.compile(
    r"(?:(?:參與|加入)“[^“”]{2,20}”[一-龥]{0,4}的|其他|相關|有關|不同的?|各個|各類|各|本澳|本地|本港|多個|多間|多家|所有|不同|部分|主要|上述|更多|該等|來自|不同(?:界別|行業|階層|領域|背景)的?|了?[一二兩三四五六七八九十\d]+多?[間個家名所位])+"
)
_MODIFIER = re.compile(r"(?P<words>[一-龥]{2,8}?)(?:、|，?(?:以及|及|和)|或)")
_TRADES = re.compile(r"(?:(?![及和與或等])[一-龥]){2,8}等(?:業界|行業)")
_STOP = re.compile(r"[，。；：、“”（）《》！？]|以及|和|及|與|或")
_HEADS: Sequence[tuple[PartnerKind, str]] = (
    ("city", "(?:其他|內地|各|九個)城市|友好城市"),
    ("bank", "銀行業界|銀行"),
    ("university", "大學|學院|院校|高校"),
    ("school", "教育界|學界|學校|中學|小學|幼稚園"),
    (
        "ngo",
        "商會|協會|總會|聯合會|聯誼會|互助會|青年會|校友會|同鄉會|促進會|慈善會|學會|基金會|聯盟|工會|團體|社團|坊會|婦聯|社區中心",
    ),
    ("media", "傳媒|新聞媒體"),
    ("profession", "法律界|會計界|醫學界|專業界別|專業人士|專家|學者"),
    ("group", "市民|居民|公眾|持份者|義工|志願者|長者|家長|社會各界|各界人士"),
    (
        "enterprise",
        "公司|企業|私營部門|私營機構|公私營機構|私人機構|業者|營運商|營運者|供應商|承辦商|經營者|業界|工商界|商界|商戶|酒店|博企",
    ),
)
_HEAD = re.compile("|".join(f"(?P<{kind}>{heads})" for kind, heads in _HEADS))
_TAIL = re.compile("|".join(f"(?P<{kind}>(?:{heads})$)" for kind, heads in _HEADS))
_NAMED = re.compile(r"“(?P<name>[^“”]{3,24})”")
_QUOTED = re.compile(r"“[^“”]{2,12}(?:(?P<enterprise>僱主|商戶|企業)”|”(?P<group>會員|成員))")
_WHERE = re.compile(r"本澳|本地|本港|內地|境外|海外|外地|國內|國際")
_PREFIX = 10
_LONGEST = 14
_MODIFIERS = 8


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a chain: `text[start:end]`; `name` is the known name that ends it, else `kind` that of its head."""

    start: int
    end: int
    name: Span | None
    kind: PartnerKind | None = None


def first(names: Sequence[Span], start: int, end: int) -> Span | None:
    """The first of the names, which ascend without overlap, that shares a character with this stretch."""
    i = bisect_left(names, (start, start))
    near = names[max(0, i - 1) : i + 1]
    return next((n for n in near if n[0] < end and start < n[1]), None)


def members(text: str, at: int, names: Sequence[Span], starts: list[int]) -> Iterator[Member]:
    """The members from `at` on; `starts` is given where each of them begins, its modifiers included."""
    pending: int | None = None
    starts.append(at)
    modifiers = 0
    while modifiers <= _MODIFIERS and not DIRECTLY.match(text, at):
        qualifier = _QUALIFIER.match(text, at)
        start = qualifier.end() if qualifier else at
        member = _quoted(text, start) or _member(text, at, start, names)
        if member is None:
            stop = _next_tie(text, at)
            if stop is None:
                return
            pending, at, modifiers = (at if pending is None else pending), stop, modifiers + 1
            continue
        yield _joined(text, member, pending, names)
        pending, modifiers = None, 0
        tie = _TIE.match(text, member.end)
        if tie is None:
            return
        at = tie.end()
        if ANOTHER.match(text, at) and not first(names, at, at + 1):
            return
        starts.append(at)


def _next_tie(text: str, start: int) -> int | None:
    """Behind the tie that ends a modifier without a head of its own: "物流、網絡代購及代收公司"."""
    m = _MODIFIER.match(text, start)
    return m.end() if m and not re.search(r"[將已為以在對向從]", m["words"]) else None


def _member(text: str, at: int, start: int, names: Sequence[Span]) -> Member | None:
    stop = _STOP.search(text, start)
    limit = stop.start() if stop else len(text)
    trades = _TRADES.match(text, start)
    if trades:
        return Member(start, trades.end(), None, "enterprise")
    named = _from(names, at)
    if named and not (named[0] - start <= _PREFIX and named[0] < max(limit, at + 1)):
        named = None
    if named and GOVERNOR.search(text, start, named[0]):
        named = None
    head = _HEAD.search(text, start, limit)
    longer = _HEAD.match(text, named[1]) if named else None
    if named and longer:
        return Member(named[0], longer.end(), None, _kind(longer))
    if named and (head is None or named[0] <= head.start()):
        return Member(min(start, named[0]), named[1], named)
    if head and head.start() > start and head.end() - start <= _LONGEST:
        return Member(start, head.end(), None, _kind(head))
    return None


def _from(names: Sequence[Span], at: int) -> Span | None:
    """The first of the names that begins here or later."""
    i = bisect_left(names, (at, at))
    return names[i] if i < len(names) else None


def _quoted(text: str, start: int) -> Member | None:
    """Those whom a name in quotation marks distinguishes, “愛心僱主”, “防罪之友”會員, or names: “長堤居民聯誼會”."""
    m = _QUOTED.match(text, start)
    if m:
        return Member(start, m.end(), None, "enterprise" if m["enterprise"] else "group")
    named = _NAMED.match(text, start)
    tail = _TAIL.search(named["name"]) if named else None
    return Member(start + 1, named.end() - 1, None, _kind(tail)) if named and tail else None


def _kind(head: re.Match[str]) -> PartnerKind:
    return next(kind for kind, _ in _HEADS if head[kind])


def _joined(text: str, member: Member, pending: int | None, names: Sequence[Span]) -> Member:
    """The member with the modifiers before it, which share its head; before a listed name only those of place do."""
    if pending is None:
        return member
    within = _from(names, pending)
    if within and within[0] < member.start and within != member.name:
        return member
    if member.name and (_WHERE.match(text, member.name[0]) or not _WHERE.match(text, pending)):
        return member
    return Member(pending, member.end, member.name, member.kind)
