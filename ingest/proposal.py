"""A description of a text that has none: what the text shows, and a warning for what it does not."""

import datetime
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..ontology.series import Series, series_of
from . import dateline, issuer
from .facts import Description
from .imprint import NOTHING, Declared, Imprint, imprint, years_in
from .structure.markup import key
from .structure.prose import chinese

_OPENING = 400


class DescriptionWarning(UserWarning):
    """Something about a document is taken from its text or from custom, for want of a description."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.key = key
        """The key of the description that is in doubt, empty where it is none."""


def propose(text: str, document: str, declared: Declared = NOTHING) -> Description:
    """The description that `text`, of the document with this id, gives of itself; `declared` is what its file adds.

    Warns (DescriptionWarning) of everything that stands nowhere in the text or the file and is taken from custom.
    """
    found = _with(imprint(text), declared, text)
    series = series_of(found.title or f"{document} {text[:_OPENING]}", text)
    language = "zh-Hant" if chinese(text) else "en"
    jurisdiction = (series and series.jurisdiction) or _jurisdiction(text, found.title, document)
    return Description(
        id=document,
        title=found.title or _named(series, text) or _untitled(document),
        publisher=found.publisher or _publisher(text, found.title, series, jurisdiction, language, document),
        issued=found.issued or _issued(text, found, series, document),
        language=language,
        jurisdiction=jurisdiction,
        type=series.type if series else "policy paper",
        implied_lead=series.implied_lead if series else None,
        source=declared.source or None,
    )


def _with(found: Imprint, declared: Declared, text: str) -> Imprint:
    """What is printed, completed by what the file declares; a declared title on a line of the opening is the title."""
    printed = declared.title and key(declared.title) in {key(line) for line in text[:_OPENING].splitlines()}
    return replace(
        found,
        title=declared.title if printed else found.title or declared.title or None,
        issued=found.issued or declared.issued,
    )


def _warn(document: str, key: str, what: str) -> None:
    warnings.warn(DescriptionWarning(f"{document}: {what}; a description file settles it", key), stacklevel=4)


def _named(series: Series | None, text: str) -> str | None:
    """The name of its series and year where the first sentence says it."""
    m = series.title.search(text, 0, _OPENING) if series and series.title else None
    return m[0] if m else None


def _untitled(document: str) -> str:
    _warn(document, "title", "the text prints no title, its id stands for it")
    return document


def _jurisdiction(text: str, title: str | None, document: str) -> str:
    place, plain = issuer.jurisdiction(text, title)
    if not plain:
        _warn(document, "jurisdiction", f"whether it is of Hong Kong or of Macao is not plain, {place} is taken")
    return place


def _publisher(
    text: str, title: str | None, series: Series | None, jurisdiction: str, language: str, document: str
) -> str:
    """The body that custom or the title names, else the government."""
    if series and series.publisher:
        return issuer.in_language(series.publisher, language)
    news = series is not None and series.news
    if title and not news and (named := issuer.signed(title, jurisdiction, language)):
        return named
    told = issuer.news_of(text, jurisdiction, language) if news else None
    taken = told or issuer.government(jurisdiction, language)
    _warn(document, "publisher", f"the text names no publisher, {taken} is taken")
    return taken


def _issued(text: str, found: Imprint, series: Series | None, document: str) -> datetime.date:
    date, how = _day(text, found, series, document)
    _warn(document, "issued", f"the text prints no date of issue, {date.isoformat()} is taken {how}")
    return date


def _day(text: str, found: Imprint, series: Series | None, document: str) -> tuple[datetime.date, str]:
    """The day of the file's name or of the news, else a date by custom, in the year that the title or id names."""
    years = years_in(found.title or "") or years_in(document) or _commonest(found.years)
    if named := dateline.in_name(document):
        return named, "from its name"
    if series and series.news and (told := dateline.told_on(text, years)):
        return told, "from its first sentences"
    offset, month, day = series.issued if series else (0, 1, 1)
    return datetime.date(max(years) + offset, month, day), "by custom"


def _commonest(years: Sequence[int]) -> list[int]:
    """The year that a text names most often, the later of two; 1900 for none, which nobody takes for true."""
    times = Counter(years)
    return [max(times, key=lambda y: (times[y], y), default=1900)]
