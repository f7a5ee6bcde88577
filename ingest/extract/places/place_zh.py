"""How Chinese prints places: names with a noun of place, and what shows that a name is meant as a place."""

import re
from collections.abc import Iterator

from ..named import Found
from . import place_noun_zh

_ENDS = re.compile(
    rf"(?:{place_noun_zh.NOUN}|區|(?<=..)島|半島|站|街|路|圍|(?<=.)(?<!台)灣|(?<=..)山|(?<=..)河|所|樓|館|場|園|塘|村|邨|橋|湖|隧道|碼頭|中心)$"
)
_DISTRICT = re.compile(
    r"(?P<name>(?<![集其])[北中南東西]區|離島區|半島)(?![\u4e00-\u9fff]?(?:口岸|大橋|監獄|輕軌)|警|總|分|法院|裁判|消防局|域|議)"
)
_GOING = (
    r"(?:[於到往赴至駐]|(?<![旨正存現內潛實])在|來自|源自|潛逃|返回|偷渡|遣返|進出|取道|抵達|離開|途經|"
    r"到訪|出訪|訪問了?|走訪了?|往返|來往|逃往|轉?飛往?|飛抵|流入|位處|身處)"
)
_TOWARDS = re.compile(rf"{_GOING}(?:[\u4e00-\u9fff]{{2,7}}(?:以及|[、和及與或])){{0,5}}$")
_FROM = re.compile(r"[由從經自]$")
_ON = re.compile(r"(?:轉|前往|到|抵|出發|運|飛|偷|返|走私|流入|進|來|入境|寄|購|輸|引|帶|招|乘)")
_PROVINCE = re.compile(
    r"(?:廣東|廣西|福建|浙江|江蘇|湖南|湖北|河南|河北|海南|雲南|四川|山東|山西|陝西|安徽|江西|貴州|遼寧|吉林|中國|內地)省?的?$"
)
_DONE = (
    r"(?:順利|共同|聯合|同步)?(?:首辦|籌辦|承辦|試行|成立|揭幕|開幕|舉行|舉辦|召開|進行|訪問|出席|考察|參加|參觀|參與|交流|出發|開展|展開|設立|落網|被捕|拘捕|發生|簽署|投入|啟用|接受|學習|"
    r"培訓|執行|繼續|巡查|巡邏|巡視|宣傳|派發)"
)
_CLOSED = re.compile(
    rf"{_ON.pattern}|[的內，。；）]|市?[\u4e00-\u9fff]{{2}}[區縣]|{_DONE}|其他|各地|各區|等(?:地|多個|[省市國])|建設|境內|境外|沿岸|沿海|一帶|附近|周邊|周圍|對開|水域|海域|海面|期間|後|之行|"
    r"兩地|兩岸|及其|以及|[、和及與或]|$"
)
_OF_BODY = re.compile(
    r"[省市]?的?(?:有關|相關|執法|警務|海關|保安|出入境|邊檢|公安|司法|懲教|消防|衛生|各級|多個)*(?:部門|機關|當局|單位|機構|警方|警隊|警察|政府|學會|大學|"
    r"海關|公安|人員|代表團|同行|居民|市民|旅客|人士|學生|企業|業界|院校)"
)
_OF_LIST = re.compile(
    r"(?:(?:以及|[、和及與或])[\u4e00-\u9fff]{2,4}?){1,4}?的?(?:警方|警察|公安|海關|政府|執法|警務|部門|當局|檢察|邊檢|兩地|三地)"
)
_OF_CITIES = re.compile(
    r"的?(?:內地|其他|各|九|九個)*城市|(?!訪問|考察|出席|拜訪|會見|會晤|參觀|進行|設立)[^，。；、的及和與在於]{1,8}?(?:部(?![分隊署門])|局(?![面勢部])|署(?![理名])|廳(?!級)|委員會|警察|使館|領事)"
)
_TRIP = re.compile(r"(?:訪問|考察|參訪|之)(?:行|旅)")
_PART = re.compile(r"填海|半島|國際|水域|海域|沿岸|機場|口岸|[東南西北中]區")
_INTO = re.compile(
    r"(?:流入|進入|潛入|偷渡到|偷渡至|偷渡來|輸入|運入|傳入|偷運到|偷運至|運抵|運到|運至|走私到|走私至|闖入)$"
)
_BUILT = re.compile(r"(?!展開|進行|開展|實施|完成|[的內])[^，。；、及和與]{0,8}工程|第[一二三四五六七八九]期")
_LOCAL_LEFT = re.compile(
    r"(?:[，、；：。（“於在到往赴至從由及和與或經離返抵沿]|前往|位於|途經|設於|鄰近|毗鄰|連接|來往|本澳|澳門|香港|九龍|新界|^)$"
)
_LOCAL_RIGHT = re.compile(
    r"[，。；：、）”和及與或至的內一各多某南北東西]|區(?!域|議|分)|附近|周邊|周圍|對開|沿岸|海面|水域|市區|街道|社區|碼頭|口岸|方向|海傍|海濱|等|工廈|工業|舊區|新區|$"
)
_LOCAL_BODY = re.compile(
    r"(?:[、及和與][\u4e00-\u9fff]{2,5}?){0,6}?區?(?:警區|分區|警署|總區|分部|分局|法院|裁判|醫院|學校|中學|小學|坊眾|街坊|少年警訊|耆樂警訊|滅罪|撲滅罪行|防火委員|關愛隊|分區委員|公民教育|婦女會|婦聯|同鄉|商會|協會|聯合會|區議會|消防局|救護站|大會堂|民政|互助會|聯誼會)"
)
_NEAR = 48
_SHORT = 2
_SHORTLY = 6
_QUOTED = re.compile(r"“[^“”，。；！？]{0,40}”|《[^《》]*》")


