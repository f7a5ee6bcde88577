"""Words as the search index sees them: case, width, accents and Chinese variants folded, Han characters in pairs."""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+(?:['’][^\W_{_HAN}]+)?")
_simplify = OpenCC("t2s")


@lru_cache(maxsize=65536)
def _char(char: str) -> str:
    plain = unicodedata.normalize("NFKD", char)[0].casefold()[:1] if not _is_han(char) else char
    simple = _simplify.convert(plain) if _is_han(plain) else plain
    return simple if len(simple) == 1 else char


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def fold(text: str) -> str:
    """The text folded character by character: offsets in the result are offsets in the text."""
    return "".join(map(_char, text))


def words(text: str) -> list[str]:
    """Latin words and whole runs of Han characters of a text, folded."""
    return [re.sub("['’]s?", "", token) for token in _TOKEN.findall(fold(text))]


def pairs(run: str) -> list[str]:
    """The pairs of a run of Han characters; a single one stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def index_text(text: str) -> str:
    """What the index stores: words and pairs, joined by blanks."""
    return " ".join(piece for word in words(text) for piece in (pairs(word) if _is_han(word[:1]) else [word]) if piece)


def match_terms(query: str) -> list[str]:
    """FTS5 terms of a query: a run of Han characters is a phrase of pairs, every Latin word a prefix."""
    terms: list[str] = []
    for word in filter(None, words(query)):
        if not _is_han(word[0]) or len(word) == 1:
            terms.append(f'"{word}"*')
        else:
            terms.append('"' + " ".join(pairs(word)) + '"')
    return terms
