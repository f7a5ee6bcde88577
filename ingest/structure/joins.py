"""Whether a line goes on with the block before it: hard-wrapped lines, and sentences that a page break has cut."""

from .drafts import Draft
from .dress import Dressed
from .habits import Habits
from .prose import HAN, brief, continues, finished


def joins(draft: Draft, d: Dressed, after: Dressed | None, habits: Habits, source: str) -> bool:
    """Whether line `d` goes on with `draft`; `after` is the line behind it."""
    if d.style:
        return _false_marker(draft, d, after, habits, source)
    ended = finished(draft.tail(source))
    if habits.wrapped and d.line.blanks == 0:
        return habits.spaced or not ended or (habits.full(draft.width) and d.line.start == d.line.raw_start)
    if ended:
        return False
    return continues(d.title) or (habits.punctuated and (habits.wrapped or not _new_item(draft, d)))


def _new_item(draft: Draft, d: Dressed) -> bool:
    """A short line without a stop after an entry without one is another entry, not its end."""
    return bool(draft.style) and brief(d.title, numbered=False) and not HAN.match(d.title)


def _false_marker(draft: Draft, d: Dressed, after: Dressed | None, habits: Habits, source: str) -> bool:
    """A single dash of another list before the rest of a cut sentence is a slip of the extraction."""
    if not habits.punctuated or d.numbers or d.style == draft.style or finished(draft.tail(source)):
        return False
    if after is not None and after.style == d.style:
        return False
    return continues(d.words) or HAN.match(d.words) is not None
