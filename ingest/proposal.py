"""A description of a text that has none: what the text shows, and a warning for what it does not."""

import datetime
import re
import warnings
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ..ontology.authorities import Entry, load_entries
from ..ontology.series import Series, series_of
from .facts import Description
from .imprint import Imprint, imprint, years_in
from .structure.prose import chinese

_JURISDICTIONS = {
    "hong-kong-sar": re.compile(r"Hong Kong|HKSAR|\bHK\b|香港|本港"),
    "macao-sar": re.compile(r"Maca[ou]|MSAR|澳門|本澳"),
}
_BY = re.compile(r"\b(?:by|of) (?:the )?(?P<body>[A-Z][\w’'&-]*(?: (?:of |and |for )?[A-Z][\w’'&-]*)+)$")
_HERE = 3
_OPENING = 400
_SHORT = 3


class DescriptionWarning(UserWarning):
    """Something about a document is taken from its text or from custom, for want of a description."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.key = key
        """The key of the description that is in doubt, empty where it is none."""


def propose(text: str, document: str) -> Description:
    """The description that `text`, of the document with this id, gives of itself.

    Warns (DescriptionWarning) of everything that stands nowhere in the text and is taken from custom.
    """
    found = imprint(text)
    series = series_of(found.title or f"{document} {text[:_OPENING]}", text)
    jurisdiction = series.jurisdiction if series else _jurisdiction(text, document)
    return Description(
        id=document,
        title=found.title or _named(series, text) or _untitled(document),
        publisher=_publisher(found, series, jurisdiction, document),
        issued=found.issued or _issued(found, series, document),
        language="zh-Hant" if chinese(text) else "en",
        jurisdiction=jurisdiction,
        type=series.type if series else "policy paper",
        implied_lead=series.implied_lead if series else None,
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


@cache
def _entries() -> tuple[Entry, ...]:
    """The authority files, read once for however many texts."""
    return load_entries()


def _jurisdiction(text: str, document: str) -> str:
    """The region whose name the text says far more often, else the one whose bodies it names more often."""
    places = Counter({place: len(pattern.findall(text)) for place, pattern in _JURISDICTIONS.items()})
    for counts in (places, _names(text)):
        (place, most), *others = counts.most_common()
        if most and most >= _HERE * sum(n for _, n in others) / 2:
            return place
    _warn(document, "jurisdiction", f"whether it is of Hong Kong or of Macao is not plain, {place} is taken")
    return place


def _names(text: str) -> Counter[str]:
    """How often the text says a name that bodies and places of one jurisdiction alone have."""
    owners: dict[str, set[str]] = {}
    for entry in _entries():
        if entry.jurisdiction:
            for form in entry.forms:
                owners.setdefault(form, set()).add(entry.jurisdiction)
    counts = Counter(dict.fromkeys(_JURISDICTIONS, 0))
    for form, homes in owners.items():
        if len(homes) == 1 and len(form) > _SHORT:
            counts[next(iter(homes))] += text.count(form)
    return counts


_GOVERNMENTS = {
    "hong-kong-sar": "Government of the Hong Kong Special Administrative Region",
    "macao-sar": "澳門特別行政區政府",
}


def _publisher(found: Imprint, series: Series | None, jurisdiction: str, document: str) -> str:
    if found.publisher:
        return found.publisher
    if series:
        return series.publisher
    if named := _signed(found.title):
        return named
    government = _GOVERNMENTS[jurisdiction]
    _warn(document, "publisher", f"the text names no publisher, {government} is taken")
    return government


def _signed(title: str | None) -> str | None:
    """The body by which the title says that the paper is: "List of … by Green Bureau"."""
    m = _BY.search(title or "")
    return next((e.preferred["en"] for e in _entries() if m and m["body"] in e.forms and e.jurisdiction), None)


def _issued(found: Imprint, series: Series | None, document: str) -> datetime.date:
    """A date by custom: of the series, in the year that the title or the id names."""
    years = years_in(found.title or "") or years_in(document) or _commonest(found.years)
    offset, month, day = series.issued if series else (0, 1, 1)
    date = datetime.date(max(years) + offset, month, day)
    _warn(document, "issued", f"the text prints no date of issue, {date.isoformat()} is taken")
    return date


def _commonest(years: Sequence[int]) -> list[int]:
    """The year that a text names most often, the later of two; 1900 for none, which nobody takes for true."""
    times = Counter(years)
    return [max(times, key=lambda y: (times[y], y), default=1900)]
