"""How Chinese prints places: names with a noun of place, and what shows that a name is meant as a place."""

import re
from collections.abc import Iterator

from .named import Found

_NOUN = (
    "新口岸|口岸|國際機場|機場|客運碼頭|碼頭|監獄|少年感化院|感化院|大橋|人工島|工業區出入境事務站|出入境事務站|輕軌沿線|沿線|"
    "行動中心|消防行動站|行動站|博物館|核電站|圍村"
)
_NAME = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,14}}?(?:{_NOUN})(?:口岸|人工島)?)(?![內]?[安管])")
_CUT = re.compile(
    r"以及|透過|隨著|有關|現時|目前|推進|推動|擴大|參觀|到達|前往|位於|設於|轉移到|分流到|增設|提高|因應|進出|確保|配合|協助|檢視|優化|加強|"
    r"計劃|建設|實現|紓緩|擴建|預計|進入|分別|落實|採用|維護|完善|傳入|修正|更換|瞭解|包括|設置|防止|本澳|或|興建|提升|繼續|保障|之間|"
    r"[於在到至經為對將往由及和與的從向即原已令於各赴按因以並就其該對隨使]"
)
_COMMON = re.compile(
    r"(?:出入境|各|新建|各出入境|跨境|主要|重要|兩地|三地|粵港澳|粵澳|海關|通關|陸路|水路|邊境|聯合|海上|大型|新|本澳|本地|澳門|香港|電動|智能化|智慧|臨時|"
    r"海上|該|此|上述|等|離島)?(?:口岸|機場|碼頭|監獄|大橋|沿線|消防行動站|行動站|博物館|新口岸|行動中心|核電站)"
)
_DISTRICT = re.compile(
    r"(?:本澳|澳門)?(?P<name>[北中南東西]區|離島區|氹仔|路環|路氹城?|新城[A-E]區|半島)(?![\u4e00-\u9fff]?(?:口岸|大橋|監獄|輕軌))"
)
_BAY = re.compile(r"(?P<name>(?:粵港澳)?大灣區)(?=[的內，。；、]|其他|建設|各|及|與|發展|範圍|$)(?!建設合作)")
_MAINLAND = re.compile(r"(?:潛逃|前往|返回|偷渡|來自|於|在|往|赴|到)(?P<name>內地)(?![有公警部機門海邊關執社專當政])")
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


def places(text: str, own: str) -> Iterator[Found]:
    """Places by the build of their names; `own` is the document's jurisdiction, never one of them."""
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    for start, end, name, rule in _candidates(text):
        if name and own and not any(s <= start < e for s, e in quoted):
            yield Found(start, end, name, rule, labels=("大灣區",) if rule == "place-zh-region" else ())


def _candidates(text: str) -> Iterator[tuple[int, int, str, str]]:
    for m in _NAME.finditer(text):
        start = max((c.end() for c in _CUT.finditer(text, m.start(), m.end() - 2)), default=m.start())
        name = text[start : m.end()]
        if len(name) > 2 and not _COMMON.fullmatch(name):
            yield start, m.end(), name, "place-zh-noun"
    for m in _DISTRICT.finditer(text):
        yield m.start("name"), m.end(), m["name"], "place-zh-district"
    for m in _BAY.finditer(text):
        yield m.start("name"), m.end("name"), "粵港澳大灣區", "place-zh-region"
    for m in _MAINLAND.finditer(text):
        yield m.start("name"), m.end("name"), m["name"], "place-zh-mainland"


def crosses_border(text: str, start: int, end: int) -> bool:
    """The document's own territory is never a place in Chinese papers."""
    return False


def stands_alone(text: str, start: int, end: int, city: bool) -> bool:
    """Whether the name is meant as a place: a city or region only after a preposition of place."""
    before = text[max(0, start - 2) : start]
    return not city or re.search(r"[於在到往赴至]$|前往|來自", before) is not None
