"""Chinese press releases: dates and counts in mixed forms, announcements, hosts and guests, halls, signed papers."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from policygraph.ingest.extract.acts.measures import is_measure
from policygraph.ingest.extract.acts.status import status
from policygraph.ingest.extract.agencies.agencies import agencies
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.dates.dates import dates
from policygraph.ingest.extract.partners.partners import partners
from policygraph.ingest.extract.places.places import places
from policygraph.ingest.extract.quantities.quantities import quantities
from policygraph.ingest.extract.works.initiatives import initiatives
from policygraph.ingest.extract.works.instruments import instruments
from policygraph.ingest.structure.furniture import kind

Reading = Callable[..., Context]


def _news(ctx: Context) -> Context:
    description = replace(ctx.document.description, type="press release", publisher="澳門特別行政區政府")
    return replace(ctx, document=replace(ctx.document, description=description))


DATES = [
    ("二0二二年九月廿九日舉行茶會。", [("2022-09-29", "due")]),
    ("客量較去年同期上升，當中10月1日至2日客量充足。", [("2023-10-02", "due")]),
    ("海關將於11月17日凌晨零時起，至11月21日關閉閘口。", [("2023-11-17", "start"), ("2023-11-21", "due")]),
    ("新船由11月17日（星期五）起啟用。", [("2023-11-17", "start")]),
    ("茶商說：“今年撥款添置茶具。”", [("2023-12-31", "due")]),
    ("茶會名為“今年茶會”。", []),
    ("面對不同年齡的茶客。", []),
    ("為應對本年度的風季作好準備。", []),
    ("在2023年風季期間派員。", [("2023-12-31", "due")]),
    ("海關明日啟程。", [("2023-11-08", "due")]),
    ("明日之星到場。", []),
    ("局長6日表示茶葉充足。", [("2023-11-06", "due")]),
    ("海關今日（十一月七日）舉行茶會。", [("2023-11-07", "due")]),
    ("海關今日（十二月卅一日　星期日）舉行茶會。", [("2023-12-31", "due")]),
    ("海關昨日（一月二日）舉行茶會。", [("2024-01-02", "due")]),
    ("茶會由年初三起舉行。", []),
    ("舉辦二零二三年珠澳茶業研討會。", []),
]


@pytest.mark.parametrize(("phrase", "expected"), DATES)
def test_dates_in_mixed_forms(reading: Reading, phrase: str, expected: list[tuple[str, str]]) -> None:
    found = dates(_news(reading(phrase)))
    assert [(d.date, d.kind) for d in found] == [(datetime.date.fromisoformat(day), of) for day, of in expected]


COUNTS = [
    ("錄得22萬5千多人次入境。", [(225_000, "人次")]),
    ("撥款2億9 000萬元購置茶具。", [(290_000_000, "MOP")]),
    ("撥款2億9,000萬元購置茶具。", [(290_000_000, "MOP")]),
    ("預計有5至8個茶會。", [(5, "茶會"), (8, "茶會")]),
    ("截獲十二名（均為男性）本地居民。", [(12, "本地居民")]),
    ("培養逾6,500名不同年齡和界別的茶客。", [(6500, "茶客")]),
    ("茶商說：“撥款一百萬元。”", [(1_000_000, "MOP")]),
    ("茶會分三部分進行。", []),
    ("會面後，兩人亦合照。", []),
    ("海關拘捕兩人。", [(2, "人")]),
    ("教導他做一個守法的公民。", []),
    ("選取20支鏡頭的錄像。", [(20, "鏡頭")]),
    ("舉辦兩至三個講座，歷時三至五年。", [(2, "講座"), (3, "講座"), (3, "年"), (5, "年")]),
    ("派出十名人員及四艘船。", [(10, "人員"), (4, "船")]),
    ("歷時3至5分鐘。", [(3, "分鐘"), (5, "分鐘")]),
    ("在一至三年級開展第二至三期課程。", []),
]


@pytest.mark.parametrize(("phrase", "expected"), COUNTS)
def test_counts_in_mixed_forms(reading: Reading, phrase: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(reading(phrase), ())] == expected


STATUSES = [
    ("海關今日（十一月七日）公布，將於十二月一日起調整收費。", "planned"),
    ("海關今日（十一月七日）公布收費並派發單張。", "completed"),
    ("海關將與茶商合作，盡快完成茶業修法。", "planned"),
    ("海關已完成修法。", "completed"),
    ("三地正協商茶約，亦會舉辦茶會。", "ongoing"),
    ("兩地警方每年皆會透過茶會交流。", "ongoing"),
    ("茶價持續緩和，希望雙方加強合作。", "planned"),
    ("海關一直善用科技。海關將於十二月一日起調整收費。", "planned"),
    ("海關一直善用科技，將推出茶具。", "ongoing"),
]


@pytest.mark.parametrize(("phrase", "expected"), STATUSES)
def test_what_an_announcement_says(reading: Reading, phrase: str, expected: str) -> None:
    assert status(_news(reading(phrase))) == expected


def test_companions_are_as_sure_as_the_journey(reading: Reading) -> None:
    ctx = reading("訪問團成員包括消防局代表。", before="海關關長明日率團到訪廣州。")
    assert status(_news(ctx)) == "planned"
    assert [(a.name, a.role) for a in agencies(_news(ctx))] == [("消防局", "support")]


ROLES = [
    ("會議由海關主持，消防局聯同茶商出席。", {"海關": "lead", "消防局": "support"}),
    ("海關主持會議，消防局派發茶葉。", {"海關": "lead", "消防局": "lead"}),
    ("由海關、消防局組成的隊伍巡查各區，治安警察局負責協調。",
     {"海關": "support", "消防局": "support", "治安警察局": "lead"}),
    ("公眾可透過海關應用程式查詢。消防局派員。", {"海關": "support", "消防局": "lead"}),
    ("海關代表團由消防局率領。", {"海關": "support", "消防局": "lead"}),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), ROLES)
def test_hosts_lead_and_guests_support(reading: Reading, phrase: str, expected: dict[str, str]) -> None:
    assert {a.name: a.role for a in agencies(_news(reading(phrase)))} == expected


@pytest.mark.parametrize("phrase", ["及時識別墮入騙局的茶客。", "適逢茶會。", "指導各前線單位做好秩序。"])
def test_words_that_end_as_bodies_do_are_none(reading: Reading, phrase: str) -> None:
    assert [a.name for a in agencies(_news(reading(phrase))) if a.explicit] == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("海關關長說：“海關會與韓國海關保持伙伴關係。”", {"韓國海關"}),
        ("粵港澳三地正協商合作。", {"粵港"}),
        ("打擊粵港澳三地走私。", set()),
        ("海關拜訪三市的公安局、應急管理局。", {"三市的公安局", "三市的應急管理局"}),
        ("不同界別的團體齊集。", set()),
    ],
)
def test_those_of_other_places(reading: Reading, phrase: str, expected: set[str]) -> None:
    assert {p.name for p in partners(_news(reading(phrase)))} >= expected
    assert expected or not partners(_news(reading(phrase)))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("海關到南韓首爾出席茶會。", ["首爾"]),
        ("海關在茶務局和新茶園酒店舉行茶會。", ["新茶園酒店"]),
        ("海關前往廣州及深圳繼續行程。", ["廣州", "深圳"]),
    ],
)
def test_where_it_is_held(reading: Reading, phrase: str, expected: list[str]) -> None:
    assert [p.name for p in places(_news(reading(phrase)), ())] == expected


def test_signed_papers_are_instruments_with_one_name_each(reading: Reading) -> None:
    ctx = reading("兩地簽署“茶業互認行動計劃”，又簽訂《珠澳茶業合作協議》（《茶業協議》）。")
    assert {i.name for i in instruments(ctx)} == {"珠澳茶業合作協議", "茶業互認行動計劃"}
    assert [i.name for i in initiatives(ctx)] == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("海關舉行春季茶葉宣傳月啟動儀式。", ["春季茶葉宣傳月"]),
        ("颱風“水仙2023”正面吹襲。", []),
        ("隨着“珠茶大灣區”合作平台推展。", []),
        ("海關作全面和系統的檢討。", []),
        ("優化網絡安全事故預警及應急中心茶葉態勢感知系統的功能。", ["茶葉態勢感知系統"]),
    ],
)
def test_months_are_named_and_storms_are_not(reading: Reading, phrase: str, expected: list[str]) -> None:
    assert [i.name for i in initiatives(reading(phrase))] == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("關長將於明日返澳。", False),
        ("關長返澳後主持茶會，並派發茶葉。", True),
        ("有關詳情，請瀏覽茶務網頁。如有查詢，請致電熱線。", False),
        ("茶節是一年一度的盛事，吸引各地茶客參與。", False),
        ("海關舉行茶藝嘉許典禮，表揚茶客。", True),
        ("表揚茶客無私奉獻。", False),
        ("會上，雙方就茶業交換意見。", True),
    ],
)
def test_the_way_home_and_descriptions_are_no_measures(reading: Reading, phrase: str, expected: bool) -> None:
    assert is_measure(_news(reading(phrase))) is expected


@pytest.mark.parametrize("line", ["回到頁首", "新聞", "（轉載自茶務新聞公報）", "2023年11月7日(星期二)"])
def test_lines_of_a_site_are_furniture(line: str) -> None:
    assert kind(line) is not None
    assert kind("新聞工作安排") is None
