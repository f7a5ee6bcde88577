"""Tags, emphasis and entities: what is on a text and not of it."""

import html
import re

from ..facts import Span

_OUTER = r"(?:\s|\u200b|\ufeff|</?[A-Za-z][^<>\n]{0,200}>|\*\*|__|&nbsp;)"
_LEADING = re.compile(rf"{_OUTER}+")
_TAG_END = re.compile(r"(?:</?[A-Za-z][^<>\n]{0,200}>|\*\*|__|&nbsp;)\Z")
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|\*{1,3}|\\(?=[$*_#<>&%~\-.])")
_NOTE = re.compile(r"<sup>\s*\d{1,3}\s*</sup>")
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_WINDOW = 220


def trim(source: str, start: int, end: int) -> Span:
    """The stretch without outer blanks, tags and emphasis; empty where nothing else stands in it."""
    m = _LEADING.match(source, start, end)
    start = m.end() if m else start
    while end > start:
        if source[end - 1].isspace() or source[end - 1] in "\u200b\ufeff":
            end -= 1
            continue
        tail = _TAG_END.search(source[max(start, end - _WINDOW) : end])
        if not tail:
            break
        end -= len(tail[0])
    return start, end


def plain(text: str) -> str:
    """`text` as printed: markup off, entities decoded, runs of blanks made one."""
    text = html.unescape(_MARKUP.sub("", _NOTE.sub("", text)))
    return _BLANKS.sub(" ", text).strip()


def key(text: str) -> str:
    """What two spellings of one title share: letters and digits, case folded."""
    return "".join(c for c in plain(text).casefold() if c.isalnum())


def emphasised(text: str) -> bool:
    """Whether all of `text` is set in bold."""
    if text.startswith("**"):
        return len(text) > 4 and text.endswith("**") and "**" not in text[2:-2]
    lowered = text.lower()
    for tag in ("b", "strong"):
        if lowered.startswith(f"<{tag}>"):
            return lowered.endswith(f"</{tag}>") and lowered.count(f"<{tag}>") == 1
    return False
