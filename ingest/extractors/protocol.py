"""What an optional extractor is given, what it proposes, and what it has to offer."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from ..facts import BlockKind, DocumentFacts, Span

GROUP = "policygraph.extractors"
"""Entry points of this group are extractors: each a class or function that is called with the folder of the corpus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBlock:
    """A block of the document: its stretches, ascending, the headings above it, and whether it is a measure."""

    spans: tuple[Span, ...]
    kind: BlockKind
    headings: tuple[str, ...]
    measure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as an extractor reads it. `text[start:end]` of a span is what the document prints there."""

    id: str
    text: str
    language: str
    """`en` or `zh-Hant`."""
    jurisdiction: str
    publisher: str
    issued: datetime.date
    blocks: tuple[SourceBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A fact that an extractor proposes; it is kept only where `quote` is what the text has from `start` to `end`.

    `kind` is agency, partner, deadline, quantity, initiative, instrument or place; `values` says the rest by the keys
    that corrections use: `name`, `role`, `kind`, `date`, `value`, `unit`, … `confidence` is from 0 to 1.
    """

    kind: str
    start: int
    end: int
    quote: str
    confidence: float
    values: Mapping[str, Any] = field(default_factory=dict)


class Extractor(Protocol):
    """Proposes facts of a document.

    `name` is its method name: small letters, digits and hyphens. `version` has to change with whatever may change the
    proposals: code, word lists, model, prompt; it is part of the key under which a document is kept, and of the
    catalogue.
    """

    @property
    def name(self) -> str:
        """Method name."""
        ...

    @property
    def version(self) -> str:
        """What its proposals depend on."""
        ...

    def propose(self, source: Source) -> Iterable[Proposal]:
        """Facts that the document states."""
        ...


def source_of(facts: DocumentFacts) -> Source:
    """The document that these facts are of, as extractors read it."""
    known = facts.document.description
    blocks = (
        SourceBlock(spans=b.spans, kind=b.kind, headings=facts.path(b.section), measure=b.measure) for b in facts.blocks
    )
    return Source(
        id=facts.document.id,
        text=facts.document.text,
        language=known.language,
        jurisdiction=known.jurisdiction,
        publisher=known.publisher,
        issued=known.issued,
        blocks=tuple(blocks),
    )
