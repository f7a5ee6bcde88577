"""The plain data of a comparison: a measure as one side states it, and one change between two sides."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal[
    "added", "removed", "reworded", "moved", "deadline", "date", "target", "figure", "status", "attainment",
    "party-new", "party-gone", "role", "named", "described",
]  # fmt: skip
"""What kind of change it is; `described` is what is said of a document or a listed thing itself."""
KINDS: tuple[Kind, ...] = get_args(Kind)
Subject = Literal["measure", "document", "section", "thing", "graph"]
"""What changed: a measure, a document, a section's heading, a thing kept by hand, or who takes part at all."""
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
Cause = Literal["text", "context", "rules", "unclear"]
"""Why: the words changed; they are the same and what stands around them changed; they are the same and the rules that
read them changed; or both of the last two changed."""
CAUSES: tuple[Cause, ...] = get_args(Cause)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date stated of a measure; `purpose` is "due", "start" or "asof"."""

    purpose: str
    date: str


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A number stated of a measure; `value` as a decimal in its shortest form, `comparator` "ge", "gt", …"""

    value: str
    comparator: str
    unit: str
    per: str
    purpose: str


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """A party in a measure: its IRI, and its roles ("lead", "responsible", "support", "partner") in order."""

    agent: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing that a measure names or falls under; `relation` is "initiative", "instrument", "place" or "theme"."""

    relation: str
    iri: str


Value = str | Day | Figure | Role | Named


@dataclass(frozen=True, slots=True)
class Stated:
    """A measure as one side states it."""

    iri: str
    document: str
    """Id of its document."""
    section: tuple[str, ...]
    """Headings above it, the outermost first, as printed."""
    start: int
    end: int
    """Code points of the document's text."""
    text: str
    """Readable: without markup and line breaks."""
    key: str
    """The text as two are compared: normalised as for the hash of a measure."""
    language: str
    status: str | None = None
    attainment: str | None = None
    days: frozenset[Day] = frozenset()
    figures: tuple[Figure, ...] = ()
    roles: frozenset[Role] = frozenset()
    named: frozenset[Named] = frozenset()

    @property
    def facts(self) -> tuple[object, ...]:
        """Everything said of it but its words and its place."""
        return self.status, self.attainment, self.days, tuple(sorted(self.figures)), self.roles, self.named


@dataclass(frozen=True, slots=True)
class Pair:
    """A measure of the one side and what it is on the other; `score` (0 to 1) is 1 where the words are the same."""

    old: Stated
    new: Stated
    score: float = 1.0
    by: Literal["text", "link", "similarity"] = "text"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `about` is the IRI of what changed where it is no measure, or of the party or thing named."""

    kind: Kind
    subject: Subject
    cause: Cause = "text"
    old: Stated | None = None
    new: Stated | None = None
    before: Value | None = None
    after: Value | None = None
    about: str | None = None
    field: str | None = None
    """Of what is described: which property, by its local name."""

    @property
    def document(self) -> str | None:
        """Id of the document in which it shows, of the newer side where both have it."""
        stated = self.new or self.old
        return stated.document if stated else None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: `kind` is "release" or "documents"."""

    kind: Literal["release", "documents"]
    id: str
    iri: str
    release: str = ""
    """Id of the release in which it stands, its own where it is one."""
    built: datetime.datetime | None = None
    documents: tuple[str, ...] = ()
    measures: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All differences between two sides, in a fixed order, with the names of the things that they speak of."""

    old: Side
    new: Side
    changes: tuple[Change, ...]
    pairs: tuple[Pair, ...] = ()
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """IRI to name by language tag."""

    @property
    def counts(self) -> dict[Kind, int]:
        """How many changes of each kind there are, in the order of the kinds."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in KINDS if found[kind]}
