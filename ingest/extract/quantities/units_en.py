"""What an English number counts: the noun phrase after it."""

import re

from ..numbers import UNITS

_TOKEN = re.compile(r"(?: \([“\"]?[A-Z][\w& -]*[”\"]?\)(?= [a-z]))? ?([A-Za-z][\w’'/&-]*)")
"""A word; the short form of a name in brackets before it is passed over: "Junior Police Call (“JPC”) members"."""
_STOP = frozenset((
    "a", "about", "above", "across", "after", "against", "all", "also", "among", "an", "and", "annually", "any",
    "are", "around", "as", "at", "be", "been", "before", "being", "below", "between", "but", "by", "can", "could",
    "daily", "due", "during", "each", "every", "for", "from", "had", "has", "have", "if", "in", "include",
    "included", "includes", "including", "into", "involving", "is", "it", "its", "may", "monthly", "must", "nor",
    "of", "off", "on", "onto", "or", "out", "over", "pending", "per", "regarding", "requiring", "shall", "should",
    "since", "so", "starting", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "through", "throughout", "to", "under", "until", "up", "upon", "via", "was", "we", "weekly",
    "were", "when", "where", "which", "while", "who", "whom", "whose", "will", "with", "within", "without", "would",
    "yearly", "he", "she", "would", "did", "does", "do", "not", "only",
))  # fmt: skip
_PLURAL = re.compile(
    r"(?:[^sui]s|(?:tax|sk)is|[^aeiou]us|people|children|men|women|personnel|staff|cadets)$(?<!customs)"
)
_JOINING = frozenset(("and", "or", "and/or"))
_LONGEST = 6
_AHEAD = 3


def noun_phrase(text: str, at: int) -> str:
    """The words that follow, up to the first plural noun; words after "and" count where the plural is still to come."""
    words: list[str] = []
    tokens = _tokens(text, at)
    for i, word in enumerate(tokens):
        low = word.casefold()
        if low in _JOINING and words and _plural_ahead(tokens[i + 1 :]):
            words.append(word)
            continue
        if low in _STOP or low in UNITS or len(words) == _LONGEST:
            break
        words.append(word)
        if _PLURAL.search(low) and not (word[0].isupper() and _name_goes_on(tokens[i + 1 :])):
            break
    if len(words) == 1 and words[0].endswith("ed"):
        return ""
    return " ".join(words).removesuffix("’").removesuffix("'")


def _tokens(text: str, at: int) -> list[str]:
    found: list[str] = []
    while (m := _TOKEN.match(text, at)) and len(found) < _LONGEST + _AHEAD:
        found.append(m[1])
        at = m.end()
    return found


def _name_goes_on(tokens: list[str]) -> bool:
    """Whether a plural is a word of a name that another noun ends: "Customs YES members"."""
    return bool(tokens) and tokens[0].casefold() not in _STOP and _plural_ahead(tokens)


def _plural_ahead(tokens: list[str]) -> bool:
    for word in tokens[:_AHEAD]:
        if word.casefold() in _STOP or word.casefold() in UNITS:
            return False
        if _PLURAL.search(word.casefold()):
            return True
    return False
