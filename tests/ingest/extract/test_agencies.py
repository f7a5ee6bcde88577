"""Who acts, who is in charge and who helps, in phrases of both languages and in the packaged papers."""

from collections.abc import Callable
from datetime import date

import pytest
from policygraph.ingest.extract.agencies.agencies import agencies, printed
from policygraph.ingest.extract.agencies.neighbours import neighbours
from policygraph.ingest.extract.context import Context
from policygraph.ingest.facts import Description, Document
from policygraph.ingest.pipeline import ingest
from policygraph.ingest.rules import AGENCIES
from policygraph.ontology.authorities import load_entries

ISSUED = date(2023, 11, 7)

LEADS = [
    ("The Fire Services Department will hold two drills.", ["Fire Services Department"]),
    ("In 2022, the Immigration Department and the Hong Kong Police Force removed the notices.",
     ["Immigration Department", "Hong Kong Police Force"]),
    ("Launch the new counter by the Buildings Department within 2024.", ["Buildings Department"]),
    ("The Customs and Excise Department (“C&ED”) and the Marine Department have met.",
     ["Customs and Excise Department", "Marine Department"]),
    ("2021年，海關將增設櫃位。", ["海關"]),
    ("根據協議，消防局的船隻會到場救援，為此，該局已制定指引。", ["消防局"]),
    ("為改善服務，兩地海關推行新方案。", ["海關"]),
    ("在路環監獄增設閘機，並於政府自助服務機提供服務。", []),
    ("由警察總局協調海關進行巡查。", ["警察總局"]),
    ("繼續透過消防局統籌衛生局開展講座。", ["消防局"]),
    ("在保安司司長辦公室的統籌下，有關工作已展開。", ["保安司司長辦公室"]),
    ("在海關人員的帶領下，學員走訪兩個社區。", ["海關"]),
    ("海關和消防局聯合成立的跨部門聯合工作小組繼續跟進隱患。", ["跨部門聯合工作小組"]),
    ("經治安警察局深入調查後，個案交由勞工事務局跟進。", ["治安警察局"]),
    ("路環監獄獄長和法律支援處人員亦主講兩場講座。", ["路環監獄", "懲教管理局法律支援處"]),
    ("治安警察局警犬隊繼續在碼頭巡查。", ["治安警察局", "警犬隊"]),
    ("本澳代表由海關關長陳大文、消防局局長李小明及身份證明局局長王一心率領。", ["海關", "消防局", "身份證明局"]),
    ("由海關統籌製作的“海岸守望”節目，至今已播放兩年。", ["海關"]),
    ("2023年1月，海關的船隻監控系統已投入使用。", ["海關"]),
    ("由懲教管理局主辦，市政署協辦的展銷會已舉行。", ["懲教管理局"]),
]  # fmt: skip
SUPPORTS = [
    ("The Fire Services Department will be assisted by the Marine Department.", ["Marine Department"]),
    ("Together with the Marine Department, we have met the crews.", ["Marine Department"]),
    ("The Buildings Department will help the Marine Department.", ["Marine Department"]),
    ("The Buildings Department will ensure that the Marine Department will have ships.", ["Marine Department"]),
    ("海關聯同衛生局進行巡查。", ["衛生局"]),
    ("海關積極協助衛生局，並根據消防局的意見調整措施。", ["衛生局", "消防局"]),
    ("保安範疇在行政長官的領導下繼續工作。", ["行政長官"]),
    ("待市政署完成工程後，海關將啟用櫃位。", ["市政署"]),
    ("海關已完成調查，案件移送檢察院，並交由勞工事務局跟進處理。", ["檢察院", "勞工事務局"]),
    ("海關舉行會議，出席成員包括：消防局局長、市政署代表等。", ["消防局", "市政署"]),
    ("司法警察局少年計劃的青年學員自發拍攝短片，海關亦提供協助。", ["司法警察局"]),
]
NOBODY = [
    "為第八屆立法會選舉做好準備。",
    "更換路環監獄的攝像鏡頭。",
    "安排學生到民防行動中心參觀。",
    "在民防架構啟動時發佈消息。",
]
RESPONSIBLE = [
    ("Publish a guide by end-2023. (ITIB)", ["Innovation, Technology and Industry Bureau"]),
    ("Review the plans. (TLB and relevant bureaux)", ["Transport and Logistics Bureau", "bureaux"]),
    ("Open the counter by the Hong Kong Police Force (HKPF).", []),
]
IMPLIED = [
    ("Open the new counter.", (), "Security Bureau", "publisher"),
    ("Open the new counter.", ("(A) Immigration Department",), "Immigration Department", "heading"),
    ("We will open the new counter.", ("(A) Immigration Department",), "Security Bureau", "publisher"),
]


def _of(role: str, ctx: Context) -> list[str]:
    found = printed(ctx)
    assert all(a.rule in AGENCIES for a in found)
    assert all(a.at and ctx.document.text[slice(*a.at)] == a.surface for a in found)
    return [a.name for a in found if a.role == role]


