"""Physical lines of a text with their offsets: what every other structure rule works on."""

import re
from dataclasses import dataclass

_BREAK = re.compile(r"[\n\f\v\u2028\u2029]")
_MARKER = re.compile(r"[-–—•●○◦▪■□◆‣➢➤►▶·‧∙\uf0b7\uf0d8\uf0a7]|\d{1,3}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)")
_INVISIBLE = " \t\r\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. `start:end` leaves its outer blanks out, `raw_start:raw_end` keeps them."""

    start: int
    end: int
    raw_start: int
    raw_end: int
    text: str
    """The characters of `start:end`."""
    blanks: int
    """How many blank lines stand before it."""


def split(source: str) -> list[Line]:
    """The lines of `source` that are not blank, in order. A form feed ends a line."""
    lines: list[Line] = []
    blanks = at = 0
    for piece in _BREAK.split(source):
        text = strip(piece)
        if text:
            start = at + piece.index(text)
            lines.append(Line(start, start + len(text), at, at + len(piece), text, blanks))
        blanks = 0 if text else blanks + 1
        at += len(piece) + 1
    return _join_emphasis(_join_markers(lines, source), source)


def strip(text: str) -> str:
    """`text` without outer blanks, those included that nobody sees."""
    return text.strip().strip(_INVISIBLE).strip()


def _join_markers(lines: list[Line], source: str) -> list[Line]:
    """A bullet or number on a line of its own belongs to the line below it."""
    out: list[Line] = []
    for line in lines:
        before = out[-1] if out else None
        if before and line.blanks <= 1 and _MARKER.fullmatch(before.text) and not _MARKER.fullmatch(line.text):
            out[-1] = _joined(before, line, source)
        else:
            out.append(line)
    return out


def _joined(a: Line, b: Line, source: str) -> Line:
    return Line(a.start, b.end, a.raw_start, b.raw_end, source[a.start : b.end], a.blanks)


def _join_emphasis(lines: list[Line], source: str) -> list[Line]:
    """Lines of one emphasised stretch ("**2023 Policy Address⏎Policy Initiatives**") are one line."""
    out: list[Line] = []
    for line in lines:
        before = out[-1] if out else None
        if before and line.blanks == 0 and _open(before.text) and _open(line.text):
            out[-1] = _joined(before, line, source)
        else:
            out.append(line)
    return out


def _open(text: str) -> bool:
    return text.count("**") % 2 == 1
