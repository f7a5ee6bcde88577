"""Series of papers, kept by hand in `authority/series.toml`: what custom says of a paper that has no description."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..errors import AuthorityError
from .files import SERIES


@dataclass(frozen=True, slots=True)
class Series:
    """A series: the wording of its titles or texts, and what is known of every paper of it.

    `issued` is its customary day: years after the year in the title, month, day. A jurisdiction that is None is told by
    the text, a publisher that is None by the press service of it, or the first of its bodies that the text names.
    """

    type: str
    publisher: str | None = None
    jurisdiction: str | None = None
    title: re.Pattern[str] | None = None
    wording: re.Pattern[str] | None = None
    """What its text says, for titles that are not telling by themselves."""
    implied_lead: str | None = None
    issued: tuple[int, int, int] = (0, 1, 1)
    news: bool = False
    """Whether it tells what happened on a day, which its first sentences say."""


@cache
def load_series() -> tuple[Series, ...]:
    """Every series, in the order of the file. Raises AuthorityError for an entry that is none."""
    return tuple(_series(entry, number) for number, entry in enumerate(_file()["series"], start=1))


@cache
def press_services() -> dict[str, str]:
    """By jurisdiction, the body that publishes the news of all others."""
    return _file()["press_services"]


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(SERIES.read_text(encoding="utf-8"))


def _series(entry: dict[str, Any], number: int) -> Series:
    where = f"{SERIES.name}, entry {number}"
    unknown = set(entry) - set(Series.__dataclass_fields__)
    if unknown:
        raise AuthorityError(f"a series has no {', '.join(sorted(unknown))}", where=where)
    try:
        years, month, day = entry.get("issued", (0, 1, 1))
        return Series(
            type=entry["type"],
            publisher=entry.get("publisher"),
            jurisdiction=entry.get("jurisdiction"),
            title=_pattern(entry.get("title"), re.IGNORECASE),
            wording=_pattern(entry.get("wording"), re.MULTILINE | re.DOTALL),
            implied_lead=entry.get("implied_lead"),
            issued=(years, month, day),
            news=entry.get("news", False),
        )
    except KeyError as error:
        raise AuthorityError(f"a series needs its {error.args[0]}", where=where) from error
    except (TypeError, ValueError, re.error) as error:
        raise AuthorityError(f"this is no series: {error}", where=where) from error


def _pattern(source: str | None, flags: re.RegexFlag) -> re.Pattern[str] | None:
    return re.compile(source, flags) if source else None


def series_of(title: str, text: str) -> Series | None:
    """The series that a paper of this title and text belongs to, None for none of those known.

    Where nothing is printed above the text, hand in its first words for the title.
    """
    return next((s for s in load_series() if _fits(s.title, title) and _fits(s.wording, text)), None)


def _fits(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is None or pattern.search(text) is not None
