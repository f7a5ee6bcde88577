"""The forms in which English prints stretches of the calendar: "Q3 2024", "the first half of next year", "mid-2026"."""

import datetime
import re

from dateutil.relativedelta import relativedelta

from .. import numbers
from . import periods
from .periods import Period
from .points import Build, Form

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORTENED = (r"Jan\.?", r"Feb\.?", r"Aug\.?", r"Sept?\.?", r"Oct\.?", r"Nov\.?", r"Dec\.?")
_MONTH = rf"(?P<m>{'|'.join((*_MONTHS, *_SHORTENED))})"
_YEAR = (
    r"(?:(?P<y>(?:19|20)\d\d)(?![\d/–-]|,\d)"
    r"|(?P<rel>(?:[Tt]his|[Ll]ast|[Nn]ext|the (?:current|coming|same|previous|following)) year|the year))"
)
_OF = rf"(?:,? (?:of |in )?(?:the year )?{_YEAR})?"
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "latter": 2, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4}  # fmt: skip
_ORD = rf"(?:{'|'.join(_ORDINAL)})"
_PART = {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
         "end": "end", "close": "end"}  # fmt: skip
_SPAN = r"(?P<y1>(?:19|20)\d\d) ?[/–-] ?(?P<y2>\d{4}|\d\d)(?!\d)"
_COMING = relativedelta(months=9)
_DAYS = {"yesterday": -1, "tomorrow": 1}
_STEP = {"last": -1, "previous": -1, "past": -1, "next": 1, "following": 1, "coming": 1}


def _year(m: re.Match[str], issued: datetime.date) -> int | None:
    """The year that a form prints, None where it prints none or only points back ("the same year")."""
    groups = m.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    relative = (groups.get("rel") or "").casefold().removesuffix(" year").removeprefix("the ")
    if relative in ("", "the", "same", "following"):
        return None
    if relative == "coming":
        return (issued + _COMING).year
    return issued.year + {"this": 0, "current": 0, "next": 1}.get(relative, -1)


def _month(printed: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name[:3] == printed[:3])


