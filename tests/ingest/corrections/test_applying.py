"""Corrections as a pure function over facts: whatever their order and whatever rules are called, in both languages."""

import datetime
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from policygraph.errors import CorrectionError
from policygraph.ingest.corrections.applying import Corrected, apply
from policygraph.ingest.corrections.entry import Correction
from policygraph.ingest.corrections.loading import CorrectionWarning, load, parse, read
from policygraph.ingest.facts import Block, DocumentFacts
from policygraph.ingest.library import CORPUS
from policygraph.ingest.pipeline import ingest, name_index
from policygraph.ingest.readers import read as read_document
from policygraph.ontology.authorities import Entry, load_entries
from policygraph.ontology.themes import load_themes

PRESS, MACAO, REPORT = "sb-press-release-2017-12-07", "macao-security-guidelines-2021", "sb-panel-paper-2023"
BEGINNING = 38_000
"""Characters of each paper that are read: they hold what these tests need."""
ENTRIES = Path(__file__).parents[2] / "corrections" / "press-release.toml"


@cache
def entries() -> tuple[Entry, ...]:
    return load_entries()


@pytest.fixture(scope="module")
def papers() -> dict[str, DocumentFacts]:
    themes = load_themes()
    documents = [read_document(CORPUS / f"{doc}.txt") for doc in (PRESS, MACAO, REPORT)]
    return {d.id: ingest(replace(d, text=d.text[:BEGINNING]), entries(), themes) for d in documents}


def correct(facts: DocumentFacts, *corrections: Correction) -> Corrected:
    return apply(facts, corrections, name_index(facts.document, entries()))


def entry(facts: DocumentFacts, verdict: str, fact: str, quote: str, **sides: dict[str, Any]) -> Correction:
    at = facts.document.text.index(quote)
    plain = {
        "document": facts.document.id, "verdict": verdict, "fact": fact, "quote": quote, "at": [at, at + len(quote)],
        "author_role": "analyst", "date": datetime.date(2026, 11, 23), "reason": "Read again.", **sides,
    }  # fmt: skip
    return parse(plain, "corrections/test.toml")


def block(facts: DocumentFacts, quote: str) -> Block:
    at = facts.document.text.index(quote)
    return next(b for b in facts.blocks if any(start <= at < end for start, end in b.spans))


def test_the_order_of_entries_does_not_matter(papers: dict[str, DocumentFacts]) -> None:
    some = read(ENTRIES)[:3]
    results = [correct(papers[PRESS], *order) for order in permutations(some)]
    assert all(result == results[0] for result in results)


