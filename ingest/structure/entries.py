"""What kind of block a line of prose opens: paragraph, bullet or item."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ..facts import BlockKind
from .dress import Dressed
from .prose import chinese

_TAG = re.compile(r"[(（][A-Z][^()（）]{1,80}[)）]\.?\Z")
_COUNTED = frozenset({"arabic", "decimal"})
_LONG_PARAGRAPH = 250
_ENTRIES = 3


class Kinds:
    """The kinds of a document's lines. A number "1." counts paragraphs or items; `numbered` says which."""

    def __init__(self, lines: Sequence[Dressed], prose: Collection[int], headings: Collection[int]) -> None:
        """Learn from the lines; `prose` are the indexes of those that open blocks or go on with them."""
        self.numbered: BlockKind = "paragraph" if _counts_paragraphs(lines, prose, headings) else "item"
        self.tagged = _tags_entries([lines[i] for i in prose])

    def kind(self, d: Dressed) -> BlockKind:
        """The kind of the block that `d` opens."""
        if d.numbers and not d.bullet and d.family in _COUNTED:
            return self.numbered
        if d.numbers:
            return "item"
        if d.bullet or (self.tagged and _TAG.search(d.title)):
            return "bullet"
        return "paragraph"


def _counts_paragraphs(lines: Sequence[Dressed], prose: Collection[int], headings: Collection[int]) -> bool:
    """Whether the numbers run on through the document instead of beginning anew in each list."""
    counted = [i for i in sorted(prose) if lines[i].family == "arabic" and not lines[i].bullet]
    values = [lines[i].numbers[0].value for i in counted]
    if not values:
        return True
    backward = sum(b <= a for a, b in pairwise(values))
    if backward or values[0] > 1:
        return backward * 10 < len(values)
    if any(counted[0] < h < counted[-1] for h in headings):
        return True
    longer = sum(len(lines[i].title) for i in counted) > _LONG_PARAGRAPH * len(counted)
    return longer and not chinese(lines[counted[0]].title)


def _tags_entries(prose: Sequence[Dressed]) -> bool:
    """Whether the entries of its lists end with whom they concern, as in "(SB)"."""
    entries = [d for d in prose if d.bullet and not d.numbers]
    return len(entries) >= _ENTRIES and 2 * sum(bool(_TAG.search(d.title)) for d in entries) > len(entries)
