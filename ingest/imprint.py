"""What a text prints about itself: its title, who signs it, its date."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .structure import contents, front, furniture
from .structure.dress import Dressed, dress
from .structure.lines import split
from .structure.numbering import han_value

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = "|".join(_MONTHS)
_ENGLISH = re.compile(
    rf"(?:(?P<d>\d{{1,2}}) )?(?P<m>{MONTH}) (?:(?P<e>\d{{1,2}}),? )?(?P<y>(?:19|20)\d\d)", re.IGNORECASE
)
_NUMERIC = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?: ?年 ?(?P<m>\d{1,2}) ?月(?: ?(?P<d>\d{1,2}) ?日)?|-(?P<n>\d\d)-(?P<e>\d\d))"
)
_HAN = "〇○零一二三四五六七八九十"
_CHINESE = re.compile(rf"(?P<y>[一二][{_HAN}]{{3}})年(?P<m>[{_HAN}]{{1,2}})月(?:(?P<d>[{_HAN}]{{1,3}})日)?")
_HAN_YEAR = re.compile(rf"[一二][{_HAN}]{{3}}(?=年)")
_PLAN = re.compile(r".{4,8}年度(?:保安範疇)?施政方針(?:(?:和|及)主要措施)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What was found; None for what is not printed."""

    title: str | None
    publisher: str | None
    issued: datetime.date | None
    years: tuple[int, ...]
    """All years that the text names."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a file declares of itself beside its text, empty for what it does not."""

    title: str = ""
    issued: datetime.date | None = None
    source: str = ""
    """Its own web address."""


NOTHING = Declared()


def imprint(text: str) -> Imprint:
    """The imprint of `text`."""
    lines = [dress(line) for line in split(text)]
    kinds = dict.fromkeys(contents.find([d.line for d in lines]).lines, "contents") | furniture.find(lines)
    signed = [lines[i].title for i, kind in kinds.items() if kind in {"signature", "issuer"}]
    return Imprint(
        front.guess(lines, kinds) or _guidelines(lines, kinds),
        signed[-1] if signed else None,
        _issued(lines, kinds),
        tuple(years_in(text)),
    )


def _guidelines(lines: Sequence[Dressed], kinds: dict[int, str]) -> str | None:
    """The heading of the plan in guidelines that print no title: that of the latest year."""
    headings = [d.title for i, d in enumerate(lines) if i not in kinds and _PLAN.fullmatch(d.title)]
    return max(headings, key=years_in, default=None)


def years_in(text: str) -> list[int]:
    """The years that `text` names, in digits or in Han digits."""
    return [int(y) for y in _YEAR.findall(text)] + [han_value(y) for y in _HAN_YEAR.findall(text)]


def _issued(lines: Sequence[Dressed], kinds: dict[int, str]) -> datetime.date | None:
    """The latest date that stands by itself, or behind "Ends/": dates inside sentences are of other things."""
    dated = (lines[i].title for i, kind in sorted(kinds.items()) if kind in {"date", "release", "imprint"})
    return max((d for t in dated if (d := date_in(t))), default=None)


def date_in(text: str) -> datetime.date | None:
    """The date that `text` prints, of a month its first day; None for none, or one that no calendar has."""
    m = _ENGLISH.search(text) or _NUMERIC.search(text) or _CHINESE.search(text)
    if not m:
        return None
    printed = m.groupdict()
    return date(printed["y"], printed["m"] or printed["n"], printed["d"] or printed.get("e") or "1")


def date(year: str, month: str, day: str) -> datetime.date | None:
    """The day of these printed parts, in digits, words or Han digits; None for one that no calendar has."""
    try:
        return datetime.date(_number(year), _number(month), _number(day))
    except ValueError:
        return None


def _number(printed: str) -> int:
    if printed.isdecimal():
        return int(printed)
    if printed.lower() in _MONTHS:
        return _MONTHS.index(printed.lower()) + 1
    return han_value(printed)
