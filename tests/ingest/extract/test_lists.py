"""Items of a list: the sentence that introduces them says who acts, and whether it is done."""

import datetime

import pytest
from policygraph.ingest.facts import Block, Description, Document
from policygraph.ingest.pipeline import ingest
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.themes import load_themes

Told = list[tuple[str, str, str | None]]


def _read(text: str, publisher: str) -> list[Block]:
    chinese = any("\u3400" <= c <= "\u9fff" for c in text)
    description = Description(
        id="sample",
        title="Sample",
        publisher=publisher,
        issued=datetime.date(2024, 1, 22),
        language="zh-Hant" if chinese else "en",
        jurisdiction="macao-sar" if chinese else "hong-kong-sar",
        type="press release",
    )
    return list(ingest(Document(description, text, "0" * 64), load_entries(), load_themes()).blocks)


def _items(blocks: list[Block]) -> Told:
    return [(b.agencies[0].name, b.agencies[0].rule, b.status) for b in blocks if b.kind in ("bullet", "item")]


ENGLISH = [
    ("To keep the harbour safe, the Customs and Excise Department will continue to:", "patrol at night;", "ongoing"),
    ("The Customs and Excise Department will:", "patrol at night;", "planned"),
    ("The Customs and Excise Department has done the following in 2023:", "training 40 officers;", "completed"),
    ("The Customs and Excise Department has taken forward these measures:", "Enhanced inspection;", "completed"),
]
CHINESE = [
    ("海關未來將繼續：", "加強巡邏；", "ongoing"),
    ("海關將於今年內展開以下工作：", "培訓人員；", "planned"),
    ("海關已完成多項工作，包括：", "培訓人員；", "completed"),
]


@pytest.mark.parametrize(("opening", "item", "status"), ENGLISH)
def test_items_of_an_english_list(opening: str, item: str, status: str) -> None:
    found = _items(
        _read(f"{opening}\n\n- {item}\n- {item}\n", "Government of the Hong Kong Special Administrative Region")
    )
    assert found == [("Customs and Excise Department", "implied-by-context", status)] * 2


@pytest.mark.parametrize(("opening", "item", "status"), CHINESE)
def test_items_of_a_chinese_list(opening: str, item: str, status: str) -> None:
    found = _items(_read(f"{opening}\n\n一、{item}\n\n二、{item}\n", "澳門特別行政區政府"))
    assert found == [("海關", "implied-by-context", status)] * 2


def test_the_government_of_a_lead_in_does_not_act_for_the_bureau_that_speaks() -> None:
    text = "The Government will:\n\n- build ten counters;\n- train officers.\n"
    assert [name for name, *_ in _items(_read(text, "Security Bureau"))] == ["Security Bureau"] * 2