def _day(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    month, number = _month(m["m"]), int(m.groupdict().get("d2") or m["d"])
    return _year(m, issued), lambda y: periods.day(y, month, number)


def _in_month(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    month, part = _month(m["m"]), m["part"]
    if part:
        return _year(m, issued), lambda y: periods.part_of_month(y, month, _PART[part.casefold()])
    return _year(m, issued), lambda y: periods.months(y, month, month)


def _quarter(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    first = int(m["q"]) if m["q"].isdigit() else _ORDINAL[m["q"].casefold()]
    second = m.groupdict().get("q2")
    last = _ORDINAL[second.casefold()] if second else first
    return _year(m, issued), lambda y: periods.months(y, first * 3 - 2, last * 3)


def _half(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    which = _ORDINAL[m["h"].casefold()]
    return _year(m, issued), lambda y: periods.half(y, min(which, 2))


def _first_months(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    count = int(numbers.scaled(m["n"], None))
    return _year(m, issued), lambda y: periods.months(y, 1, count)


def _part(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    part = _PART[(m["part"] or m["of"]).casefold()]
    return _year(m, issued), lambda y: periods.part_of_year(y, part)


def _twelve_months(m: re.Match[str], _: datetime.date) -> tuple[int | None, Build]:
    school = m["k"].casefold() in ("school", "academic")
    return int(m["y1"]), periods.school_year if school else periods.financial_year


def _years(m: re.Match[str], _: datetime.date) -> tuple[int | None, Build]:
    """Read "2024-25" as a financial year, "2023-2026" as a run of calendar years, other pairs as no date."""
    if len(m["y2"]) == 2:
        following = (int(m["y1"]) + 1) % 100 == int(m["y2"])
        return int(m["y1"]), periods.financial_year if following else lambda _: None
    first = datetime.date(int(m["y1"]), 1, 1)
    return int(m["y2"]), lambda y: Period(first, datetime.date(y, 12, 31))


def _around_today(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    date = issued + relativedelta(days=_DAYS.get(m["w"].casefold(), 0))
    return date.year, lambda _: Period(date, date)


def _near_month(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    """Read "last month" from the day of issue."""
    date = issued + relativedelta(months=_STEP.get(m["w"].casefold(), 0))
    return date.year, lambda y: periods.months(y, date.month, date.month)


def _nearest_month(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    """Read "last November" as the one before the day of issue, "next June" as the one behind it."""
    month, step = _month(m["m"]), _STEP[m["w"].casefold()]
    passed = (month > issued.month) if step > 0 else (month >= issued.month)
    year = issued.year - passed if step < 0 else issued.year + (not passed)
    return year, lambda y: periods.months(y, month, month)


def _near_twelve(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    """Read "the new financial year" as the one that runs, or begins, in the weeks after the day of issue."""
    school = m["k"].casefold() in ("school", "academic")
    word = m["w"].casefold()
    date = issued + relativedelta(months=3 if school else 1) if word == "new" else issued
    starts = periods.SCHOOL_YEAR_START if school else periods.FINANCIAL_YEAR_START
    first = date.year - ((date.month, date.day) < starts) + _STEP.get(word, 0)
    return first, periods.school_year if school else periods.financial_year


def _whole_year(m: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    return _year(m, issued), periods.year


def _ahead(_: re.Match[str], issued: datetime.date) -> tuple[int | None, Build]:
    return (issued + _COMING).year, periods.year


_WORDS = rf"(?P<n>\d\d?|{'|'.join(list(numbers.UNITS)[2:13])})"
_PARTS = r"(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd)"
_PART_OF = r"(?P<part>beginning|start|middle|end|close) of"
_KIND = r"(?P<k>school|academic|financial|fiscal) year"
_TO_DAY = r"(?:(?: to |[-–]| and )(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?)?"
_FORMS = (
    ("date-en-day", rf"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?{_TO_DAY} (?:of )?{_MONTH}\b{_OF}", _day),
    (
        "date-en-day",
        rf"{_MONTH} [0-3]?\d(?: to |[-–]| and )(?P<d>[0-3]?\d)\b(?![,.]?\d| {_MONTH.replace('?P<m>', '?:')}){_OF}",
        _day,
    ),
    ("date-en-day", rf"{_MONTH} (?P<d>[0-3]?\d)(?:st|nd|rd|th)?\b(?![,.]?\d){_OF}", _day),
    ("date-en-month", rf"(?:{_PARTS}(?: ?[-–] ?| ))?{_MONTH}\b{_OF}", _in_month),
    ("date-en-month", rf"(?:the )?{_PART_OF} {_MONTH}\b{_OF}", _in_month),
    ("date-en-quarter", rf"Q(?P<q>[1-4])\b{_OF}", _quarter),
    (
        "date-en-quarter",
        rf"(?:the )?(?P<q>{_ORD})(?: (?:and|to) (?:the )?(?P<q2>{_ORD}))? [gq]uarters?\b{_OF}",
        _quarter,
    ),
    ("date-en-half", rf"(?:the )?(?P<h>{_ORD}) half(?: of)? {_YEAR}", _half),
    ("date-en-first-months", rf"(?:the )?first {_WORDS} months\b{_OF}", _first_months),
    ("date-en-part", rf"(?:the )?(?:{_PARTS}(?: ?[-–] ?| (?:of )?)|{_PART_OF.replace('part', 'of')} ){_YEAR}", _part),
    ("date-en-twelve-months", rf"(?:the )?(?:end of (?:the )?)?{_SPAN} {_KIND}", _twelve_months),
    ("date-en-twelve-months", rf"(?:the )?(?:end of (?:the )?)?{_KIND} {_SPAN}", _twelve_months),
    ("date-en-part", r"(?:the )?year[- ](?P<part>end)\b", _part),
    ("date-en-years", _SPAN, _years),
    ("date-en-year", rf"(?:the year )?{_YEAR}", _whole_year),
    ("date-en-ahead", r"[Tt]he (?:year (?:to come|ahead)|(?:coming|forthcoming) year)\b", _ahead),
    ("date-en-month", r"(?:(?:earlier|later) )?(?P<w>[Tt]his|[Ll]ast|[Nn]ext) month\b", _near_month),
    ("date-en-month", rf"(?P<w>[Ll]ast|[Nn]ext) {_MONTH}\b(?! (?:19|20)?\d)", _nearest_month),
    (
        "date-en-twelve-months",
        rf"(?:the )?(?P<w>new|coming|next|this|current|last|previous|past) {_KIND}\b",
        _near_twelve,
    ),
    (
        "date-en-today",
        r"(?P<w>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b"
        r"(?: \([^()]*\d[^()]*\))?",
        _around_today,
    ),
)
FORMS = tuple(Form(rule, re.compile(r"\b" + pattern), read) for rule, pattern, read in _FORMS)
