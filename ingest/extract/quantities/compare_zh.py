"""Chinese words that compare and say how often: 超過, 不少於, 近, 每日."""

import re

from ...facts import Comparator
from .amounts import Amount

_NEAR = 40
_BEFORE: tuple[tuple[Comparator, str], ...] = (
    ("ge", "不少於|至少|不低於|最少|起碼|不小於|年滿|已滿|(?<!未)滿"),
    ("le", "不超過|不多於|最多|至多|上限為?|不得超過|最高(?:可以?)?(?:獲得?|領取|申請|達)?"),
    ("gt", "超過|逾|多於|高於|超出|突破|(?<=[^透通經越不超渡])過"),
    ("lt", "少於|不足|低於|不到|未滿|未足|未到"),
    ("approx", r"約為|大約|約有|約佔[^，。；\d]{0,8}|約|將近|接近|近|大概|估計"),
)
_COMPARATORS: tuple[tuple[Comparator, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(rf"(?:{words})(?:每[年月日天])?$")) for sign, words in _BEFORE
)
_AFTER: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    ("ge", re.compile("或?以上")),
    ("le", re.compile("或?以下|以內|之內")),
    ("approx", re.compile("左右")),
)
_PER = re.compile(
    r"每(?P<per>年|月|個月|周|週|星期|日|天|小時|季)[^，。；]{0,12}$|平均[^，。；]{0,4}每(?P<per2>年|月|日)[^，。；]{0,8}$"
)
_PER_NAMES = {"年": "year", "月": "month", "個月": "month", "周": "week", "週": "week", "星期": "week", "日": "day",
              "天": "day", "小時": "hour", "季": "quarter"}  # fmt: skip


def compared(text: str, start: int, end: int, value: float, unit: str, rule: str, more: bool = False) -> Amount:
    """An amount with the words around it that compare; `more` where 多 or 餘 follows the number."""
    near = text[max(0, start - _NEAR) : start]
    per = _PER.search(near)
    name = _PER_NAMES[per["per"] or per["per2"]] if per else None
    for sign, pattern in _COMPARATORS:
        m = pattern.search(near)
        if m:
            return Amount(start - len(m[0]), end, value, sign, unit, name, rule)
    for sign, pattern in _AFTER:
        if pattern.match(text, end) or pattern.match(text, end + 1):
            return Amount(start, end, value, sign, unit, name, rule)
    return Amount(start, end, value, "gt" if more else "eq", unit, name, rule)
