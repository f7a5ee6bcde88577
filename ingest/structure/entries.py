"""What kind of block a line of prose opens: paragraph, bullet or item."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ..facts import BlockKind
from .drafts import Draft
from .dress import Dressed
from .markup import plain
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

    def kind(self, d: Dressed) -> BlockKind:
        """The kind of the block that `d` opens."""
        if d.numbers and not d.bullet and d.family in _COUNTED:
            return self.numbered
        if d.numbers:
            return "item"
        return "bullet" if d.bullet else "paragraph"


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


def restore_bullets(drafts: Sequence[Draft], source: str) -> None:
    """Make bullets of paragraphs that end with whom they concern, as in "(SB)", where the bullets of the text do."""
    tagged = [bool(_TAG.search(plain(d.tail(source)))) for d in drafts]
    entries = [t for d, t in zip(drafts, tagged, strict=True) if d.kind == "bullet"]
    if len(entries) < _ENTRIES or 2 * sum(entries) <= len(entries):
        return
    for draft, is_tagged in zip(drafts, tagged, strict=True):
        if is_tagged and draft.kind == "paragraph" and not draft.style:
            draft.kind = "bullet"
