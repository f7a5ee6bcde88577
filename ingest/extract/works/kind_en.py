"""English undertakings with a proper name and, in small letters, what they are: "the Safe Shores programme"."""

import re
from collections.abc import Iterator, Sequence

from ..named import Found
from ..quantities.amounts import covered
from ..titles_en import runs
from .heads_en import CALENDAR, KIND

_KIND = re.compile(rf" {KIND}")
_APP = re.compile(r"(?P<plus>\+?) (?:mobile )?app(?:lication)?s?\b")
_NO_NAME = re.compile(
    r"\b(?:Bureau|Department|Force|Government|Council|Committee|Authority|Commission|Office|Unit|Division|Police|"
    r"Secretary|Commissioner|Director|Association|University|Bank|Company|Limited|Section|Law|Ordinance|Act|Road)$"
)


def by_kind(text: str, listed: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Names before a noun of undertaking in small letters; `listed` are the stretches of names of the authority."""
    for start, end in runs(text):
        begin = max((e + 1 for s, e in listed if s <= start < e and e < end), default=start)
        kind, app = _KIND.match(text, end), _APP.match(text, end)
        if (kind is None and app is None) or covered(begin, end, listed) or not _is_name(text[begin:end], app):
            continue
        stop = kind.end() if kind else end + len(app["plus"]) if app else end
        other = text[begin : app.end()] if app else text[begin:end]
        yield Found(begin, stop, text[begin:stop], "initiative-en-kind", labels=(other,))


def _is_name(name: str, app: re.Match[str] | None) -> bool:
    """Two capitalised words, or one that an app is called by; no body, no law, no day of the calendar."""
    if _NO_NAME.search(name) or CALENDAR.search(name):
        return False
    return " " in name or (app is not None and len(name) > 3)
