"""How Chinese prints shares: tenths, 百分之五, halves."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .. import numbers_zh
from .amounts import Amount
from .compare_zh import compared

_TENTHS = re.compile(
    r"(?<![完合組構促達做])(?P<n>[一二兩三四五六七八九]|(?<![\d.,])\d(?:\.\d)?)成(?P<half>半)?(?![功立為員本效果長熟就年績因品型語都])"
)
_SHARE = re.compile(rf"(?P<low>百|千|萬|[二三四五六七八九十])分之(?P<top>{numbers_zh.ARABIC}|{numbers_zh.HAN})")
_POINTS = re.compile(rf"(?P<n>{numbers_zh.HAN})個百[分份]點")
_HALF = re.compile(r"(?:一半|半數)(?![年日])|(?<=[近過逾])半(?![年島山日小天個月路夜場途])")


def value(printed: str) -> float:
    """The value of a numeral in either script."""
    return numbers_zh.arabic(printed) if printed[0].isdigit() else numbers_zh.han(printed)


def _tenths(text: str, m: re.Match[str]) -> Amount:
    percent = 10 * value(m["n"]) + (5 if m["half"] else 0)
    return compared(text, m.start(), m.end(), percent, "%", "quantity-zh-percent")


def _share(text: str, m: re.Match[str]) -> Amount:
    percent = round(100 * value(m["top"]) / numbers_zh.han(m["low"]), 2)
    return compared(text, m.start(), m.end(), percent, "%", "quantity-zh-percent")


def _half(text: str, m: re.Match[str]) -> Amount:
    half = compared(text, m.start(), m.end(), 50.0, "%", "quantity-zh-percent")
    return replace(half, comparator="gt") if text[: m.start()].endswith("過") else half


def _points(text: str, m: re.Match[str]) -> Amount:
    return compared(text, m.start(), m.end(), value(m["n"]), "百分點", "quantity-zh-percent")


READERS: Sequence[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Amount]]] = (
    (_TENTHS, _tenths),
    (_SHARE, _share),
    (_HALF, _half),
    (_POINTS, _points),
)
"""Each pattern with what reads its match."""
