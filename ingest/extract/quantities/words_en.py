"""Whether an English number word counts: "five boats" does, "one-stop" and "the two sides" do not."""

import re

from .. import numbers
from .units_en import noun_phrase

_AGAIN = re.compile(
    r"(?:\b(?P<the>the)|\b(?:these|those|both|all|its|their|our)|['’]s?)(?: (?:said|same|above|following))? $", re.I
)
_THE_OTHERS = re.compile(r"\bthe (?:first|last|other|remaining) $", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?:sides?|parties|places|regions|cities|areas|districts|jurisdictions|governments|administrations|authorities|"
    r"departments|agencies|services|bureaux|forces|organisations|bodies|countries|economies|sectors|persons|people|"
    r"individuals|men|women|suspects|SARs|territories|priorities|principles|aspects|directions|systems|characters|arrangements)$",
    re.IGNORECASE,
)
"""What "the two …" has named before or everybody knows: nothing is counted there."""
_RISING = re.compile(r"\bfrom \w+(?: \w+)? to $")
_NAMED_THINGS = re.compile(r" (?:(?:[A-Z][\w-]*|and|of) ){0,6}(?:[A-Z][\w-]*s|(?<=[a-z] )[a-z]{3,}s)\b")
"""Things counted by a capitalised name in the plural: "six Bureau Heads", "two Hong Kong residents"."""
MEMBERS = re.compile(r"-(?P<what>member|person|man|strong|episode|storey|bed|lane|seat)\b")
_NUMBER = rf"(?:{numbers.DIGITS}|{numbers.WORDS})"
_AFTER_COUNT = re.compile(rf"(?<![\w-]){_NUMBER} (?:[\w-]+ ){{1,4}}(?:and|or|,) $", re.IGNORECASE)
_BEFORE_COUNT = re.compile(rf" (?:[\w-]+ ){{1,4}}and {_NUMBER} [a-z]", re.IGNORECASE)
AGE = re.compile(r"\b(?:turns?|turned|[Aa]ged?(?: between| from)?(?: \d+ (?:and|to|or))?|age of) $")


def counts(text: str, start: int, end: int, before: str) -> bool:
    """Whether the number word `text[start:end]`, neither a label nor of a compound word, counts something."""
    word = text[start:end]
    if AGE.search(before) or (_RISING.search(before) and re.match(r"[.,;]|$", text[end:])):
        return True
    if re.match(r" [a-z]", text[end:]) is None and not (word.islower() and _NAMED_THINGS.match(text, end)):
        return False
    return not _points_back(text, end, before)


def one_of_several(before: str, after: str) -> bool:
    """Whether a "one" stands in a row of counts: "three passports and one visa"."""
    return _AFTER_COUNT.search(before) is not None or _BEFORE_COUNT.match(after) is not None


def _points_back(text: str, end: int, before: str) -> bool:
    if _THE_OTHERS.search(before):
        return False
    again = _AGAIN.search(before)
    return again is not None and (again["the"] is None or _is_known(noun_phrase(text, end)))


def _is_known(counted: str) -> bool:
    return not counted or _KNOWN.search(re.split(r"[’']", counted)[0]) is not None
