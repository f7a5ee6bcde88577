"""Places in phrases of both languages, and in the packaged papers."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.places.places import places
from policygraph.ingest.rules import PLACES

PHRASES = [
    ("Set up a centre at Green Bay Correctional Institution.", ["Green Bay Correctional Institution"]),
    ("Patrol the Hong Kong-Guangdong boundary by boat.", ["Hong Kong-Guangdong boundary"]),
    ("Talks were held with counterparts in Iceland and Peru.", ["Iceland", "Peru"]),
    (
        "Talks were held in Ulaanbaatar, Nairobi and Suva, and at the Palm Grove Compound.",
        ["Ulaanbaatar", "Nairobi", "Palm Grove Compound"],
    ),
    (
        "The parade was held at the Fire and Ambulance Services Academy, and the forum took place in Hong Kong today.",
        ["Fire and Ambulance Services Academy", "Hong Kong"],
    ),
    (
        "In Nairobi they toured the Museum of the Green Bay Fishers; the route encompassed Fiji, Peru and Malta.",
        ["Nairobi", "Museum of the Green Bay Fishers", "Fiji", "Peru", "Malta"],
    ),
    ("Stop the flow of drugs into Hong Kong.", ["Hong Kong"]),
    ("Stop the flow of drugs out of Hong Kong.", ["Hong Kong"]),
    ("The crew will depart Hong Kong tomorrow.", ["Hong Kong"]),
    (
        "The FSD held drills at Ko Shek Tsui and Ma Lung Chau, and off Yuen Kau Wan.",
        ["Ko Shek Tsui", "Ma Lung Chau", "Yuen Kau Wan"],
    ),
    ("The FSD will open a station in the Pearl River Delta region later this year.", ["Pearl River Delta"]),
    ("在銀海口岸增設通道，並於白沙監獄安裝鏡頭。", ["銀海口岸", "白沙監獄"]),
    ("學生參觀海上行動中心。", ["海上行動中心"]),
    ("安排學生到民防行動中心實地參觀。", ["民防行動中心"]),
    ("8日青茂口岸啟用，是繼橫琴口岸後的新口岸。", ["青茂口岸", "橫琴口岸"]),
    ("會議在廣東省佛山市順利舉行。", ["佛山"]),
    ("代表團參訪了本澳的青茂口岸，警方有序進行口岸的測試。", ["青茂口岸"]),
    ("於“澳門保安部隊博物館”增設展區，並前往南灣街市宣傳。", ["澳門保安部隊博物館", "南灣街市"]),
    ("局長啟程前往成都和天津進行訪問，再由天津轉往北京。", ["成都", "天津", "北京"]),
    ("貨物來自台灣、越南及泰國的工廠。", ["台灣", "越南", "泰國"]),
    ("派員到望山和氹仔各區商舖巡查，並在祐漢某單位搜查。", ["氹仔", "祐漢"]),
    ("在關閘邊檢大樓及黑沙海灘舉行演習。", ["關閘邊檢大樓", "黑沙海灘"]),
    ("堵截私煙流入澳門。", ["澳門"]),
    ("他抵達天津後參觀港口，轉飛成都，再前往深圳訪問深圳市公安局。", ["天津", "成都", "深圳"]),
    ("參觀了望海監獄、青山矯正中心和大河紀念館。", ["望海監獄", "青山矯正中心", "大河紀念館"]),
    ("考察氹仔海事訓練中心，其後視察路環海濱消防站。", ["氹仔海事訓練中心", "路環海濱消防站"]),
]
NONE = [
    "The FSD thanked Ko Shek Tsui for the talk.",
    "Fiji and Peru are partners of long standing, opposed to China; the guest delegation from Peru paid US$3 million.",
    "Mr Darwin met the Lima team and heard an Oral statement.",
    "Keep Hong Kong safe and tell good stories of Hong Kong.",
    "Launch the “Green Bay Pier” competition.",
    "加強各出入境口岸的檢查。",
    "開展“銀海口岸”計劃。",
    "在三個堂區宣傳。",
    "推進新監獄附屬設施工程。",
    "確保其中環節暢順，改善東北安全通道。",
    "在澳門加強宣傳，並到訪泰國移民局。",
    "與珠海和中山警方交流。",
    "聯同氹仔、路環及青洲分區巡邏。",
    "管理懲教所的年宵市場及郊野公園。",
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_places_of_a_phrase(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    ctx = reading(phrase)
    found = places(ctx, ())
    assert [n.name for n in found] == expected
    for one in found:
        assert one.at
        assert ctx.document.text[slice(*one.at)] == one.surface
        assert one.rule in PLACES
        assert one.iri is None or "/place/" in one.iri, "a body is no place, though its building is"


@pytest.mark.parametrize("phrase", NONE)
def test_phrases_without_a_place(reading: Callable[..., Context], phrase: str) -> None:
    assert places(reading(phrase), ()) == ()


def test_a_party_is_no_place(reading: Callable[..., Context]) -> None:
    ctx = reading("Train with officers from Kenya in Malta.")
    kenya = ctx.text.index("Kenya")
    assert [n.name for n in places(ctx, [(kenya, kenya + 5)])] == ["Malta"]


def test_a_name_used_as_an_adjective_is_no_place(reading: Callable[..., Context]) -> None:
    assert [n.name for n in places(reading("Mainland tourists travel to the Mainland."), ())] == ["Mainland China"]


def test_places_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["places"]["f1"] >= 0.85
