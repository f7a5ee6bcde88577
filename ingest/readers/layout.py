"""The lines of a printed page put together to paragraphs, by where they stand and how they are set."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from .reading import dressed, unbroken

_PICTORIAL = ("symbol", "wingdings", "webdings", "dingbats")
_ARROW = "Ø\uf0d8"
"""What Wingdings calls the arrowhead of lists."""
_BULLETS = frozenset(f"(cid:{code})" for code in (127, 129, 141, 143, 144, 157))
"""Codes that WinAnsiEncoding leaves free, which stand for a bullet (ISO 32000-1, annex D.2, note 3)."""
_BOLD = ("bold", "black", "heavy", "semibold")
_LOOSE = 1.35
_SAME_SIZE = 0.7
_INDENT = 1.2


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as printed: its place and type size in points, y downwards; `first` is the width of its first word."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: float

    @property
    def marked(self) -> bool:
        """Whether a bullet or a number opens it."""
        d = dressed(self.text)
        return bool(d.bullet or d.numbers)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one paragraph."""

    lines: tuple[Printed, ...]

    @property
    def text(self) -> str:
        """Its words on one line."""
        return unbroken(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """Type size in points."""
        return median(line.size for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def printed(line: Mapping[str, Any]) -> Printed:
    """A line as the PDF library gives it, with its characters."""
    chars = [c for c in line["chars"] if c["text"].strip()]
    return Printed(
        text=_worded(" ".join(line["text"].split()), chars[0]),
        x0=line["x0"],
        x1=line["x1"],
        top=line["top"],
        bottom=line["bottom"],
        size=median(c["size"] for c in chars),
        bold=all(any(b in str(c["fontname"]).lower() for b in _BOLD) for c in chars),
        first=_first_word(line["text"], chars),
    )


def _worded(text: str, first: Mapping[str, Any]) -> str:
    """The words of a line; a glyph of a pictorial font that opens it is its bullet."""
    glyph = first["text"]
    pictorial = any(name in str(first["fontname"]).lower() for name in _PICTORIAL)
    if glyph not in _BULLETS and not (pictorial and (len(glyph) > 1 or not glyph.isdigit())):
        return text
    return f"{'➢' if glyph in _ARROW else '•'} {text.removeprefix(glyph).lstrip()}".rstrip()


def _first_word(text: str, chars: Sequence[Mapping[str, Any]]) -> float:
    """The width of the first word; of Chinese, of a character and the stop that may follow it."""
    word = text.split()[0]
    length = len(word) if word.isascii() else 2
    return chars[min(length, len(chars)) - 1]["x1"] - chars[0]["x0"]


def paragraphs(lines: Sequence[Printed]) -> Iterator[Paragraph]:
    """The paragraphs of one column, in order."""
    if not lines:
        return
    right, pitch = max(line.x1 for line in lines), _pitch(lines)
    held: list[Printed] = []
    for line in lines:
        if held and not _goes_on(held, line, right, pitch):
            yield Paragraph(tuple(held))
            held = []
        held.append(line)
    yield Paragraph(tuple(held))


def below(before: Sequence[Printed], column: Sequence[Printed]) -> list[Printed]:
    """The lines of a column as if they stood below `before`, at the usual distance: so a paragraph goes on there."""
    if not before or not column:
        return list(column)
    aside = min(line.x0 for line in before) - min(line.x0 for line in column)
    down = before[-1].top + _pitch(before) * before[-1].size - column[0].top
    return [
        replace(line, x0=line.x0 + aside, x1=line.x1 + aside, top=line.top + down, bottom=line.bottom + down)
        for line in column
    ]


def _pitch(lines: Sequence[Printed]) -> float:
    """The usual distance of two lines of a paragraph, from top to top, in type sizes."""
    steps = [(b.top - a.top) / a.size for a, b in pairwise(lines) if _alike(a, b)]
    close = sorted(s for s in steps if 0 < s < 3)
    return close[len(close) // 4] if close else _LOOSE


def _alike(a: Printed, b: Printed) -> bool:
    return abs(a.size - b.size) < _SAME_SIZE and a.bold == b.bold


def _goes_on(held: Sequence[Printed], line: Printed, right: float, pitch: float) -> bool:
    before = held[-1]
    if line.marked or not _alike(before, line):
        return False
    if (line.top - before.top) / before.size > _LOOSE * pitch:
        return False
    if before.x1 + line.first < right - 0.5 * before.size:
        return False
    return line.x0 < before.x0 + _INDENT * before.size or (len(held) == 1 and held[0].marked)
