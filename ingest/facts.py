"""The plain data that ingest hands on: sections, blocks and what each block says, every piece with its offsets.

Offsets count code points of the document's text, end exclusive, as in a Web Annotation TextPositionSelector
(https://www.w3.org/TR/annotation-model/#text-position-selector).
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Span = tuple[int, int]
BlockKind = Literal["paragraph", "bullet", "item", "kpi", "progress"]
Status = Literal["planned", "ongoing", "completed"]
Role = Literal["lead", "responsible", "support"]
Ground = Literal["publisher", "heading", "context"]
PartnerKind = Literal[
    "city", "government", "bank", "university", "school", "ngo", "international", "enterprise", "media", "profession",
    "group",
]  # fmt: skip
DateKind = Literal["due", "start", "asof"]
Comparator = Literal["ge", "gt", "le", "lt", "eq", "approx"]
QuantityPurpose = Literal["goal", "result", "baseline", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """What stands behind a fact besides a rule: people's corrections, by their ids, or an optional extractor."""

    made_by: str | None = None
    """The correction that added the fact or changed it."""
    confirmed_by: tuple[str, ...] = ()
    """The corrections that accept it."""
    method: str | None = None
    """Name of the extractor that proposed it."""
    confidence: float | None = None
    """What that extractor gives it, from 0 to 1."""


RULES_ONLY = Backing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity that a block names. `at` is None only for an implied agency, whose `surface` is empty."""

    name: str
    surface: str
    at: Span | None
    rule: str
    iri: str | None = None
    """Of the authority entry; None: not listed, the graph mints one from the name."""
    labels: tuple[str, ...] = ()
    also: tuple[Span, ...] = ()
    """Where else in the block it is named."""
    backing: Backing = RULES_ONLY

    @property
    def unlisted(self) -> bool:
        """Whether no authority file lists it."""
        return self.iri is None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyFact(Named):
    """A body of the government that issued the document; `ground` says why an implied one is given, else None."""

    role: Role
    ground: Ground | None = None

    @property
    def explicit(self) -> bool:
        """Whether the block prints it."""
        return self.ground is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFact(Named):
    """Another party that takes part or is co-operated with."""

    kind: PartnerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact:
    """A date stated of the block; of a period its last day, of a start its first."""

    date: datetime.date
    kind: DateKind
    surface: str
    at: Span
    rule: str
    backing: Backing = RULES_ONLY


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityFact:
    """A number stated of the block; `date` is that of one of the block's dates where it belongs to one."""

    value: float
    unit: str
    comparator: Comparator
    per: str | None
    purpose: QuantityPurpose
    surface: str
    at: Span
    rule: str
    date: datetime.date | None = None
    backing: Backing = RULES_ONLY


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. `number` counts from 1 in document order; `span` is that of its heading,
    empty where the heading is made from a table's caption; `themes` are IRIs of the theme scheme."""

    number: int
    title: str
    level: int
    parent: int | None
    span: Span
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One structural unit and all that it says."""

    start: int
    end: int
    continued: tuple[Span, ...] = ()
    section: int | None
    """Number of the innermost section, None above the first heading."""
    kind: BlockKind
    measure: bool = False
    status: Status | None = None
    of: Span | None = None
    """Start and end of the KPI block that a progress entry reports on."""
    attainment: str | None = None
    agencies: tuple[AgencyFact, ...] = ()
    partners: tuple[PartnerFact, ...] = ()
    dates: tuple[DateFact, ...] = ()
    quantities: tuple[QuantityFact, ...] = ()
    initiatives: tuple[Named, ...] = ()
    instruments: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every stretch of the block, in ascending order."""
        return ((self.start, self.end), *self.continued)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The file that a document's text was read from, where that is not the text file itself."""

    file: str
    """Path from the folder of the description, with slashes."""
    sha256: str
    media_type: str
    encoding: str | None = None
    """Of the file's bytes; None for a format that settles it."""
    pages: tuple[int, ...] = ()
    """Where in the text its pages begin; empty for a format without pages."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of a document besides its text: one `ID.toml` beside each file."""

    id: str
    title: str
    publisher: str
    issued: datetime.date
    language: str
    jurisdiction: str
    """Slug of a place: `hong-kong-sar`, `macao-sar`."""
    type: str = "policy paper"
    source: str | None = None
    implied_lead: str | None = None
    """Name of the body that acts where none is printed; None: the publisher."""
    headings: Mapping[str, int] = field(default_factory=dict)
    """Corrections: heading as printed to its level, 0 for a line that is no heading."""
    expect: Mapping[str, Span] = field(default_factory=dict)
    """Least and greatest count of `sections`, `blocks`, `measures`."""
    original: Original | None = None
    """None: the text file is what was published."""


