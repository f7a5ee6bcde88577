"""Rows of cells in plain text: set apart by tabs, or by the bars of a Markdown table."""

from ..facts import Span
from .dress import Dressed
from .lines import strip
from .markup import plain

_BAR = "|"
_BARS = 3


def is_row(d: Dressed, source: str) -> bool:
    """Whether a line is a row, or looks like one by the tab it begins with."""
    return _barred(d) or has_cells(d, source) or source[d.line.raw_start : d.line.start].startswith("\t")


def has_cells(d: Dressed, source: str) -> bool:
    """Whether a line has cells behind its markers."""
    return _barred(d) or "\t" in source[d.body : d.line.raw_end]


def words(d: Dressed) -> tuple[str, ...]:
    """The cells of a row as printed."""
    cells = d.line.text[1:].removesuffix(_BAR).split(_BAR) if _barred(d) else d.line.text.split("\t")
    return tuple(plain(cell) for cell in cells)


def cells(first: Dressed, last: Dressed, source: str) -> tuple[Span, ...]:
    """The cells of the row that runs from one line to another, without outer blanks."""
    at, end, mark = first.line.raw_start, last.line.raw_end, "\t"
    if _barred(first):
        at, end, mark = first.line.start + 1, last.line.end - last.line.text.endswith(_BAR), _BAR
    out: list[Span] = []
    for cell in source[at:end].split(mark):
        text = strip(cell)
        start = at + cell.index(text)
        out.append((start, start + len(text)))
        at += len(cell) + 1
    return tuple(out)


def _barred(d: Dressed) -> bool:
    return d.line.text.startswith(_BAR) and d.line.text.count(_BAR) >= _BARS
