"""When two names are the same name: width, case, quotes, markup, articles and empty qualifiers are folded."""

import re
import unicodedata
from collections.abc import Iterable

from .figures import Line

_TAG = re.compile(r"<[^>]+>")
_QUOTES = str.maketrans("", "", "\"'“”‘’「」『』《》*")
_OUTER = " .,;:、，。；：()[]-–—"
_EMPTY_EN = re.compile(r"(?:(?:the|a|an|all|other|relevant|various|different|concerned) )+")
_EMPTY_ZH = re.compile(r"(?:其他|相關|有關|各|所有)+(?=..)")
_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")


def folded(text: str | None) -> str:
    """A name or a text as two of them are compared."""
    plain = _TAG.sub(" ", unicodedata.normalize("NFKC", text or "")).replace("&amp;", "&")
    plain = " ".join(plain.translate(_QUOTES).casefold().split()).strip(_OUTER)
    if qualified := _EMPTY_EN.match(plain):
        plain = plain[qualified.end() :]
    while plain.endswith(" concerned"):
        plain = plain.removesuffix(" concerned")
    if qualified := _EMPTY_ZH.match(plain):
        plain = plain[qualified.end() :]
    return _BESIDE_HAN.sub("", plain)


def items(block: Line, family: str) -> list[Line]:
    """What a block has of a family, each at least with a name."""
    return [{"name": item} if isinstance(item, str) else item for item in block.get(family) or []]


def names(item: Line) -> set[str]:
    """Every name of an item, folded."""
    printed = (item.get("name"), item.get("as"), item.get("as_part"), *(item.get("labels") or ()))
    return {name for text in printed if (name := folded(text))}


def same(one: Line, other: Line) -> bool:
    """Whether a name of one item is a name of the other."""
    return not names(one).isdisjoint(names(other))


def distinct(things: Iterable[Line]) -> list[Line]:
    """The first item of each name."""
    first: dict[str, Line] = {}
    for item in things:
        first.setdefault(folded(item.get("name") or item.get("as")), item)
    return list(first.values())