@dataclass(frozen=True, slots=True)
class Document:
    """A description and the text it describes; `sha256` is that of the file's bytes."""

    description: Description
    text: str
    sha256: str

    @property
    def id(self) -> str:
        """Stem of the file's name."""
        return self.description.id


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """Everything that one document says."""

    document: Document
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]

    def path(self, number: int | None) -> tuple[str, ...]:
        """Titles from the outermost section to that of this number."""
        titles: list[str] = []
        while number is not None:
            section = self.sections[number - 1]
            titles.append(section.title)
            number = section.parent
        return tuple(reversed(titles))


def line_id(doc: str, start: int, end: int) -> str:
    """The id of a fact line."""
    return f"{doc}:{start}-{end}"


def fact_lines(facts: DocumentFacts) -> Iterator[dict[str, Any]]:
    """One JSON object a block, after `tests/gold/fact.schema.json`."""
    doc = facts.document.id
    for b in facts.blocks:
        line: dict[str, Any] = {"id": line_id(doc, b.start, b.end), "doc": doc, "start": b.start, "end": b.end}
        if b.continued:
            line["continued"] = [list(s) for s in b.continued]
        line |= {"section": list(facts.path(b.section)), "kind": b.kind, "measure": b.measure, "status": b.status}
        if b.of:
            line["of"] = line_id(doc, *b.of)
        if b.attainment:
            line["attainment"] = b.attainment
        line["agencies"] = [_named(a) | {"role": a.role, "explicit": a.explicit} | _ground(a) for a in b.agencies]
        line["partners"] = [_named(p) | {"kind": p.kind} for p in b.partners]
        line["deadlines"] = [_date(d) for d in b.dates]
        line["quantities"] = [_quantity(q) for q in b.quantities]
        for key in ("initiatives", "instruments", "places"):
            line[key] = [_named(n) for n in getattr(b, key)]
        yield line


def _named(n: Named) -> dict[str, Any]:
    line: dict[str, Any] = {"name": n.name, "as": n.surface, "labels": list(n.labels), "rule": n.rule}
    if n.at:
        line["at"] = list(n.at)
    if n.also:
        line["also"] = [list(s) for s in n.also]
    return line | _backing(n.backing) | ({"iri": n.iri} if n.iri else {"unlisted": True})


def _backing(b: Backing) -> dict[str, Any]:
    said = {"correction": b.made_by, "confirmed": list(b.confirmed_by), "confidence": b.confidence}
    return {key: value for key, value in said.items() if value not in (None, [])}


def _ground(a: AgencyFact) -> dict[str, Any]:
    return {"ground": a.ground} if a.ground else {}


def _date(d: DateFact) -> dict[str, Any]:
    line = {"date": d.date.isoformat(), "kind": d.kind, "as": d.surface, "at": list(d.at), "rule": d.rule}
    return line | _backing(d.backing)


def _quantity(q: QuantityFact) -> dict[str, Any]:
    line: dict[str, Any] = {
        "value": q.value, "unit": q.unit, "cmp": q.comparator, "per": q.per, "as": q.surface, "at": list(q.at),
        "rule": q.rule, "is": q.purpose,
    }  # fmt: skip
    return line | ({"date": q.date.isoformat()} if q.date else {}) | _backing(q.backing)
