"""Which extracted fact a correction speaks of, and how facts read in words."""

import datetime
from collections.abc import Mapping

from ...errors import CorrectionError
from ...ontology.entries import folded
from ..facts import AgencyFact, Block, DateFact, Named, PartnerFact, QuantityFact, Span
from ..statement import LISTS, Fact, FactKind, Value, facts_of
from .entry import Correction
from .placing import Place


def values(fact: Fact) -> dict[str, Value]:
    """What a fact says, by the keys of corrections; keys without a value are left out."""
    said: dict[str, Value | None] = {}
    if isinstance(fact, AgencyFact):
        said = {"name": fact.name, "role": fact.role, "ground": fact.ground}
    elif isinstance(fact, PartnerFact):
        said = {"name": fact.name, "kind": fact.kind}
    elif isinstance(fact, DateFact):
        said = {"date": fact.date, "kind": fact.kind}
    elif isinstance(fact, QuantityFact):
        said = {
            "value": float(fact.value), "unit": fact.unit, "comparator": fact.comparator, "per": fact.per,
            "purpose": fact.purpose, "date": fact.date,
        }  # fmt: skip
    else:
        said = {"name": fact.name}
    return {key: value for key, value in said.items() if value is not None}


def single(block: Block, kind: FactKind) -> dict[str, Value]:
    """What a block says of its status, of being a measure, or of its attainment, by the keys of corrections."""
    if kind == "measure":
        return {"status": block.status} if block.measure and block.status else {}
    value = block.status if kind == "status" else block.attainment
    return {str(kind): value} if value else {}


def places(fact: Fact) -> tuple[Span, ...]:
    """Every stretch that a fact rests on; none for an implied one."""
    if isinstance(fact, Named):
        return () if fact.at is None else (fact.at, *fact.also)
    return (fact.at,)


def find(correction: Correction, place: Place, block: Block) -> int:
    """The number, among the facts of its kind, of the one fact that the correction speaks of.

    It is one that says all of `was` and stands where the quote is, or that is implied. Raises CorrectionError where
    none or several do, and lists what is extracted there.
    """
    known = facts_of(block, correction.fact)
    fits = [n for n, fact in enumerate(known) if says(fact, correction.was) and stands_at(fact, place.at)]
    if len(fits) == 1:
        return fits[0]
    several = "several facts fit" if fits else f"no extracted {correction.fact} fits"
    raise CorrectionError(
        f"{several} {words(correction.was)} at {place.at[0]}-{place.at[1]}",
        where=correction.where,
        advice=f"{extracted(block)}\n{_what_to_do(bool(fits))}",
    )


def _what_to_do(several: bool) -> str:
    return "Say which one is meant." if several else "Correct the entry, or delete it where it is no longer needed."


def says(fact: Fact, was: Mapping[str, Value]) -> bool:
    """Whether a fact says all of these values; an entity by any of its names, or as it is printed."""
    said = values(fact)
    return all(_same(said.get(key), value) or (key == "name" and _is_name(fact, value)) for key, value in was.items())


def _same(said: Value | None, wanted: Value) -> bool:
    if isinstance(said, str) and isinstance(wanted, str):
        return folded(said) == folded(wanted)
    return said == wanted


def _is_name(fact: Fact, name: Value) -> bool:
    if not isinstance(fact, Named):
        return False
    return folded(str(name)) in {folded(known) for known in (fact.surface, *fact.labels) if known}


def stands_at(fact: Fact, at: Span) -> bool:
    """Whether a fact rests on words of this stretch, or on none at all."""
    stands = places(fact)
    return not stands or any(start < at[1] and at[0] < end for start, end in stands)


def extracted(block: Block) -> str:
    """Everything that a block states, in words, one fact a line."""
    status = f"measure, {block.status}" if block.measure else "no measure"
    lines = [f"Extracted in the block at {block.start}-{block.end} ({status}):"]
    lines += [f"  {describe(kind, fact)}" for kind in LISTS for fact in facts_of(block, kind)]
    if block.attainment:
        lines.append(f"  attainment “{block.attainment}”")
    return "\n".join(lines)


def describe(kind: str, fact: Fact) -> str:
    """A fact in words, with where it stands and the rule that found it."""
    stands = places(fact)
    where = f"at {stands[0][0]}-{stands[0][1]}" if stands else "implied"
    return f"{kind} {words(values(fact))} {where}, rule {fact.rule}"


def words(said: Mapping[str, Value]) -> str:
    """Values in words: “Fire Services Department”, role lead."""
    parts = [f"“{said['name']}”"] if "name" in said else []
    parts += [f"{key} {_plain(value)}" for key, value in said.items() if key != "name"]
    return ", ".join(parts)


def _plain(value: Value) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
