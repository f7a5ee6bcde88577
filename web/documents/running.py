"""The running text of a document: every character at its place, passages and mentions marked."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...ingest.facts import Span
from ...ingest.view import view

LOOK_AHEAD = 3
"""Sections that may be skipped because their headings are not printed as lines."""
_MARKER = re.compile(r"[(（]?(?:\d+(?:\.\d+)*|[a-zA-Z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]?")


def readable(source: str) -> str:
    """A stretch of a document as a reader sees it: without markup, blanks folded."""
    return view(source, [(0, len(source))]).text


@dataclass(frozen=True, slots=True)
class Piece:
    """Readable characters of the source; `marks` are the things named there, `hit` is what the reader asked for."""

    text: str
    start: int
    marks: tuple[str, ...] = ()
    hit: bool = False


BLANK = Piece(" ", -1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the document in reading order.

    Its kind is "heading", "passage", "marker" (the number of a list item) or "between" (what else stands there).
    """

    kind: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    sections: tuple[int, ...] = ()
    """Numbers of the sections that begin here."""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A section as the contents list it; `first` is where its first passage starts."""

    number: int
    title: str
    level: int
    first: int | None


@dataclass(frozen=True, slots=True)
class Marking:
    """What is to be marked in a text: things named, and what the reader asked for."""

    mentions: Sequence[tuple[Span, str]] = ()
    hits: Sequence[Span] = ()


def pieces(source: str, span: Span, marking: Marking | None = None) -> tuple[Piece, ...]:
    """The readable text of a passage, cut wherever a mark begins or ends."""
    seen, marking = view(source, [span]), marking or Marking()
    out: list[Piece] = []
    for char, start in zip(seen.text, seen.starts, strict=True):
        marks = tuple(dict.fromkeys(iri for (s, e), iri in marking.mentions if s <= start < e))
        hit = any(s <= start < e for s, e in marking.hits)
        if out and out[-1].marks == marks and out[-1].hit == hit:
            out[-1] = Piece(out[-1].text + char, out[-1].start, marks, hit)
        else:
            out.append(Piece(char, start, marks, hit))
    return tuple(out)


@dataclass(slots=True)
class _Contents:
    """The sections not yet met while the text is walked from start to end."""

    waiting: list[Heading] = field(default_factory=list)

    def named(self, line: str, next_line: str) -> tuple[Heading, int] | None:
        """The section whose heading begins with this line, and whether it has one line or two."""
        for ahead in self.waiting[:LOOK_AHEAD]:
            title = _bare(ahead.title)
            if title in (_bare(line), _bare(line + next_line)):
                self.waiting.remove(ahead)
                return ahead, 1 if title == _bare(line) else 2
        return None

    def begun(self, start: int) -> tuple[int, ...]:
        """Sections whose first passage starts here or before and whose heading was not met."""
        begun = [h for h in self.waiting if h.first is not None and h.first <= start]
        self.waiting = [h for h in self.waiting if h not in begun]
        return tuple(h.number for h in begun)


def stretches(source: str, passages: Sequence[Span], headings: Sequence[Heading], marking: Marking) -> list[Stretch]:
    """The whole document in reading order. `passages` ascend and do not overlap."""
    contents = _Contents(list(headings))
    out: list[Stretch] = []
    at = 0
    for start, end in passages:
        out.extend(_between(source, (at, start), contents, marking))
        out.append(_passage(source, (start, end), contents, marking))
        at = max(at, end)
    out.extend(_between(source, (at, len(source)), contents, marking))
    return out


def _passage(source: str, span: Span, contents: _Contents, marking: Marking) -> Stretch:
    inside = Marking(
        [m for m in marking.mentions if m[0][0] < span[1] and m[0][1] > span[0]],
        [h for h in marking.hits if h[0] < span[1] and h[1] > span[0]],
    )
    return Stretch("passage", *span, pieces(source, span, inside), contents.begun(span[0]))


def _between(source: str, span: Span, contents: _Contents, marking: Marking) -> Iterator[Stretch]:
    """Lines between passages: headings where the contents know them, markers of lists, else what the layout needs."""
    lines = list(_lines(source, span, marking))
    index = 0
    while index < len(lines):
        line = lines[index]
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        found = contents.named(line.text, following)
        if found is None:
            yield Stretch("marker" if _MARKER.fullmatch(line.text) else "between", *line.span, line.pieces)
            index += 1
            continue
        heading, count = found
        whole = lines[index : index + count]
        shown = (*whole[0].pieces, *(piece for part in whole[1:] for piece in (BLANK, *part.pieces)))
        yield Stretch("heading", whole[0].span[0], whole[-1].span[1], shown, (heading.number,), heading.level)
        index += count


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    pieces: tuple[Piece, ...]


def _lines(source: str, span: Span, marking: Marking) -> Iterator[_Line]:
    for found in re.finditer(r"[^#>|\s][^\n]*", source[span[0] : span[1]]):
        place = (span[0] + found.start(), span[0] + found.end())
        shown = pieces(source, place, Marking(hits=marking.hits))
        text = "".join(piece.text for piece in shown).strip()
        if re.search(r"\w", text):
            yield _Line(place, text, shown)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()
