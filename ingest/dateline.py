"""The day on which news was told: what its dateline says, or its first sentences beside "today" and "yesterday"."""

import datetime
import re
from collections.abc import Iterator, Sequence

from .imprint import MONTH, date

_OPENING = 900
_NAMED = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_]?(?P<m>0[1-9]|1[0-2])[-_]?(?P<d>0[1-9]|[12]\d|3[01])")
"""The day in the name of a file: "p2023062900345", "2025-12-11"."""
_HAN = r"[一二三四五六七八九十]{1,3}|\d{1,2}"
_DAY = (
    rf"(?:(?P<m>{MONTH}) (?P<d>\d{{1,2}})\b(?:, (?P<y>20\d\d))?|"
    rf"\b(?P<de>\d{{1,2}})(?:st|nd|rd|th)? (?P<me>{MONTH})\b(?:,? (?P<ye>20\d\d))?|"
    rf"(?:(?P<yz>20\d\d) ?年 ?)?(?P<mz>{_HAN}) ?月 ?(?P<dz>{_HAN}) ?(?:日|[及至、]))"
)
_BESIDE = re.compile(
    rf"(?:(?P<before>\byesterday|\blast night|昨[日天晚晨])|(?P<after>\btomorrow|明[日天晨])|"
    rf"\b(?:today|tonight|this (?:morning|afternoon|evening))|今[日天晨早晚午])"
    rf"\W{{0,3}}[(（](?:[^()（）]{{0,12}}?){_DAY}",
    re.IGNORECASE,
)
_DATELINE = re.compile(rf"(?:^(?-i:[A-Z][A-Z ,]{{3,40}}, )|(?=.{{1,10}}日電)){_DAY}", re.MULTILINE | re.IGNORECASE)
_ANY = re.compile(_DAY, re.IGNORECASE)
_LOOKS_BACK = re.compile(r"\blast year\b|\breview of\b|\b(?:in|annual) review\b|\byear-end\b|去年|回顧", re.IGNORECASE)
_SPRING = 3
"""The last month in which a review of the year before comes out."""
_FORMS = ("", "e", "z")
"""Month and day, day and month, Chinese: the endings of the names of the parts."""
_ON_THE_WAY = {"before": 1, "after": -1}


def in_name(document: str) -> datetime.date | None:
    """The day that the id of a document names, None for none."""
    return next((d for m in _NAMED.finditer(document) if (d := date(m["y"], m["m"], m["d"]))), None)


def told_on(text: str, years: Sequence[int]) -> datetime.date | None:
    """The day on which the news of `text` was told; `years` are those it may be of, the last where it prints none.

    None where the opening names no day.
    """
    opening = text[:_OPENING]
    return next((d for pattern in (_DATELINE, _BESIDE, _ANY) for d in _days(pattern, opening, years)), None)


def _days(pattern: re.Pattern[str], opening: str, years: Sequence[int]) -> Iterator[datetime.date]:
    for m in pattern.finditer(opening):
        year, month, day = (next((m[f"{part}{form}"] for form in _FORMS if m[f"{part}{form}"]), None) for part in "ymd")
        year = year or _year(opening, month, years)
        found = date(year, month, day) if year and month and day else None
        if found:
            shift = next((n for name, n in _ON_THE_WAY.items() if m.groupdict().get(name)), 0)
            yield found + datetime.timedelta(days=shift)


def _year(opening: str, month: str | None, years: Sequence[int]) -> str | None:
    """The last of these years, or, for a review that comes out in the first months of a year, the next."""
    if not years or month is None:
        return None
    first = date("2000", month, "1")
    later = first is not None and first.month <= _SPRING and _LOOKS_BACK.search(opening) is not None
    return str(max(years) + later)
