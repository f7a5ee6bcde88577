"""How Chinese prints quantities: numeral, classifier and what is counted, with comparator and 每."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .. import numbers_zh
from . import shares_zh
from .amounts import Amount, covered
from .compare_zh import compared
from .units_zh import counted_after, counted_before

_MEASURES = (
    "人次|小時|分鐘|秒鐘|個月|個星期|星期|周年|週年|周|公斤|公噸|公里|公頃|公升|平方米|平方公里|立方米|毫升|"
    "年|日|天|倍|區|週|歲|米|噸|升|克|磅|度|男|女"
)
_CLASSIFIERS = (
    "班次|宗|名|人|位|個|支|艘|輛|部|台|臺|架|間|所|家|項|條|次|場|班|件|份|篇|集|張|套|座|幢|棟|隻|戶|例|起|頁|本|層|"
    "輪|組|批|隊|屋|片|枚|幅|則|期|處|類|種|單|盒|箱|瓶|罐|粒|顆|袋|株|筆|樽"
)
_MONEY = {"澳門元": "MOP", "澳門幣": "MOP", "葡幣": "MOP", "港元": "HK$", "港幣": "HK$", "美元": "US$", "人民幣": "RMB",
          "元": "元", "歐元": "EUR"}  # fmt: skip
_BARE = frozenset(_CLASSIFIERS.split("|")) - {"人", "次"}
_ONE = "宗|名|人|個|艘|輛|間|例|件|隻|位|起|場|次(?!性)"
_SPAN = "星期|[周週](?!年)|小時|分鐘|公斤|公里"
_COUNT = re.compile(
    rf"(?P<money0>港幣|澳門幣|人民幣|美元|(?:HK|MOP|US)?\$)?"
    rf"(?P<n>{numbers_zh.ARABIC})(?P<scale>[百千萬億]*)"
    rf"(?P<rest>(?<=[萬億])(?:\d{{1,4}}|\d[ ,]\d{{3}})[百千萬])?(?P<more>多|餘|幾)?"
    rf"(?:(?P<percent> ?%|個百分點|個百份點)|(?P<money>{'|'.join(_MONEY)})"
    rf"|(?P<measure>{_MEASURES})|(?P<cl>{_CLASSIFIERS}))?"
)
_HAN = re.compile(
    rf"(?P<n>(?:[二兩三四五六七八九十百千萬億零廿卅]|一(?=[十百千萬億]|{_ONE}|{_SPAN})|(?<=為期)一)[二三四五六七八九十百千萬億零一]*)"
    r"(?P<more>多|餘|幾)?"
    rf"(?:(?P<money>{'|'.join(_MONEY)})|(?P<measure>{_MEASURES})|(?P<cl>{_CLASSIFIERS}))"
)
_FROM = re.compile(r"(?<![\d.,])(?P<n>\d[\d,.]*)(?=[至到—–-]\d[\d,.]*(?P<measure>歲|%))")
_FROM_HAN = re.compile(
    r"(?<![一二三四五六七八九十百])(?P<n>[一二三四五六七八九十百]+)(?=(?:[至、及和與][一二三四五六七八九十百]+){1,4}(?P<measure>歲))"
)
_FROM_LIST = re.compile(r"(?<![\d.,])(?P<n>\d{1,2})(?=(?:[、及和與]\d{1,2}){1,4}(?P<measure>歲))")
_SPANS = "(?P<measure>年(?!級|[度底初中月])|個月|個?星期|[周週](?!年)|天|個?小時|分鐘|米|公里|公斤|噸)"
_FROM_COUNT = re.compile(
    rf"(?<![\d.,月年至])(?P<n>\d{{1,4}}(?=[至到]\d{{1,4}}(?P<cl>{_CLASSIFIERS}))|\d{{1,3}}(?=[至到]\d{{1,3}}{_SPANS}))"
)
_FROM_HAN_COUNT = re.compile(
    rf"(?<![一二三四五六七八九十百千月第])(?P<n>[兩一二三四五六七八九十百]+)"
    rf"(?=[至到][二三四五六七八九十百]+(?:{_SPANS}|(?P<cl>{_CLASSIFIERS})))"
)
_NONE = re.compile(r"零(?P<noun>案發|事故|意外|傷亡|死亡|投訴|感染|確診|失誤|罪案)")
_NOT_COUNTED = re.compile(
    r"(?:(?<![聯會協連陪])同|[第首其每唯逐任某萬Vv.:：/#\-–—]|[A-Za-z]|第[一二三四五六七八九十\d]+[至到及、]|沒有出現|沒有|未有|作為|成為)$"
)
_ABSTRACT = re.compile(
    r"(?:機制|平台|體系|系統|制度|環境|階段|過程|城市|社會|方面|方向|目標|重點|基礎|模式|節日|日子|時刻|里程碑|篇章|特點|理念|機會.*|契機.*)$"
)
_CLAUSE_START = re.compile(r"(?:^|[，。；])$")
_GOES_ON = re.compile(r"亦|還|又|並|一同|其後|隨後|就|(?:均|都|皆)(?:表示|認為|同意)")
_ROUND = re.compile(r"(?:超過|[逾過近]|將近|接近)$")
"""What makes a round number a count: 過百名, never 百名榜."""
_SLOGAN = 20
_IDEAS = re.compile(r"(?:理念|精神|方針|原則|意識|自信)$")
_TITLED = re.compile(r"《[^》]*》")
_FOLLOWED = re.compile(r"[號樓屆期版]|(?<=部)分|(?<=年)[度代級]|(?<=[周週]年)系列活動|一度|級|[—–-]\d|[/:]\d|年級")


def amounts(text: str, taken: Sequence[tuple[int, int]]) -> list[Amount]:
    """The amounts of a text outside the stretches that are taken (dates, names)."""
    held = [*taken, *(m.span() for m in _TITLED.finditer(text))]
    found: list[Amount] = []
    for pattern, read in _READERS:
        for m in pattern.finditer(text):
            amount = None if covered(m.start(), m.end(), held) else read(text, m)
            if amount:
                found.append(amount)
                held.append((m.start(), m.end()))
    return _completed(sorted(found, key=lambda a: a.start))


def _none(text: str, m: re.Match[str]) -> Amount:
    return compared(text, m.start(), m.start() + 1, 0.0, m["noun"], "quantity-zh-count")


def _count(text: str, m: re.Match[str]) -> Amount | None:
    if _NOT_COUNTED.search(text[: m.start()]) or _FOLLOWED.match(text, m.end()):
        return None
    kinds = m.groupdict()
    if m["n"].startswith("0") and m["n"] != "0" and "." not in m["n"] and kinds["measure"] == "年":
        return None
    if not (kinds["percent"] or kinds["money"] or kinds["money0"] or kinds["measure"] or kinds["cl"] or kinds["scale"]):
        return None
    rest = numbers_zh.arabic(m["rest"][:-1], m["rest"][-1]) if m["rest"] else 0
    return _read(text, m, numbers_zh.arabic(m["n"], m["scale"]) + rest)


def _han(text: str, m: re.Match[str]) -> Amount | None:
    if _NOT_COUNTED.search(text[: m.start()]) or _FOLLOWED.match(text, m.end()):
        return None
    if m["cl"] in ("個", "篇") and _IDEAS.search(counted_after(text, m.end())):
        return None
    if _is_predicate(text, m):
        return None
    if m["n"] == "一" and (text[: m.start()].endswith(tuple("下上前後再又新")) or not _concrete(text, m)):
        return None
    if m["measure"] == "日" and text[: m.start()].endswith("月"):
        return None
    if m["n"] == "零" or _in_quotes(text, m.start()):
        return None
    if re.match(r"[千萬百]", m["n"]) and not _ROUND.search(text[: m.start()]):
        return None
    return _read(text, m, numbers_zh.han(m["n"]))


def _in_quotes(text: str, at: int) -> bool:
    """Whether a slogan or a title in quotation marks holds the number: “四個着力”."""
    opened, closed = text.rfind("“", 0, at), text.rfind("”", 0, at)
    spoken = text[max(0, opened - 1) : opened] == "："
    return opened > closed and at - opened <= _SLOGAN and not spoken


def _is_predicate(text: str, m: re.Match[str]) -> bool:
    """Whether it says what something is, or takes up two persons named before: 其中的一個項目, ，兩人亦簽署."""
    before = text[: m.start()]
    if m["cl"] == "人" and m["n"] in ("兩", "二"):
        return _CLAUSE_START.search(before) is not None and _GOES_ON.match(text, m.end()) is not None
    return m["n"] == "一" and m["cl"] == "個" and before.endswith(("中的", "做", "當"))


def _concrete(text: str, m: re.Match[str]) -> bool:
    """Whether 一個 counts a thing: "a system", "a stage" only introduces one."""
    if m["cl"] != "個":
        return True
    noun = counted_after(text, m.end())
    clause = re.match(r"[^，。；：]*", text[m.end() :])
    idea = any(_ABSTRACT.search(part) for part in (noun, clause[0] if clause else ""))
    return bool(noun) and not idea


def _read(text: str, m: re.Match[str], value: float) -> Amount | None:
    kinds = m.groupdict()
    number_end = (
        m.end("more")
        if m["more"]
        else m.end("rest")
        if kinds.get("rest")
        else m.end("scale")
        if kinds.get("scale") is not None
        else m.end("n")
    )
    if kinds.get("percent"):
        return compared(text, m.start(), m.end(), value, "%", "quantity-zh-percent")
    money = kinds.get("money") or (kinds.get("money0") or "")
    if money:
        return compared(text, m.start(), m.end(), value, _MONEY.get(money, money), "quantity-zh-money")
    if kinds.get("measure"):
        return compared(text, m.start(), number_end, value, m["measure"], "quantity-zh-measure", bool(m["more"]))
    classifier = kinds.get("cl") or ""
    after = "" if classifier == "人" else counted_after(text, m.end())
    unit = after or counted_before(text, m.start(), classifier)
    return compared(text, m.start(), number_end, value, unit or classifier, "quantity-zh-count", bool(m["more"]))


def _from(text: str, m: re.Match[str]) -> Amount:
    """The lower end of a range, whose unit stands behind the upper end: 30至55歲."""
    rule = "quantity-zh-percent" if m["measure"] == "%" else "quantity-zh-measure"
    return compared(text, m.start(), m.end(), shares_zh.value(m["n"]), m["measure"], rule)


def _from_count(text: str, m: re.Match[str]) -> Amount | None:
    """The lower end of a range of things counted: 5至8個熱帶氣旋."""
    if _NOT_COUNTED.search(text[: m.start()]) or _FOLLOWED.match(text, m.end("measure" if m["measure"] else "cl")):
        return None
    if m["measure"]:
        return compared(text, m.start(), m.end(), shares_zh.value(m["n"]), m["measure"], "quantity-zh-measure")
    unit = "" if m["cl"] == "人" else counted_after(text, m.end("cl"))
    return compared(text, m.start(), m.end(), shares_zh.value(m["n"]), unit or m["cl"], "quantity-zh-count")


_READERS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Amount | None]], ...] = (
    (_FROM, _from), (_FROM_HAN, _from), (_FROM_LIST, _from), (_FROM_COUNT, _from_count),
    (_FROM_HAN_COUNT, _from_count), *shares_zh.READERS,
    (_NONE, _none), (_COUNT, _count), (_HAN, _han),
)  # fmt: skip


def _completed(found: list[Amount]) -> list[Amount]:
    """A bare classifier counts what the amount before it counts: 較去年同期的72宗."""
    done: list[Amount] = []
    for amount in found:
        bare = amount.rule == "quantity-zh-count" and amount.unit in _BARE
        same = bool(done) and bare and done[-1].rule == amount.rule
        done.append(replace(amount, unit=done[-1].unit) if same else amount)
    return done
