"""Single rules of headings, numbers and titles."""

from collections.abc import Callable

import pytest
from policygraph.errors import DescriptionError
from policygraph.ingest.facts import Document
from policygraph.ingest.structure.numbering import choose, readings
from policygraph.ingest.structure.parse import outline

Describe = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "family", "value"),
    [
        ("(IV) Innovation", "roman", 4),
        ("(A) Security", "letter", 1),
        ("第十二篇", "part", 12),
        ("二十一、宣傳", "han", 21),
        ("（三）演練", "han-bracket", 3),
        ("12. This paper", "arabic", 12),
        ("4．2021年", "arabic", 4),
        ("(ii) next", "small-roman", 2),
        ("③跟進", "circled", 3),
    ],
)
def test_numbers_are_read_by_family(text: str, family: str, value: int) -> None:
    assert (readings(text)[0].family, readings(text)[0].value) == (family, value)


@pytest.mark.parametrize("text", ["2020年，保安當局", "1.5 million people", "二〇二〇年度", "In 2023", "(GBA) cities"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert readings(text) == ()


@pytest.mark.parametrize(
    ("last", "family"), [({"roman": 2, "letter": 8}, "letter"), ({}, "roman"), ({"letter": 8}, "letter")]
)
def test_sequence_tells_a_roman_number_from_a_letter(last: dict[str, int], family: str) -> None:
    chosen = choose(readings("(I) Parent-child Centres"), last)
    assert chosen
    assert chosen.family == family


def test_description_corrects_single_headings(described: Describe) -> None:
    text = "# A Chapter\n\nText, with a stop.\n\n# Stray Caption\n\nMore, with a stop.\n\n# Part of It\n\nAnd more.\n"
    plain = outline(described(text))
    corrected = outline(described(text, headings={"Stray Caption": 0, "Part of It": 2}))
    assert [(s.title, s.level) for s in plain.sections] == [("A Chapter", 1), ("Stray Caption", 1), ("Part of It", 1)]
    assert [(s.title, s.level) for s in corrected.sections] == [("A Chapter", 1), ("Part of It", 2)]


def test_correction_of_a_heading_that_is_not_there_is_refused(described: Describe) -> None:
    with pytest.raises(DescriptionError, match="No Such Heading"):
        outline(described("# A Chapter\n\nText.\n", headings={"No Such Heading": 1}))


def test_number_and_title_on_two_lines_are_one_heading(described: Describe) -> None:
    text = "第一篇\n\n總體國安篇\n\n一、國安部署\n\n1. 繼續協助行政長官進行決策。\n2. 推動立法。\n"
    first = outline(described(text)).sections[0]
    assert first.title == "第一篇 總體國安篇"
    assert text[slice(*first.span)] == "第一篇\n\n總體國安篇"


@pytest.mark.parametrize("text", ["", "\n\n", "12", "One sentence only.", "ONE HEADING"])
def test_texts_of_almost_nothing(described: Describe, text: str) -> None:
    found = outline(described(text))
    assert len(found.blocks) + len(found.sections) <= 1


def test_names_in_chinese_are_not_garbled_letters(described: Describe) -> None:
    text = (
        "# The Ethics College (誠毅學院)\n\n- Launch the “守網者” site\n- Launch it.\n\n# 行政员富裁 Award\n\nText.\n"
    )
    found = outline(described(text))
    assert [s.title for s in found.sections] == ["The Ethics College (誠毅學院)"]
    assert len(found.blocks) == 3


def test_chapter_named_in_the_title_stays_a_heading(described: Describe) -> None:
    text = "# A Chapter\n\n## One Part\n\nText.\n\n# Another Chapter\n\nMore text.\n"
    for title in ("A Paper (excerpt: A Chapter)", "A Paper: A Chapter"):
        assert outline(described(text, title)).sections[0].title == "A Chapter"
