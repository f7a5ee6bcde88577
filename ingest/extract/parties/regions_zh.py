"""Bodies of other countries and provinces in Chinese: by place and noun, in lists, shared by several places."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from .bodies_en import Body

_PROVINCES = (
    "廣東|廣西|雲南|福建|海南|浙江|江蘇|江西|河南|河北|湖南|湖北|四川|貴州|山東|山西|陝西|甘肅|青海|遼寧|吉林|黑龍江|安徽|西藏|新疆|寧夏|內蒙古|"
    "北京|上海|天津|重慶|廣州|深圳|珠海|佛山|惠州|東莞|中山|江門|肇慶|橫琴|台灣"
)
_UNIT = r"(?:省|市|自治區|維吾爾自治區|回族自治區|壯族自治區|自治州|州|縣|聯邦)?"
_HOME = re.compile("香港|澳門|中國|海地")
_ALSO = "|紐西蘭|新西蘭|澳洲|美國|英國|德國|法國|南韓|韓國|葡國|緬甸|柬埔寨|老撾|越南|印尼|俄羅斯|歐盟|聯合國"
_CHAR = r"(?:(?![，。；：、“”（）《》與和及向在到由對的了是將會已於為訪長副兼][^\n]?)[\u4e00-\u9fff])"
_TAIL = (
    r"(?:部(?![門分署隊份長])|局(?![長勢面部])|(?<![簽部])署(?![長理])|廳(?!長)|委員會|總隊(?!長)|支隊(?!長)|(?<=省)警察(?![局學])|"
    r"海關(?![及關])|法院|檢察院|審裁處|使館|領事館)"
)
_ITEM = rf"{_CHAR}{{1,10}}?(?:[、及和](?!{_CHAR}{{1,6}}?(?:部|局|署|廳)){_CHAR}{{1,6}}){{0,2}}"
_NEXT = re.compile(
    rf"(?:、|，?以及|，?及|和|與)(?P<name>(?:{_CHAR}{{1,9}}?{_TAIL}|(?:{_CHAR}{{1,9}}[、及和]){{1,2}}{_CHAR}{{1,10}}?{_TAIL}))"
)
_HEADED = re.compile(
    rf"(?<=[與和及、由])(?P<name>{_CHAR}{{2,10}}?(?:局(?=(?:常務)?副?局長)|公安廳(?=(?:常務)?副?廳長)|(?:總隊|支隊)(?=長)))"
    r"[\u4e00-\u9fff]{3,7}"
)
_TWO_OF = re.compile(r"(?:[粵港澳珠深]|內地|香港|澳門)[兩三四]地")
_KIND = (
    r"(?:警務|消防|救援|應急|執法|公安|海事|邊檢|出入境|管理|高級|司法|監獄|懲教|緝毒|禁毒|省區|省市|有關|相關|的|各級)"
)
_HEAD = rf"(?P<head>{_KIND}{{0,4}}(?:機關|部門|當局|機構|政府|警方|海關|官員|單位|警察))"
_SHARED = re.compile(rf"(?<![粵港澳珠深])[兩三四]地(?!的){_KIND}{{0,4}}(?:機關|部門|當局|機構|警方|公安廳|海關|單位)")
_PLACE = rf"(?:{{}}|中國內地|內地|香港|澳門|(?:{_PROVINCES}){_UNIT})"
_RULE = "partner-by-pattern-zh"


@cache
def _places() -> str:
    names = {n for tag in ("zh_Hant", "zh_Hant_HK") for c, n in Locale.parse(tag).territories.items() if c.isalpha()}
    foreign = sorted((re.escape(n) for n in names if len(n) > 1 and not _HOME.match(n)), key=len, reverse=True)
    return rf"(?:{'|'.join(foreign)}{_ALSO})"


@cache
def _placed() -> re.Pattern[str]:
    """A place and the body that is there: 雲南省公安廳."""
    return re.compile(
        rf"(?P<place>(?:{_places()}|{_PROVINCES}){_UNIT})(?:(?:常務)?副?[省市州]長[兼、])?(?P<name>{_ITEM}{_TAIL})"
    )


@cache
def _listed() -> re.Pattern[str]:
    """Places before the noun that they share: 新西蘭和澳洲官員, 廣東、廣西等省區機關."""
    one = _PLACE.format(_places())
    return re.compile(
        rf"(?P<places>{one}(?:、{one})*(?:(?:和|及|以及|與){one})?)(?P<more>等(?:國|地|國家|地區)?)?{_HEAD}"
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(_PLACE.format(_places()))


def abroad(text: str) -> Iterator[Body]:
    """Candidates, which may overlap; the longest counts."""
    for m in _placed().finditer(text):
        yield Body(m.start(), m.end(), m["place"] + m["name"], "government", False, _RULE)
        yield from _going_on(text, m.end(), m["place"])
    for m in _HEADED.finditer(text):
        yield Body(m.start("name"), m.end("name"), m["name"], "government", False, _RULE)
    for m in () if _TWO_OF.search(text) else _SHARED.finditer(text):
        yield Body(m.start(), m.end(), m[0], "government", False, "partner-described-zh")


def sharing(text: str, home: str) -> Iterator[Body]:
    """Bodies named by one noun for several places, one for each place but that of the document, `home`."""
    for m in _listed().finditer(text):
        yield from (body for body in _sharing(m) if not body.name.startswith(home))


def _going_on(text: str, at: int, place: str) -> Iterator[Body]:
    """The next bodies of a list, of the same place: 新西蘭移民部、民防部."""
    while m := _NEXT.match(text, at):
        name = m["name"] if _place().match(m["name"]) else place + m["name"]
        yield Body(m.start("name"), m.end("name"), name, "government", False, _RULE)
        at = m.end()


def _sharing(m: re.Match[str]) -> Iterator[Body]:
    """One body for each place, where there are several, abroad or some of many; the last has the noun."""
    places = list(_place().finditer(m.string, m.start("places"), m.end("places")))
    foreign = any(re.match(_places(), p[0]) for p in places)
    if len(places) < 2 or not (foreign or m["more"]):
        return
    for p in places:
        end = m.end() if p is places[-1] and not m["more"] else p.end()
        yield Body(p.start(), end, p[0] + m["head"].lstrip("的"), "government", False, "partner-by-region")
