"""What structure rules hand to extraction: the sections of a document and its blocks, not yet read."""

from dataclasses import dataclass

from ..facts import BlockKind, Section, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBlock:
    """A structural unit before anybody has read it.

    `spans` ascend; `section` is the number of the innermost section or None; `of` and `attainment` are set on
    progress entries of a table of indicators; `lead_in` marks a paragraph that introduces the list below it, and
    `introduced_by` is the start of the lead-in of a list item.
    """

    spans: tuple[Span, ...]
    section: int | None
    kind: BlockKind
    of: Span | None = None
    attainment: str | None = None
    lead_in: bool = False
    introduced_by: int | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Sections (numbered from 1, in document order) and blocks (in document order of their first span)."""

    sections: tuple[Section, ...]
    blocks: tuple[RawBlock, ...]
