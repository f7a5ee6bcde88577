"""The entries of a table cell: what its list tags, paragraphs and arrows set apart."""

import re
from dataclasses import dataclass

from ..facts import Span
from .markup import trim

_BOUNDARY = re.compile(
    r"(?P<item><li\b[^<>\n]{0,200}>)|(?P<tag></?(?:li|p|ul|ol|div)\b[^<>\n]{0,200}>|<br\s*/?>)|(?P<bullet>[➢➤►▶•●◦▪■◆‣\uf0b7\uf0d8\uf0a7])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cell; `marked`: a bullet or a list tag opens it; `first`: nothing stands before it in its cell."""

    span: Span
    marked: bool
    first: bool


def pieces(source: str, cell: Span) -> list[Piece]:
    """The pieces of a cell, in order."""
    out: list[Piece] = []
    at, marked = cell[0], False
    for m in _BOUNDARY.finditer(source, *cell):
        _add(out, source, (at, m.start()), marked=marked)
        bullet = m["bullet"] or m["item"]
        marked = bool(bullet) or (marked and not source[at : m.start()].strip() and not _closes(m[0]))
        at = m.end()
    _add(out, source, (at, cell[1]), marked=marked)
    return out


def _closes(tag: str) -> bool:
    return tag.startswith("</")


def _add(out: list[Piece], source: str, stretch: Span, *, marked: bool) -> None:
    start, end = trim(source, *stretch)
    if start < end:
        out.append(Piece((start, end), marked, not out))
