"""One file of any format made ready for a corpus: its text, its description, and the original kept beside them."""

import hashlib
import re
import tomllib
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from ..errors import DocumentError
from . import description
from .facts import Description
from .keeping import check_free
from .originals import FOLDER
from .proposal import DescriptionWarning, propose
from .readers.formats import convert
from .readers.reading import Reading

Ask = Callable[[str, str], str]
"""Asks a person for a key of the description, with what the text suggests; an empty answer takes that."""
GIVEN = ("title", "publisher", "issued", "language", "jurisdiction", "type", "source")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be written: its description and the files that make it, the text last."""

    description: Description
    reading: Reading
    files: tuple[tuple[Path, bytes], ...]
    doubts: tuple[str, ...]
    """Keys that neither the options nor the text settle."""


def prepare(
    path: Path,
    corpus: Path,
    given: Mapping[str, str],
    *,
    document: str | None = None,
    encoding: str | None = None,
    ask: Ask | None = None,
) -> Prepared:
    """Read the file in `path` for `corpus`, writing nothing. Parameters are those of `adding.add`.

    Raises DocumentError for what cannot be read or is there already, DescriptionError for values of the wrong form,
    InputError where a file would be overwritten.
    """
    data = bytes_of(path)
    known = known_as(corpus, data)
    if known:
        raise DocumentError("it is in the corpus already", where=str(path), advice=f"There it is {known}.")
    reading = convert(data, path, encoding)
    name = document or (path.stem if _same(path.parent, corpus) else document_id(path))
    table, doubts = _described(reading, name, given, ask)
    text = corpus / f"{name}.txt"
    files: list[tuple[Path, bytes]] = []
    if reading.text.encode() != data or path.suffix.lower() != ".txt":
        kept = corpus / FOLDER / f"{name}{path.suffix.lower()}"
        table["original"] = _original(reading, data, kept.relative_to(corpus).as_posix())
        files.append((kept, data))
    where = corpus / f"{name}.toml"
    read = description.read(table, name, str(where))
    files += [(where, tomli_w.dumps(table).encode()), (text, reading.text.encode())]
    files = [(file, content) for file, content in files if not _same(file, path)]
    for file, _ in files:
        check_free(file)
    return Prepared(read, reading, tuple(files), tuple(doubts))


def document_id(path: Path) -> str:
    """The id that a file's name gives: its words in small letters, joined by hyphens."""
    words = _WORD.findall(path.stem.replace("_", " ").lower())
    if not words:
        raise DocumentError("its name has no letters to make an id of", where=str(path), advice="Give one with --id.")
    return "-".join(words)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises DocumentError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"the file cannot be read: {error.strerror}", where=str(path)) from error


def _described(
    reading: Reading, name: str, given: Mapping[str, str], ask: Ask | None
) -> tuple[dict[str, Any], list[str]]:
    """The table of a description, and the keys that remain in doubt."""
    proposed, doubted = _proposed(reading, name)
    table = {key: value for key in (*GIVEN, "implied_lead") if (value := getattr(proposed, key)) is not None}
    doubts: list[str] = []
    for key in dict.fromkeys(w.key for w in doubted):
        if key in given:
            continue
        answer = ask(key, str(table[key])) if ask else ""
        if answer:
            table[key] = answer
        elif ask is None:
            doubts.append(key)
    for warning in doubted:
        if warning.key in doubts:
            warnings.warn(warning, stacklevel=3)
    return _dated({**table, **given}), doubts


def _proposed(reading: Reading, name: str) -> tuple[Description, list[DescriptionWarning]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        proposed = propose(reading.text, name, reading.declared)
    return proposed, [w.message for w in caught if isinstance(w.message, DescriptionWarning)]


def _dated(table: dict[str, Any]) -> dict[str, Any]:
    """The table with its date as one, where it is written as one."""
    with suppress(tomllib.TOMLDecodeError):
        table |= tomllib.loads(f"issued = {table['issued']}")
    return table


def _original(reading: Reading, data: bytes, file: str) -> dict[str, Any]:
    table: dict[str, Any] = {
        "file": file,
        "sha256": hashlib.sha256(data).hexdigest(),
        "media_type": reading.media_type,
    }
    if reading.encoding:
        table["encoding"] = reading.encoding
    if reading.pages:
        table["pages"] = list(reading.pages)
    return table


def known_as(corpus: Path, data: bytes) -> Path | None:
    """The file of the corpus that has these very bytes; a text without a description may still be described."""
    for file in (*corpus.glob("*.txt"), *corpus.glob(f"{FOLDER}/*")):
        described = file.suffix != ".txt" or file.with_suffix(".toml").exists()
        if described and file.stat().st_size == len(data) and file.read_bytes() == data:
            return file
    return None


def _same(a: Path, b: Path) -> bool:
    return a.exists() and b.exists() and a.samefile(b)