def test_an_entry_holds_when_a_rule_gets_another_name_and_reads_more_words(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[PRESS]
    number = facts.blocks.index(block(facts, "53 organised syndicates"))
    was = facts.blocks[number]
    grown = tuple(replace(q, rule="quantity-new", at=(q.at[0], q.at[1] + 10)) for q in was.quantities)
    blocks = (*facts.blocks[:number], replace(was, quantities=grown), *facts.blocks[number + 1 :])
    rejected = entry(
        facts, "reject", "quantity", "53 organised syndicates", was={"value": 53, "unit": "organised syndicates"}
    )
    after = correct(replace(facts, blocks=blocks), rejected)
    assert 53 not in [q.value for q in block(after.facts, "53 organised syndicates").quantities]
    assert after.applied[0].before is not None
    assert "rule quantity-new" in after.applied[0].before


def test_an_accepted_value_is_not_accepted_when_it_becomes_another(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[PRESS]
    quote = "first 11 months of this year"
    accepted = entry(facts, "accept", "deadline", quote, was={"date": datetime.date(2017, 12, 31), "kind": "due"})
    with pytest.raises(CorrectionError, match="date 2017-12-31"):
        correct(facts, accepted)


def test_a_body_is_meant_by_any_of_its_names(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[PRESS]
    rejected = entry(facts, "reject", "agency", "the Immigration Department", was={"name": "入境事務處"})
    after = block(correct(facts, rejected).facts, "the Immigration Department")
    assert [a.name for a in after.agencies] == ["Hong Kong Police Force"]


def test_facts_of_a_chinese_paper(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[MACAO]
    one = next(b for b in facts.blocks if b.measure and b.partners and b.partners[0].iri and b.partners[0].at)
    partner = one.partners[0]
    assert partner.at is not None
    quote = facts.document.text[slice(*partner.at)]
    plain = entry(facts, "reject", "partner", quote, was={"name": partner.name})
    moved = replace(plain, at=partner.at)
    after = correct(facts, moved).facts
    changed = next(b for b in after.blocks if b.start == one.start)
    assert [p.name for p in changed.partners] == [p.name for p in one.partners[1:]]


def test_an_implied_agency_is_added_with_its_ground(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[PRESS]
    quote = "reviewed the results"
    now = {"name": "Security Bureau", "role": "responsible", "ground": "publisher"}
    added = next(
        a for a in block(correct(facts, entry(facts, "add", "agency", quote, now=now)).facts, quote).agencies
        if a.rule == "correction/add"
    )  # fmt: skip
    assert (added.at, added.surface, added.explicit, added.iri) == (
        None,
        "",
        False,
        "https://w3id.org/policygraph/id/agency/hk/security-bureau",
    )


def test_a_measure_is_added_before_what_is_stated_of_it(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[REPORT]
    none = next(b for b in facts.blocks if not b.measure and b.end - b.start > 60)
    start = none.start
    quote = facts.document.text[start : start + 40]
    partner = replace(
        entry(facts, "add", "partner", quote, now={"name": "Red Cross", "kind": "ngo"}), at=(start, start + 40)
    )
    with pytest.raises(CorrectionError, match="the block is no measure"):
        correct(facts, partner)
    measure = replace(entry(facts, "add", "measure", quote, now={"status": "ongoing"}), at=(start, start + 40))
    after = correct(facts, partner, measure).facts
    changed = next(b for b in after.blocks if b.start == start)
    assert (changed.measure, changed.status, [p.name for p in changed.partners]) == (True, "ongoing", ["Red Cross"])


def test_attainments_are_changed_only_to_what_is_printed(papers: dict[str, DocumentFacts]) -> None:
    facts = papers[REPORT]
    report = next(b for b in facts.blocks if b.attainment)
    others = sorted({b.attainment for b in facts.blocks if b.attainment} - {report.attainment})
    assert report.attainment
    at = (report.start, report.end)
    quote = facts.document.text[slice(*at)]
    said = {"was": {"attainment": report.attainment}}
    changed = replace(entry(facts, "change", "attainment", quote, **said, now={"attainment": others[0]}), at=at)
    assert next(b for b in correct(facts, changed).facts.blocks if b.start == report.start).attainment == others[0]
    invented = replace(entry(facts, "change", "attainment", quote, **said, now={"attainment": "Nearly there"}), at=at)
    with pytest.raises(CorrectionError, match="prints 'Nearly there' nowhere"):
        correct(facts, invented)
    rejected = replace(entry(facts, "reject", "attainment", quote, **said), at=at)
    assert next(b for b in correct(facts, rejected).facts.blocks if b.start == report.start).attainment is None


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"verdict": "approve"}, "verdict = 'approve' is not known"),
        ({"fact": "mood"}, "fact = 'mood' is not known"),
        ({"author_role": "Jane Chan"}, "author_role = 'Jane Chan' is not known"),
        ({"date": "yesterday"}, "date = 'yesterday' is no date"),
        ({"at": [1, 2]}, "are no offsets of the quote"),
        ({"reason": " "}, "reason = ' ' is no text"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"quote": None}, "quote = None is no text"),
        ({"was": {"name": "x"}}, "was: 'name' is no key of quantity"),
        ({"was": {"value": "many"}}, "was: value = 'many' is no number"),
        ({"was": {}}, "was.value missing"),
        ({"now": {"value": 3}}, "now is not for the verdict reject"),
        ({"verdict": "change"}, "now says nothing"),
        ({"verdict": "add"}, "was is not for the verdict add"),
        ({"fact": "measure", "verdict": "change", "was": {}}, "a measure is accepted, rejected or added"),
    ],
)
def test_a_wrong_entry_is_named_by_file_and_number(changes: dict[str, Any], says: str) -> None:
    plain = {
        "document": PRESS, "verdict": "reject", "fact": "quantity", "quote": "53", "at": [2267, 2269],
        "author_role": "analyst", "date": datetime.date(2026, 11, 23), "reason": "Read again.", "was": {"value": 53},
    }  # fmt: skip
    with pytest.raises(CorrectionError) as caught:
        parse(plain | changes, "corrections/mine.toml", 7)
    assert says in str(caught.value)
    assert caught.value.where == "corrections/mine.toml, correction 7"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[[correction]\n", "no readable TOML"),
        ('[[change]]\ndocument = "x"\n', "something other than"),
        ("[[correction]]\n", "document, quote, reason"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "corrections").mkdir()
    (tmp_path / "corrections" / "mine.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"mine\.toml") as caught:
        load(tmp_path, [PRESS])
    assert says in str(caught.value)


def test_a_document_that_is_not_there_and_a_file_that_is_none(tmp_path: Path) -> None:
    assert load(tmp_path, [PRESS]) == {}
    (tmp_path / "corrections").mkdir()
    (tmp_path / "corrections" / "notes.txt").write_text("later", encoding="utf-8")
    (tmp_path / "corrections" / "press.toml").write_text(ENTRIES.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.warns(CorrectionWarning, match=r"notes\.txt: is no file of corrections"):
        assert len(load(tmp_path, [PRESS])[PRESS]) == 8
    (tmp_path / "corrections" / "notes.txt").unlink()
    with pytest.raises(CorrectionError, match=f"no document '{PRESS}'"):
        load(tmp_path, [MACAO])
