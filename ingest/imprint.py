"""What a text prints about itself: its title, who signs it, its date."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .structure import contents, front, furniture
from .structure.dress import Dressed, dress
from .structure.lines import split

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_ENGLISH = re.compile(
    rf"(?:(?P<d>\d{{1,2}}) )?(?P<m>{_MONTH}) (?:(?P<e>\d{{1,2}}),? )?(?P<y>(?:19|20)\d\d)", re.IGNORECASE
)
_CHINESE = re.compile(r"(?P<y>(?:19|20)\d\d) ?年 ?(?P<m>\d{1,2}) ?月(?: ?(?P<d>\d{1,2}) ?日)?")
_HAN_YEAR = re.compile(r"[一二][〇零一二三四五六七八九]{3}(?=年)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What was found; None for what is not printed."""

    title: str | None
    publisher: str | None
    issued: datetime.date | None
    years: tuple[int, ...]
    """All years that the text names."""


def imprint(text: str) -> Imprint:
    """The imprint of `text`."""
    lines = [dress(line) for line in split(text)]
    kinds = dict.fromkeys(contents.find([d.line for d in lines]).lines, "contents") | furniture.find(lines)
    signed = [lines[i].title for i, kind in kinds.items() if kind == "signature"]
    years = [int(y) for y in _YEAR.findall(text)] + [int(y.translate(_DIGITS)) for y in _HAN_YEAR.findall(text)]
    return Imprint(front.guess(lines, kinds), signed[-1] if signed else None, _issued(lines, kinds), tuple(years))


def _issued(lines: Sequence[Dressed], kinds: dict[int, str]) -> datetime.date | None:
    """The latest date that stands by itself, or behind "Ends/": dates inside sentences are of other things."""
    dated = (lines[i].title for i, kind in sorted(kinds.items()) if kind in {"date", "release", "imprint"})
    return max((d for t in dated if (d := date_in(t))), default=None)


def date_in(text: str) -> datetime.date | None:
    """The date that `text` prints, of a month its first day; None for none, or one that no calendar has."""
    m = _ENGLISH.search(text) or _CHINESE.search(text)
    if not m:
        return None
    printed = m.groupdict()
    month = _MONTHS.index(printed["m"].lower()) + 1 if printed["m"].isalpha() else int(printed["m"])
    day = int(printed["d"] or printed.get("e") or 1)
    try:
        return datetime.date(int(printed["y"]), month, day)
    except ValueError:
        return None