@pytest.mark.parametrize(("phrase", "expected"), LEADS)
def test_who_acts(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    assert _of("lead", reading(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), SUPPORTS)
def test_who_helps(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    assert _of("support", reading(phrase)) == expected


@pytest.mark.parametrize("phrase", NOBODY)
def test_scenery_and_elections_are_nobody(reading: Callable[..., Context], phrase: str) -> None:
    assert printed(reading(phrase)) == ()


def test_a_body_moved_to_act_owns_the_item(reading: Callable[..., Context]) -> None:
    (found,) = printed(reading("盡力推動保安部隊高等學校開設新課程。", kind="item"))
    assert (found.role, found.rule) == ("lead", "lead-by-owner")


def test_a_unit_is_known_by_its_head(reading: Callable[..., Context]) -> None:
    found = printed(reading("消防局由防火廳廳長介紹工作，並將加強宣傳。"))
    assert ("防火廳", "agency-by-pattern-zh") in [(a.name, a.rule) for a in found]


UNLISTED_ZH = [
    ("環境監察局與氣象監測署合作進行巡查。", ["環境監察局", "氣象監測署"]),
    ("由城市安全辦公室統籌跨部門行動。", ["城市安全辦公室"]),
    ("司法警察局將支援數碼警政委員會的工作。", ["司法警察局"]),
    ("打破有關格局，並將全面部署。", []),
]
"""A name counts where both its ends are seen; "支援" might belong to it."""


@pytest.mark.parametrize(("phrase", "expected"), UNLISTED_ZH)
def test_chinese_bodies_that_nobody_lists(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    assert [a.name for a in printed(reading(phrase))] == expected


def test_a_collective_behind_a_body_only_says_what_it_is(reading: Callable[..., Context]) -> None:
    assert [a.name for a in printed(reading("司法警察局國安執法機構將加強培訓。"))] == ["司法警察局"]


@pytest.mark.parametrize(("phrase", "expected"), RESPONSIBLE)
def test_who_is_in_charge(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    assert _of("responsible", reading(phrase)) == expected


@pytest.mark.parametrize(("phrase", "headings", "name", "ground"), IMPLIED)
def test_who_is_implied(
    reading: Callable[..., Context], phrase: str, headings: tuple[str, ...], name: str, ground: str
) -> None:
    (found,) = agencies(reading(phrase, headings=headings))
    assert (found.name, found.ground, found.explicit, found.surface) == (name, ground, False, "")


def test_nobody_is_implied_where_a_bureau_is_in_charge(reading: Callable[..., Context]) -> None:
    assert all(a.explicit for a in agencies(reading("Open the counter. (TLB)")))


def test_the_body_of_the_document_acts_where_it_is_printed(reading: Callable[..., Context]) -> None:
    (found,) = agencies(reading("Arrange the youth to advise the SB."))
    assert (found.role, found.rule) == ("lead", "lead-by-publisher")


def test_other_qualifiers_without_content_name_nobody(reading: Callable[..., Context]) -> None:
    assert printed(reading("海關將與有關部門保持聯繫。"))[0].name == "海關"
    assert len(printed(reading("海關將與有關部門保持聯繫。"))) == 1


def test_a_block_goes_on_with_the_lead_of_the_one_before(reading: Callable[..., Context]) -> None:
    first, second = (
        reading("消防局將舉辦講座。"),
        reading("另外，相關工程已展開。", before="消防局將舉辦講座，並加強宣傳。"),
    )
    near = neighbours((ctx, printed(ctx)) for ctx in (first, second))
    (found,) = agencies(second, near)
    assert (found.name, found.ground) == ("消防局", "context")


@pytest.mark.parametrize(("publisher", "text"), [("消防局", ""), ("澳門特別行政區政府", "消防局今日派員巡查。")])
def test_this_bureau_is_the_publisher_or_the_one_spoken_of(publisher: str, text: str) -> None:
    description = Description(
        id="sample", title="Sample", publisher=publisher, issued=ISSUED, language="zh-Hant", jurisdiction="macao-sar"
    )
    found = ingest(Document(description, f"{text}本局將加強宣傳。\n", "0" * 64), load_entries(), ())
    assert [(a.name, a.role) for a in found.blocks[0].agencies] == [("消防局", "lead")]


def test_a_chapter_is_that_of_the_body_that_leads_it_and_acted_last() -> None:
    description = Description(
        id="sample", title="Sample", publisher="澳門特別行政區政府", issued=ISSUED, language="zh-Hant",
        jurisdiction="macao-sar", implied_lead="保安範疇",
    )  # fmt: skip
    items = "1. 消防局將加強巡查。\n2. 消防局將舉辦講座。\n3. 消防局將派發單張。\n4. 擴大宣傳的範圍。\n"
    text = f"第一篇\n\n守望篇\n\n一、加強防火工作\n\n{items}\n二、加強應急工作\n\n1. 增設通報的渠道。\n2. 優化預案。\n"
    found = ingest(Document(description, text, "0" * 64), load_entries(), ())
    implied = [a.name for b in found.blocks for a in b.agencies if not a.explicit]
    assert implied == ["消防局", "保安範疇", "保安範疇"]


def test_mentions_beyond_the_first_are_kept(reading: Callable[..., Context]) -> None:
    ctx = reading("The Fire Services Department (“FSD”) will act. The FSD will report.")
    (found,) = printed(ctx)
    assert [ctx.document.text[slice(*span)] for span in found.also] == ["FSD", "FSD"]
    assert "FSD" in found.labels


def test_agencies_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["agencies"]["f1"] >= 0.97
    assert figures["agency role"]["accuracy"] >= 0.95
    assert figures["implied agencies"]["f1"] >= 0.94


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("懲教署人員探訪。懲教署署長致辭。", "署方會派發單張。", {"懲教署"}),
        ("入境事務處處長致辭。", "處方會派發單張。", {"入境事務處"}),
        ("入境事務處處長致辭。", "醫生會派發處方藥及基本處理。", set()),
    ],
)
def test_the_department_by_itself(text: str, words: str, expected: set[str]) -> None:
    description = Description(
        id="lamps", title="點燈", publisher="香港特別行政區政府", issued=ISSUED,
        language="zh-Hant", jurisdiction="hong-kong-sar",
    )  # fmt: skip
    found = ingest(Document(description, f"{text}\n\n{words}\n", "0" * 64), load_entries(), ())
    assert {a.name for a in found.blocks[-1].agencies if a.explicit} == expected
