"""Sentences and clauses of a view, with their offsets."""

import re
from collections.abc import Iterator

from ..facts import Span

_ENGLISH = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bCap)(?<=[.!?;])[”\"’')]*\s+(?=[A-Z“\"(‘])")
_CHINESE = re.compile(r"(?<=[。！？；])")
_CLAUSE = re.compile(r"(?<=[，。！？；：])")


def sentences(text: str, *, chinese: bool) -> list[Span]:
    """Where each sentence stands; a semicolon ends one."""
    return list(_pieces(text, _CHINESE if chinese else _ENGLISH))


def clauses(text: str) -> list[Span]:
    """Where each Chinese clause stands, its closing mark included."""
    return list(_pieces(text, _CLAUSE))


def around(spans: list[Span], at: int) -> Span:
    """The one of `spans` that holds the character at `at`.

    Raises ValueError when none does.
    """
    for start, end in spans:
        if start <= at < end:
            return start, end
    raise ValueError(f"no stretch of {spans} holds {at}")


def _pieces(text: str, boundary: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for m in boundary.finditer(text):
        if m.start() > start:
            yield start, m.start()
        start = m.end()
    if start < len(text):
        yield start, len(text)
