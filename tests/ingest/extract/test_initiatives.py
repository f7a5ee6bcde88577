"""Named initiatives in phrases of both languages, and in the packaged papers."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.works.initiatives import initiatives
from policygraph.ingest.rules import INITIATIVES

PHRASES = [
    ("Visit the Coastal Rescue Exhibition on Tuesday.", ["Coastal Rescue Exhibition"]),
    ("The New Zealand Safe Shores Scheme goes on.", ["New Zealand Safe Shores Scheme"]),
    ("Expand the scheme of “Quick Buoy Alert”.", ["Quick Buoy Alert"]),
    ("Launch the “Harbour Watch” mobile application by 2025.", ["Harbour Watch"]),
    ("Introduce the Coastal Rescue Fund and the Smart Buoy System for boats.",
     ["Coastal Rescue Fund", "Smart Buoy System"]),
    ("Expand Project Beacon and the Young Sailors Exchange Programme of the CSD.",
     ["Project Beacon", "Young Sailors Exchange Programme"]),
    ("Officers wear the S-Band and use iSEA Smart.", ["S-Band", "iSEA Smart"]),
    ("Visitors saw the Fire Safety Law online virtual exhibition.", ["Fire Safety Law online virtual exhibition"]),
    ("Firms joined the Safe Shores programme and opened the SeaWatch app.", ["Safe Shores programme", "SeaWatch"]),
    ("Apply under the Trusted Sailor (TS) Programme.", ["Trusted Sailor (TS) Programme"]),
    ("Raids codenamed “Reef”, “Lagoon” and “Delta” took place.", ["Reef", "Lagoon", "Delta"]),
    ("Attend the 12th Symposium on Tides in Oslo; the Symposium went well.", ["12th Symposium on Tides"]),
    ("They reviewed the 2016-2018 Coastal Plan, and the Coastal Plan was renewed.", ["2016-2018 Coastal Plan"]),
    ("Codenamed “Squall”, it tested the Coastal Rescue Platform “RESQ+”.", ["Squall", "Coastal Rescue Platform"]),
    ("See “The Race to Shore”, a safety video, the event “Tide Together 2017” and “Smart Harbour”.",
     ["The Race to Shore", "Tide Together 2017", "Smart Harbour"]),
    ("Mark the Coastal Open Day on April 13 with the Sea Rescue Study Tour and the RTL online virtual exhibition.",
     ["Coastal Open Day", "Sea Rescue Study Tour", "RTL online virtual exhibition"]),
    ("繼續開展“海浪2020”聯合行動及“守望”計劃。", ["海浪2020", "守望"]),
    ("警方優化船隻風險評估系統，並推出“平安易”。", ["船隻風險評估系統", "平安易"]),
    ("出版《澳門海事》雜誌及《海岸發展規劃》。", ["澳門海事", "海岸發展規劃"]),
    ("推進智慧海事項目建設。", ["智慧海事"]),
    ("透過「海上聯防機制」打擊偷渡。", ["海上聯防機制"]),
    ("為第三屆濠江美食博覽會做好準備，並進行三地海上搜救演習。", ["第三屆濠江美食博覽會", "三地海上搜救演習"]),
    ("推進新消防站外牆工程，並強化社區防火通報機制。", ["新消防站外牆工程", "社區防火通報機制"]),
    ("舉辦“家園安全教育展”、“燈塔系統 3.0”測試及“小船長”的招募工作。", ["家園安全教育展", "燈塔系統3.0", "小船長"]),
    ("透過“碼頭守望小組”微信帳號發放資訊。", ["碼頭守望小組"]),
    ("進行“海浪2020”三地聯合反偷渡巡查，並派員參與代號「飛魚」的巡航。", ["海浪2020", "飛魚"]),
    ("繼續「海上守望工程」工作，維持“燈火有家”及“漁民就業計劃”等。", ["海上守望工程", "燈火有家", "漁民就業計劃"]),
    ("發展「智慧海港」，並舉辦「親『海』對話」座談。", ["智慧海港", "親『海』對話"]),
    ("市民可使用“海事易”查詢船期。", ["海事易"]),
    ("展開代號「海鷹」及「海豹」的行動，並進行「可疑船隻闖入港口」桌上/實況演練。",
     ["海鷹", "海豹", "可疑船隻闖入港口"]),
    ("啟動「漁港防火聯絡小網絡」計劃，並向漁港防火聯絡小網絡發放資訊。", ["漁港防火聯絡小網絡"]),
    ("內地海事機關與澳門海關合作第八次工作會晤在珠海舉行。", ["內地海事機關與澳門海關合作第八次工作會晤"]),
    ("推行跨部門海上青年義工培育計劃，並擴大了全澳學界航海常識挑戰賽的規模。",
     ["跨部門海上青年義工培育計劃", "全澳學界航海常識挑戰賽"]),
    ("建立海事統一雲數據中心，配合施政綱領。", ["海事統一雲數據中心", "施政綱領"]),
    ("出版《小水手》航海漫畫，並舉辦紀念燈塔落成百周年系列活動。", ["小水手", "紀念燈塔落成百周年系列活動"]),
    ("建立“1+3”海事合作機制，並到大阪展開「海港五天之旅」。", ["“1+3”海事合作機制", "海港五天之旅"]),
    ("舉辦「The Long and Winding Channel Between Two Lighthouses」體驗日。",
     ["The Long and Winding Channel Between Two Lighthouses"]),
    ("啟動滬澳海事聯絡機制，讓海事學長計劃的學員受惠。", ["滬澳海事聯絡機制", "海事學長計劃"]),
    ("按照《燈塔職系檢討報告書》，市民可瀏覽「燈塔園地」頁面。", ["燈塔職系檢討報告書", "燈塔園地"]),
    ("介紹漁港2017年周年行動計劃。", ["漁港2017年周年行動計劃"]),
]  # fmt: skip
NONE = [
    "The Vice-Mayor of Green Bay and Acting Senior Rope Officer of the Green Bay Centre read the Harbour Report.",
    "Send it by the Short Message Service.",
    "The Security Bureau and the Fire Services Department will continue their work.",
    "Attacks by “lone-wolves” are rare.",
    "It is the principle of “Safety First” that counts.",
    "Sales rose before the Mid-Autumn Festival, Labour Day and the Chinese New Year campaign.",
    "The Fire Services Department programme and the Kowloon project went on.",
    "Students of Green Bay College met the Head of Training of the Fiji Customs Service on the Action Plan.",
    "Redevelop the Lai Chi Kok Reception Centre.",
    "貫徹“科技強警”方針及“主動警務”理念。",
    "打擊“水客”犯罪及“假結婚”案。",
    "確保電腦系統和網絡系統運作。",
    "擬備工作計劃及宣傳計劃，並開展培訓計劃。",
    "整合八個原有的核心導航系統，作為良好溝通平台。",
    "我們期望這項計劃能夠完成。",
    "辦理“船員身份證明”之便捷措施。",
    "三地警方每年舉行一次演練。",
    "介紹“船是可以改裝的”重要論述系統。",
    "開設一個「副船長（航行）」職位，與「平安船」呼援服務中心會面。",
    "船員到達海事局警犬基地，了解日常執勤工作及基地設備，並對剛獲得系統評估的船隻進行檢查。",
    "為他們創設更多交流平台，並推行“兩項計劃”。",
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_initiatives_of_a_phrase(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    ctx = reading(phrase)
    found = initiatives(ctx)
    assert [n.name for n in found] == expected
    for one in found:
        assert one.at
        assert ctx.document.text[slice(*one.at)] == one.surface
        assert one.rule in INITIATIVES


@pytest.mark.parametrize("phrase", NONE)
def test_phrases_without_an_initiative(reading: Callable[..., Context], phrase: str) -> None:
    assert initiatives(reading(phrase)) == ()


def test_short_forms_stand_for_the_full_name(reading: Callable[..., Context]) -> None:
    defined = "The Marine Tagging System for Boats (“MTS”) was set up."
    assert [n.name for n in initiatives(reading("The MTS saves time.", before=defined))] == [
        "Marine Tagging System for Boats"
    ]
    defined = "推出“全港海岸監察系統”（下稱“海眼”）。"
    assert [n.name for n in initiatives(reading("利用海眼監察。", before=defined))] == ["全港海岸監察系統"]


def test_a_title_that_another_sentence_introduces(reading: Callable[..., Context]) -> None:
    found = initiatives(reading("學員出席“海風”的典禮。", before="推行“海風”培訓計劃。"))
    assert [(n.name, n.rule) for n in found] == [("海風", "initiative-zh-known")]


def test_a_plan_is_called_by_the_end_of_its_title(reading: Callable[..., Context]) -> None:
    before = "落實《大海灣聯合搜救行動方案》。"
    assert [n.name for n in initiatives(reading("三地將制訂行動方案。", before=before))] == ["大海灣聯合搜救行動方案"]
    assert initiatives(reading("三地完成撤離行動方案。", before=before)) == ()


def test_initiatives_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["initiatives"]["f1"] >= 0.92
