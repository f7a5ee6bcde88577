"""Bodies of other countries and provinces in Chinese: by the name of the place, the office and their list."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from ...facts import Span
from .body import Body

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
_SHARED = re.compile(rf"(?<![粵港澳珠深])[兩三四]地(?!的){_KIND}{{0,4}}(?:機關|部門|當局|機構|警方|公安廳|單位)")
_RULE = "partner-by-pattern-zh"


@cache
def _places() -> str:
    names = {n for tag in ("zh_Hant", "zh_Hant_HK") for c, n in Locale.parse(tag).territories.items() if c.isalpha()}
    foreign = sorted((re.escape(n) for n in names if len(n) > 1 and not _HOME.match(n)), key=len, reverse=True)
    return rf"(?:{'|'.join(foreign)}{_ALSO})"


@cache
def _countries() -> re.Pattern[str]:
    joint = "[、及和與]|推行|實施|簽[署訂]|達成|展開|進行|磋商|商討|就|共同|聯合|合作"
    return re.compile(rf"(?<=[與和及、同]){_places()}(?={joint})")


@cache
def regions() -> re.Pattern[str]:
    """Countries, provinces and cities, with the noun that says which of these they are."""
    return re.compile(rf"(?:{_places()}|{_PROVINCES}){_UNIT}")


@cache
def _placed() -> re.Pattern[str]:
    """A place and the body that is there: 雲南省公安廳."""
    return re.compile(
        rf"(?P<place>(?:{_places()}|{_PROVINCES}){_UNIT})(?:(?:常務)?副?[省市州]長[兼、])?(?P<name>{_ITEM}{_TAIL})"
    )


def abroad(text: str) -> Iterator[Body]:
    """Candidates, which may overlap; the longest counts."""
    for m in _placed().finditer(text):
        yield Body(m.start(), m.end(), m["place"] + m["name"], "government", False, _RULE)
        yield from _going_on(text, m.end(), m["place"])
    for m in _HEADED.finditer(text):
        yield Body(m.start("name"), m.end("name"), m["name"], "government", False, _RULE)
    for m in () if _TWO_OF.search(text) else _SHARED.finditer(text):
        yield Body(m.start(), m.end(), m[0], "government", False, "partner-described-zh")


def lone_countries(text: str) -> Iterator[Span]:
    """Where a country stands by itself, as one of those with whom something is done: 與韓國、德國推行."""
    for m in _countries().finditer(text):
        yield m.span()


def _going_on(text: str, at: int, place: str) -> Iterator[Body]:
    """The next bodies of a list, of the same place: 新西蘭移民部、民防部."""
    while m := _NEXT.match(text, at):
        name = m["name"] if regions().match(m["name"]) else place + m["name"]
        yield Body(m.start("name"), m.end("name"), name, "government", False, _RULE)
        at = m.end()
