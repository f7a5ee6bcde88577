"""What reading a file of any format gives: one text, in the few marks that the structure rules understand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..imprint import NOTHING, Declared
from ..structure.dress import Dressed, dress
from ..structure.lines import Line
from ..structure.prose import HAN

_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_LINES = re.compile(r" ?\n ?")
_CJK = re.compile(r"[\u3000-\u303f\uff00-\uffef]")
LEVELS = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file; `pages` are the offsets at which its pages begin, empty where it has none."""

    text: str
    media_type: str
    pages: tuple[int, ...] = ()
    encoding: str | None = None
    """Of its bytes; None for a format that settles it."""
    warnings: tuple[str, ...] = ()
    """What may be missing, for people."""
    declared: Declared = NOTHING


@dataclass(slots=True)
class Writer:
    """Puts a text together: headings with `#`, entries with their bullet or number, rows with tabs between cells."""

    blocks: list[str] = field(default_factory=list)
    _in_table: bool = False

    def heading(self, level: int, text: str) -> None:
        """A heading; one without words is none."""
        words = " ".join(tidy(text).split("\n")).replace("**", "")
        if words:
            self._add(f"{'#' * max(1, min(level, LEVELS))} {words}")

    def paragraph(self, text: str) -> None:
        """A paragraph, its line breaks kept."""
        words = tidy(text)
        if words:
            self._add(words)

    def entry(self, mark: str, text: str, depth: int = 0) -> None:
        """An entry of a list; `depth` counts the lists around its own."""
        words = tidy(text)
        if words:
            self._add(f"{'  ' * depth}{mark} {words}")

    def row(self, cells: Sequence[str]) -> None:
        """A row of the table that the rows before it belong to."""
        line = "\t".join(tidy(cell).replace("\n", "<br>") for cell in cells)
        if not line.strip():
            return
        if self._in_table:
            self.blocks[-1] += f"\n{line}"
        else:
            self._add(line)
            self._in_table = True

    def end_table(self) -> None:
        """What follows belongs to another table."""
        self._in_table = False

    def text(self) -> str:
        """All that was written."""
        return "".join(f"{block}\n\n" for block in self.blocks)

    def _add(self, block: str) -> None:
        self.blocks.append(block)
        self._in_table = False


def tidy(text: str) -> str:
    """`text` with single blanks and no blank lines."""
    lines = _LINES.split(_BLANKS.sub(" ", text).strip())
    return "\n".join(line for line in lines if line)


def bold(text: str) -> str:
    """`text` marked as bold, its outer blanks left outside the marks."""
    words = text.strip()
    if not words:
        return text
    before, _, after = text.partition(words)
    return f"{before}**{words}**{after}"


def unbroken(lines: Iterable[str]) -> str:
    """Lines of one paragraph as one: a blank between them, none between Han characters or behind a hyphen."""
    out = ""
    for line in lines:
        out += line if not out or _closes(out, line) else f" {line}"
    return out


def _closes(before: str, after: str) -> bool:
    if before.endswith("-") and len(before) > 1 and before[-2].isalpha():
        return True
    return any(HAN.match(c) or _CJK.match(c) for c in (before[-1], after[0])) and not before[-1].isspace()


def dressed(text: str) -> Dressed:
    """What a line of these words would wear: its bullet, its number."""
    return dress(Line(0, len(text), 0, len(text), text, 0))
