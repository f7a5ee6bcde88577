"""Where the quote of a correction stands in the document as it is now, and in which block."""

import re
import warnings
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio_alignment

from ...errors import CorrectionError
from ..facts import Block, DocumentFacts, Span
from ..view import view
from .entry import Correction
from .loading import CorrectionWarning

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the document and the number of the block that holds it, counted from 0."""

    at: Span
    block: int


def place(correction: Correction, facts: DocumentFacts) -> Place:
    """Where the quote stands.

    One that is no longer at its offsets and stands at exactly one other place has moved, of which a CorrectionWarning
    tells. Raises CorrectionError for one that stands at several or nowhere, with the nearest match, and for one that
    lies in no block.
    """
    at = _found(correction, facts.document.text)
    for number, block in enumerate(facts.blocks):
        if any(start <= at[0] and at[1] <= end for start, end in block.spans):
            return Place(at, number)
    raise CorrectionError(
        f"the quote at {at[0]}-{at[1]} lies in no block of the text",
        where=correction.where,
        advice=f"Quote words of one block. {_nearest_block(at, facts)}",
    )


def _found(correction: Correction, text: str) -> Span:
    start, end = correction.at
    if text[start:end] == correction.quote:
        return start, end
    found = occurrences(text, correction.quote)
    if len(found) == 1:
        told = f"{correction.where}: its quote has moved from {start}-{end} to {found[0][0]}-{found[0][1]}"
        warnings.warn(CorrectionWarning(told), stacklevel=4)
        return found[0]
    if found:
        raise CorrectionError(
            f"the quote is not at {start}-{end} but at {len(found)} other places: {listed(found)}",
            where=correction.where,
            advice="Give the offsets of the one that is meant, or a longer quote.",
        )
    raise CorrectionError(
        f"the quote {correction.quote!r} is not in the document",
        where=correction.where,
        advice=f"{nearest(text, correction.quote)} Correct the quote and its offsets, or delete the entry.",
    )


def occurrences(text: str, quote: str) -> list[Span]:
    """Every place at which `quote` stands in `text`, overlapping ones too."""
    return [(m.start(), m.start() + len(quote)) for m in re.finditer(f"(?={re.escape(quote)})", text)]


def as_read(text: str, quote: str) -> list[Span]:
    """Every place at which a reader sees `quote`: markup, line breaks and kinds of blanks do not matter."""
    seen, words = view(text, [(0, len(text))]), view(quote, [(0, len(quote))]).text.strip()
    if not words:
        return []
    return [seen.locate(start, end) for start, end in occurrences(seen.text, words)]


def listed(spans: list[Span]) -> str:
    """The first of these stretches as text, and how many more."""
    shown = ", ".join(f"{start}-{end}" for start, end in spans[:_SHOWN])
    return shown if len(spans) <= _SHOWN else f"{shown} and {len(spans) - _SHOWN} more"


def alike(text: str, quote: str) -> float:
    """How much the stretch of `text` most like `quote` is like it, from 0 to 100."""
    match = partial_ratio_alignment(quote, text)
    return match.score if match else 0


def nearest(text: str, quote: str) -> str:
    """A sentence that names the stretch of `text` most like `quote`, with its offsets."""
    match = partial_ratio_alignment(quote, text)
    if match is None or match.dest_start == match.dest_end:
        return "Nothing in it is like it."
    start, end = match.dest_start, match.dest_end
    return f"Nearest, alike by {match.score:.0f} of 100, is {text[start:end]!r} at {start}-{end}."


def _nearest_block(at: Span, facts: DocumentFacts) -> str:
    def distance(block: Block) -> int:
        return min(max(start - at[0], at[1] - end, 0) for start, end in block.spans)

    if not facts.blocks:
        return "This document has none."
    near = min(facts.blocks, key=distance)
    return f"The nearest block is at {near.start}-{near.end}."
