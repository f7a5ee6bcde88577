"""What `was` and `now` of a correction say, and what each verdict asks for."""

from typing import Any

from ...errors import CorrectionError, InputError
from ..statement import NEEDED, FactKind, Value, checked
from .entry import NAMING, Correction


def statement(table: Any, kind: FactKind, side: str, where: str) -> dict[str, Value]:
    """The values that `was` or `now` gives of a fact of this kind. Raises CorrectionError for a wrong one."""
    try:
        return checked(table, kind)
    except InputError as error:
        raise CorrectionError(f"{side}: {error.what}", where=where, advice=error.advice) from error


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
