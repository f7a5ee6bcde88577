"""A correction as a file of its own, which never replaces another."""

import datetime
from pathlib import Path
from typing import Any

import tomli_w

from ...errors import CorrectionError
from ..keeping import write
from ..library import CORPUS
from .entry import FOLDER, Correction


def check_writable(corpus: Path) -> None:
    """Raises CorrectionError for the folder of the packaged papers, which an update replaces."""
    if corpus.resolve() == CORPUS.resolve():
        raise CorrectionError(
            "the packaged papers are read only",
            where=str(corpus),
            advice="Copy them into a folder of your own and name it with --corpus.",
        )


def file_of(correction: Correction) -> str:
    """The file of a new correction, below the corpus."""
    return f"{FOLDER}/{correction.document}-{correction.id}.toml"


def table(correction: Correction) -> dict[str, Any]:
    """The entry as `loading.parse` reads it."""
    entry: dict[str, Any] = {
        "document": correction.document,
        "verdict": correction.verdict,
        "fact": correction.fact,
        "quote": correction.quote,
        "at": list(correction.at),
        "author_role": correction.author_role,
        "date": correction.date,
        "reason": correction.reason,
    }
    return entry | {side: _plain(said) for side in ("was", "now") if (said := getattr(correction, side))}


def _plain(said: dict[str, Any]) -> dict[str, Any]:
    """Whole numbers without a decimal point."""
    return {key: int(v) if isinstance(v, float) and v.is_integer() else v for key, v in said.items()}


def save(correction: Correction, corpus: Path) -> Path:
    """Write a correction into a new file of the corpus and return its path. Raises InputError where there is one."""
    path = corpus / file_of(correction)
    write([(path, tomli_w.dumps({"correction": [table(correction)]}).encode())])
    return path


def today() -> datetime.date:
    """The day on which a correction is made."""
    return datetime.datetime.now(datetime.UTC).date()
