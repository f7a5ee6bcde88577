"""Which lines are headings: by marks, by emphasis, by number, or as short lines that stand alone."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .contents import Contents
from .dress import Dressed
from .habits import Habits
from .markup import key
from .numbering import TITLED
from .prose import brief, capitals, chinese, continues, finished, introduces, measure
from .ranks import is_leaf

_COUNTED = frozenset({"arabic", "decimal", "arabic-bracket"})
_LONGEST = 250
_COUNTED_HAN = 40
_PLAIN_HAN = 30
_SMALL = frozenset({"small-roman", "small-letter"})


@dataclass(frozen=True, slots=True)
class Found:
    """A heading: the index of its line, and that of the line its title stands on where its number has one to itself."""

    index: int
    title_index: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The lines among which headings are looked for; `taken` are the indexes of furniture and contents."""

    lines: Sequence[Dressed]
    taken: Collection[int]
    tables: Collection[int]
    contents: Contents
    corrections: Mapping[str, int]
    ways: Habits
    sentences: Collection[str]
    """Families of numbers that mostly open whole sentences."""

    def near(self, index: int, step: int) -> int | None:
        """The next index before or behind that is not taken."""
        index += step
        while 0 <= index < len(self.lines):
            if index not in self.taken:
                return index
            index += step
        return None


def find(page: Page) -> list[Found]:
    """The headings of `page`, in order."""
    out: list[Found] = []
    used: set[int] = set()
    for i, d in enumerate(page.lines):
        if i in page.taken or i in page.tables or i in used or not _is_heading(page, i):
            continue
        title = _title_line(page, i) if d.numbers and not d.words.strip("*# ") else None
        if title is not None:
            used.add(title)
        out.append(Found(i, title))
    return out


def _is_heading(page: Page, i: int) -> bool:
    d = page.lines[i]
    corrected = page.corrections.get(key(d.title))
    if corrected is not None:
        return corrected > 0
    if d.bullet or len(d.title) > _LONGEST or not any(c.isalnum() for c in d.title):
        return False
    if d.marks:
        return brief(d.title, numbered=True) or len(d.title) < 110
    return _by_number(page, i) if d.numbers else _by_standing(page, i)


def _by_number(page: Page, i: int) -> bool:
    d = page.lines[i]
    after = page.near(i, 1)
    if not brief(d.title, numbered=True) or after is None or _runs_on(page, i, after):
        return False
    if d.family in TITLED:
        return True
    if d.bold:
        return True
    return d.family in _COUNTED | _SMALL and not _counts_items(page, i)


def _counts_items(page: Page, i: int) -> bool:
    """Whether a number like "1." stands in a list, or numbers whole sentences in the rest of the document."""
    d = page.lines[i]
    before, after = page.near(i, -1), page.near(i, 1)
    neighbours = [page.lines[j] for j in (before, after) if j is not None]
    if any(n.family == d.family for n in neighbours) or (chinese(d.title) and len(d.title) > _COUNTED_HAN):
        return True
    if d.family in _SMALL and (before is None or introduces(page.lines[before].title) or d.line.blanks == 0):
        return True
    return d.family in page.sentences


def sentences(lines: Sequence[Dressed]) -> frozenset[str]:
    """The families of numbers that mostly open whole sentences among `lines`."""
    counts: dict[str, list[bool]] = {}
    for d in lines:
        if d.family and not d.bullet:
            counts.setdefault(d.family, []).append(finished(d.title))
    return frozenset(family for family, ends in counts.items() if 3 * sum(ends) > 2 * len(ends))


def _by_standing(page: Page, i: int) -> bool:
    d = page.lines[i]
    after = page.near(i, 1)
    if not brief(d.title, numbered=d.bold):
        return False
    if after is None:
        return capitals(d.title) or is_leaf(d.title)
    if d.bold or key(d.title) in page.contents.titles:
        return True
    if chinese(d.title) and (len(d.title) > _PLAIN_HAN or "，" in d.title or "," in d.title):
        return False
    return _alone(page, i, after) and not continues(d.title) and (capitals(d.title) or not _cuts(page, i))


def _alone(page: Page, i: int, after: int) -> bool:
    """Whether blank lines, or a list below it, set the line apart."""
    d, following = page.lines[i], page.lines[after]
    if not page.ways.spaced and not page.ways.wrapped:
        return True
    listed = bool(following.style) and following.style != d.style
    above = d.line.blanks > 0 or i == 0 or (listed and not page.ways.wrapped)
    return above and (following.line.blanks > 0 or listed)


def _runs_on(page: Page, i: int, after: int) -> bool:
    """Whether the line is broken for want of room and goes on in the next."""
    following = page.lines[after]
    unmarked = following.line.blanks == 0 and not following.style and not following.marks
    return page.ways.wrapped and unmarked and page.ways.full(len(page.lines[i].line.text))


def _cuts(page: Page, i: int) -> bool:
    """Whether the line stands in the middle of a sentence that a page break has cut."""
    before = page.near(i, -1)
    if before is None or before in page.tables or not page.ways.punctuated:
        return False
    d, after = page.lines[before], page.near(i, 1)
    apart = page.lines[i].line.blanks > 0 or not page.ways.wrapped
    opens = after is not None and d.style and page.lines[after].style == d.style and apart
    return not opens and measure(d.title) > 60 and not finished(d.title)


def _title_line(page: Page, i: int) -> int | None:
    after = page.near(i, 1)
    if after is None:
        return None
    d = page.lines[after]
    return after if not d.numbers and not d.bullet and brief(d.title, numbered=True) else None
