"""Numbers that open headings and list items, by family: (I), (A), 第一篇, 一、, （一）, 1., (a), (i), …"""

import re
from dataclasses import dataclass

_HAN = "〇零○一二三四五六七八九十百"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第\s?(?P<v>[{_HAN}]+|\d+)\s?(?:篇|章|編|部分|部份)")),
    ("part", re.compile(r"(?:Part|Chapter|Annex|Appendix)\s+(?P<v>[IVX]+|[A-Z]|\d+)\b[.:：]?")),
    ("part", re.compile(r"(?:PART|CHAPTER|ANNEX|APPENDIX)\s+(?P<v>[IVX]+|[A-Z]|\d+)\b[.:：]?")),
    ("division", re.compile(rf"第\s?(?P<v>[{_HAN}]+|\d+)\s?節")),
    ("han", re.compile(rf"(?P<v>[{_HAN}]+)\s?[、．.]")),
    ("han-bracket", re.compile(rf"[（(]\s?(?P<v>[{_HAN}]+)\s?[)）]")),
    ("roman", re.compile(r"[（(](?P<v>[IVXL]+)[)）]|(?P<w>[IVXL]+)\.(?=\s)")),
    ("letter", re.compile(r"[（(](?P<v>[A-Z])[)）]|(?P<w>[A-Z])\.(?=\s)")),
    ("small-roman", re.compile(r"[（(]?(?P<v>[ivxl]+)[)）]|(?P<w>[ivx]+)\.(?=\s)")),
    ("small-letter", re.compile(r"[（(]?(?P<v>[a-z])[)）]|(?P<w>[a-z])\.(?=\s)")),
    ("arabic-bracket", re.compile(r"[（(](?P<v>\d{1,3})[)）]|(?P<w>\d{1,3})[)）]")),
    ("decimal", re.compile(r"(?P<v>\d{1,2})(?:\.\d{1,2})+\.?(?=\s+[^\sa-z億萬倍米公噸%])")),
    ("arabic", re.compile(r"(?P<v>\d{1,3})\s?(?:\.(?!\d)|[．、])")),
    ("circled", re.compile(r"(?P<v>[①-⑳])")),
)  # fmt: skip
RANKS = {
    "part": 20, "division": 25, "roman": 30, "han": 30, "letter": 40, "han-bracket": 40, "arabic": 50, "decimal": 55,
    "arabic-bracket": 60,
}  # fmt: skip
"""Rank of each family among headings: a smaller one encloses a greater one. Families without a rank head nothing."""
TITLED = frozenset({"part", "division", "roman", "han", "letter", "han-bracket"})
"""Families that number headings by custom; the rest do so only where typography or the next lines say it."""
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Number:
    """One reading of a number: its family, its value, and the index behind it and its blanks."""

    family: str
    value: int
    end: int


def readings(text: str) -> tuple[Number, ...]:
    """How the number that opens `text` may be read: "(I)" is a Roman one and the ninth letter; none: no number."""
    found: list[Number] = []
    for family, pattern in _PATTERNS:
        m = pattern.match(text)
        if m:
            printed = m["v"] or m.groupdict().get("w") or ""
            found.append(Number(family, _value(family, printed), _after(text, m.end())))
    return tuple(found)


def choose(candidates: tuple[Number, ...], last: dict[str, int], after: tuple[Number, ...] = ()) -> Number | None:
    """The reading that carries a sequence on.

    `last` holds the latest value of each family, `after` the readings of the number that comes next.
    """
    if not candidates:
        return None
    following = [n for n in candidates if n.value == last.get(n.family, 0) + 1]
    begun = [n for n in following if n.family in last]
    leading = [n for n in candidates if any(a.family == n.family and a.value == n.value + 1 for a in after)]
    return (begun or leading or following or list(candidates))[0]


def _after(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _value(family: str, printed: str) -> int:
    if printed.isdecimal():
        return int(printed)
    if family == "circled":
        return ord(printed) - ord("①") + 1
    if printed[0] in _HAN:
        return han_value(printed)
    if family in {"letter", "small-letter"}:
        return ord(printed.lower()) - ord("a") + 1
    return _roman(printed.lower()) if set(printed.lower()) <= set(_ROMAN) else ord(printed.lower()) - ord("a") + 1


def _roman(printed: str) -> int:
    values = [_ROMAN[c] for c in printed]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < after else v for v, after in pairs)


def han_value(printed: str) -> int:
    """The number that Han digits print, one by one (二〇二一) or with tens and hundreds (二十一)."""
    if not set(printed) & {"十", "百"}:
        return int("".join(str(_DIGITS[c]) for c in printed))
    total = digit = 0
    for c in printed:
        if c in _DIGITS:
            digit = _DIGITS[c]
        else:
            total += (digit or 1) * (10 if c == "十" else 100)
            digit = 0
    return total + digit
