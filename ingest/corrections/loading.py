"""Reading the files of corrections of a corpus; whatever is wrong in one is named by file and entry.

A file holds `[[correction]]` tables with `document`, `verdict`, `fact`, `quote`, `at`, `author_role`, `date`,
`reason`, and as the verdict asks the sub-tables `was` and `now`.
"""

import datetime
import tomllib
import warnings
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ...errors import CorrectionError
from ..facts import Span
from ..statement import FACT_KINDS
from .entry import FOLDER, Correction
from .statements import check_statements, statement
from .verdicts import AUTHOR_ROLES, VERDICTS

TEXTS = ("document", "quote", "reason")
CHOICES: Mapping[str, tuple[str, ...]] = {"verdict": VERDICTS, "fact": FACT_KINDS, "author_role": AUTHOR_ROLES}
REQUIRED = (*TEXTS, *CHOICES, "at", "date")


class CorrectionWarning(UserWarning):
    """Something about a correction that its author should know."""


def load(corpus: Path, documents: Collection[str]) -> dict[str, tuple[Correction, ...]]:
    """The corrections of a corpus that holds these documents, by document, in the order of files and entries.

    Warns of what is no file of corrections in their folder. Raises CorrectionError for a file that cannot be read,
    an entry of the wrong form, and one of a document that is not there.
    """
    found: dict[str, list[Correction]] = {}
    for file in _files(corpus / FOLDER):
        for correction in read(file):
            if correction.document not in documents:
                raise CorrectionError(
                    f"there is no document {correction.document!r} in this corpus",
                    where=correction.where,
                    advice=f"It holds {', '.join(sorted(documents))}.",
                )
            found.setdefault(correction.document, []).append(correction)
    return {document: tuple(entries) for document, entries in found.items()}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    for other in sorted(p for p in folder.iterdir() if p.suffix not in (".toml", ".md") and p.name[0] != "."):
        warnings.warn(f"{other}: is no file of corrections (NAME.toml)", CorrectionWarning, stacklevel=3)
    return sorted(folder.glob("*.toml"))


def read(file: Path) -> list[Correction]:
    """The corrections in a file. Raises CorrectionError as `load` does."""
    name = f"{FOLDER}/{file.name}"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CorrectionError(f"this is no readable TOML in UTF-8: {error}", where=str(file)) from error
    entries = table.get("correction")
    if set(table) != {"correction"} or not isinstance(entries, list):
        raise CorrectionError("it holds something other than [[correction]] tables", where=name)
    return [parse(entry, name, number) for number, entry in enumerate(entries, 1)]


def parse(entry: Any, file: str, number: int = 1) -> Correction:
    """The correction that a parsed table gives. Raises CorrectionError, which names the key."""
    where = f"{file}, correction {number}"
    _check_keys(entry, where)
    texts = {key: _text(entry[key], key, where) for key in TEXTS}
    chosen: dict[str, Any] = {key: _choice(entry[key], key, known, where) for key, known in CHOICES.items()}
    read_as = Correction(
        **texts,
        **chosen,
        at=_span(entry["at"], texts["quote"], where),
        date=_date(entry["date"], where),
        was=statement(entry.get("was", {}), chosen["fact"], "was", where),
        now=statement(entry.get("now", {}), chosen["fact"], "now", where),
        file=file,
        number=number,
    )
    check_statements(read_as)
    return read_as


def _check_keys(entry: Any, where: str) -> None:
    if not isinstance(entry, dict):
        raise CorrectionError("this is no table", where=where)
    missing = [key for key in REQUIRED if key not in entry]
    if missing:
        raise CorrectionError(f"{', '.join(missing)} missing", where=where)
    unknown = sorted(set(entry) - {*REQUIRED, "was", "now"})
    if unknown:
        known = ", ".join((*REQUIRED, "was", "now"))
        raise CorrectionError(f"unknown key {unknown[0]!r}", where=where, advice=f"Known keys: {known}.")


def _text(value: Any, key: str, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise CorrectionError(f"{key} = {value!r} is no text", where=where)
    return value if key == "quote" else value.strip()


def _choice(value: Any, key: str, known: tuple[str, ...], where: str) -> str:
    if value not in known:
        advice = f"Use one of {', '.join(known)}."
        raise CorrectionError(f"{key} = {value!r} is not known", where=where, advice=advice)
    return value


def _span(value: Any, quote: str, where: str) -> Span:
    if isinstance(value, list) and len(value) == 2 and all(type(at) is int for at in value):
        start, end = value
        if start >= 0 and end - start == len(quote):
            return start, end
    raise CorrectionError(
        f"at = {value!r} are no offsets of the quote",
        where=where,
        advice=f"Write [START, END] in characters of the text; the quote has {len(quote)}.",
    )


def _date(value: Any, where: str) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise CorrectionError(f"date = {value!r} is no date", where=where, advice="Write it as 2026-11-23, unquoted.")
