"""Texts become sentences and terms that compare well, in both languages."""

import pytest
from policygraph.graph.linking.headings import year_in
from policygraph.graph.linking.marks import number_term
from policygraph.graph.linking.texts import plain, sentences, stem, tense, words


def pieces(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text)]


def test_sentences_end_at_full_stops_and_semicolons_but_not_after_titles_or_chapters() -> None:
    text = "Mr. Lee met them under Cap. 134 today. The FSD will train 300 people; the CSD will train others. (SB)"
    assert pieces(text) == [
        "Mr. Lee met them under Cap. 134 today.",
        "The FSD will train 300 people;",
        "the CSD will train others. (SB)",
    ]
    assert pieces("消防局將繼續培訓人員。海關亦會參與有關行動。") == [
        "消防局將繼續培訓人員。",
        "海關亦會參與有關行動。",
    ]


def test_nothing_of_a_text_is_lost_between_sentences() -> None:
    text = "First; second sentence here. Third sentence there"
    assert "".join(text[start:end] for start, end in sentences(text)) == text


def test_markup_becomes_blanks_and_offsets_stay() -> None:
    assert plain("by <b>2024</b> **x**") == "by    2024       x  "


@pytest.mark.parametrize(
    ("one", "other"),
    [("train", "training"), ("organise", "organising"), ("member", "members"), ("rehabilitate", "rehabilitation")],
)
def test_endings_of_number_and_tense_go(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_are_stems_without_grammar_and_pairs_of_characters() -> None:
    assert list(words("The members will be trained by 2024")) == ["member", "train"]
    assert list(words("危險品")) == ["危險", "險品"]


def test_a_sentence_shows_whether_it_looks_ahead_or_back() -> None:
    assert tense("The FSD will introduce robot dogs.") == "planned"
    assert tense("The contract was awarded in Q3 2023.") == "completed"
    assert tense("Robot dogs for hazardous areas.") is None


def test_a_heading_has_the_year_that_it_alone_prints() -> None:
    assert year_in("KPI 2022") == 2022
    assert year_in("二〇二〇年度保安範疇施政方針的執行情況") == 2020
    assert year_in("From 2022 to 2024") is None
    assert year_in("Youth Development") is None


def test_a_small_number_or_a_share_counts_with_its_unit() -> None:
    assert number_term(1200, "claimants") == number_term(1200, "unsubstantiated claimants") == "number:1200"
    assert number_term(3, "centres") != number_term(3, "schools")
    assert number_term(50, "%") != number_term(50, "members")
