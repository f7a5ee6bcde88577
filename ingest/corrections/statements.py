"""What `was` and `now` of a correction say: values of known keys, and what each verdict asks for."""

import datetime
from collections.abc import Mapping
from typing import Any

from ...errors import CorrectionError
from .entry import KEYS, NAMING, NEEDED, Correction, FactKind, Form, Value


def statement(table: Any, kind: FactKind, side: str, where: str) -> dict[str, Value]:
    """The values that a table gives of a fact of this kind. Raises CorrectionError for another key or value."""
    if not isinstance(table, Mapping):
        raise CorrectionError(f"{side} is no table", where=where)
    forms = KEYS[kind]
    unknown = sorted(set(table) - set(forms))
    if unknown:
        raise CorrectionError(
            f"{side} says {unknown[0]!r} of a fact of the kind {kind}", where=where, advice=_known(kind)
        )
    return {key: _value(value, forms[key], f"{side}.{key}", where) for key, value in table.items()}


def _known(kind: FactKind) -> str:
    return f"Known keys of {kind}: {', '.join(KEYS[kind])}."


def _value(value: Any, form: Form, key: str, where: str) -> Value:
    if isinstance(form, tuple):
        if value in form:
            return value
        raise CorrectionError(f"{key} = {value!r} is not known", where=where, advice=f"Use one of {', '.join(form)}.")
    if form is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if form is str and isinstance(value, str) and value.strip():
        return value.strip()
    if form is datetime.date and isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    wanted = {float: "number", str: "text", datetime.date: "date, as 2026-11-23"}[form]
    raise CorrectionError(f"{key} = {value!r} is no {wanted}", where=where)


def parsed(text: str, form: Form) -> Value:
    """The value that a text gives, as an option of the command line. Raises ValueError where it gives none."""
    if form is float:
        return float(text.replace(",", ""))
    return datetime.date.fromisoformat(text) if form is datetime.date else text


def check_statements(correction: Correction) -> None:
    """See that `was` and `now` say what the verdict asks for. Raises CorrectionError."""
    verdict, kind = correction.verdict, correction.fact
    if kind == "measure" and verdict == "change":
        _wrong(correction, "a measure is accepted, rejected or added", "To change its status use fact = 'status'.")
    if verdict == "add":
        _forbid(correction, "was")
        _demand(correction, "now", NEEDED[kind])
        return
    if verdict == "change":
        _demand(correction, "was", NAMING[kind])
        if not correction.now:
            _wrong(correction, "now says nothing", "Say there what the fact is changed to.")
        return
    _forbid(correction, "now")
    _demand(correction, "was", NEEDED[kind] if verdict == "accept" and kind != "measure" else NAMING[kind])


def _demand(correction: Correction, side: str, keys: tuple[str, ...]) -> None:
    table = correction.was if side == "was" else correction.now
    missing = [key for key in keys if key not in table]
    if missing:
        named = ", ".join(f"{side}.{key}" for key in missing)
        _wrong(correction, f"{named} missing", f"To {correction.verdict} a fact of this kind it has to be said.")


def _forbid(correction: Correction, side: str) -> None:
    if correction.was if side == "was" else correction.now:
        other = "now" if side == "was" else "was"
        _wrong(correction, f"{side} is not for the verdict {correction.verdict}", f"What it means goes into {other}.")


def _wrong(correction: Correction, what: str, advice: str) -> None:
    raise CorrectionError(what, where=correction.where, advice=advice)
