"""Tables set with tabs: which lines are theirs, their repeated headers, their cells."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..facts import Span
from . import indicators
from .dress import Dressed
from .lines import strip
from .markup import key, plain
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
    """The tables among `lines`: runs of lines with tabs, furniture between them left aside."""
    runs: list[list[int]] = []
    open_run = False
    for i, d in enumerate(lines):
        if i in taken:
            continue
        tabbed = _tabbed(d, source) or (open_run and _within(lines, i, lines[runs[-1][0]], source))
        if tabbed and not open_run:
            runs.append([])
        if tabbed:
            runs[-1].append(i)
        open_run = tabbed
    return [_table(run, lines, source) for run in runs if _is_table(run, lines, source)]


def _tabbed(d: Dressed, source: str) -> bool:
    return "\t" in source[d.body : d.line.raw_end] or source[d.line.raw_start : d.line.start].startswith("\t")


def _within(lines: Sequence[Dressed], i: int, header: Dressed, source: str) -> bool:
    """A line without tab inside a table: the cell above it goes on. What stands above a header is its caption."""
    if i + 1 == len(lines) or lines[i].line.blanks or lines[i].bold or lines[i].marks:
        return False
    after = lines[i + 1]
    first = after.line.text.split("\t")[0]
    return after.line.blanks == 0 and _tabbed(after, source) and first != header.line.text.split("\t")[0]


def _is_table(run: Sequence[int], lines: Sequence[Dressed], source: str) -> bool:
    return len(run) > 1 and any("\t" in source[lines[i].body : lines[i].line.raw_end] for i in run)


def _table(run: Sequence[int], lines: Sequence[Dressed], source: str) -> Table:
    header = next((i for i in run if indicators.heads(_words(lines[i]))), None)
    if header is None and _heads(lines[run[0]]):
        header = run[0]
    words = _words(lines[header]) if header is not None else ()
    printed = [key(w) for w in words]
    same = [i for i in run if header is not None and [key(w) for w in _words(lines[i])] == printed]
    rows: list[Row] = []
    for i in run:
        if i in same:
            continue
        if rows and not _tabbed(lines[i], source):
            rows[-1] = Row(rows[-1].first, i, _cells(rows[-1].first, i, lines, source))
        else:
            rows.append(Row(i, i, _cells(i, i, lines, source)))
    return Table(words, tuple(same), tuple(rows))


def _words(d: Dressed) -> tuple[str, ...]:
    return tuple(plain(cell) for cell in d.line.text.split("\t"))


def _heads(d: Dressed) -> bool:
    """Whether the first row of a table names its columns: every cell is filled and short."""
    words = _words(d)
    return not d.numbers and all(w and brief(w, numbered=False) for w in words)


def _cells(first: int, last: int, lines: Sequence[Dressed], source: str) -> tuple[Span, ...]:
    at, end = lines[first].line.raw_start, lines[last].line.raw_end
    out: list[Span] = []
    for cell in source[at:end].split("\t"):
        text = strip(cell)
        start = at + cell.index(text)
        out.append((start, start + len(text)))
        at += len(cell) + 1
    return tuple(out)
