"""Encodings of plain text and web pages: by mark, by declaration or by trial; no guess where two would do."""

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from ...errors import DocumentError
from ..structure.prose import HAN

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TRIED = ("big5hkscs", "gb18030", "cp1252")
_PROBED = 200_000
_FAMILIES = {"big5": "big5hkscs", "cp950": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252"}
_COMMON = (("big5", 0xA4, 0xC6), ("gb2312", 0xB0, 0xD7))
"""The rows in which Big5 and GB 2312 keep the characters in common use."""
_PLAIN = 0.8
_APART = 0.1
_SPARSE = 0.1
_LEAST = 8
_LATIN = re.compile(r"[\u2013\u2014\u2018-\u201d\u2020-\u2026\u20ac£©®°±½·•\u00a0é-üÀ-Ü™]")


def decode(data: bytes, path: Path, encoding: str | None = None, declared: str | None = None) -> tuple[str, str]:
    """The text of `data` and the name of its encoding: `encoding` as ordered, else as found.

    `declared` is what the file itself says; it is believed where the bytes keep to it. Raises DocumentError where no
    encoding fits, or where several do.
    """
    if encoding:
        return _ordered(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _ordered(data, path, name)
    for name in ("utf-8", _known(declared)):
        text = _tried(data, name) if name else None
        if name and text is not None and "\0" not in text:
            return text, name
    name = _found(data, path)
    return data.decode(name), name


def _ordered(data: bytes, path: Path, name: str) -> tuple[str, str]:
    try:
        return data.decode(name), name
    except LookupError as error:
        raise DocumentError(f"{name} is no encoding known here", where=str(path), advice=_ADVICE) from error
    except UnicodeDecodeError as error:
        raise DocumentError(f"byte {error.start} is no {name}", where=str(path), advice=_ADVICE) from error


_ADVICE = "Say which it is with --encoding: utf-8, big5hkscs, gb18030, utf-16 …"


def _known(name: str | None) -> str | None:
    try:
        found = codecs.lookup(name).name if name else None
    except LookupError:
        return None
    return _FAMILIES.get(found, found) if found else None


def _tried(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _found(data: bytes, path: Path) -> str:
    """The encoding that a trial of all and the wording of the text agree on."""
    best = from_bytes(data[:_PROBED], cp_isolation=list(_TRIED)).best()
    name = _known(best.encoding) if best else None
    scores = {n: _likeness(n, text) for n in _TRIED if (text := _tried(data, n)) is not None}
    if name is None or name not in scores:
        raise DocumentError("its encoding cannot be told", where=str(path), advice=_ADVICE)
    others = [score for n, score in scores.items() if n != name]
    if scores[name] < _PLAIN or any(scores[name] - score < _APART for score in others):
        likely = ", ".join(n for n, score in sorted(scores.items(), key=lambda s: -s[1]) if score > 0)
        raise DocumentError(f"its encoding cannot be told ({likely})", where=str(path), advice=_ADVICE)
    return name


def _likeness(name: str, text: str) -> float:
    """How far the characters beyond ASCII are those in use, from 0 to 1."""
    beyond = [c for c in text if c > "\x7f"]
    if "\0" in text or not beyond:
        return 0.0
    if name == "cp1252":
        return sum(_LATIN.match(c) is not None for c in beyond) / len(beyond) if _sparse(beyond, text) else 0.0
    han = [c for c in beyond if HAN.match(c)]
    if len(han) < _LEAST or 2 * len(han) < len(beyond):
        return 0.0
    return sum(_common(c) for c in han) / len(han)


def _sparse(beyond: list[str], text: str) -> bool:
    return len(beyond) < _SPARSE * len(text)


def _common(char: str) -> bool:
    for name, first, last in _COMMON:
        data = char.encode(name, "ignore")
        if len(data) == 2 and first <= data[0] <= last:
            return True
    return False
