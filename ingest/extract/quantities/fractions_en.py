"""English fractions: "1/3" as a ratio, "three quarters", "nearly a third" and "halved" as percentages."""

import re
from collections.abc import Iterator, Sequence

from .. import numbers
from .amounts import Amount, covered
from .compare_en import NEAR, comparator, compared
from .units_en import noun_phrase

_RULE = "quantity-en-fraction"
_RATIO = re.compile(r"(?<![\d/])(?P<top>\d)/(?P<low>\d{1,2})(?![\d/])")
_OF = re.compile(r" (?:of|from) (?:the )?")
_PART = re.compile(
    rf"\b(?P<top>one|two|three|four)[- ](?P<low>{'|'.join(numbers.PARTS)})\b(?! of (?:the )?(?:year|19|20))",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:(?:an? )?half|an? (?P<low>third|quarter|fifth|tenth))\b"
    r"(?![- ](?:a |an |of an? )?(?:hour|year|day|century|past))"
)
_CHANGED = re.compile(r"\b(?:by|to) $")
_HALVED = re.compile(r"\bhalved\b")


def fractions(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """The fractions of a text outside the stretches that are taken."""
    for m in _RATIO.finditer(text):
        of = _OF.match(text, m.end())
        unit = noun_phrase(text, of.end()) if of else ""
        yield compared(text, m.start(), m.end(), round(int(m["top"]) / int(m["low"]), 4), unit, _RULE)
    for m in _PART.finditer(text):
        if not covered(m.start(), m.end(), taken):
            yield _share(text, m, numbers.words(m["top"]) / numbers.PARTS[m["low"].casefold()])
    for m in _SINGLE.finditer(text):
        if not covered(m.start(), m.end(), taken) and _is_share(text[max(0, m.start() - NEAR) : m.start()]):
            yield _share(text, m, 1 / numbers.PARTS[m["low"] or "half"])
    for m in _HALVED.finditer(text):
        yield _share(text, m, 0.5)


def _share(text: str, m: re.Match[str], part: float) -> Amount:
    return compared(text, m.start(), m.end(), round(100 * part, 2), "%", _RULE)


def _is_share(before: str) -> bool:
    """Whether "a third" is one of something: "nearly a third", "fell by a third"; not "within a quarter"."""
    return _CHANGED.search(before) is not None or comparator(before) not in ("eq", "le")
