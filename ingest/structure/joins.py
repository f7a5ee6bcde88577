"""Whether a line goes on with the block before it: hard-wrapped lines, and sentences that a page break has cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from .dress import Dressed
from .drafts import Draft
from .prose import HAN, brief, continues, finished

_LONG = 60


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document sets its text."""

    punctuated: bool
    """Whether its longer lines mostly end with a stop."""
    wrapped: bool
    """Whether its paragraphs run over several physical lines."""


def habits(lines: Sequence[Dressed]) -> Habits:
    """The habits of a document, learnt from those of its lines that are neither furniture nor table."""
    longer = [d for d in lines if len(d.title) > _LONG] or list(lines)
    ended = sum(finished(d.title) for d in longer)
    pairs = [
        (a, b) for a, b in zip(lines, lines[1:], strict=False)
        if b.line.blanks == 0 and not b.style and not b.marks and len(a.title) > _LONG / 2
    ]  # fmt: skip
    running = sum(not finished(a.title) for a, _ in pairs)
    wrapped = len(pairs) >= 3 and running * 2 > len(pairs) and len(pairs) * 4 > len(longer)
    return Habits(punctuated=ended * 10 >= len(longer) * 6 or wrapped, wrapped=wrapped)


def joins(draft: Draft, d: Dressed, after: Dressed | None, habits: Habits, source: str) -> bool:
    """Whether line `d` goes on with `draft`; `after` is the line behind it."""
    if d.style:
        return _false_marker(draft, d, after, habits, source)
    if habits.wrapped and d.line.blanks == 0:
        return True
    tail = draft.tail(source)
    if finished(tail):
        return False
    return continues(d.title) or (habits.punctuated and not _new_item(draft, d))


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
