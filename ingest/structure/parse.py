"""From a document's text to its outline: sections and blocks, every character accounted for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ...errors import DescriptionError
from ..facts import Description, Document, Span
from . import contents, drafts, front, furniture, headings, indicators, tables
from .body import Plan, Walker
from .dress import Dressed, dress
from .entries import Kinds, restore_bullets
from .habits import habits
from .headings import Found, Page
from .lines import split
from .markup import key
from .outline import Outline
from .ranks import Candidate, rank
from .tables import Table

_NEWS = "press release"


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands in a document and is neither heading nor block; `kind` says what it is."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Anatomy:
    """An outline and what it leaves out."""

    outline: Outline
    furniture: tuple[Furniture, ...]


def outline(document: Document) -> Outline:
    """The sections and blocks of `document`, in document order.

    Raises DescriptionError where its description corrects a heading that the text does not print.
    """
    return anatomy(document).outline


def anatomy(document: Document) -> Anatomy:
    """The outline of `document`, and by name what belongs to no section or block. Raises as `outline` does."""
    source = document.text
    lines = [dress(line) for line in split(source)]
    plan, prose = _plan(document, lines)
    walker = Walker(source, plan, Kinds(lines, prose, plan.headings))
    walker.walk()
    restore_bullets(walker.drafts, source)
    drafts.lead(walker.drafts, source)
    blocks = tuple(sorted((d.raw() for d in walker.drafts), key=lambda b: b.spans[0]))
    left = [Furniture((lines[i].line.start, lines[i].line.end), kind) for i, kind in plan.furniture.items()]
    left += [Furniture(span, "heading continued") for span in walker.rest]
    return Anatomy(Outline(walker.tree.sections(), blocks), tuple(sorted(left, key=lambda f: f.span)))


def _plan(document: Document, lines: Sequence[Dressed]) -> tuple[Plan, list[int]]:
    """What every line is, and which of them are prose."""
    corrections = _corrections(document.description, lines)
    listed = contents.find([d.line for d in lines])
    left = dict.fromkeys(sorted(listed.lines), "contents") | furniture.find(lines)
    found_tables = tables.find(lines, document.text, left)
    inside = {i for t in found_tables for i in t.lines}
    left = {i: kind for i, kind in left.items() if i not in inside}
    left |= _titles(lines, document.description.title, left.keys() | inside)
    rest = [d for i, d in enumerate(lines) if i not in left and i not in inside]
    page = Page(lines, set(left), inside, listed, corrections, habits(rest), headings.sentences(rest))
    found = headings.find(page)
    if document.description.type == _NEWS:
        left |= _subtitles(found, page)
    captions = _captions(found_tables, found, page)
    left |= {i: "caption" for i, _ in captions.values()} | {i: "table header" for t in found_tables for i in t.breaks}
    rules = {i for i, kind in left.items() if kind == "rule"}
    ranked = _ranked([f for f in found if f.index not in left], page, rules)
    plan = Plan(
        lines=lines,
        furniture=left,
        headings=ranked,
        tables={min(t.lines): t for t in found_tables},
        captions={at: text for at, (_, text) in captions.items()},
        habits=page.ways,
        corrections=corrections,
    )
    taken = left.keys() | inside | ranked.keys()
    return plan, [i for i in range(len(lines)) if i not in taken]


def _corrections(description: Description, lines: Sequence[Dressed]) -> dict[str, int]:
    printed = {key(d.title) for d in lines}
    for heading in description.headings:
        if key(heading) not in printed:
            raise DescriptionError(
                f"headings: no line of the text reads {heading!r}",
                where=f"{description.id}.toml",
                advice="Give the heading as it is printed.",
            )
    return {key(heading): level for heading, level in description.headings.items()}


def _titles(lines: Sequence[Dressed], title: str, taken: Collection[int]) -> dict[int, str]:
    first = front.find(lines, title, taken)
    running = furniture.again(lines, first, {*taken, *first})
    return dict.fromkeys(first, "title") | dict.fromkeys(running, "running title")


def _subtitles(found: Sequence[Found], page: Page) -> dict[int, str]:
    """Headings of a press release that stand before all text, if there are no others: its title in other words."""
    heads = {f.index for f in found}
    text = (i for i, d in enumerate(page.lines) if i not in page.taken and i not in heads and d.title)
    first = next(text, len(page.lines))
    return {} if any(i > first or page.lines[i].numbers for i in heads) else dict.fromkeys(heads, "title")


def _captions(found: Sequence[Table], marked: Sequence[Found], page: Page) -> dict[int, tuple[int, str]]:
    """Of each table of indicators the heading right above it: table's first line → index and text."""
    heads = {f.index for f in marked}
    out: dict[int, tuple[int, str]] = {}
    for table in found:
        first = min(table.lines)
        above = page.near(first, -1)
        if "kpi" in indicators.columns(table.header) and above is not None and above in heads:
            out[first] = (above, page.lines[above].title)
    return out


def _ranked(found: Sequence[Found], page: Page, rules: Collection[int]) -> dict[int, tuple[Found, int]]:
    places = {f.index for f in found}
    candidates: list[Candidate] = []
    for f in found:
        d, last = page.lines[f.index], f.index if f.title_index is None else f.title_index
        bare, listed = page.near(last, 1) in places, key(d.title) in page.contents.titles
        candidates.append(Candidate(d, d.title, bare, listed, last + 1 in rules))
    return {f.index: (f, r) for f, r in zip(found, rank(candidates), strict=True)}
