"""From a document's text to its outline: sections and blocks, every character accounted for."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import Document, Span
from . import contents, drafts, front, furniture, headings, indicators, tables
from .body import Plan, Walker
from .dress import Dressed, dress
from .entries import Kinds
from .headings import Found
from .joins import habits
from .lines import split
from .markup import key
from .outline import Outline
from .ranks import Candidate, rank
from .tables import Table


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
    """The sections and blocks of `document`, in document order."""
    return anatomy(document).outline


def anatomy(document: Document) -> Anatomy:
    """The outline of `document`, and by name what belongs to no section or block."""
    source = document.text
    lines = [dress(line) for line in split(source)]
    plan = _plan(document, lines)
    prose = [d for i, d in enumerate(lines) if _is_prose(plan, i)]
    walker = Walker(source, plan, Kinds(prose))
    walker.walk()
    drafts.lead(walker.drafts, source)
    blocks = tuple(sorted((d.raw() for d in walker.drafts), key=lambda b: b.spans[0]))
    left = [Furniture((lines[i].line.start, lines[i].line.end), kind) for i, kind in plan.furniture.items()]
    left += [Furniture(span, "heading continued") for span in walker.rest]
    return Anatomy(Outline(walker.tree.sections(), blocks), tuple(sorted(left, key=lambda f: f.span)))


def _is_prose(plan: Plan, i: int) -> bool:
    within = any(i in table.lines for table in plan.tables.values())
    return i not in plan.furniture and i not in plan.headings and not within


def _plan(document: Document, lines: Sequence[Dressed]) -> Plan:
    listed = contents.find([d.line for d in lines])
    left = dict.fromkeys(sorted(listed.lines), "contents") | furniture.find(lines)
    found_tables = tables.find(lines, document.text, left)
    inside = {i: t for t in found_tables for i in t.lines}
    left = {i: kind for i, kind in left.items() if i not in inside}
    left |= dict.fromkeys(front.find(lines, document.description.title, {*left, *inside}), "title")
    corrections = {key(heading): level for heading, level in document.description.headings.items()}
    prose = [d for i, d in enumerate(lines) if i not in left and i not in inside]
    ways = habits(prose)
    page = headings.Page(lines, set(left), set(inside), listed, corrections, ways.punctuated)
    found = headings.find(page)
    captions = _captions(found_tables, found, page)
    left |= {i: "caption" for i, _ in captions.values()} | {i: "table header" for t in found_tables for i in t.breaks}
    kept = [f for f in found if f.index not in left]
    return Plan(
        lines=lines,
        furniture=left,
        headings=_ranked(kept, page),
        tables={min(t.lines): t for t in found_tables},
        captions={at: text for at, (_, text) in captions.items()},
        habits=ways,
        corrections=corrections,
    )


def _captions(found: Sequence[Table], marked: Sequence[Found], page: headings.Page) -> dict[int, tuple[int, str]]:
    """Of each table of indicators the heading right above it: table's first line → index and text."""
    heads = {f.index for f in marked}
    out: dict[int, tuple[int, str]] = {}
    for table in found:
        first = min(table.lines)
        above = page.near(first, -1)
        if "kpi" in indicators.columns(table.header) and above is not None and above in heads:
            out[first] = (above, page.lines[above].title)
    return out


def _ranked(found: Sequence[Found], page: headings.Page) -> dict[int, tuple[Found, int]]:
    candidates: list[Candidate] = []
    places = {f.index for f in found}
    for f in found:
        d = page.lines[f.index]
        after = page.near(f.title_index if f.title_index is not None else f.index, 1)
        candidates.append(Candidate(d, d.title, after in places, key(d.title) in page.contents.titles))
    return {f.index: (f, r) for f, r in zip(found, rank(candidates), strict=True)}
