"""How Chinese prints places: names with a noun of place, and what shows that a name is meant as a place."""

import re
from collections.abc import Iterator

from ..named import Found

_NOUN = (
    "新口岸|口岸|國際機場|機場|客運碼頭|碼頭|監獄|少年感化院|感化院|大橋|人工島|出入境事務站|沿線|"
    "行動中心|消防行動站|行動站|博物館|核電站|圍村|街市|堂區"
)
_NAME = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,14}}?(?:{_NOUN})(?:[\u4e00-\u9fff]{{0,2}}口岸|人工島)?)(?!安全|保安|管理|內)"
)
_ENDS = re.compile(rf"(?:{_NOUN}|區|島|半島|站|街|路|圍|灣|山|河)$")
_CUT = re.compile(
    r"以及|透過|隨著|有關|現時|目前|推進|推動|擴大|參觀|到達|前往|位於|設於|轉移到|分流到|增設|提高|因應|進出|確保|配合|協助|檢視|"
    r"優化|加強|計劃|建設|實現|紓緩|擴建|預計|進入|分別|感受|同時|落實|採用|維護|完善|傳入|修正|更換|瞭解|包括|設置|防止|本澳|或|"
    r"進行|有序|轄下|[參到走拜]訪|訪|嚴守|把守|開通|是繼|前地|周邊|附近|興建|提升|繼續|保障|之間|[於在到至經為對將往由及和與的從向即原已令各赴按因以並就其該隨使]"
)
_COMMON = re.compile(
    r"(?:出入境|重點|指定|各|新建|各出入境|跨境|主要|重要|兩地|三地|粵港澳|粵澳|珠澳|海關|通關|陸路|水路|邊境|聯合|海上|大型|新|本澳|本地|澳門|香港|"
    rf"智能化|智慧|臨時|此|上述|等|離島)?(?:{_NOUN})"
)
_DISTRICT = re.compile(r"(?P<name>[北中南東西]區|離島區|半島)(?![\u4e00-\u9fff]?(?:口岸|大橋|監獄|輕軌))")
_TOWARDS = re.compile(r"(?:[於在到往赴至]|前往|來自|潛逃|返回|偷渡|遣返|進出|取道)$")
_WITHIN = re.compile(rf"{_TOWARDS.pattern[:-1]}(?:廣東|廣西|福建|浙江|江蘇|湖南|河南|海南|雲南|四川)?省?$")
_CLOSED = re.compile(
    r"[的內，。；）]|市?[\u4e00-\u9fff]{2}[區縣]|(?:順利)?(?:舉行|舉辦|召開)|其他|各地|建設|境內|境外|沿岸|$"
)
_BUILT = re.compile(r"[^，。；、及和與]{0,8}工程|第[一二三四五六七八九十]期")
_OF_BODY = re.compile(r"的?(?:有關|相關)?(?:部門|機關|當局|單位|機構|警方|政府|學會|大學)")
_COUNTED = re.compile(r"[一二兩三四五六七八九十多各\d]+[個間處]")
_VISITED = re.compile(
    rf"(?:參觀|到訪|參訪|走訪)了?(?:本澳的?|澳門的?|香港的?)?(?P<name>[\u4e00-\u9fff]{{0,8}}?(?:{_NOUN}))"
    rf"|(?:到|前往|赴)(?:本澳|澳門|香港)?(?P<there>[\u4e00-\u9fff]{{0,8}}?(?:{_NOUN}))(?=(?:實地)?(?:參觀|參訪|考察))"
)
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


def places(text: str) -> Iterator[Found]:
    """Places by the build of their names."""
    for m in _NAME.finditer(text):
        start = max((c.end() for c in _CUT.finditer(text, m.start(), m.end() - 2)), default=m.start())
        name = text[start : m.end()]
        if len(name) > 2 and not _COUNTED.match(name) and not _COMMON.fullmatch(name) and not _quoted(text, start):
            yield Found(start, m.end(), name, "place-zh-noun")
    for m in _DISTRICT.finditer(text):
        if not _quoted(text, m.start()):
            yield Found(m.start("name"), m.end("name"), m["name"], "place-zh-district")


def visited(text: str) -> Iterator[Found]:
    """Facilities to which people are taken: they are places there, whoever runs them."""
    for m in _VISITED.finditer(text):
        group = "name" if m["name"] else "there"
        yield Found(m.start(group), m.end(group), m[group], "place-visited")


def stands_alone(text: str, start: int, end: int, *, city: bool) -> bool:
    """Whether the name is meant as a place: one that ends in a noun of place always, another where one goes or is."""
    if (_quoted(text, start) and not _fills_quotes(text, start, end)) or _BUILT.match(text, end):
        return False
    if _ENDS.search(text[start:end]) and not text[start:end].endswith("灣區"):
        return True
    if _OF_BODY.match(text, end):
        return False
    towards = (_WITHIN if city else _TOWARDS).search(text[:start]) is not None
    closed = _CLOSED.match(text, end) is not None
    return towards and closed if city else towards or closed


def _fills_quotes(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”"


def _quoted(text: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in _QUOTED.finditer(text))
