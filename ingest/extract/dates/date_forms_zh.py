"""The forms in which Chinese prints dates, and what each of them covers."""

import datetime
import re

from .. import numbers_zh
from . import periods
from .periods import Period
from .points import Build, Form

_DAYS_AWAY = {"昨": -1, "今": 0, "明": 1}
_RELATIVE = {"今年": 0, "本年": 0, "明年": 1, "來年": 1, "翌年": 1, "去年": -1, "上年": -1}
_YEAR = (
    r"(?:(?P<y>(?:19|20)\d\d|[一二][〇○零0一二三四五六七八九]{3})年度?|"
    r"(?P<rel>今年|本年度?|明年|來年|去年|(?<!不)同年(?![齡級])|翌年))"
)
_N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_PART = {"初": "early", "中": "mid", "底": "end", "末": "end", "內": "end", "終": "end"}
_THIRD = {"上旬": "early", "初": "early", "中旬": "middle", "中": "mid", "下旬": "late", "底": "end", "末": "end"}
_QUARTER = {"首": 1, "末": 4}


def _year(m: re.Match[str], issued: datetime.date) -> int | None:
    groups = m.groupdict()
    if groups.get("y"):
        return numbers_zh.integer(m["y"])
    relative = (groups.get("rel") or "").removesuffix("度")
    return issued.year + _RELATIVE[relative] if relative in _RELATIVE else None


