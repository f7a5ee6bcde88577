"""Public bodies of other places by the build of their Chinese names: places, a field, a noun of office.

The bodies of a list share the place that only the first of them prints: 新西蘭移民部、民防部.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ....ontology.entries import KINDS
from ...facts import Span
from ...names import Match, NameIndex
from . import bodies_zh
from .body import Body
from .regions_zh import regions

_WORDS = re.compile(
    r"內地|國內|外地|境外|海外|外國|國外|國際|國家(?!安全)|中央|全國|中國|世界各地|各地|各國|各省[市區]?|多國|(?:其他|鄰近|周邊|相關)(?:地區|國家)|當地|"
    r"葡國|粵港澳?|粵澳|珠澳|深港|(?<=[粵港澳、及和])珠(?=公安|警|海關|兩地|三地)|港深|港澳|[兩三四]地|[兩三四五六]市的?(?=公安)|粵|(?<![海])港(?=方)|"
    r"(?<=[、，和及與到往赴向])(?![兩三四各多本與和及到往赴向在])[一-龥]{2,4}?[省州縣](?=警|公安|司法|應急)|(?<=[、，和及與到往赴向])[省市州](?=[一-龥]{2,8}[廳局隊])"
)
_LINK = re.compile(r"(?:以及|[及和、或]|與(?![省市州]))?(?:其他)?")
_HAN = r"[一-龥]"
_NO_FIELD = (
    r"[與及和或的在於由對向從將會是已為以就到往赴有等並被該此各長副]|旅客|居民|人士|遊客|學生|青年|男子|女子|公民|市民|車輛|協助|配合|聯|會同|舉行|"
    r"代表|來自|方面|包括|進行|參加|參與|訪問|移交|提供|拘捕|舉辦|加強|透過|通過|派|派員|首次|期間|辦理|接獲|回歸|企業|公司|銀行|大學|學院|團體"
)
_FIELD = rf"(?:應對|就業|對外|(?!{_NO_FIELD}){_HAN})"
_FORMAL = (
    r"廳(?!級)|(?<![格大佈布結全時政戰僵變開定終])局(?![面勢部限域])|(?<!合)署(?![理名])|"
    r"(?<![全局幹東南西北中總一外內])部(?![門分署份隊落位級])"
)
_OFFICE = (
    rf"(?:{_FORMAL}|(?<![此該各])處(?![理於置罰分境])|總隊|支隊|大隊|"
    r"總站|檢查站|分署|委員會|口岸辦|辦公室|辦事處|檢察院|法院|審裁處|警察(?:部隊)?(?!機[關構]|部門)|邊檢站|民防部隊|騎警|領事館|大使館|部隊)"
)
_NAME = rf"{_FIELD}{{0,10}}?{_OFFICE}(?:{_FIELD}{{2,8}}?{_OFFICE}(?!長))?"
_TITLED = rf"{_FIELD}{{1,7}}(?:海關及|[及和]){_FIELD}{{1,7}}?(?:{_FORMAL}|審裁處|委員會)(?!長)"
_KIND = (
    r"(?:各(?=部門|單位|機構)|反[一-龥]{1,5}?(?=部門|單位|機構|當局)|有關|相關|對口|的|之間|警務|警界|消防|救援|緝毒|禁毒|緝私|衛生|檢疫|邊防|邊檢|出入境|移民|執法|監管|監獄|懲教|公安|海事|口岸|查驗|應急|管理|反洗錢|司法|海關|"
    r"金融|情報|職能|政府|公共|安全|警察|高級|刑偵|反恐|網絡|交通|國安|反詐騙?|機場|直屬|主管|打擊|犯罪|檢察|氣象|旅遊|教育|文化|人民|各級)"
)
_PLAIN = (
    r"(?:部門|單位|機關|機構|當局|警方|警隊|公安|警務處|"
    r"海關|警察(?!機[關構]|部門)|邊檢(?!站)|邊防|海警|政府|官員|同行|執法人員|(?<=[有相]關)方面|專家)"
)
_AREA = r"(?:等?(?:[省市州]|省市|省區|自治區|特別行政區|特區|地區|國家?|[兩三四多等]地))?"
_REST = re.compile(rf"(?P<area>{_AREA})(?:(?P<office>{_TITLED}|{_NAME})|{_KIND}{{0,5}}{_PLAIN})")
_AND = r"(?:、|，?以及|，及|[及和與])"
_HOLDER = (
    rf"(?:(?:常務)?副?(?:[廳局署部處隊站關]?長|主任|書記|主席|政委|總監)(?:{_HAN}{{2,3}}?)?|"
    r"負責人|代表|官員)?(?:等人?)?"
)
_TIE = re.compile(rf"{_HOLDER}{_AND}|(?:會面|會晤|見面|座談)，(?:對象)?包括")
_NEXT = re.compile(
    rf"(?P<name>{_FIELD}{{1,8}}?{_OFFICE}|{_FIELD}{{1,8}}(?:、{_FIELD}{{1,6}})?[及和]{_FIELD}{{1,8}}?{_OFFICE})"
)
_ONE_BODY = re.compile(r"(?:[市省]?的|等?[兩三四]地)")
_SEVERAL = re.compile(r"[兩三四各]地的?")
_PEERS = re.compile(r"(?:同行|專家)$")
_LISTED = 12
_NAMED = frozenset(KINDS) - {"StakeholderGroup"}
"""Kinds of entries in whose names no place is looked for."""


def described(text: str, names: NameIndex, home: str) -> Iterator[Body]:
    """Every body that nobody lists, without units of the own government where another's body is named."""
    elsewhere = list(outside(text, names, home))
    yield from elsewhere
    for body in bodies_zh.bodies(text, home):
        if not (body.own and any(body.start < e.end and e.start < body.end for e in elsewhere)):
            yield body


