"""Outlines of texts, with and without a file."""

import datetime
from collections.abc import Callable

import pytest
from policygraph.ingest.facts import Block, Description, Document, DocumentFacts
from policygraph.ingest.structure.parse import outline

Rows = list[tuple[str, str, tuple[str, ...]]]


@pytest.fixture
def described() -> Callable[..., Document]:
    """Make a document of a text."""

    def make(
        text: str, title: str = "Untitled", headings: dict[str, int] | None = None, kind: str | None = None
    ) -> Document:
        description = Description(
            id="sample",
            title=title,
            publisher="Security Bureau",
            issued=datetime.date(2023, 1, 1),
            language="en",
            jurisdiction="hong-kong-sar",
            headings=headings or {},
            type=kind,
        )
        return Document(description, text, "0" * 64)

    return make


@pytest.fixture
def facts() -> Callable[[Document], DocumentFacts]:
    """Facts of a document with nothing but its structure."""

    def make(document: Document) -> DocumentFacts:
        found = outline(document)
        blocks = tuple(
            Block(
                start=b.spans[0][0],
                end=b.spans[0][1],
                continued=b.spans[1:],
                section=b.section,
                kind=b.kind,
                of=b.of,
                attainment=b.attainment,
            )
            for b in found.blocks
        )
        return DocumentFacts(document, found.sections, blocks)

    return make


@pytest.fixture
def rows(facts: Callable[[Document], DocumentFacts]) -> Callable[[Document], Rows]:
    """Blocks of a document as (text without blanks and tags, kind, path)."""

    def make(document: Document) -> Rows:
        found = facts(document)
        text = document.text
        pieces = [" ".join(text[s:e] for s, e in b.spans) for b in found.blocks]
        kinds = [(b.kind, found.path(b.section)) for b in found.blocks]
        return [(" ".join(piece.split()), *kind) for piece, kind in zip(pieces, kinds, strict=True)]

    return make
