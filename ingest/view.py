"""The readable text of a block, and where each of its characters stands in the document.

Rules match against the view; what they find is reported at the offsets of the source, character for character.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .facts import Span

_MARKUP = re.compile(
    r"(?P<tag></?[a-zA-Z][^<>\n]*>)|(?P<entity>&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);)|(?P<emphasis>\*{1,3})|(?P<escape>\\)(?=[$*_#<>&%~-])"
    r"|(?P<blank>[\s\u3000]+)"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_SET = str.maketrans({
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）",
    "「": "“", "」": "”", "【": "“", "】": "”",
})  # fmt: skip
"""Marks of a Chinese sentence in half width and quotation marks of other houses, and as the rules read them."""
_LATIN = re.compile(r"[A-Za-z0-9/\\@_-]")
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u3000-\u303f]")


@dataclass(frozen=True, slots=True)
class View:
    """`text` without markup and line breaks; character i of it stands at `starts[i]:ends[i]` of the document."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    spans: tuple[Span, ...]

    def locate(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the document, cut off where the span in which it begins ends.

        Raises ValueError for an empty or outlying stretch.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}-{end} is no stretch of a view of {len(self.text)} characters")
        first = self.starts[start]
        home_start, home_end = self.spans[bisect_right([s for s, _ in self.spans], first) - 1]
        inside = zip(self.starts[start:end], self.ends[start:end], strict=True)
        return first, max(e for s, e in inside if home_start <= s < home_end)


def view(source: str, spans: Sequence[Span]) -> View:
    """The view of these stretches of `source`, given in ascending order, joined by a blank.

    Tags, emphasis marks and escapes go, entities are decoded, full-width letters and digits become ASCII; runs of
    blanks become one blank, and none beside a Han character or CJK punctuation. In Chinese, marks of half width
    become full, unless Latin letters or digits stand on both sides, and all quotation marks become “”.
    """
    chars: list[tuple[str, int, int]] = []
    for start, end in spans:
        if chars:
            chars.append((" ", start, start))
        chars.extend(_pieces(source, start, end))
    kept = _fold_blanks(_typeset(chars) if _chinese(chars) else chars)
    return View(
        "".join(c for c, _, _ in kept), tuple(s for _, s, _ in kept), tuple(e for _, _, e in kept), tuple(spans)
    )


def _pieces(source: str, start: int, end: int) -> list[tuple[str, int, int]]:
    out: list[tuple[str, int, int]] = []
    at = start
    while at < end:
        m = _MARKUP.match(source, at, end)
        if m is None:
            out.append((_plain(source[at]), at, at + 1))
            at += 1
            continue
        if m["entity"]:
            decoded = html.unescape(m["entity"])
            out.extend((" " if c.isspace() else _plain(c), at, m.end()) for c in decoded)
        elif m["blank"] or (m["tag"] and _breaks(m["tag"])):
            out.append((" ", at, m.end()))
        at = m.end()
    return out


def _breaks(tag: str) -> bool:
    return re.match(r"</?(?:br|p|li|ul|ol|div|td|tr)\b", tag, re.IGNORECASE) is not None


def _plain(char: str) -> str:
    if "\uff10" <= char <= "\uff5a" and char.isalnum():
        return unicodedata.normalize("NFKC", char)
    return char


def _chinese(chars: Sequence[tuple[str, int, int]]) -> bool:
    """Whether at least a third of the letters are Han characters."""
    letters = "".join(c for c, _, _ in chars if c.isalpha())
    return 3 * len(_HAN.findall(letters)) > len(letters)


def _typeset(chars: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    printed = [i for i, (c, _, _) in enumerate(chars) if c != " "]
    out = list(chars)
    for before, i, after in zip([None, *printed], printed, [*printed[1:], None], strict=False):
        char, start, end = chars[i]
        if not (char.isascii() and _is_latin(chars, before) and _is_latin(chars, after)):
            out[i] = (char.translate(_SET), start, end)
    return out


def _is_latin(chars: Sequence[tuple[str, int, int]], at: int | None) -> bool:
    return at is not None and _LATIN.match(chars[at][0]) is not None


def _fold_blanks(chars: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    out: list[tuple[str, int, int]] = []
    blank: tuple[str, int, int] | None = None
    for piece in chars:
        if piece[0] == " ":
            blank = blank or piece
            continue
        if blank and out and not _CJK.match(out[-1][0]) and not _CJK.match(piece[0]):
            out.append(blank)
        blank = None
        out.append(piece)
    return out
