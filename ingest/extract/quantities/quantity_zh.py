"""How Chinese prints quantities: numeral, classifier and what is counted, with comparator and 每."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .. import numbers_zh
from . import ranges_zh, shares_zh
from .amounts import Amount, covered
from .compare_zh import compared
from .counted_zh import CLASSIFIERS, MEASURES, counts
from .units_zh import counted_after, counted_before

_MONEY = {"澳門元": "MOP", "澳門幣": "MOP", "葡幣": "MOP", "港元": "HK$", "港幣": "HK$", "美元": "US$", "人民幣": "RMB",
          "元": "元", "歐元": "EUR"}  # fmt: skip
_BARE = frozenset(CLASSIFIERS.split("|")) - {"人", "次"}
_ONE = "宗|名|人|個|艘|輛|間|例|件|隻|位|起|場|次(?!性)"
_SPAN = "星期|[周週](?!年)|小時|分鐘|公斤|公里"
_COUNT = re.compile(
    rf"(?P<money0>港幣|澳門幣|人民幣|美元|(?:HK|MOP|US)?\$)?"
    rf"(?P<n>{numbers_zh.ARABIC})(?P<scale>[百千萬億]*)"
    rf"(?P<rest>(?<=[萬億])(?:\d{{1,4}}|\d[ ,]\d{{3}})[百千萬])?(?P<more>多|餘|幾)?"
    rf"(?:(?P<percent> ?%|個百分點|個百份點)|(?P<money>{'|'.join(_MONEY)})"
    rf"|(?P<measure>{MEASURES})|(?P<cl>{CLASSIFIERS}))?"
)
_HAN = re.compile(
    rf"(?P<n>(?:[二兩三四五六七八九十百千萬億零廿卅]|一(?=[十百千萬億]|{_ONE}|{_SPAN})|(?<=為期)一)[二三四五六七八九十百千萬億零一]*)"
    r"(?P<more>多|餘|幾)?"
    rf"(?:(?P<money>{'|'.join(_MONEY)})|(?P<measure>{MEASURES})|(?P<cl>{CLASSIFIERS}))"
)
_NONE = re.compile(r"零(?P<noun>案發|事故|意外|傷亡|死亡|投訴|感染|確診|失誤|罪案)")
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
    if not counts(text, m.start(), m.end()):
        return None
    kinds = m.groupdict()
    if m["n"].startswith("0") and m["n"] != "0" and "." not in m["n"] and kinds["measure"] == "年":
        return None
    if not (kinds["percent"] or kinds["money"] or kinds["money0"] or kinds["measure"] or kinds["cl"] or kinds["scale"]):
        return None
    rest = numbers_zh.arabic(m["rest"][:-1], m["rest"][-1]) if m["rest"] else 0
    return _read(text, m, numbers_zh.arabic(m["n"], m["scale"]) + rest)


def _han(text: str, m: re.Match[str]) -> Amount | None:
    if not counts(text, m.start(), m.end()):
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


_READERS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Amount | None]], ...] = (
    *ranges_zh.READERS, *shares_zh.READERS,
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
