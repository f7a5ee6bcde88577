"""The automatic bullets and numbers of Word lists, counted as Word counts them (ECMA-376 part 1, 17.9)."""

import re
from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

_HAN = "零一二三四五六七八九"
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _roman(n: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        out += letters * (n // value)
        n %= value
    return out


def _letter(n: int) -> str:
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


def _han(n: int) -> str:
    tens, ones = divmod(n, 10)
    return ("" if tens < 2 else _HAN[tens]) + ("十" if tens else "") + (_HAN[ones] if ones or not tens else "")


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda n: _roman(n).upper(),
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "ideographTraditional": lambda n: "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10],
    "decimalEnclosedCircle": lambda n: chr(ord("①") + n - 1),
}


class Numbers:
    """Counts the entries of all lists of a document, in document order."""

    def __init__(self, document: Document) -> None:
        self._lists: dict[str, Any] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._styles = {s.style_id: s for s in document.styles}
        rels = document.part.rels.values()
        if any(r.reltype.endswith("/numbering") for r in rels):
            self._learn(document.part.numbering_part.element)

    def _learn(self, numbering: Any) -> None:
        abstract = {a.get(qn("w:abstractNumId")): a for a in numbering.findall(qn("w:abstractNum"))}
        for num in numbering.findall(qn("w:num")):
            target = num.find(qn("w:abstractNumId")).get(qn("w:val"))
            if target in abstract:
                self._lists[num.get(qn("w:numId"))] = abstract[target]

    def mark(self, paragraph: Any) -> tuple[str | None, int]:
        """The bullet or number of a paragraph, None for none, and how many lists stand around it."""
        number, depth = self._place(paragraph)
        levels = self._levels(number)
        if number is None or depth not in levels:
            return None, 0
        if _value(levels[depth], "numFmt") == "bullet":
            return "•", depth
        self._count(number, depth, levels)
        text = _value(levels[depth], "lvlText") or ""
        printed = _PLACE.sub(lambda m: self._printed(number, int(m[1]) - 1, levels), text).strip()
        return (printed or None), depth

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and the level that the paragraph, or else its style, names."""
        settings = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = self._styles.get(paragraph.style)
        while settings is None and style is not None:
            settings = style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            style = getattr(style, "base_style", None)
        if settings is None:
            return None, 0
        return _value(settings, "numId"), int(_value(settings, "ilvl") or 0)

    def _levels(self, number: str | None) -> dict[int, Any]:
        found = self._lists.get(number or "")
        return (
            {int(level.get(qn("w:ilvl"))): level for level in found.findall(qn("w:lvl"))} if found is not None else {}
        )

    def _count(self, number: str, depth: int, levels: dict[int, Any]) -> None:
        start = int(_value(levels[depth], "start") or 1)
        self._counts[number, depth] = self._counts.get((number, depth), start - 1) + 1
        for deeper in [key for key in self._counts if key[0] == number and key[1] > depth]:
            del self._counts[deeper]

    def _printed(self, number: str, depth: int, levels: dict[int, Any]) -> str:
        form = _FORMS.get(_value(levels[depth], "numFmt") or "", str) if depth in levels else str
        return form(self._counts.get((number, depth), 1))


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(f"w:{name}"))
    return child.get(qn("w:val")) if child is not None else None
