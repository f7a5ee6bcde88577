"""What a line wears before its words: heading marks, bullets, numbers, emphasis."""

import re
from dataclasses import dataclass

from .lines import Line
from .markup import emphasised, plain
from .numbering import Number, readings

_MARKS = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(
    r"(?:[•●○◦▪■□◆‣➢➤►▶✓✔√◇◎※❖\uf0b7\uf0d8\uf0a7\uf076]\s*|[-–—*·‧∙－]\s+|[-*·‧∙－](?=[\u4e00-\u9fff][^*]*$)|\*(?=[A-Za-z][^*]*$))+"
)
_EMPHASIS = re.compile(r"(?:\*\*|<(?:b|strong|u|i)>)*")


@dataclass(frozen=True, slots=True)
class Dressed:
    """A line and its dress. Offsets are those of the document."""

    line: Line
    marks: int
    """Number of `#` before a Markdown heading, 0 for none."""
    bullet: str
    """The bullets, without blanks; empty for none."""
    numbers: tuple[Number, ...]
    """Readings of the number, their `end` counted from `inner`."""
    bold: bool
    outer: int
    """Where the text begins behind marks and bullets."""
    inner: int
    """Where it begins behind emphasis as well: at the number, if there is one."""
    title: str
    """The text as printed, its number kept."""

    @property
    def family(self) -> str:
        """The first family its number may belong to; empty for none."""
        return self.numbers[0].family if self.numbers else ""

    @property
    def style(self) -> str:
        """What entries of one list share: bullet and family of the number."""
        family = "" if self.family in {"part", "division"} else self.family
        return f"{self.bullet[-1:]} {family}".strip()

    @property
    def body(self) -> int:
        """Where the words begin, behind every marker."""
        return self.inner + (self.numbers[0].end if self.numbers else 0)

    @property
    def words(self) -> str:
        """The text behind every marker."""
        return self.line.text[self.body - self.line.start :]


def dress(line: Line) -> Dressed:
    """What `line` wears."""
    marks = _MARKS.match(line.text)
    at = marks.end() if marks else 0
    bullet = _BULLET.match(line.text, at)
    at = bullet.end() if bullet else at
    rest = line.text[at:]
    emphasis = _EMPHASIS.match(rest)
    inner = emphasis.end() if emphasis else 0
    return Dressed(
        line=line,
        marks=len(marks[1]) if marks else 0,
        bullet="".join(bullet[0].split()) if bullet else "",
        numbers=readings(rest[inner:]),
        bold=emphasised(rest),
        outer=line.start + at,
        inner=line.start + at + inner,
        title=plain(rest),
    )
