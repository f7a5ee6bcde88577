"""Descriptions: what is known of a document besides its text, read from the `ID.toml` beside it.

Keys: `title`, `publisher`, `issued`, `language`, `jurisdiction`; optional `type`, `source`, `implied_lead`;
`[headings]` corrects single headings (heading as printed = level, 0 for a line that is no heading); `[expect]` gives
the counts of `sections`, `blocks`, `measures` that a sound reading finds, each `{ min = …, max = … }`; `[original]`
tells the file that the text was read from (see `originals`).
"""

import datetime
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import DescriptionError
from .facts import Description, Span
from .originals import original
from .proposal import DescriptionWarning, propose

__all__ = ["DescriptionWarning", "load", "propose", "read"]

REQUIRED = ("title", "publisher", "issued", "language", "jurisdiction")
OPTIONAL = ("type", "source", "implied_lead")
COUNTS = ("sections", "blocks", "measures")
LANGUAGES = ("en", "zh-Hant")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"https?://\S+")


def load(path: Path) -> Description:
    """The description in `path`, of the document that shares its stem.

    Raises DescriptionError, which names the file and the key, for a file that cannot be read, a missing or unknown
    key, or a value of the wrong form.
    """
    return read(_table(path), path.stem, str(path))


def read(table: Mapping[str, Any], document: str, where: str) -> Description:
    """The description that a parsed TOML table gives of `document`. Raises DescriptionError as `load` does."""
    _check_keys(table, (*REQUIRED, *OPTIONAL, "headings", "expect", "original"), where)
    missing = [k for k in REQUIRED if k not in table]
    if missing:
        raise DescriptionError(
            f"{', '.join(missing)} missing", where=where, advice=f"Every description gives {', '.join(REQUIRED)}."
        )
    texts = {k: _text(table, k, where) for k in (*REQUIRED, *OPTIONAL) if k != "issued" and k in table}
    _check_forms(texts, where)
    return Description(
        id=document,
        issued=_date(table["issued"], where),
        headings=_headings(table.get("headings", {}), where),
        expect=_expect(table.get("expect", {}), where),
        original=original(table.get("original"), where),
        **texts,
    )


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DescriptionError(f"the description cannot be read: {error.strerror}", where=str(path)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DescriptionError(f"the description is no TOML in UTF-8: {error}", where=str(path)) from error


def _check_keys(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    unknown = sorted(set(table) - set(known))
    if unknown:
        raise DescriptionError(f"unknown key {unknown[0]!r}", where=where, advice=f"Known keys: {', '.join(known)}.")


def _text(table: Mapping[str, Any], key: str, where: str) -> str:
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        raise DescriptionError(f"{key} = {value!r} is not a text", where=where)
    return value.strip()


def _check_forms(texts: Mapping[str, str], where: str) -> None:
    if texts["language"] not in LANGUAGES:
        raise DescriptionError(
            f"language = {texts['language']!r} is not read here", where=where, advice=f"Use {' or '.join(LANGUAGES)}."
        )
    if not _SLUG.fullmatch(texts["jurisdiction"]):
        raise DescriptionError(
            f"jurisdiction = {texts['jurisdiction']!r} is no slug of a place",
            where=where,
            advice="Use for instance hong-kong-sar or macao-sar.",
        )
    if "source" in texts and not _URL.fullmatch(texts["source"]):
        raise DescriptionError(f"source = {texts['source']!r} is no web address", where=where)


def _date(value: Any, where: str) -> datetime.date:
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise DescriptionError(f"issued = {value!r} is no date", where=where, advice=_DATE_ADVICE) from error
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise DescriptionError(f"issued = {value!r} is no date", where=where, advice=_DATE_ADVICE)


_DATE_ADVICE = "Write it as 2023-11-01; of a month its first day."


def _headings(value: Any, where: str) -> dict[str, int]:
    if not isinstance(value, dict):
        raise DescriptionError("headings is no table", where=where)
    for heading, level in value.items():
        if not isinstance(level, int) or isinstance(level, bool) or not 0 <= level <= 9:
            raise DescriptionError(f"headings: {heading!r} = {level!r} is no level from 0 to 9", where=where)
    return dict(value)


def _expect(value: Any, where: str) -> dict[str, Span]:
    if not isinstance(value, dict):
        raise DescriptionError("expect is no table", where=where)
    _check_keys(value, COUNTS, f"{where} [expect]")
    return {key: _bounds(key, bounds, where) for key, bounds in value.items()}


def _bounds(key: str, bounds: Any, where: str) -> Span:
    if isinstance(bounds, dict) and set(bounds) == {"min", "max"}:
        least, most = bounds["min"], bounds["max"]
        if _is_count(least) and _is_count(most) and least <= most:
            return least, most
    raise DescriptionError(
        f"expect: {key} = {bounds!r} gives no counts", where=where, advice="Write { min = 40, max = 50 }."
    )


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
