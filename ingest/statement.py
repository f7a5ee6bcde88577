"""What somebody other than the rules may state of a block: kinds of facts, the keys of each, and their values."""

import datetime
from collections.abc import Mapping
from typing import Any, Literal, get_args

from ..errors import InputError
from .facts import (
    AgencyFact,
    Block,
    Comparator,
    DateFact,
    DateKind,
    Ground,
    Named,
    PartnerFact,
    PartnerKind,
    QuantityFact,
    QuantityPurpose,
    Role,
    Status,
)

FactKind = Literal[
    "agency", "partner", "deadline", "quantity", "initiative", "instrument", "place", "status", "measure", "attainment",
]  # fmt: skip
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)
Value = str | float | datetime.date
Fact = AgencyFact | PartnerFact | DateFact | QuantityFact | Named
LISTS: Mapping[FactKind, str] = {
    "agency": "agencies", "partner": "partners", "deadline": "dates", "quantity": "quantities",
    "initiative": "initiatives", "instrument": "instruments", "place": "places",
}  # fmt: skip
"""Where a block keeps its facts of a kind; of the other kinds it has one each."""
OF_A_MEASURE: frozenset[FactKind] = frozenset({"agency", "partner", "deadline", "quantity", "status", "attainment"})
"""Kinds that are stated of a measure only."""

Form = tuple[str, ...] | type
"""The values a key may have, or their type."""
KEYS: Mapping[FactKind, Mapping[str, Form]] = {
    "agency": {"name": str, "role": get_args(Role), "ground": get_args(Ground)},
    "partner": {"name": str, "kind": get_args(PartnerKind)},
    "deadline": {"date": datetime.date, "kind": get_args(DateKind)},
    "quantity": {
        "value": float, "unit": str, "comparator": get_args(Comparator), "per": str,
        "purpose": get_args(QuantityPurpose), "date": datetime.date,
    },
    "initiative": {"name": str},
    "instrument": {"name": str},
    "place": {"name": str},
    "status": {"status": get_args(Status)},
    "measure": {"status": get_args(Status)},
    "attainment": {"attainment": str},
}  # fmt: skip
"""What may be said of a fact of each kind."""
NEEDED: Mapping[FactKind, tuple[str, ...]] = {
    "agency": ("name", "role"), "partner": ("name", "kind"), "deadline": ("date", "kind"),
    "quantity": ("value", "unit"), "initiative": ("name",), "instrument": ("name",), "place": ("name",),
    "status": ("status",), "measure": ("status",), "attainment": ("attainment",),
}  # fmt: skip
"""What a whole statement says at least."""
_CALLED = {float: "number", str: "text", datetime.date: "date, as 2026-11-23"}


def checked(table: Any, kind: FactKind) -> dict[str, Value]:
    """The values that a table gives of a fact of this kind. Raises InputError for another key or value."""
    if not isinstance(table, Mapping):
        raise InputError("it is no table")
    forms = KEYS[kind]
    unknown = sorted(set(table) - set(forms))
    if unknown:
        raise InputError(f"{unknown[0]!r} is no key of {kind}", advice=f"Known keys: {', '.join(forms)}.")
    return {key: _value(value, forms[key], key) for key, value in table.items()}


def _value(value: Any, form: Form, key: str) -> Value:
    if isinstance(form, tuple):
        if value in form:
            return value
        raise InputError(f"{key} = {value!r} is not known", advice=f"Use one of {', '.join(form)}.")
    if form is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if form is str and isinstance(value, str) and value.strip():
        return value.strip()
    if form is datetime.date and isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise InputError(f"{key} = {value!r} is no {_CALLED[form]}")


def parsed(text: str, kind: FactKind, key: str) -> Value:
    """The value of a key that is written as text. Raises InputError where it is none."""
    form = KEYS[kind].get(key)
    try:
        if form is float:
            return float(text.replace(",", ""))
        return datetime.date.fromisoformat(text) if form is datetime.date else text
    except ValueError as error:
        raise InputError(f"{key} = {text!r} is no {_CALLED[float if form is float else datetime.date]}") from error


def facts_of(block: Block, kind: FactKind) -> tuple[Fact, ...]:
    """The facts of a kind that a block states; none for status, measure and attainment, which are one each."""
    return getattr(block, LISTS[kind]) if kind in LISTS else ()
