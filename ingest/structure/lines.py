"""Physical lines of a text with their offsets: what every other structure rule works on."""

import re
from dataclasses import dataclass

_BREAK = re.compile(r"[\n\f\v\u2028\u2029]")
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
    return _join_emphasis(lines, source)


def strip(text: str) -> str:
    """`text` without outer blanks, those included that nobody sees."""
    return text.strip().strip(_INVISIBLE).strip()


def _join_emphasis(lines: list[Line], source: str) -> list[Line]:
    """Lines of one emphasised stretch ("**2023 Policy Address⏎Policy Initiatives**") are one line."""
    out: list[Line] = []
    for line in lines:
        before = out[-1] if out else None
        if before and line.blanks == 0 and _open(before.text) and _open(line.text):
            text = source[before.start : line.end]
            out[-1] = Line(before.start, line.end, before.raw_start, line.raw_end, text, before.blanks)
        else:
            out.append(line)
    return out


def _open(text: str) -> bool:
    return text.count("**") % 2 == 1
