"""Every character of the five documents is in a block, in a heading, or in furniture with a name."""

import re
from itertools import pairwise

import pytest
from policygraph.ingest.facts import Document
from policygraph.ingest.library import documents
from policygraph.ingest.readers import read
from policygraph.ingest.structure.parse import anatomy

MARKERS = re.compile(
    r"<sup>\d+</sup>|</?[a-zA-Z][^<>]*>|\*\*|#+|[•·➤]|(?<![^\s>])-(?!\S)|(?<![^\s>])(?:\((?:[ivx]+|[a-z])\)|\d{1,2}\.)(?=\s|$)"
)
FIGURES = {
    "hkpf-priorities-2024": (22, 46),
    "macao-security-guidelines-2021": (70, 315),
    "policy-address-supplement-2023": (16, 54),
    "sb-panel-paper-2023": (71, 269),
    "sb-press-release-2017-12-07": (1, 11),
}


@pytest.fixture(params=documents(), ids=lambda p: p.stem)
def document(request: pytest.FixtureRequest) -> Document:
    return read(request.param)


def test_spans_ascend_and_none_overlaps_another(document: Document) -> None:
    found = anatomy(document)
    spans = sorted(s for b in found.outline.blocks for s in b.spans)
    spans += [s.span for s in found.outline.sections] + [f.span for f in found.furniture]
    spans = sorted(s for s in spans if s[0] < s[1])
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(list(b.spans) == sorted(b.spans) for b in found.outline.blocks)


def test_blocks_have_no_marker_tag_or_blank_around_them(document: Document) -> None:
    marked = re.compile(r"\s|[•·➤#]|- |\*\*|\((?:[ivx]+|[a-z])\)|\d{1,2}\. |<|.*(?:\s|>|\*\*)$", re.DOTALL)
    for block in anatomy(document).outline.blocks:
        for start, end in block.spans:
            text = document.text[start:end]
            assert text
            assert not re.match(marked, text), text[:40]


def test_nothing_is_lost(document: Document) -> None:
    found = anatomy(document)
    covered = [s for b in found.outline.blocks for s in b.spans]
    covered += [s.span for s in found.outline.sections] + [f.span for f in found.furniture]
    rest = list(document.text)
    for start, end in covered:
        rest[start:end] = "\n" * (end - start)
    assert MARKERS.sub("", "".join(rest)).split() == []


def test_sections_enclose_one_another_in_order(document: Document) -> None:
    sections = anatomy(document).outline.sections
    for number, section in enumerate(sections, start=1):
        assert section.number == number
        parent = sections[section.parent - 1] if section.parent else None
        assert section.level == (parent.level + 1 if parent else 1)
        assert section.parent is None or section.parent < number


def test_counts_are_those_found_by_reading(document: Document) -> None:
    found = anatomy(document).outline
    assert (len(found.sections), len(found.blocks)) == FIGURES[document.id]


def test_counts_lie_within_what_the_description_expects(document: Document) -> None:
    found = anatomy(document).outline
    expect = document.description.expect
    assert expect["sections"][0] <= len(found.sections) <= expect["sections"][1]
    assert expect["blocks"][0] <= len(found.blocks) <= expect["blocks"][1]


def test_list_entries_know_what_introduces_them() -> None:
    paper = next(read(p) for p in documents() if p.stem == "sb-panel-paper-2023")
    blocks = anatomy(paper).outline.blocks
    leads = {b.spans[0][0]: b for b in blocks if b.lead_in}
    introduced = [b for b in blocks if b.introduced_by is not None]
    assert len(leads) == 5
    assert all(b.introduced_by in leads for b in introduced)
    assert len(introduced) == 6 + 4 + 4 + 5 + 4


def test_footnote_belongs_to_the_section_that_refers_to_it() -> None:
    paper = next(read(p) for p in documents() if p.stem == "sb-panel-paper-2023")
    found = anatomy(paper).outline
    note = next(
        b for b in found.blocks if paper.text[slice(*b.spans[0])].startswith("Starting from December this year")
    )
    assert note.section
    assert found.sections[note.section - 1].title == "(O) Gradual Opening up of STK"
