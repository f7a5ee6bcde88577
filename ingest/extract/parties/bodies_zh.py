"""Bodies that no authority file lists, by how Chinese names them: a noun of office behind a name, places before it."""

import re
from collections.abc import Iterator

from ...facts import PartnerKind
from .body import Body
from .regions_zh import abroad
from .unlisted_zh import unlisted

_ABROAD = (
    r"(?:內地|國內|外地|境外|海外|外國|國外|國際|國家|中央|全國|中國|世界各地|各地|鄰近地區|周邊地區|其他地區|廣東|廣西|雲南|福建|海南|浙江|河南|湖南|江蘇|四川|"
    r"北京|上海|天津|重慶|廣州|深圳|珠海|佛山|惠州|東莞|中山|江門|肇慶|橫琴|拱北|台灣|葡萄牙|葡國|新加坡|馬來西亞|泰國|日本|韓國|"
    r"粵港澳?|粵澳|珠澳|港澳|粵|港|珠|香港|澳門)"
)
_LINK = r"(?:及|和|或|、|與|以及|其他)?"
_KIND_WORDS = (
    r"(?:兩地|三地|省|市|特別行政區|特區|地區|對口|相關|有關|的|之間|警務|消防|消防救援|緝毒|禁毒|衛生|邊防|邊檢|出入境|出入境管理|執法|監管|監獄|懲教|"
    r"公安|海事|口岸|查驗|邊檢|應急|管理|反洗錢|司法|海關|金融|情報|職能|政府|公共|安全|警察)"
)
_OFFICE: tuple[tuple[PartnerKind, str], ...] = (
    ("university", r"(?:大學|學院|高校|高等院校)"),
    ("bank", r"銀行"),
    ("enterprise", r"(?:公司|企業|營運商|供應商)"),
)
_DESCRIBED: list[tuple[PartnerKind, re.Pattern[str]]] = [
    (kind, re.compile(rf"(?:{_ABROAD}{_LINK}){{1,3}}{_KIND_WORDS}{{0,4}}{noun}")) for kind, noun in _OFFICE
]
_THREE = re.compile(r"粵港澳三地(?:政府)?(?=正|將|共|亦|會|派|攜手|簽)")
_SIDE = re.compile(r"(?P<name>珠方|粵方|港方|內地方面|粵港兩地|珠方相關部門)")
_SECTOR = re.compile(
    r"(?<![\u4e00-\u9fff])(?:各|各個)?(?P<name>(?:工務|衛生|交通|郵政|教育|旅遊|環保|勞工|福利|司法|民航|氣象|土地|經濟|統計|海事)(?:及[\u4e00-\u9fff]{2})?部門)"
    r"|(?<![內外該各兩地方國省市的])(?P<own>(?:各|不同|相關)?(?:專責|反恐|職能|應急|(?:範疇|領域))(?:單位|部門))"
    r"|(?<=[與和及、同助合向])(?P<other>(?:工務|衛生|交通|郵政|教育|旅遊|環保|勞工|福利|司法|民航|氣象|土地|經濟|海事)部門)"
)
_UNIT = re.compile(
    r"(?P<name>(?:(?![及和與由的在於以、，]|包括|成員|聯同|會同)[\u4e00-\u9fff]){2,10}?[廳處])(?=(?:代)?(?:[廳處]長|主管))"
)
_ASSOCIATION = re.compile(
    r"(?:澳門|中華|中國|全國|國際|港澳|世界)(?:(?![將已與和及的在於由對向從舉是有會、，])[\u4e00-\u9fff]){2,12}?"
    r"(?:總會|聯合會|協會|商會|學會|聯誼會|同鄉會|促進會|基金會|互助會|青年會|公會|校友會|團契)"
)
_GROUP = re.compile(
    r"(?:(?<=[、與和及向，請])|(?<=(?<!不)同))"
    r"(?P<name>(?:本澳|本地|外地|境外|大型|中小型|社會|民間|青年|婦女|工商|餐飲|地區|物流|相關|大廈|[\u4e00-\u9fff]{2}){0,3}"
    r"(?P<noun>公司|企業|業界|業者|團體|社團|商會|協會|公會|學會|坊會|志願者|義工|物業管理公司))"
)
_GROUP_KIND: dict[str, PartnerKind] = {
    "團體": "ngo", "社團": "ngo", "商會": "ngo", "協會": "ngo", "坊會": "ngo",
    "公會": "profession", "學會": "profession", "志願者": "group", "義工": "group",
}  # fmt: skip
_CUT = re.compile(
    r"[一二兩三四五六七八九十\d]+[間個家名所]|"
    r"以及|其他|相關|有關|有興趣|多個|上述|該等|該|走訪|拜訪|督促|敦促|促請|呼籲|要求|[與和及、向對的同請等將已由透過通過為從在於]"
)


def bodies(text: str, home: str) -> Iterator[Body]:
    """Candidates, which may overlap; the longest counts. `home` is how the issuing territory is called (澳門, 香港)."""
    for kind, pattern in _DESCRIBED:
        for m in pattern.finditer(text):
            if not m[0].startswith(("本", home)):
                yield Body(m.start(), m.end(), m[0], kind, False, "partner-described-zh")
    for m in _SIDE.finditer(text):
        if m["name"] == "港方" and home == "香港":
            continue
        yield Body(m.start(), m.end(), m[0], "government", False, "partner-side-zh")
    for m in _SECTOR.finditer(text):
        group = next(g for g in ("name", "own", "other") if m[g])
        yield Body(m.start(group), m.end(group), m[group], "government", True, "agency-by-pattern-zh")
    for m in _THREE.finditer(text):
        yield Body(m.start(), m.end(), "粵澳" if home == "香港" else "粵港", "government", False, "partner-side-zh")
    yield from abroad(text)
    yield from unlisted(text)
    yield from _named(text, home)
    for m in _GROUP.finditer(text):
        cut = max((c.end() for c in _CUT.finditer(m["name"])), default=0)
        start = m.start("name") + cut
        if start < m.start("noun"):
            kind = _GROUP_KIND.get(m["noun"], "enterprise")
            yield Body(start, m.end("name"), text[start : m.end("name")], kind, False, "partner-group-zh")


def _named(text: str, home: str) -> Iterator[Body]:
    """Associations by their full names, and in Macao the units of a bureau, whose heads are named: 防火廳廳長."""
    for m in _ASSOCIATION.finditer(text):
        yield Body(m.start(), m.end(), m[0], "ngo", False, "partner-by-pattern-zh")
    for m in _UNIT.finditer(text) if home == "澳門" else ():
        yield Body(m.start("name"), m.end("name"), m["name"], "government", True, "agency-by-pattern-zh")
