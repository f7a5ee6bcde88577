"""Chinese dates that count from the day of issue: 上月底, 本周三, 前日, 本財政年度."""

import datetime
import re

from dateutil.relativedelta import relativedelta

from . import periods
from .points import Build, Form

_STEP = {"上": -1, "本": 0, "今": 0, "這": 0, "現": 0, "下": 1}
_PART = {"初": "early", "上旬": "early", "中旬": "middle", "中": "mid", "下旬": "late", "底": "end", "末": "end"}
_DAYS = "一二三四五六日"
_SCHOOL_START = 9
_FINANCIAL_START = 4

_Read = tuple[int | None, Build]


def _month(m: re.Match[str], issued: datetime.date) -> _Read:
    meant = issued.replace(day=1) + relativedelta(months=_STEP[m["step"]])
    part = _PART.get(m["part"] or "")
    if part:
        return meant.year, lambda y: periods.part_of_month(y, meant.month, part)
    return meant.year, lambda y: periods.months(y, meant.month, meant.month)


def _weekday(m: re.Match[str], issued: datetime.date) -> _Read:
    monday = issued - datetime.timedelta(days=issued.weekday())
    day = monday + datetime.timedelta(weeks=_STEP[m["step"]], days=_DAYS.index(m["day"].replace("天", "日")))
    return day.year, lambda y: periods.day(y, day.month, day.day)


def _day(m: re.Match[str], issued: datetime.date) -> _Read:
    day = issued - datetime.timedelta(days={"今": 0, "昨": 1, "前": 2}[m["near"]])
    return day.year, lambda y: periods.day(y, day.month, day.day)


def _twelve_months(m: re.Match[str], issued: datetime.date) -> _Read:
    school = m["kind"] == "學"
    first = _SCHOOL_START if school else _FINANCIAL_START
    year = issued.year - (issued.month < first) + _STEP[m["step"]]
    return year, periods.school_year if school else periods.financial_year


_FORMS = (
    (
        "date-zh-relative",
        r"(?<![以之基根成原地])(?P<step>[上本下])個?月(?:份)?(?P<part>初|[上中下]旬|中(?!學|心|央)|底|末)?(?![\d一二三四五六七八九十]{1,3}(?:日|號|[至及和、]))",
        _month,
    ),
    ("date-zh-relative", r"(?P<step>[上本今這下])個?(?:星期|周|週)(?P<day>[一二三四五六日天])(?!連|共)", _weekday),
    ("date-zh-relative", r"(?<![\d年月日之以提從在當目空])(?P<near>前)[日天]", _day),
    ("date-zh-relative", r"(?P<near>[今昨])(?:晚|早|晨|午|夜)(?![會餐報])", _day),
    ("date-zh-relative", r"(?P<step>[本今現下])一?個?(?P<kind>學|財政)年度?", _twelve_months),
)
FORMS = tuple(Form(rule, re.compile(pattern), read) for rule, pattern, read in _FORMS)
