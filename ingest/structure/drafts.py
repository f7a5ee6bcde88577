"""Blocks in the making."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import BlockKind, Span
from .outline import RawBlock
from .prose import introduces

_TAIL = 400


@dataclass(slots=True)
class Draft:
    """A block that may still grow.

    `style` is that of its marker, empty for none; `width` the length of its latest line.
    """

    spans: list[Span]
    section: int | None
    kind: BlockKind
    style: str = ""
    width: int = 0
    of: "Draft | None" = None
    attainment: str | None = None
    lead_in: bool = False
    introduced_by: "Draft | None" = None

    def extend(self, span: Span, *, apart: bool) -> None:
        """Go on in another stretch: `apart` if anything but blanks stands between."""
        if apart:
            self.spans.append(span)
        else:
            self.spans[-1] = (self.spans[-1][0], span[1])

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    def tail(self, source: str) -> str:
        """The end of its latest stretch: enough to see whether a sentence ends with it."""
        start, end = self.spans[-1]
        return source[max(start, end - _TAIL) : end]

    def raw(self) -> RawBlock:
        """The block, finished."""
        return RawBlock(
            spans=tuple(self.spans),
            section=self.section,
            kind=self.kind,
            of=self.of.spans[0] if self.of else None,
            attainment=self.attainment,
            lead_in=self.lead_in,
            introduced_by=self.introduced_by.start if self.introduced_by else None,
        )


_LISTED = frozenset({"bullet", "item", "kpi"})


def lead(drafts: Sequence[Draft], source: str) -> None:
    """Mark what introduces the list below it, and tell the entries of the list."""
    leads: list[tuple[Draft, str]] = []
    for draft, after in zip(drafts, [*drafts[1:], None], strict=False):
        leads = _still_open(leads, draft)
        draft.introduced_by = leads[-1][0] if leads else None
        if after and _leads(draft, after, source):
            draft.lead_in = True
            leads.append((draft, after.style))


def _still_open(leads: list[tuple[Draft, str]], draft: Draft) -> list[tuple[Draft, str]]:
    """The lead-ins that still govern: those in whose list this draft is an entry."""
    if draft.kind not in _LISTED:
        return []
    styles = [style for _, style in leads]
    if draft.style in styles:
        leads = leads[: styles.index(draft.style) + 1]
    return [(d, style) for d, style in leads if d.section == draft.section]


def _leads(draft: Draft, after: Draft, source: str) -> bool:
    return (
        after.kind in _LISTED
        and after.section == draft.section
        and introduces(draft.tail(source))
        and (draft.kind == "paragraph" or draft.style != after.style)
    )