def outside(text: str, names: NameIndex, home: str) -> Iterator[Body]:
    """Candidates, which may overlap. `home` is how the issuing territory is called (澳門, 香港)."""
    found = names.find(text)
    own = {m.end: m.start for m in found if m.entry.kind in ("Agency", "Collective")}
    for chain in _chains(text, _places(text, found)):
        rest = _REST.match(text, chain[-1][1])
        gap = own.get(rest.end(), -1) if rest else -1
        if rest is None or text.startswith(("本", home), chain[0][0]) or _is_own(text, chain, gap, rest):
            continue
        yield from _bodies(text, chain, rest)
        place = text[slice(*chain[-1])] + (rest["area"] or "")
        yield from _sharing(text, rest.end(), own, home, place)


def _is_own(text: str, chain: list[Span], gap: int, rest: re.Match[str]) -> bool:
    """Whether an own body ends there, of which the places only tell where it acts: 兩地海關, 內地代表…海關."""
    alone = gap >= 0 and _SEVERAL.fullmatch(text, chain[0][0], gap) is not None
    return alone or (gap > chain[-1][1] and rest["office"] is not None)


def _places(text: str, found: list[Match]) -> list[Span]:
    """Where the text names places, of whatever territory."""
    listed = [(m.start, m.end) for m in found if m.entry.kind in ("City", "Place")]
    taken = {
        at for m in found if m.entry.kind in _NAMED and not _WORDS.fullmatch(m.form) for at in range(m.start, m.end)
    }
    words = [m.span() for p in (_WORDS, regions()) for m in p.finditer(text) if taken.isdisjoint(range(*m.span()))]
    return _outermost((*listed, *words))


def _outermost(places: Iterable[Span]) -> list[Span]:
    """Places that lie in no other, in their order."""
    kept: list[Span] = []
    for place in sorted(set(places), key=lambda p: (p[0], -p[1])):
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


def _chains(text: str, places: list[Span]) -> Iterator[list[Span]]:
    """Places that stand beside each other or are joined: 四川省成都市, 內地及香港."""
    chain: list[Span] = []
    for before, place in pairwise([(0, 0), *places]):
        link = _LINK.match(text, before[1])
        if chain and not (link and link.end() == place[0]):
            yield chain
            chain = []
        chain.append(place)
    if chain:
        yield chain


def _bodies(text: str, chain: list[Span], rest: re.Match[str]) -> Iterator[Body]:
    """One body, or one for each place of a list that shares the noun of the last."""
    joined = [a for a, b in pairwise(chain) if a[1] < b[0] and text[a[1]] != "與"]
    start = chain[0][0]
    tie = _TIE.match(text, rest.end())
    if tie and tie[0].endswith("包括") and _NEXT.match(text, tie.end()):
        return  # those that it includes are named one by one
    kind = "profession" if _PEERS.search(rest[0]) else "government"
    apart = kind == "government" and any(len(text[slice(*place)]) > 1 for place in joined)
    if apart and not _ONE_BODY.match(text, chain[-1][1]):
        for at in joined:
            noun = re.sub(rf"^{_AREA}的?", "", rest[0])
            yield Body(*at, text[slice(*at)] + noun, "government", False, "partner-of-place-zh")
        start = next(after[0] for last, after in pairwise(chain) if last == joined[-1])
    yield Body(start, rest.end(), text[start : rest.end()], kind, False, "partner-described-zh")


def _sharing(text: str, at: int, own: dict[int, int], home: str, place: str) -> Iterator[Body]:
    """The bodies that follow in a list without a place of their own."""
    for _ in range(_LISTED):
        tie = _TIE.match(text, at)
        following = _NEXT.match(text, tie.end()) if tie else None
        if following is None or following.end() in own or text.startswith(("本", home), following.start()):
            return
        name = following["name"] if regions().match(following["name"]) else place + following["name"]
        yield Body(following.start(), following.end(), name, "government", False, "partner-described-zh")
        at = following.end()
