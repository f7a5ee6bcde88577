"""Tables: which lines are theirs, their repeated headers, their rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..facts import Span
from . import grid, indicators
from .dress import Dressed
from .markup import key
from .prose import brief


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the indexes of its first and last line, and its cells without outer blanks."""

    first: int
    last: int
    cells: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows without the header, which `header` holds (empty: none is printed); `breaks` are the indexes of its lines."""

    header: tuple[str, ...]
    breaks: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def lines(self) -> frozenset[int]:
        """Indexes of all its lines."""
        return frozenset(self.breaks).union(*(range(r.first, r.last + 1) for r in self.rows))


def find(lines: Sequence[Dressed], source: str, taken: Collection[int]) -> list[Table]:
    """The tables among `lines`: runs of rows, furniture between them left aside."""
    runs: list[list[int]] = []
    open_run = False
    for i, d in enumerate(lines):
        if i in taken:
            continue
        row = grid.is_row(d, source) or (open_run and _within(lines, i, lines[runs[-1][0]], source))
        if row and not open_run:
            runs.append([])
        if row:
            runs[-1].append(i)
        open_run = row
    return [_table(run, lines, source) for run in runs if _is_table(run, lines, source)]


def _within(lines: Sequence[Dressed], i: int, header: Dressed, source: str) -> bool:
    """A line without cells inside a table: the cell above it goes on. What stands above a header is its caption."""
    if i + 1 == len(lines) or lines[i].line.blanks or lines[i].bold or lines[i].marks:
        return False
    after = lines[i + 1]
    return after.line.blanks == 0 and grid.is_row(after, source) and grid.words(after)[0] != grid.words(header)[0]


def _is_table(run: Sequence[int], lines: Sequence[Dressed], source: str) -> bool:
    return len(run) > 1 and any(grid.has_cells(lines[i], source) for i in run)


def _table(run: Sequence[int], lines: Sequence[Dressed], source: str) -> Table:
    header = next((i for i in run if indicators.heads(grid.words(lines[i]))), None)
    if header is None and _heads(lines[run[0]]):
        header = run[0]
    words = grid.words(lines[header]) if header is not None else ()
    printed = _keys(words)
    same = {i for i in run if words and _keys(grid.words(lines[i])) == printed}
    rows: list[Row] = []
    for i in run:
        if i in same:
            continue
        first = i if not rows or grid.is_row(lines[i], source) else rows.pop().first
        rows.append(Row(first, i, grid.cells(lines[first], lines[i], source)))
    return Table(words, tuple(sorted(same)), tuple(rows))


def _keys(words: Sequence[str]) -> list[str]:
    return [key(w) for w in words]


def _heads(d: Dressed) -> bool:
    """Whether the first row of a table names its columns: every cell is filled and short."""
    return not d.numbers and all(w and brief(w, numbered=False) for w in grid.words(d))
