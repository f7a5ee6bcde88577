"""What a correction is: a person's verdict on one fact, keyed to the words of the document."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from ...ontology.iris import content_hash
from ..facts import (
    AgencyFact,
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
    Span,
    Status,
)

FOLDER = "corrections"
"""Folder of a corpus that holds them."""

Verdict = Literal["accept", "reject", "add", "change"]
FactKind = Literal[
    "agency", "partner", "deadline", "quantity", "initiative", "instrument", "place", "status", "measure", "attainment",
]  # fmt: skip
AuthorRole = Literal["analyst", "librarian", "researcher", "policy-officer", "publisher"]
"""In which role a person corrects; a closed list, so that no name of a person gets into the graph."""
Value = str | float | datetime.date
Fact = AgencyFact | PartnerFact | DateFact | QuantityFact | Named

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)
AUTHOR_ROLES: tuple[AuthorRole, ...] = get_args(AuthorRole)
LISTS: Mapping[FactKind, str] = {
    "agency": "agencies", "partner": "partners", "deadline": "dates", "quantity": "quantities",
    "initiative": "initiatives", "instrument": "instruments", "place": "places",
}  # fmt: skip
"""Where a block keeps its facts of a kind; of the other kinds it has one each."""

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
"""What `was` and `now` may say of a fact."""
NAMING: Mapping[FactKind, tuple[str, ...]] = {
    "agency": ("name",), "partner": ("name",), "deadline": ("date",), "quantity": ("value",), "initiative": ("name",),
    "instrument": ("name",), "place": ("name",), "status": ("status",), "measure": (), "attainment": ("attainment",),
}  # fmt: skip
"""What `was` has to say, so that the entry speaks of one fact however its rule is called."""
NEEDED: Mapping[FactKind, tuple[str, ...]] = {
    "agency": ("name", "role"), "partner": ("name", "kind"), "deadline": ("date", "kind"),
    "quantity": ("value", "unit"), "initiative": ("name",), "instrument": ("name",), "place": ("name",),
    "status": ("status",), "measure": ("status",), "attainment": ("attainment",),
}  # fmt: skip
"""What `now` of an addition has to say; what `was` of an acceptance says, so that no other value is accepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of a file of corrections.

    `quote` is verbatim, at the offsets `at` (code points of the document, end exclusive). `was` identifies the fact
    that is accepted, rejected or changed; `now` says what is added or what it is changed to.
    """

    document: str
    verdict: Verdict
    fact: FactKind
    quote: str
    at: Span
    author_role: AuthorRole
    date: datetime.date
    reason: str
    was: Mapping[str, Value]
    now: Mapping[str, Value]
    file: str = ""
    """Path below the corpus, with slashes."""
    number: int = 1
    """Its place in the file, from 1."""

    @property
    def id(self) -> str:
        """A hash of all that it says."""
        said = (*_pairs(self.was), "", *_pairs(self.now))
        parts = (self.document, self.verdict, self.fact, self.quote, str(self.at[0]), str(self.at[1]))
        return content_hash(*parts, *said, self.author_role, self.date.isoformat(), self.reason)

    @property
    def where(self) -> str:
        """How errors name it."""
        return f"{self.file or 'the new correction'}, correction {self.number}"


def _pairs(table: Mapping[str, Value]) -> tuple[str, ...]:
    return tuple(f"{key}={table[key]}" for key in sorted(table))


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A correction as it was applied: where its quote stands, in which block, what was there and what is there now.

    `fact` is the fact accepted, added or changed, None for one that is gone and for status, measure and attainment.
    """

    correction: Correction
    at: Span
    block: Span
    """Start and end of the first stretch of the block."""
    before: str | None
    after: str | None
    fact: Fact | None = None