def _day(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    month, first = numbers_zh.integer(m["m"]), numbers_zh.integer(m["d"])
    last = numbers_zh.integer(m["d2"]) if m["d2"] else first

    def build(year: int) -> Period | None:
        start, end = periods.day(year, month, first), periods.day(year, month, last)
        return Period(start.first, end.last) if start and end else None

    return _year(m, issued), build


def _day_after(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    """The second of two days of a month: the month stands before the first."""
    before = _DAY_BEFORE.search(m.string[: m.start()])
    if before is None:
        return None, lambda _: None
    number = numbers_zh.integer(m["d"])
    if before["month"]:
        year, month = _month_meant(before["month"], number, issued)
    else:
        year, month = _year(before, issued), numbers_zh.integer(before["m"])
    return year, lambda y: periods.day(y, month, number)


def _day_of_month(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    """A day without the name of its month, as news print it, or the days up to another."""
    number = numbers_zh.integer(m["d"])
    last = numbers_zh.integer(m.groupdict().get("d2") or m["d"])
    year, month = _month_meant(m.groupdict().get("month"), number, issued)

    def build(y: int) -> Period | None:
        start, end = periods.day(y, month, number), periods.day(y, month, last)
        return Period(start.first, end.last) if start and end else None

    return year, build


def _month_meant(printed: str | None, day: int, issued: datetime.date) -> tuple[int, int]:
    """Year and month of a day: those of the day of issue, or of the month before or after it."""
    before = printed == "上" or (printed is None and day > issued.day)
    first = issued.replace(day=1)
    if printed == "下":
        first = (first + datetime.timedelta(days=31)).replace(day=1)
    meant = first - datetime.timedelta(days=1) if before else first
    return meant.year, meant.month


def _today(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    day = issued + datetime.timedelta(days=_DAYS_AWAY[m["near"]])
    return day.year, lambda y: periods.day(y, day.month, day.day)


def _near_day(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    """A day close to the day of issue, by name and number, in the year nearest to it: 今日（二月十二日）."""
    month, number = numbers_zh.integer(m["m"]), numbers_zh.integer(m["d"])
    days = (periods.day(issued.year + away, month, number) for away in (0, -1, 1))
    near = min((d.first for d in days if d), key=lambda d: abs(d - issued), default=None)
    return near.year if near else None, lambda y: periods.day(y, month, number)


def _months(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    first, last = numbers_zh.integer(m["m"]), numbers_zh.integer(m["m2"])
    return _year(m, issued), lambda y: periods.months(y, first, last)


def _month(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    month, part = numbers_zh.integer(m["m"]), m["part"]
    if part:
        return _year(m, issued), lambda y: periods.part_of_month(y, month, _THIRD[part])
    return _year(m, issued), lambda y: periods.months(y, month, month)


def _first_months(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    count = numbers_zh.integer(m["n"])
    return _year(m, issued), lambda y: periods.months(y, 1, count)


def _quarter(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    first = _QUARTER[m["q0"]] if m["q0"] else numbers_zh.integer(m["q"])
    last = numbers_zh.integer(m["q2"]) if m["q2"] else first
    return _year(m, issued), lambda y: periods.months(y, first * 3 - 2, last * 3)


def _first_quarters(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    last = 3 * numbers_zh.integer(m["n"])
    return _year(m, issued), lambda y: periods.months(y, 1, last)


def _half(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    which = 1 if m["h"] == "上" else 2
    return _year(m, issued), lambda y: periods.half(y, which)


def _part(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    part = _PART[m["part"]]
    if m["part"] == "內":
        return _year(m, issued), periods.year
    return _year(m, issued), lambda y: periods.part_of_year(y, part)


def _twelve_months(m: re.Match[str], _: datetime.date) -> tuple[int | None, Build]:
    return int(m["y1"]), periods.school_year if m["k"] == "學" else periods.financial_year


def _years(m: re.Match[str], _: datetime.date) -> tuple[int | None, Build]:
    """Calendar years, first and last: 2019至2023年."""
    first = datetime.date(numbers_zh.integer(m["y1"]), 1, 1)
    return numbers_zh.integer(m["y2"]), lambda y: Period(first, datetime.date(y, 12, 31))


def _whole_year(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    return _year(m, issued), periods.year


_NTH = r"第(?P<q>[一二三四1-4])(?:[、至及和]第?(?P<q2>[一二三四1-4]))?"
_TWO_YEARS = r"(?P<y1>20\d\d)[/／至—–-](?:20)?\d\d"
_Y = r"(?:20\d\d|二[〇○零0一二三四五六七八九]{3})"
_FREE = r"(?<![\d一二三四五六七八九十百兩多數幾近每青少中老成幼壯童半週周學全當整])"
_DAY_BEFORE = re.compile(rf"(?:{_YEAR}?(?P<m>{_N})|(?P<month>[本今上下]))月(?:{_N}日?[及和、])+$")
_AT = r"(?=上午|下午|晚|凌晨|早上|清晨|中午|傍晚|深夜)"
_OCCASION = "(?:活動|典禮|儀式|會議|會面|演習|訪問)"
_TOLD = (
    r"(?=表示|指出|強調|透露|介紹|宣[布佈]|公[布佈]|發[布佈表]|"
    r"舉[行辦]|召開|抵達|到訪|訪問|會見|會晤|出席|主持|在[港澳京])"
)
_TO_DAY = rf"(?:日?[至到—–-](?P<d2>{_N}))?"
_AND = rf"[及和、]{_N}日"
_FORMS = (
    ("date-zh-day", rf"{_YEAR}?(?P<m>{_N})月(?P<d>{_N})(?:日?[至到—–-](?P<d2>{_N}))?(?:日|號|(?={_AND}))", _day),
    ("date-zh-day", rf"(?<=[日\d一二三四五六七八九十][及和、])(?P<d>{_N})日", _day_after),
    ("date-zh-day-of-month", rf"(?P<month>[本今上下])月(?P<d>{_N}){_TO_DAY}(?:日|(?={_AND}))", _day_of_month),
    ("date-zh-day-of-month", rf"(?<![\d月年第至到—–-])(?P<d>\d{{1,2}})日{_AT}", _day_of_month),
    ("date-zh-day-of-month", rf"(?<![\d月年第至到期共達約逾近過每、及和—–-])(?P<d>\d{{1,2}})日{_TOLD}", _day_of_month),
    ("date-zh-day", rf"[今昨明][日天]（(?P<m>{_N})月(?P<d>{_N})日[^（）]{{0,8}}）", _near_day),
    ("date-zh-day-of-month", rf"[今昨][日天]?（(?P<d>{_N})日?）[日天]?", _day_of_month),
    ("date-zh-today", rf"(?P<near>[今昨]|(?<![光文透鮮])明)[日天](?!之|的(?!{_OCCASION}))", _today),
    ("date-zh-months", rf"{_YEAR}?(?P<m>{_N})月?(?:份)?[至到—–-](?P<m2>{_N})月份?", _months),
    ("date-zh-month", rf"{_YEAR}?(?P<m>{_N})月(?:份)?(?P<part>上旬|中旬|下旬|初|中(?!學|心|央)|底|末)?", _month),
    ("date-zh-first-months", rf"{_YEAR}?[首頭前](?P<n>{_N}|兩)個月", _first_months),
    ("date-zh-quarter", rf"{_YEAR}?(?:{_NTH}|(?P<q0>[首末]))季度?", _quarter),
    ("date-zh-half", rf"{_YEAR}?(?P<h>[上下])半年", _half),
    ("date-zh-part", rf"{_YEAR}年?(?P<part>[初中底末內終])", _part),
    ("date-zh-part", rf"{_FREE}年(?P<part>初(?![二三四五六七]|一(?:[至到、及，。日]|$))|[中底末內終])", _part),
    ("date-zh-years", rf"(?P<y1>{_Y})[至到—–-](?P<y2>{_Y})年(?!度|[\d初中底末]|[一二三四五六七八九十]+月)", _years),
    ("date-zh-twelve-months", rf"{_TWO_YEARS}(?:年度?)?(?P<k>學|財)?(?:政年度|年度|年)", _twelve_months),
    ("date-zh-quarter", rf"{_YEAR}?首(?P<n>[兩二三])季度?", _first_quarters),
    ("date-zh-year", _YEAR, _whole_year),
)  # fmt: skip
FORMS = tuple(Form(rule, re.compile(pattern), read) for rule, pattern, read in _FORMS)
