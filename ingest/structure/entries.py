"""What kind of block a line of prose opens: paragraph, bullet or item."""

import re
from collections.abc import Sequence

from ..facts import BlockKind
from .dress import Dressed
from .markup import plain
from .prose import chinese

_TAG = re.compile(r"[(（][A-Z][^()（）]{1,80}[)）]\.?\Z")
_PARAGRAPH_NUMBERS = frozenset({"arabic", "decimal"})
_LONG_PARAGRAPH = 250


class Kinds:
    """The kinds of a document's lines. A number "1." counts paragraphs or items; `numbered` says which."""

    def __init__(self, lines: Sequence[Dressed]) -> None:
        """Learn from all the lines that open blocks."""
        self.numbered: BlockKind = "paragraph" if _counts_paragraphs(lines) else "item"
        self.tagged = _tags_entries(lines)

    def kind(self, d: Dressed) -> BlockKind:
        """The kind of the block that `d` opens."""
        if d.numbers and not d.bullet and d.family in _PARAGRAPH_NUMBERS:
            return self.numbered
        if d.numbers:
            return "item"
        if d.bullet or (self.tagged and _TAG.search(plain(d.title))):
            return "bullet"
        return "paragraph"


def _counts_paragraphs(lines: Sequence[Dressed]) -> bool:
    """Whether the numbers run on through the document instead of beginning anew in each list."""
    counted = [d for d in lines if d.numbers and d.numbers[0].family == "arabic" and not d.bullet]
    values = [d.numbers[0].value for d in counted]
    if not values:
        return True
    backward = sum(b <= a for a, b in zip(values, values[1:], strict=False))
    if backward or values[0] > 1:
        return backward * 10 < len(values)
    longer = sum(len(d.title) for d in counted) > _LONG_PARAGRAPH * len(counted)
    return longer and not chinese(counted[0].title)


def _tags_entries(lines: Sequence[Dressed]) -> bool:
    """Whether the entries of its lists end with whom they concern, as in "(SB)"."""
    entries = [d for d in lines if d.bullet and not d.numbers]
    return len(entries) >= 3 and 2 * sum(bool(_TAG.search(plain(d.title))) for d in entries) > len(entries)
