"""English words that compare and say how often: "no less than 1 200 … per year", "50% or more"."""

import re

from ...facts import Comparator
from .amounts import Amount

NEAR = 80
_BEFORE: tuple[tuple[Comparator, str], ...] = (
    ("ge", r"(?:no|not) (?:less|fewer) than|at least|minimum of"),
    ("le", r"(?:no|not) more than|up to|at most|not exceeding|maximum(?: \w+)? of|ceiling of|within"),
    ("lt", r"less than|fewer than|below|under(?: the age of)?"),
    ("gt", r"over|more than|exceed(?:s|ed|ing)?|in excess of|above|upwards of"),
    ("approx", r"about|around|some|almost|nearly|approximately|roughly|close to|an estimated|"
     r"approximate(?: \w+){1,3} of"),
)  # fmt: skip
_COMPARATORS: tuple[tuple[Comparator, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(rf"\b(?:{words}) (?:a total of )?$", re.IGNORECASE)) for sign, words in _BEFORE
)
_AFTER: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    ("ge", re.compile(r" (?:\w+ )?or (?:more|above|over)\b")),
    ("le", re.compile(r" (?:\w+ )?or (?:less|below|under|fewer)\b")),
)
_PER_AFTER = re.compile(
    r"\b(?:(?:per|a|each|every) (?P<noun>year|annum|month|week|day|hour|quarter)"
    r"|(?P<adv>annually|yearly|monthly|weekly|daily))\b"
)
_PER_BEFORE = re.compile(
    r"\b(?P<adv>annual|yearly|monthly|weekly|daily|hourly)(?: \w+){1,3}? (?:of|is|was|to|at)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_PER = {"annum": "year", "annually": "year", "yearly": "year", "annual": "year", "monthly": "month", "weekly": "week",
        "daily": "day", "hourly": "hour"}  # fmt: skip
_CLAUSE_END = re.compile(r"[.;](?: |$)|, | \(| and (?=[^,.;]*\d)")


def comparator(before: str) -> Comparator:
    """What the words that end here say of the number after them."""
    for sign, pattern in _COMPARATORS:
        if pattern.search(before):
            return sign
    return "eq"


def compared(text: str, start: int, end: int, value: float, unit: str, rule: str) -> Amount:
    """An amount with the words around it that compare: "at least 40", "50% or more"; `within` only before a time."""
    before = text[max(0, start - NEAR) : start]
    for sign, pattern in _COMPARATORS:
        m = pattern.search(before)
        if m and (rule == "quantity-en-duration" or not m[0].startswith("within")):
            return Amount(start - len(m[0]), end, value, sign, unit, per(text, start, end), rule)
    for sign, pattern in _AFTER:
        m = pattern.match(text, end)
        if m:
            return Amount(start, m.end(), value, sign, unit, per(text, start, end), rule)
    return Amount(start, end, value, "eq", unit, per(text, start, end), rule)


def per(text: str, start: int, end: int) -> str | None:
    """The unit of time in "per year", "each month" after it or "monthly average of" before it."""
    before = _PER_BEFORE.search(text[max(0, start - NEAR) : start])
    clause = _CLAUSE_END.search(text, end)
    after = _PER_AFTER.search(text, end, clause.start() if clause else len(text))
    found = before["adv"] if before else (after["noun"] or after["adv"]) if after else None
    return _PER.get(found.casefold(), found) if found else None