def places(text: str) -> Iterator[Found]:
    """Places by the build of their names."""
    yield from (found for found in place_noun_zh.built(text) if not _quoted(text, found.start))
    for m in _DISTRICT.finditer(text):
        if not _quoted(text, m.start()):
            yield Found(m.start("name"), m.end("name"), m["name"], "place-zh-district")


def visited(text: str) -> Iterator[Found]:
    """Facilities to which people are taken: they are places there, whoever runs them."""
    yield from place_noun_zh.visited(text)


def stands_alone(text: str, start: int, end: int, *, city: bool) -> bool:
    """Whether the name is meant as a place: one that ends in a noun of place always, another where one goes or is."""
    if _held(text, start, end) or _BUILT.match(text, end) or _of_body(text, end):
        return False
    if _ENDS.search(text[start:end]):
        return True
    if _TRIP.match(text, end):
        return True
    towards, closed = _towards(text, start, end), _CLOSED.match(text, end) is not None
    return towards and closed if city else towards or (closed and text[end : end + 1] not in tuple("、和及與或"))


def is_near(text: str, start: int, end: int) -> bool:
    """Whether a place of the own territory stands as a word: 氹仔各區, 於旺角; never 其中環節."""
    if _held(text, start, end) or _BUILT.match(text, end) or _LOCAL_BODY.match(text, end):
        return False
    if end - start > _SHORT and stands_alone(text, start, end, city=False):
        return True
    return _LOCAL_LEFT.search(text[:start]) is not None or _LOCAL_RIGHT.match(text, end) is not None


def crosses_border(text: str, start: int, end: int) -> bool:
    """Whether something or somebody comes into it: only then is the document's own territory a place."""
    entered = _INTO.search(text[max(0, start - _SHORTLY) : start]) is not None
    return entered and not (_OF_BODY.match(text, end) or _PART.match(text, end))


def _of_body(text: str, end: int) -> bool:
    """Whether a body or people of the place follow, be it at the end of a list: 珠海和中山警方."""
    return any(pattern.match(text, end) for pattern in (_OF_BODY, _OF_LIST, _OF_CITIES))


def _towards(text: str, start: int, end: int) -> bool:
    """Whether one goes to the place or is there, be it the second or third of a list: 前往上海和杭州."""
    before = text[max(0, start - _NEAR) : start]
    province = _PROVINCE.search(before)
    from_there = _FROM.search(text[:start]) is not None and _ON.match(text, end) is not None
    return from_there or _TOWARDS.search(before[: province.start()] if province else before) is not None


def _held(text: str, start: int, end: int) -> bool:
    """Whether a quotation or a title holds the name with other words."""
    return _quoted(text, start) and not (text[start - 1 : start] == "“" and text[end : end + 1] == "”")


def _quoted(text: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in _QUOTED.finditer(text))
