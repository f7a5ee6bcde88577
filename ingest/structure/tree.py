"""The sections of a document as they open, one enclosed by another."""

from dataclasses import dataclass, field

from ..facts import Section, Span

_INNERMOST = 100


@dataclass(slots=True)
class _Open:
    number: int
    rank: int


@dataclass(slots=True)
class Tree:
    """Sections opened so far; `titles` may still grow where a heading goes on in another place."""

    titles: list[str] = field(default_factory=list)
    _rows: list[tuple[int, int | None, Span]] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)

    @property
    def current(self) -> int | None:
        """Number of the innermost open section."""
        return self._stack[-1].number if self._stack else None

    def open(self, title: str, rank: int, span: Span, level: int | None = None, *, leaf: bool = False) -> int:
        """Open a section below the innermost one of a smaller rank, or at this level; returns its number.

        A `leaf` encloses no other section.
        """
        while self._stack and (self._stack[-1].rank >= rank if level is None else len(self._stack) >= level):
            self._stack.pop()
        self.titles.append(title)
        self._rows.append((len(self._stack) + 1, self.current, span))
        self._stack.append(_Open(len(self.titles), _INNERMOST if leaf else rank))
        return len(self.titles)

    def lengthen(self, number: int, words: str) -> None:
        """Add words to the title of a section whose heading a page break has cut."""
        title = self.titles[number - 1]
        self.titles[number - 1] = title + words if title.endswith("-") else f"{title} {words}"

    def sections(self) -> tuple[Section, ...]:
        """All sections, in document order."""
        rows = enumerate(zip(self.titles, self._rows, strict=True), start=1)
        return tuple(Section(n, title, level, parent, span) for n, (title, (level, parent, span)) in rows)
