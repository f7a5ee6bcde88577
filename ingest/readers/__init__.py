"""Readers: the text of a document, described by the `ID.toml` beside it or by what the text shows.

A corpus is read from text files alone. `formats` reads other files; `adding` keeps what it gives as text, once.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from ...errors import DocumentError
from .. import description
from ..facts import Document
from ..originals import check
from ..proposal import propose
from . import text

Reader = Callable[[bytes, Path], str]
READERS: dict[str, Reader] = {extension: module.read for module in (text,) for extension in module.EXTENSIONS}
"""Extension, in lower case and with its dot, → what turns the bytes of such a file into text."""

CONVERTED = frozenset({".md", ".html", ".htm", ".pdf", ".docx"})
"""Extensions of files that are no part of a corpus until they are added to it (see `formats`)."""


def read(path: Path) -> Document:
    """The document in `path`, with the SHA-256 of its bytes.

    Without an `ID.toml` beside it what the text shows is taken, with a DescriptionWarning for what it does not.
    Raises DocumentError for a file that cannot be read as what its name says, or whose original is not the one it was
    read from; DescriptionError for a wrong ID.toml.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(
            f"{path.suffix or 'a file without extension'} is no format read here",
            where=str(path),
            advice=f"Formats: {', '.join(sorted(READERS))}. `policygraph add` reads others and keeps their text.",
        )
    data = _bytes(path)
    source = reader(data, path)
    beside = path.with_suffix(".toml")
    described = description.load(beside) if beside.is_file() else propose(source, path.stem)
    if described.original:
        check(described.original, path, source)
    return Document(described, source, hashlib.sha256(data).hexdigest())


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"the document cannot be read: {error.strerror}", where=str(path)) from error
