"""How sentences end and begin: whether a stretch is finished, short as a heading is, or in which letters it is set."""

import re

from .markup import plain

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_FINAL = ".。!！?？;；:：–—…"
_CLOSERS = "”’」』》〉\"')）]】*"
_TAG = re.compile(r"\s*[(（][^()（）]{1,60}[)）]\Z")
_LINKED = re.compile(r"[;；,，]\s*(?:and|or|and/or|以及|及|和|或)\Z")
_SMALL_WORDS = frozenset({
    "a", "across", "after", "among", "an", "and", "as", "at", "between", "but", "by", "for", "from", "in", "into",
    "nor", "of", "off", "on", "onto", "or", "out", "over", "per", "the", "through", "to", "under", "up", "upon", "via",
    "with", "within",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w’'\-]*")


def measure(text: str) -> int:
    """The width of `text` in letters: a Han character takes the room of two, and says as much."""
    return len(text) + len(HAN.findall(text))


def finished(text: str) -> bool:
    """Whether `text` ends as a sentence, a lead-in or an item of a list does, a trailing "(SB)" left aside."""
    text = plain(text)
    if _LINKED.search(text):
        return True
    bare = _TAG.sub("", text)
    return any(t.rstrip(_CLOSERS)[-1:] in _FINAL and t.rstrip(_CLOSERS) != "" for t in (text, bare))


def introduces(text: str) -> bool:
    """Whether `text` ends as the sentence before a list does."""
    return plain(text).rstrip("*_ ")[-1:] in {":", "：", "–", "—"}


def continues(text: str) -> bool:
    """Whether `text` begins as the middle of a sentence does."""
    first = plain(text)[:1]
    return first.islower() or first in set(",，、。；;)）")


def chinese(text: str) -> bool:
    """Whether `text` is written mainly in Han characters."""
    return 3 * len(HAN.findall(text)) > sum(c.isalpha() for c in text)


def brief(text: str, *, numbered: bool) -> bool:
    """Whether `text` is short enough for a heading and ends unlike a sentence."""
    text = plain(text)
    limit = (70 if numbered else 40) if chinese(text) else (200 if numbered else 110)
    return 0 < len(text) <= limit and not _ends_sentence(text)


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _FINAL + ",，、" or _LINKED.search(text) is not None


def capitals(text: str) -> bool:
    """Whether `text` is set in capitals."""
    return text.isupper() and sum(c.isalpha() for c in text) > 2


def title_case(text: str) -> bool:
    """Whether every word of weight begins with a capital."""
    words = [w for w in _WORD.findall(plain(text)) if w.casefold() not in _SMALL_WORDS]
    return bool(words) and all(w[0].isupper() for w in words)
