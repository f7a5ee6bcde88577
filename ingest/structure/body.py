"""The lines of the text in order: each opens a section, opens a block, or goes on with the one before it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..facts import Span
from . import indicators
from .drafts import Draft
from .dress import Dressed
from .entries import Kinds
from .habits import Habits
from .headings import Found
from .joins import joins
from .markup import key, trim
from .ranks import TOP, is_leaf
from .rows import Reader
from .tables import Table
from .tree import Tree

_NOTE = re.compile(r"<sup>\s*(\d{1,3})\s*</sup>\s*")


@dataclass(frozen=True, slots=True)
class Plan:
    """What every line of a document is, by index."""

    lines: Sequence[Dressed]
    furniture: Mapping[int, str]
    headings: Mapping[int, tuple[Found, int]]
    """Found headings with their ranks."""
    tables: Mapping[int, Table]
    """Tables by the index of their first line."""
    captions: Mapping[int, str]
    """Captions of tables of indicators by the index of the table's first line."""
    habits: Habits
    corrections: Mapping[str, int]


@dataclass(slots=True)
class Walker:
    """Walks a document once and gathers its sections and blocks."""

    source: str
    plan: Plan
    kinds: Kinds
    tree: Tree = field(default_factory=Tree)
    drafts: list[Draft] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)
    """Stretches of headings that a table has cut."""
    _open: Draft | None = None
    _note: Draft | None = None
    _apart: bool = False

    def walk(self) -> None:
        """Walk all lines."""
        at = 0
        while at < len(self.plan.lines):
            at = self._step(at)

    def _step(self, i: int) -> int:
        if i in self.plan.tables:
            return self._table(i)
        if i in self.plan.headings:
            return self._heading(i)
        if i in self.plan.furniture:
            self._apart = True
        else:
            self._text(i)
        return i + 1

    def _table(self, i: int) -> int:
        table = self.plan.tables[i]
        if i in self.plan.captions:
            start = self.plan.lines[i].line.start
            self.tree.open(indicators.title(self.plan.captions[i], table.header), TOP, (start, start))
        reader = Reader(self.source, self.plan.lines, table, self.tree)
        reader.read()
        self.drafts.extend(reader.drafts)
        self.rest.extend(reader.rest)
        self._open = None
        return max(table.lines) + 1

    def _heading(self, i: int) -> int:
        found, rank = self.plan.headings[i]
        d = self.plan.lines[i]
        last = self.plan.lines[i if found.title_index is None else found.title_index]
        title = d.title if found.title_index is None else f"{d.title} {last.title}"
        level = self.plan.corrections.get(key(d.title))
        self.tree.open(title, rank, trim(self.source, d.outer, last.line.end), level, leaf=is_leaf(d.title))
        self._open = None
        return (i if found.title_index is None else found.title_index) + 1

    def _text(self, i: int) -> None:
        d = self.plan.lines[i]
        note = _NOTE.match(d.line.text)
        if note:
            self._begin_note(d, note)
            return
        if self._note and d.line.blanks == 0 and not d.style and self.plan.habits.wrapped:
            self._note.extend(trim(self.source, d.body, d.line.end), apart=False)
            return
        self._note = None
        span = trim(self.source, d.body, d.line.end)
        if span[0] >= span[1]:
            return
        after = self.plan.lines[i + 1] if i + 1 < len(self.plan.lines) else None
        if self._open and joins(self._open, d, after, self.plan.habits, self.source):
            self._open.extend(span, apart=self._apart or bool(d.bullet))
        else:
            self._open = Draft([span], self.tree.current, self.kinds.kind(d), d.style)
            self.drafts.append(self._open)
        self._open.width = len(d.line.text)
        self._apart = False

    def _begin_note(self, d: Dressed, note: re.Match[str]) -> None:
        """A footnote is a block of the section that refers to it; the text above it may go on behind it."""
        span = trim(self.source, d.line.start + note.end(), d.line.end)
        referring = self.source.rfind(f"<sup>{note[1]}</sup>", 0, d.line.start)
        home = next((b for b in reversed(self.drafts) if any(s <= referring < e for s, e in b.spans)), None)
        self._note = Draft([span], home.section if home else self.tree.current, "paragraph")
        self.drafts.append(self._note)
        self._apart = True
