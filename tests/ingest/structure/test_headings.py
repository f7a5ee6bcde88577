"""Single rules of headings, numbers and titles."""

from collections.abc import Callable

import pytest
from policygraph.errors import DescriptionError
from policygraph.ingest.facts import Document
from policygraph.ingest.structure.numbering import choose, readings
from policygraph.ingest.structure.parse import outline

Describe = Callable[..., Document]
Read = Callable[[Document], list[tuple[str, str, tuple[str, ...]]]]


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


def test_heading_after_an_item_without_its_stop_stays_a_heading(described: Describe, rows: Read) -> None:
    text = """打擊毒品

販運毒品

• 與其他部門交換消息，查明毒品從何處運來，並在各個口岸加強檢查。

• 針對把毒品賣給青少年的人，派出便衣人員到公園、球場和網吧等地點展開調查工作

吸食毒品

• 到學校和社區講解毒品的禍害。
"""
    found = rows(described(text))
    assert [path for *_, path in found] == [("打擊毒品", "販運毒品")] * 2 + [("打擊毒品", "吸食毒品")]


def test_heading_without_a_number_encloses_the_numbered_ones_that_follow_at_once(
    described: Describe, rows: Read
) -> None:
    text = """第一章 安居

社區安全

1. 防火

部門會巡查舊樓。

2. 防盜

警方會加強巡邏。
"""
    paths = [path for *_, path in rows(described(text))]
    assert paths == [("第一章 安居", "社區安全", f"{title}") for title in ("1. 防火", "2. 防盜")]


@pytest.mark.parametrize(
    ("marks", "kind"),
    [(("a. ", "b. "), "item"), (("-", "-"), "bullet"), (("*", "*"), "bullet"), (("－", "－"), "bullet")],
)
def test_markers_of_web_pages_are_no_part_of_the_items(
    described: Describe, rows: Read, marks: tuple[str, str], kind: str
) -> None:
    text = f"工作包括：\n\n{marks[0]}派員巡查舊樓；\n\n{marks[1]}舉辦講座。\n"
    assert [(words, told) for words, told, *_ in rows(described(text))][1:] == [
        ("派員巡查舊樓；", kind),
        ("舉辦講座。", kind),
    ]


def test_underlined_headings_enclose_plain_ones(described: Describe, rows: Read) -> None:
    text = """Traffic
-------

The counters were busy throughout the year.

Golden Week

Some 700 visitors came in the first week.

Counters
--------

Ten more counters were opened in the summer.
"""
    assert [path for *_, path in rows(described(text))] == [("Traffic",), ("Traffic", "Golden Week"), ("Counters",)]


def test_chinese_headings_worded_like_those_that_enclose_others_stand_beside_them(
    described: Describe, rows: Read
) -> None:
    text = "".join(
        f"{head}\n\n" + ("- 加強巡邏，派員到各區宣傳。\n\n" if i in (1, 2, 4, 5) else "")
        for i, head in enumerate(("打擊爆竊", "住宅", "商舖", "打擊毒品", "販毒", "打擊詐騙"))
    )
    assert [path for *_, path in rows(described(text))] == [
        ("打擊爆竊", "住宅"),
        ("打擊爆竊", "商舖"),
        ("打擊毒品", "販毒"),
        ("打擊詐騙",),
    ]


def test_foreword_below_the_title_opens_a_section(described: Describe, rows: Read) -> None:
    text = "Yearly Review\n\nForeword\n\nThe teams did well and will go on to do so.\n"
    assert [path for *_, path in rows(described(text, "Yearly Review: Foreword"))] == [("Foreword",)]


def test_second_title_of_a_press_release_is_no_section(described: Describe, rows: Read) -> None:
    front = "消防局講解防火\n\n與街坊談防火\n\n"
    text = "消防局昨日派員到社區中心，向街坊講解家居防火須知。\n"
    assert [path for *_, path in rows(described(front + text, "消防局講解防火", kind="press release"))] == [()]
    assert [path for *_, path in rows(described(front + text, "消防局講解防火"))] == [("與街坊談防火",)]
    more = f"{front}{text}\n演習\n\n{text}"
    assert [path[0] for *_, path in rows(described(more, "消防局講解防火", kind="press release"))] == [
        "與街坊談防火",
        "演習",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "21 Feb 2018",
        "Current Location: Home > News > Visits",
        "Back Home",
        "Address: 1 Harbour Street, Macao | Fax: (853) 2800 0000",
        "地址：澳門新馬路一號　電話：2800 0000",
        "Mr Chairman,",
        "Chairman and Members,",
        "主席：",
        "各位嘉賓：",
        "主席、各位議員：",
        "3 張相片",
        "12 photos",
        "<<返回新聞>> <<返回頁頂>>",
    ],
)  # fmt: skip
def test_furniture_of_web_pages_and_speeches(described: Describe, rows: Read, line: str) -> None:
    text = f"{line}\n\nThe Fire Services Department will open a fire station in the north of the island next year.\n"
    assert [(words[:8], path) for words, _, path in rows(described(text))] == [("The Fire", ())]


def test_an_address_to_somebody_that_says_more_is_text(described: Describe, rows: Read) -> None:
    text = "Members, staff and volunteers will join the drill, and the public is invited to watch it from the pier.\n"
    assert len(rows(described(text))) == 1
