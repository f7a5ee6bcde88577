"""The rows of a table as sections and blocks, entries that a page break spreads over rows put together again."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ..facts import BlockKind, Span
from .cells import Piece, pieces
from .drafts import Draft
from .dress import Dressed
from .indicators import Column, columns, inferred, pair
from .markup import emphasised, plain, trim
from .numbering import RANKS, TITLED, choose, readings
from .prose import finished, introduces
from .tables import Row, Table
from .tree import Tree

_LABEL_RANK = 45
_KINDS: dict[Column, BlockKind] = {"kpi": "kpi", "progress": "progress", "label": "paragraph", "text": "paragraph"}


@dataclass(slots=True)
class Reader:
    """Reads the rows of one table into `drafts` and the sections of `tree`."""

    source: str
    lines: Sequence[Dressed]
    table: Table
    tree: Tree
    drafts: list[Draft] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)
    """Stretches of headings behind their first row."""
    _columns: tuple[Column, ...] = ()
    _latest: dict[int, Draft] = field(default_factory=dict)
    _last: dict[str, int] = field(default_factory=dict)
    _category: int | None = None
    _turned: bool = False

    def read(self) -> None:
        """Read all rows, then pair progress with indicators."""
        self._columns = self._say()
        passed = 0
        for row in self.table.rows:
            before = bisect_left(self.table.breaks, row.first)
            self._turned = before > passed
            self._row(row)
            passed = before
        self.drafts.sort(key=lambda d: d.start)
        for _, drafts in groupby(self.drafts, key=lambda d: d.section):
            self._pair(list(drafts))

    def _say(self) -> tuple[Column, ...]:
        if self.table.header:
            return columns(self.table.header)
        return inferred([[self.source[s:e] for s, e in row.cells] for row in self.table.rows])

    def _pair(self, drafts: Sequence[Draft]) -> None:
        kpis = [d for d in drafts if d.kind == "kpi"]
        pair(kpis, [d for d in drafts if d.kind == "progress"], self.source)

    def _row(self, row: Row) -> None:
        filled = [n for n, (start, end) in enumerate(row.cells) if start < end]
        if self._columns[0] == "label" and 0 in filled:
            if filled == [0] and self._heads(row):
                self._open(row.cells[0])
                self._category = None
                return
            self._label(row.cells[0])
            filled.remove(0)
        for n in filled:
            for piece in pieces(self.source, row.cells[n]):
                self._piece(piece, n)

    def _heads(self, row: Row) -> bool:
        """Whether the only filled cell of a row is the heading of the rows below it."""
        raw = self.source[self.lines[row.first].line.start : self.lines[row.first].line.end].strip()
        return emphasised(raw) or bool(readings(self._text(row.cells[0]))) or self._category is None

    def _label(self, cell: Span) -> None:
        """The first cell: another category, or the rest of the one that the page above has cut."""
        if self._turned and self._category is not None and not self._titled(cell):
            self.tree.lengthen(self._category, self._text(cell))
            self.rest.append(trim(self.source, *cell))
            return
        self._open(cell)
        self._category = self.tree.current
        self._latest.clear()

    def _titled(self, cell: Span) -> bool:
        return any(n.family in TITLED for n in readings(self._text(cell)))

    def _open(self, cell: Span) -> None:
        text = self._text(cell)
        number = choose(readings(text), self._last)
        if number:
            self._last[number.family] = number.value
        self.tree.open(text, RANKS.get(number.family, _LABEL_RANK) if number else _LABEL_RANK, trim(self.source, *cell))
        self._latest.clear()

    def _text(self, span: Span) -> str:
        return plain(self.source[span[0] : span[1]])

    def _piece(self, piece: Piece, column: int) -> None:
        before = self._latest.get(column)
        if before and self._goes_on(before, piece):
            gap = self.source[before.spans[-1][1] : piece.span[0]]
            before.extend(piece.span, apart=bool(plain(gap)))
            return
        draft = Draft([piece.span], self.tree.current, self._kind(piece, column), "➤" if piece.marked else "")
        self._latest[column] = draft
        self.drafts.append(draft)

    def _goes_on(self, before: Draft, piece: Piece) -> bool:
        """Whether a piece without a bullet is the rest of the entry before it in its column."""
        if piece.marked:
            return False
        if not finished(before.tail(self.source)):
            return before.style != "" or self._turned or not piece.first
        return piece.first and before.style != ""

    def _kind(self, piece: Piece, column: int) -> BlockKind:
        text = self._text(piece.span)
        says = self._columns[column] if column < len(self._columns) else "text"
        if says in {"text", "label"}:
            return "bullet" if piece.marked else "paragraph"
        if not piece.marked and introduces(text):
            return "paragraph"
        return _KINDS[says]
