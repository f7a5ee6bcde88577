"""Which measure is which: stable against order, and decided the same way every time."""

import random
from dataclasses import replace

import pytest
from policygraph.graph.diff.matching import Link, match
from policygraph.graph.diff.model import Pair, Stated
from policygraph.graph.diff.snapshot import read
from policygraph.graph.release import Release
from policygraph.ontology.iris import normalised

PANEL, ADDRESS, MACAO = "sb-panel-paper-2023", "policy-address-supplement-2023", "macao-security-guidelines-2021"


@pytest.fixture(scope="module")
def measures(release: Release) -> list[Stated]:
    return read(release.engine, release.text)


def of(measures: list[Stated], document: str) -> list[Stated]:
    return [m for m in measures if m.document == document]


def reworded(measure: Stated, text: str) -> Stated:
    return replace(measure, text=text, key=normalised(text), iri=f"{measure.iri}-reworded")


def shuffled(measures: list[Stated], seed: int) -> list[Stated]:
    """The measures in another order, each with a place in it."""
    order = random.Random(seed).sample(measures, len(measures))
    return [replace(m, start=at * 10, end=at * 10 + 9) for at, m in enumerate(order)]


def test_another_order_is_no_difference(measures: list[Stated]) -> None:
    for document in (PANEL, MACAO):
        mine = of(measures, document)
        pairs = match(mine, shuffled(mine, 7))
        assert all(p.old.key == p.new.key and p.old.section == p.new.section for p in pairs)
        assert len(pairs) == len(mine)


def test_progress_of_the_same_words_stays_with_what_it_follows(measures: list[Stated]) -> None:
    mine = of(measures, PANEL)
    completed = next(m for m in mine if m.key == "taskcompleted." and sum(o.key == m.key for o in mine) > 2)
    pairs = match(mine, [m for m in mine if m is not completed])
    assert completed.iri not in {p.old.iri for p in pairs}
    assert all(p.old.iri == p.new.iri for p in pairs)


@pytest.mark.parametrize("document", [PANEL, MACAO])
def test_sentences_of_which_a_part_is_changed_are_found_again(measures: list[Stated], document: str) -> None:
    mine = [m for m in of(measures, document) if len(m.text) > 60]
    cut = [reworded(m, m.text[: len(m.text) * 2 // 3]) for m in mine]
    pairs = match(mine, shuffled(cut, 3))
    right = [p for p in pairs if p.new.iri == f"{p.old.iri}-reworded"]
    assert len(right) >= 0.98 * len(mine)


def test_measures_that_say_other_things_are_not_matched(measures: list[Stated]) -> None:
    assert not match(of(measures, "hkpf-priorities-2024"), of(measures, MACAO))


def test_the_two_papers_of_2023_share_what_both_print(measures: list[Stated]) -> None:
    pairs = match(of(measures, PANEL), of(measures, ADDRESS))
    shared = {
        word for p in pairs for word in ("HKSOS", "robot dog", "Closed Area", "300 training") if word in p.new.text
    }
    assert shared == {"HKSOS", "robot dog", "Closed Area", "300 training"}
    for word in shared:
        assert all(word in p.old.text for p in pairs if word in p.new.text)


def test_a_link_of_the_graph_matches_what_words_do_not(measures: list[Stated]) -> None:
    old, new = of(measures, "hkpf-priorities-2024")[0], of(measures, MACAO)[0]
    assert match([old], [new], [Link(new.iri, old.iri, 0.9)]) == (Pair(old, new, 0.9, "link"),)


def test_equal_likeness_is_decided_the_same_way_in_any_order(measures: list[Stated]) -> None:
    mine = of(measures, PANEL)[:40]
    twins = [replace(m, iri=f"{m.iri}-{n}", text=f"{m.text} {n}", key=f"{m.key}{n}") for m in mine for n in (1, 2)]
    first = match(mine, twins)
    again = match(mine[::-1], twins[::-1])
    assert {(p.old.iri, p.new.iri) for p in first} == {(p.old.iri, p.new.iri) for p in again}


def test_each_measure_is_compared_with_few_however_many_there_are(measures: list[Stated]) -> None:
    one = of(measures, MACAO)[5]
    olds = [reworded(replace(one, iri=f"{one.iri}-{n}", start=n), f"{one.text}（第{n}項甲）") for n in range(1500)]
    news = [reworded(replace(one, iri=f"{one.iri}-{n}", start=n), f"{one.text}（第{n}項乙）") for n in range(1500)]
    pairs = match(olds, news)
    assert len(pairs) == 1500
    assert all(p.old.iri == p.new.iri for p in pairs)
