"""The lower end of a Chinese range, whose unit stands behind the upper end: 30至55歲, 兩至三個講座."""

import re
from collections.abc import Callable, Sequence

from . import shares_zh
from .amounts import Amount
from .compare_zh import compared
from .counted_zh import CLASSIFIERS, counts
from .units_zh import counted_after

_FROM = re.compile(r"(?<![\d.,])(?P<n>\d[\d,.]*)(?=[至到—–-]\d[\d,.]*(?P<measure>歲|%))")
_FROM_HAN = re.compile(
    r"(?<![一二三四五六七八九十百])(?P<n>[一二三四五六七八九十百]+)(?=(?:[至、及和與][一二三四五六七八九十百]+){1,4}(?P<measure>歲))"
)
_FROM_LIST = re.compile(r"(?<![\d.,])(?P<n>\d{1,2})(?=(?:[、及和與]\d{1,2}){1,4}(?P<measure>歲))")
_SPANS = "(?P<measure>年(?!級|[度底初中月])|個月|個?星期|[周週](?!年)|天|個?小時|分鐘|米|公里|公斤|噸)"
_FROM_COUNT = re.compile(
    rf"(?<![\d.,月年至])(?P<n>\d{{1,4}}(?=[至到]\d{{1,4}}(?P<cl>{CLASSIFIERS}))|\d{{1,3}}(?=[至到]\d{{1,3}}{_SPANS}))"
)
_FROM_HAN_COUNT = re.compile(
    rf"(?<![一二三四五六七八九十百千月第])(?P<n>[兩一二三四五六七八九十百]+)"
    rf"(?=[至到][二三四五六七八九十百]+(?:{_SPANS}|(?P<cl>{CLASSIFIERS})))"
)


def _from(text: str, m: re.Match[str]) -> Amount:
    """The lower end of a range, whose unit stands behind the upper end: 30至55歲."""
    rule = "quantity-zh-percent" if m["measure"] == "%" else "quantity-zh-measure"
    return compared(text, m.start(), m.end(), shares_zh.value(m["n"]), m["measure"], rule)


def _from_count(text: str, m: re.Match[str]) -> Amount | None:
    """The lower end of a range of things counted: 5至8個熱帶氣旋."""
    if not counts(text, m.start(), m.end("measure" if m["measure"] else "cl")):
        return None
    if m["measure"]:
        return compared(text, m.start(), m.end(), shares_zh.value(m["n"]), m["measure"], "quantity-zh-measure")
    unit = "" if m["cl"] == "人" else counted_after(text, m.end("cl"))
    return compared(text, m.start(), m.end(), shares_zh.value(m["n"]), unit or m["cl"], "quantity-zh-count")


READERS: Sequence[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Amount | None]]] = (
    (_FROM, _from),
    (_FROM_HAN, _from),
    (_FROM_LIST, _from),
    (_FROM_COUNT, _from_count),
    (_FROM_HAN_COUNT, _from_count),
)
"""Each pattern with what reads its match."""
