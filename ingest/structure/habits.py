"""How a document sets its text, learnt from all of its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .dress import Dressed
from .numbering import TITLED
from .prose import finished, measure

_LONG = 60
_PAIRS = 3
_FEW = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """What tells a line that goes on from one that begins anew."""

    punctuated: bool
    """Whether its longer lines mostly end with a stop."""
    wrapped: bool
    """Whether its paragraphs run over several physical lines."""
    spaced: bool
    """Whether blank lines stand between its paragraphs."""
    width: int
    """The length that nine in ten lines keep below: where wrapped lines break."""

    def full(self, length: int) -> bool:
        """Whether a line of this length is broken for want of room."""
        return length > 0.8 * self.width


def habits(lines: Sequence[Dressed]) -> Habits:
    """The habits shown by those lines that are neither furniture nor table."""
    longer = _longer(lines)
    ended = sum(finished(d.title) for d in longer)
    adjoining = [(a, b) for a, b in pairwise(lines) if _adjoins(a, b)]
    running = sum(not finished(a.title) for a, _ in adjoining)
    wrapped = len(adjoining) >= _PAIRS and running * 2 > len(adjoining) and len(adjoining) * 4 > len(longer)
    spaced = 5 * sum(d.line.blanks > 0 for d in lines) > len(lines)
    lengths = sorted(len(d.line.text) for d in lines)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return Habits(punctuated=wrapped or ended * 10 >= len(longer) * 6, wrapped=wrapped, spaced=spaced, width=width)


def _longer(lines: Sequence[Dressed]) -> list[Dressed]:
    """The lines that are sentences rather than headings; of a short text its longer ones."""
    longer = [d for d in lines if measure(d.title) > _LONG]
    if len(longer) >= _FEW:
        return longer
    sentences = sorted((d for d in lines if d.family not in TITLED), key=lambda d: -measure(d.title))
    return sentences[: max(1, len(sentences) // 3)]


def _adjoins(a: Dressed, b: Dressed) -> bool:
    return b.line.blanks == 0 and not b.style and not b.marks and measure(a.title) > _LONG / 2
