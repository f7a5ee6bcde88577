"""Sentences of a statement and the terms that each is made of, in English and in Chinese."""

import re
import unicodedata
from collections.abc import Iterator

from .function_words import ENGLISH

Span = tuple[int, int]

_MARKUP = re.compile(r"<[^>]*>|&\w+;|\\(?=\$)|\*{2}|[\u200b\ufeff]")
_END = re.compile(
    r"[。；！？;]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bCap)(?<!\b[a-z]\.[a-z])\.(?=\s+[A-Z“\"‘(]|\s*$)"
)
_WORD = re.compile(r"[a-z][a-z0-9]*(?:['’-][a-z0-9]+)*|[\u3400-\u9fff\uf900-\ufaff]+|\d[\d,.]*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_ENDINGS = (
    ("isations", "is"), ("isation", "is"), ("izations", "is"), ("ization", "is"), ("ations", "at"), ("ation", "at"),
    ("ities", "ity"), ("ments", "ment"), ("nesses", ""), ("ership", "er"), ("ising", "is"), ("ises", "is"),
    ("ised", "is"), ("ise", "is"), ("ating", "at"), ("ates", "at"), ("ated", "at"), ("ate", "at"), ("ies", "y"),
    ("ied", "y"), ("ings", ""), ("ing", ""), ("sses", "ss"), ("es", ""), ("ed", ""), ("e", ""), ("s", ""),
)  # fmt: skip
_AHEAD = re.compile(r"\b(?:will|shall|would)\b|\b(?:plans?|aims?|expected) to\b|將|計劃|預計|爭取", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:has|have) (?:already |since |been )*\w+(?:ed|en|t)\b|\b(?:was|were) \w+ed\b|已|完成了", re.IGNORECASE
)
_SHORTEST_STEM = 3
_SHORTEST = 12
"""Bytes of UTF-8, in which four Han characters and two English words weigh alike."""


def sentences(text: str) -> list[Span]:
    """Start and end of each sentence or clause after a semicolon; a remainder such as “(SB)” stays with the former."""
    found: list[Span] = []
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        if found and len(text[start:end].strip().encode()) < _SHORTEST:
            found[-1] = (found[-1][0], end)
        elif text[start:end].strip():
            found.append((start, end))
        start = end
    return found


def plain(text: str) -> str:
    """The text with markup turned into blanks: of the same length, so that offsets stay."""
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)


def words(text: str) -> Iterator[str]:
    """Stems of English words and pairs of neighbouring Han characters; numbers and words of grammar are left out."""
    for match in _WORD.finditer(folded(text)):
        found = match[0]
        if _HAN.match(found):
            yield from (found[i : i + 2] for i in range(max(1, len(found) - 1)))
        elif not found[0].isdigit() and found not in ENGLISH and len(found) > 1:
            yield stem(found.replace("’", "'").removesuffix("'s"))


def folded(text: str) -> str:
    """Text as it is compared: compatibility forms and upper case removed."""
    return unicodedata.normalize("NFKC", text).casefold()


def stem(word: str) -> str:
    """An English word without the ending that number, tense or spelling gives it."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)] + instead
    return word


def is_han(text: str) -> bool:
    """Whether the text has Han characters."""
    return _HAN.search(text) is not None


def tense(sentence: str) -> str | None:
    """`planned` of a sentence that looks ahead, `completed` of one that tells what was done; None where unclear."""
    if _AHEAD.search(sentence):
        return "planned"
    return "completed" if _DONE.search(sentence) else None
