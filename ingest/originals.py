"""Originals: the file that a text was read from, kept beside it and named in its description.

`[original]` of an `ID.toml` has `file`, `sha256`, `media_type`, and where they apply `encoding` and `pages`.
"""

import hashlib
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from ..errors import DescriptionError, DocumentError
from .facts import Original

FOLDER = "originals"
_TEXTS = ("file", "sha256", "media_type")
_KEYS = {*_TEXTS, "encoding", "pages"}


def original(table: Any, where: str) -> Original | None:
    """What the table `[original]` of a description says, None for none. Raises DescriptionError for a wrong one."""
    if table is None:
        return None
    if not isinstance(table, dict) or not set(_TEXTS) <= set(table) <= _KEYS:
        raise DescriptionError("original is no table of file, sha256, media_type, encoding, pages", where=where)
    for key in {*_TEXTS, "encoding"} & set(table):
        if not isinstance(table[key], str) or not table[key]:
            raise DescriptionError(f"original: {key} = {table[key]!r} is not a text", where=where)
    parts = PurePosixPath(table["file"]).parts
    if ".." in parts or PurePosixPath(table["file"]).is_absolute():
        raise DescriptionError(f"original: file = {table['file']!r} leads out of the folder", where=where)
    return Original(
        file=table["file"],
        sha256=table["sha256"],
        media_type=table["media_type"],
        encoding=table.get("encoding"),
        pages=_pages(table.get("pages", []), where),
    )


def _pages(value: Any, where: str) -> tuple[int, ...]:
    ints = isinstance(value, list) and all(isinstance(at, int) and not isinstance(at, bool) for at in value)
    if not ints or any(b < a for a, b in pairwise([0, *value])):
        raise DescriptionError("original: pages are not offsets in ascending order", where=where)
    return tuple(value)


def check(known: Original, path: Path, text: str) -> None:
    """See that the original of the text in `path` is there and is the one that was read. Raises DocumentError."""
    file = path.parent / known.file
    try:
        found = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise DocumentError(
            f"its original {known.file} cannot be read: {error.strerror}", where=str(path), advice=_ADVICE
        ) from error
    if found != known.sha256:
        raise DocumentError(f"its original {known.file} has changed", where=str(path), advice=_ADVICE)
    if known.pages and known.pages[-1] > len(text):
        raise DocumentError("it is shorter than the pages of its original", where=str(path), advice=_ADVICE)


_ADVICE = "Put the original back, or remove text and description and add the file again."


def page_of(known: Original, at: int) -> int | None:
    """The page of the original, counted from 1, on which offset `at` of the text stands; None without pages."""
    return sum(start <= at for start in known.pages) or None
