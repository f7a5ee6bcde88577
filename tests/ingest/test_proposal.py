"""Descriptions of texts that have none: what the text shows is taken, the rest is warned of."""

import datetime
import warnings

import pytest
from policygraph.ingest.description import DescriptionWarning, propose
from policygraph.ingest.facts import Description
from policygraph.ingest.imprint import date_in
from policygraph.ingest.library import CORPUS

HKSAR = "Government of the Hong Kong Special Administrative Region"


def _proposed(stem: str) -> tuple[Description, list[str]]:
    return _read((CORPUS / f"{stem}.txt").read_text(encoding="utf-8"), stem)


def _read(text: str, name: str) -> tuple[Description, list[str]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        return propose(text, name), [str(w.message) for w in caught]


def test_press_release_says_everything_itself() -> None:
    found, warned = _proposed("sb-press-release-2017-12-07")
    assert found.title.startswith("Hong Kong and Guangdong continue vigorous efforts")
    assert (found.publisher, found.issued, found.type) == (HKSAR, datetime.date(2017, 12, 7), "press release")
    assert warned == []


def test_panel_paper_is_signed_and_dated() -> None:
    found, warned = _proposed("sb-panel-paper-2023")
    assert (
        found.title == "Legislative Council Panel on Security 2023 Policy Address Policy Initiatives of Security Bureau"
    )
    assert (found.publisher, found.implied_lead) == ("Security Bureau", "Security Bureau")
    assert found.issued == datetime.date(2023, 11, 1)
    assert warned == []


def test_date_by_custom_is_warned_of() -> None:
    found, warned = _proposed("macao-security-guidelines-2021")
    assert (found.title, found.publisher, found.implied_lead) == ("保安範疇", "澳門特別行政區政府", "保安範疇")
    assert (found.language, found.jurisdiction) == ("zh-Hant", "macao-sar")
    assert found.issued == datetime.date(2020, 11, 30)
    assert len(warned) == 1
    assert "no date of issue, 2020-11-30 is taken" in warned[0]


def test_chapter_title_is_no_title() -> None:
    found, warned = _proposed("policy-address-supplement-2023")
    assert found.title == found.id
    assert any("prints no title" in w for w in warned)


def test_operational_priorities_are_those_of_the_police() -> None:
    found, _ = _proposed("hkpf-priorities-2024")
    assert found.title == "COMMISSIONER’S OPERATIONAL PRIORITIES 2024"
    assert (found.publisher, found.issued) == ("Hong Kong Police Force", datetime.date(2024, 1, 1))


def test_release_of_macao_names_its_source() -> None:
    head = "保安司司長與廣東省公安廳舉行會議\n\n新聞來源：保安司司長辦公室\n發佈時間：2023-05-12 18:30\n\n"
    text = head + "澳門警方將加強合作。\n"
    found = propose(text, "release")
    assert (found.publisher, found.type) == ("澳門特別行政區政府", "press release")
    assert found.issued == datetime.date(2023, 5, 12)


def test_release_of_the_portal_of_macao_is_that_of_the_bureau_above_the_minute() -> None:
    text = "消防局舉行講座\n\n消防局\n2023-05-12 18:30\n\n為加強宣傳，消防局昨日舉行講座。\n\n查看圖庫\n"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = propose(text, "release")
    assert (found.title, found.publisher, found.type) == ("消防局舉行講座", "消防局", "press release")
    assert (found.issued, found.jurisdiction) == (datetime.date(2023, 5, 12), "macao-sar")


MSAR = "澳門特別行政區政府"
NEWS = [
    ("Lamps lit at Green Pier (with photos)\n\nThe Fire Services Department lit 30 lamps in Hong Kong.\n",
     (HKSAR, "press release", datetime.date(2019, 1, 1))),
    ("The Fire Services Department lit 30 lamps in Hong Kong yesterday (May 2).\n",
     (HKSAR, "press release", datetime.date(2019, 5, 3))),
    ("Guests from Hong Kong will see the lamps tomorrow (1 March).\n",
     (HKSAR, "press release", datetime.date(2019, 2, 28))),
    ("MACAU, June 3 – The Fire Services Bureau lit 30 lamps in Macao.\n",
     ("Macao Fire Services Bureau", "press release", datetime.date(2019, 6, 3))),
    ("Following is the speech by the Secretary for Security in the Panel on Security today (July 4):\n\nChairman,\n",
     (HKSAR, "press release", datetime.date(2019, 7, 4))),
    ("香港消防處今日（八月五日）點燃三十盞燈。\n",
     ("香港特別行政區政府", "press release", datetime.date(2019, 8, 5))),
    ("澳門治安警察局昨日（9月6日）點燃三十盞燈。\n", ("治安警察局", "press release", datetime.date(2019, 9, 7))),
    ("中新社澳門11月29日電 保安司司長談話，消防局亦有出席。\n",
     ("消防局", "press release", datetime.date(2019, 11, 29))),
    ("In its review of the year, the FSD in Hong Kong said today (February 3) that it lit lamps.\n",
     (HKSAR, "press release", datetime.date(2020, 2, 3))),
    ("警察總局二十年特刊\n\n總體規劃預計歷時五年完成。\n", ("警察總局", "policy paper", datetime.date(2019, 1, 1))),
    ("二〇一九年施政報告附篇\n\n香港的公共安全\n\n特區政府會點燃三十盞燈。\n",
     ("香港特別行政區政府", "policy address supplement", datetime.date(2019, 10, 25))),
    ("前言\n\n2019年，澳門保安範疇將點燃三十盞燈。\n", (MSAR, "policy guidelines", datetime.date(2018, 11, 30))),
    ("Fire Services Department Annual Review 2019\n\nForeword\n\nHong Kong has many lamps.\n",
     ("Fire Services Department", "annual review", datetime.date(2019, 1, 1))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), NEWS)
def test_papers_without_a_mark_of_their_publisher(text: str, said: tuple[str, str, datetime.date]) -> None:
    found, _ = _read(text, "lamps-2019")
    assert (found.publisher, found.type, found.issued) == said


@pytest.mark.parametrize("name", ["p2023062900345", "2023-06-29", "lamps-20230629", "20230629燈"])
def test_a_file_is_dated_by_its_name(name: str) -> None:
    found, warned = _read("The Fire Services Department in Hong Kong lit the lamps on May 2.\n", name)
    assert found.issued == datetime.date(2023, 6, 29)
    assert any("2023-06-29 is taken from its name" in w for w in warned)


def test_a_number_in_a_name_is_no_day() -> None:
    found, warned = _read("Lamps of Hong Kong in 2021.\n", "paper-20239999")
    assert found.issued.year == 2021
    assert any("by custom" in w for w in warned)


def test_first_sentence_names_the_series() -> None:
    text = "The Commissioner’s Operational Priorities 2016 set out the key operational areas of the year.\n"
    with pytest.warns(DescriptionWarning, match="no date of issue, 2016-01-01"):
        found = propose(text, "priorities")
    assert (found.title, found.publisher) == ("Commissioner’s Operational Priorities 2016", "Hong Kong Police Force")


@pytest.mark.parametrize(
    ("review", "date"), [("二○二四年財政年度施政方針執行情況\n\n已完成。\n\n", "2024-11-30"), ("", "2025-04-01")]
)
def test_guidelines_without_title_are_those_of_their_plan(review: str, date: str) -> None:
    text = f"前言\n\n保安範疇將維護澳門的安全。\n\n{review}二○二五年財政年度施政方針\n\n保安範疇將繼續努力。\n"
    with pytest.warns(DescriptionWarning, match=date):
        found = propose(text, "lag")
    assert (found.title, found.jurisdiction) == ("二○二五年財政年度施政方針", "macao-sar")


def test_text_that_shows_nothing_is_warned_of_in_each_point() -> None:
    with pytest.warns(DescriptionWarning) as caught:
        propose("Measures will be taken by the end of 2023, in the light of experience gained.", "sample")
    said = " ".join(str(w.message) for w in caught)
    assert all(word in said for word in ("no title", "Hong Kong or of Macao", "no publisher", "no date of issue"))


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Ends/Thursday, December 7, 2017", datetime.date(2017, 12, 7)),
        ("on 2 November 2021", datetime.date(2021, 11, 2)),
        ("November 2023", datetime.date(2023, 11, 1)),
        ("2023年10月12日（星期四）", datetime.date(2023, 10, 12)),
        ("二〇二三年十一月二十日", datetime.date(2023, 11, 20)),
        ("February 30, 2023", None),
        ("in due course", None),
    ],
)
def test_dates_that_stand_by_themselves(printed: str, date: datetime.date | None) -> None:
    assert date_in(printed) == date


def test_bodies_tell_the_jurisdiction_where_places_do_not() -> None:
    text = "走私個案\n\n治安警察局於關閘口岸採取聯合行動。\n\n海關關長辦公室\n2024年3月6日\n"
    with pytest.warns(DescriptionWarning) as told:
        found = propose(text, "paper")
    assert found.jurisdiction == "macao-sar"
    assert not any("Macao" in str(w.message) for w in told)


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Fire Services Department lights lamps\n\nLamps now hang in Macao, and more in Macao.\n", "hong-kong-sar"),
        ("The Secretariat for Security lit lamps for guests from Hong Kong and from Macao.\n", "macao-sar"),
        ("保安司司長會見訪客\n\n香港消防處的訪客談及香港及澳門的燈。\n", "macao-sar"),
        ("治安警察局與香港消防處在香港及澳門點燈。\n", "macao-sar"),
    ],
)
def test_jurisdiction_is_that_of_the_body_named_first_unless_one_place_prevails(text: str, home: str) -> None:
    found, _ = _read(text, "lamps-2019")
    assert found.jurisdiction == home
