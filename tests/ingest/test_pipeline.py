"""One document from text to facts."""

import datetime

import pytest
from policygraph.ingest.facts import Description, Document, DocumentFacts, fact_lines
from policygraph.ingest.library import CORPUS, documents
from policygraph.ingest.pipeline import ingest, rules_version
from policygraph.ingest.readers import read
from policygraph.ingest.rules import RULES
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.themes import load_themes


@pytest.fixture(scope="module")
def papers() -> list[DocumentFacts]:
    entries, themes = load_entries(), load_themes()
    wanted = [p for p in documents(CORPUS) if p.stem.startswith(("hkpf", "sb-press", "policy"))]
    return [ingest(read(path), entries, themes) for path in wanted]


def test_every_fact_stands_where_it_says(papers: list[DocumentFacts]) -> None:
    for paper in papers:
        text = paper.document.text
        for block in paper.blocks:
            named = (*block.agencies, *block.partners, *block.initiatives, *block.instruments, *block.places)
            assert all(n.at is None or text[slice(*n.at)] == n.surface for n in named)
            assert all(s <= n.at[0] < n.at[1] for n in named if n.at for s in (min(a for a, _ in block.spans),))


def test_every_rule_is_described(papers: list[DocumentFacts]) -> None:
    used = {n.rule for p in papers for b in p.blocks for n in (*b.agencies, *b.partners)}
    assert used
    assert used <= set(RULES)


def test_a_block_that_is_no_measure_implies_nobody(papers: list[DocumentFacts]) -> None:
    others = [b for p in papers for b in p.blocks if not b.measure]
    assert others
    assert all(a.explicit for b in others for a in b.agencies)
    assert all(b.status is None for b in others)


def test_reading_twice_says_the_same(papers: list[DocumentFacts]) -> None:
    again = ingest(papers[0].document, load_entries(), load_themes())
    assert list(fact_lines(again)) == list(fact_lines(papers[0]))


def test_a_document_without_blocks_says_nothing() -> None:
    description = Description(
        id="empty", title="Empty", publisher="Security Bureau", issued=datetime.date(2024, 1, 1), language="en",
        jurisdiction="hong-kong-sar",
    )  # fmt: skip
    assert ingest(Document(description, "", "0" * 64), load_entries(), load_themes()).blocks == ()


def test_the_version_of_the_rules_is_a_hash() -> None:
    assert len(rules_version()) == 64
    assert rules_version() == rules_version()
