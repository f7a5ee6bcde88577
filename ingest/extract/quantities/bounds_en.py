"""Bounds that an English sentence sets from afar: the ends of a range of ages, the height of a penalty."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...facts import Comparator
from .. import numbers
from .amounts import Amount
from .compare_en import NEAR

_NUMBER = rf"(?:{numbers.DIGITS}|{numbers.WORDS})"
_AGED = r"\baged?(?: from)?|\bages?(?: of)?"
_BETWEEN = r"\b(?:aged? |ages? )?between(?: the ages of)?"
_OPENS = re.compile(rf"(?:(?P<aged>{_AGED})|{_BETWEEN}) $", re.IGNORECASE)
_CLOSES = re.compile(rf"(?:(?:{_AGED}) {_NUMBER} to|{_BETWEEN} {_NUMBER} (?:and|to)) $", re.IGNORECASE)
_TO = re.compile(rf" to {_NUMBER}", re.IGNORECASE)
_TO_OR_AND = re.compile(rf" (?:to|and) {_NUMBER}", re.IGNORECASE)
_PENALTY = re.compile(r"\bmaximum (?:penalty|penalties|fine|sentence|punishment)\b[^.;]*$")
_PENAL = frozenset(("quantity-en-money", "quantity-en-duration"))
_CARRIED = re.compile(r"(?: \w+){0,2}(?:, | and | or |, and )(?:a |an )?")


def bounded(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts with the comparator that a range, a penalty or the amount before gives those without one."""
    done: list[Amount] = []
    for amount in found:
        done.append(amount if amount.comparator != "eq" else replace(amount, comparator=_sign(text, done, amount)))
    return done


def _sign(text: str, done: Sequence[Amount], amount: Amount) -> Comparator:
    before = text[max(0, amount.start - 2 * NEAR) : amount.start]
    opens = _OPENS.search(before)
    if opens and (_TO if opens["aged"] else _TO_OR_AND).match(text, amount.end):
        return "ge"
    if _CLOSES.search(before) or (amount.rule in _PENAL and _PENALTY.search(before)):
        return "le"
    return "approx" if done and _shares(text, done[-1], amount) else "eq"


def _shares(text: str, last: Amount, amount: Amount) -> bool:
    """Whether the "around" of the percentage before holds for this one: "around 80% and 70%"."""
    about = last.comparator == "approx" and last.unit == amount.unit == "%"
    return about and _CARRIED.fullmatch(text[last.end : amount.start]) is not None
