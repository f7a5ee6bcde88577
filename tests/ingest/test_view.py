"""The view of a block: readable text that knows where each of its characters stands."""

import pytest
from policygraph.ingest.view import view


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("to organise <b>12</b> courses", "to organise 12 courses"),
        ("the\n\nconstitutional responsibilities", "the constitutional responsibilities"),
        ("將於\n\n今年第四季舉辦", "將於今年第四季舉辦"),
        ("於 2021 年第一季", "於2021年第一季"),
        ("C&amp;ED and R&D", "C&ED and R&D"),
        ("the \\$8 billion **works**", "the $8 billion works"),
        ("sides\u00a0agreed", "sides agreed"),
        ("one<br>two", "one two"),
        ("Ｘ光 １２３", "X光123"),
        ("less than 5 < 6", "less than 5 < 6"),
        ("警方拘捕3人(2男1女),檢獲1,200件貨物;案件續查", "警方拘捕3人（2男1女），檢獲1,200件貨物；案件續查"),
        ("海關開展「風暴」行動,詳見https://www.example.org", "海關開展“風暴”行動，詳見https://www.example.org"),
        ("the Customs (海關), at 10:30", "the Customs (海關), at 10:30"),
    ],
)
def test_markup_and_breaks_go(source: str, text: str) -> None:
    assert view(source, [(0, len(source))]).text == text


@pytest.mark.parametrize("source", ["in <b>Q4 2022</b> to reduce", "保安\n局 2021 年", "a &amp; b \\$5"])
def test_every_character_stands_where_it_says(source: str) -> None:
    seen = view(source, [(0, len(source))])
    assert len(seen.text) == len(seen.starts) == len(seen.ends)
    assert list(seen.starts) == sorted(seen.starts)
    for char, start, end in zip(seen.text, seen.starts, seen.ends, strict=True):
        assert source[start:end] == char or source[start] in "&\n <"


def test_a_stretch_is_located_with_the_markup_inside_it() -> None:
    source = "by <b>Q3 2024</b> at last"
    seen = view(source, [(0, len(source))])
    at = seen.text.index("Q3"), seen.text.index(" at")
    start, end = seen.locate(*at)
    assert source[start:end] == "Q3 2024"


def test_a_stretch_over_two_spans_ends_with_the_first() -> None:
    source = "the Torture Claims Appeal|| noise ||Board will handle"
    spans = [(0, 25), (36, len(source))]
    seen = view(source, spans)
    assert "Appeal Board will" in seen.text
    start, end = seen.locate(seen.text.index("Torture"), seen.text.index(" will"))
    assert source[start:end] == "Torture Claims Appeal"


def test_an_empty_stretch_is_refused() -> None:
    with pytest.raises(ValueError, match="no stretch"):
        view("text", [(0, 4)]).locate(2, 2)
