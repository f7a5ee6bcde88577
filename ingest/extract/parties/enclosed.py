"""Names inside another name: between quotation marks, in a title, before the word that makes a hotline of it."""

import re
from functools import lru_cache

from ...facts import Span

_TITLE = re.compile(r"《[^《》]*》")
_QUOTED = re.compile(
    r"(?<![說説稱示出調言道]：)(?:“(?P<zh>[^“”]*)”|(?<![^\s(\[])\"(?P<en>[^\"]{2,80}(?<![,.?!]))\"|「(?P<corner>[^「」]*)」)"
)
"""Quotation marks, save those around what somebody says."""
_OF_ANOTHER = re.compile(
    r"(?:查詢)?(?:熱線|大樓|總部|大廈)|[’']s? (?:website|hotline)|"
    r" (?:Building|Headquarters|website|webpage|hotline|Ordinance|Regulations?|Order|Bill|Act|Scheme|Fund|Award)\b|"
    r"(?:[’']s)? (?:Policy Address|Policy Agenda|Election|Dispatch|(?:\([A-Z]+\) )?(?:Meeting|Conference|Symposium))\b"
)


def enclosed(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is only a part of the name of something else."""
    return any(s <= start and end <= e for s, e in _stretches(text)) or _OF_ANOTHER.match(text, end) is not None


def in_quotation(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a part, not the whole, of a quotation or a title."""
    return any(s <= start and end <= e for s, e in _stretches(text))


@lru_cache(maxsize=512)
def _stretches(text: str) -> tuple[Span, ...]:
    return tuple(m.span() for m in _TITLE.finditer(text)) + tuple(_open_quotations(text))


def _open_quotations(text: str) -> list[Span]:
    """Quotations without the two characters at either end, so that a name that fills one is not inside it."""
    found: list[Span] = []
    for m in _QUOTED.finditer(text):
        start, end = m.start() + 1, m.end() - 1
        found += [(start + 1, end), (start, end - 1)]
    return found
