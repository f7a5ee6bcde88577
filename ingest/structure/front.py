"""The document's own title, where it is printed above the text."""

import re
from collections.abc import Collection, Mapping, Sequence

from .dress import Dressed
from .markup import key
from .prose import brief

_ASIDE = re.compile(r"\s*[(（](?:with .{0,40}|附.{0,20})[)）]\Z")
_LINES = 15
_LONGEST = 160
_AROUND = frozenset(
    {"rule", "page number", "date", "navigation", "release", "imprint", "notice", "image", "address", "garbled"}
)


def find(lines: Sequence[Dressed], title: str, taken: Collection[int]) -> list[int]:
    """Indexes of the first lines that print `title` or a part of it."""
    wanted = key(title)
    out: list[int] = []
    for i, d in enumerate(lines[:_LINES]):
        if i in taken or d.numbers:
            continue
        printed = key(_ASIDE.sub("", d.title))
        if printed and (printed in wanted or (wanted in printed and len(printed) < 1.3 * len(wanted) + 12)):
            out.append(i)
        elif len(d.title) > 200:
            break
    return out


def guess(lines: Sequence[Dressed], kinds: Mapping[int, str]) -> str | None:
    """The title that the first lines print: all in one style, which no later line has; None if there is none."""
    first = next((i for i in range(len(lines)) if kinds.get(i) not in _AROUND), None)
    if first is None or not _titles(lines[first], framed=kinds.get(first + 1) == "rule"):
        return None
    if lines[first].marks and any(d.marks == lines[first].marks for d in lines[first + 1 :]):
        return None
    after = next((d for d in lines[first + 1 :] if d.line.text), None)
    if after is None or after.bullet:
        return None
    parts = [first]
    for i in range(first + 1, len(lines)):
        if i in kinds or not _goes_on(lines[first], lines[i]):
            break
        parts.append(i)
    return " ".join(lines[i].title for i in parts)


def _titles(d: Dressed, *, framed: bool) -> bool:
    short = brief(d.title, numbered=True) and len(d.title) <= _LONGEST
    return not (d.numbers or d.bullet) and (framed or short)


def _goes_on(first: Dressed, d: Dressed) -> bool:
    return first.bold and d.bold and not d.numbers and not first.marks and brief(d.title, numbered=True)
