"""The file `extractors/NAME.toml` of a corpus, from which an extractor takes its options."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import ExtractorError

FOLDER = "extractors"
"""Folder of a corpus that holds them."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the file says, where it stands, and the first digits of its SHA-256."""

    table: Mapping[str, Any]
    where: str
    digest: str

    def text(self, key: str, default: str | None = None) -> str:
        """The text of a key. Raises ExtractorError where there is none."""
        value = self.table.get(key, default)
        if not isinstance(value, str) or not value.strip():
            raise ExtractorError(f"{key} = {value!r} is no text", where=self.where, advice=f"Give {key} there.")
        return value.strip()

    def number(self, key: str, default: float) -> float:
        """The number of a key. Raises ExtractorError for another value."""
        value = self.table.get(key, default)
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise ExtractorError(f"{key} = {value!r} is no number above 0", where=self.where)
        return float(value)

    def check_keys(self, known: tuple[str, ...]) -> None:
        """Raises ExtractorError for a key that is not known."""
        unknown = sorted(set(self.table) - set(known))
        if unknown:
            advice = f"Known keys: {', '.join(known)}."
            raise ExtractorError(f"unknown key {unknown[0]!r}", where=self.where, advice=advice)


def options(corpus: Path, name: str) -> Options:
    """The options of an extractor in this corpus. Raises ExtractorError for a file that is not there or no TOML."""
    path = corpus / FOLDER / f"{name}.toml"
    try:
        data = path.read_bytes()
        table = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise ExtractorError(
            f"the extractor {name} has no options: {error.strerror}",
            where=str(path),
            advice="Write this file in the folder of the documents; docs/extractors.md says what it holds.",
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExtractorError(f"this is no TOML in UTF-8: {error}", where=str(path)) from error
    return Options(table, str(path), hashlib.sha256(data).hexdigest()[:12])
