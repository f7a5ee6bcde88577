"""The document's own title, where it is printed above the text."""

import re
from collections.abc import Collection, Mapping, Sequence

from .dress import Dressed
from .markup import key
from .prose import brief, finished
from .ranks import is_leaf

_ASIDE = re.compile(r"\s*[(（](?:with .{0,40}|excerpt.{0,150}|附.{0,20}|節錄.{0,50})[)）]\Z")
_PANEL = re.compile(r"\bPanel on\b|事務委員會")
"""A paper for a panel names the panel, then, below, its subject."""
_LINES = 15
_LONGEST = 160
_AROUND = frozenset(
    {"rule", "page number", "date", "navigation", "release", "imprint", "notice", "image", "address", "garbled"}
)


def find(lines: Sequence[Dressed], title: str, taken: Collection[int]) -> list[int]:
    """Indexes of the first lines that print `title` or a part of it."""
    wanted = key(_ASIDE.sub("", title))
    out: list[int] = []
    for i, d in enumerate(lines[:_LINES]):
        if i in taken:
            continue
        if d.numbers or d.bullet or _recurs(lines, i) or (out and is_leaf(d.title)):
            break
        printed = key(_ASIDE.sub("", d.title))
        whole = wanted != "" and wanted in printed and len(printed) <= 1.3 * len(wanted)
        if whole or (printed and printed in wanted and not finished(d.title.rstrip(":："))):
            out.append(i)
        elif finished(d.title):
            break
    return out


def _recurs(lines: Sequence[Dressed], i: int) -> bool:
    """Whether later lines bear the same marks: then it is one heading among others."""
    return lines[i].marks > 0 and any(d.marks == lines[i].marks for d in lines[i + 1 :])


def guess(lines: Sequence[Dressed], kinds: Mapping[int, str]) -> str | None:
    """The title that the first lines print: all in one style, which no later line has; None if there is none."""
    first = next((i for i in range(len(lines)) if kinds.get(i) not in _AROUND), None)
    if first is None or not _titles(lines[first], framed=kinds.get(first + 1) == "rule"):
        return None
    if is_leaf(lines[first].title):
        return None
    if _recurs(lines, first):
        return None
    after = next((d for d in lines[first + 1 :] if d.line.text), None)
    if after is None or after.bullet:
        return None
    parts = [first]
    listed = _before_contents(lines, kinds, first)
    for i in range(first + 1, len(lines)):
        if i in kinds or not (i < listed or _goes_on(lines[first : i + 1])):
            break
        parts.append(i)
    return " ".join(lines[i].title for i in parts)


def _before_contents(lines: Sequence[Dressed], kinds: Mapping[int, str], first: int) -> int:
    """Where the contents page begins, if only short lines stand between it and the title; else 0."""
    for i in range(first + 1, min(first + _LINES, len(lines))):
        if kinds.get(i) == "contents":
            return i
        if not brief(lines[i].title, numbered=True):
            break
    return 0


def _titles(d: Dressed, *, framed: bool) -> bool:
    short = brief(d.title, numbered=True) and len(d.title) <= _LONGEST
    return not (d.numbers or d.bullet) and (framed or short)


def _goes_on(lines: Sequence[Dressed]) -> bool:
    """Whether the last of these lines still belongs to the title that the first begins."""
    first, d = lines[0], lines[-1]
    if d.numbers or d.bullet or d.marks or first.marks or not brief(d.title, numbered=True):
        return False
    subject = len(lines) == 2 or d.line.blanks == 0
    return (first.bold and d.bold) or (_PANEL.search(first.title) is not None and subject)
