"""Quantities in phrases of both languages, and in the packaged papers."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.dates.dates import dates
from policygraph.ingest.extract.quantities.quantities import quantities
from policygraph.ingest.facts import QuantityFact
from policygraph.ingest.rules import QUANTITIES

PHRASES = [
    ("Raise the number of the Tea Service Cadets (TSC) members from 30 to 80.",
     [(30, "eq", "Tea Service Cadets members", None), (80, "eq", "Tea Service Cadets members", None)]),
    ("Hold no less than 1 200 inspections per year.", [(1200, "ge", "inspections", "year")]),
    ("Provide 40 training sessions for some 1 500 teachers.",
     [(40, "eq", "training sessions", None), (1500, "approx", "teachers", None)]),
    ("Claims fell by around 80% and 70% respectively.", [(80, "approx", "%", None), (70, "approx", "%", None)]),
    ("Raise the number of beds from 600 to 900.", [(600, "eq", "beds", None), (900, "eq", "beds", None)]),
    ("Cut the average time from over seven months to around four months.",
     [(7, "gt", "months", None), (4, "approx", "months", None)]),
    ("Officers arrived within 30 minutes.", [(30, "le", "minutes", None)]),
    ("Spend about HK$540 million on it.", [(540e6, "approx", "HK$", None)]),
    ("The fine is up to $5 million.", [(5e6, "le", "HK$", None)]),
    ("A drop of almost 60 per cent was seen (monthly average of 76).",
     [(60, "approx", "%", None), (76, "eq", "", "month")]),
    ("Join a 36-hour exercise with eight boats.", [(36, "eq", "hours", None), (8, "eq", "boats", None)]),
    ("Time fell by 50% or more.", [(50, "ge", "%", None)]),
    ("Schools rose from five to ten.", [(5, "eq", "", None), (10, "eq", "", None)]),
    ("Cases fell by three quarters, after five years and three months.",
     [(75, "eq", "%", None), (5.25, "eq", "years", None)]),
    ("Cases fell by nearly a third and calls by half.", [(33.33, "approx", "%", None), (50, "eq", "%", None)]),
    ("Boats carried 8.5kg of seaweed.", [(8.5, "eq", "kg", None)]),
    ("Six sailors, aged 19 to 52, were met; 12 were Islanders.",
     [(6, "eq", "sailors", None), (19, "ge", "years", None), (52, "le", "years", None), (12, "eq", "Islanders", None)]),
    ("The maximum penalty is a fine of $3,000 and two years' imprisonment.",
     [(3000, "le", "HK$", None), (2, "le", "years", None)]),
    ("Papers were read at the seven plenary sessions.", [(7, "eq", "plenary sessions", None)]),
    ("Seize three boats and one raft from two Blue Bay residents on 4 and 5 May.",
     [(3, "eq", "boats", None), (1, "eq", "raft", None), (2, "eq", "Blue Bay residents", None)]),
    ("A six-member crew carried nets with an approximate value of $900.",
     [(6, "eq", "members", None), (900, "approx", "HK$", None)]),
    ("Aged between 15 and 76, they left; two men, aged 55 and 23, held a 70-day trial of 10 cannabis oil capsules.",
     [(15, "ge", "years", None), (76, "le", "years", None), (2, "eq", "men", None), (55, "eq", "years", None),
      (23, "eq", "years", None), (70, "eq", "days", None), (10, "eq", "cannabis oil capsules", None)]),
    ("Open five to ten piers.", [(5, "eq", "piers", None), (10, "eq", "piers", None)]),
    ("共接獲查詢個案68,440宗。", [(68440, "eq", "查詢個案", None)]),
    ("查獲104宗違法案件，拘捕5人。", [(104, "eq", "違法案件", None), (5, "eq", "人", None)]),
    ("約9成船隻已登記，近半來自外地，過半數停航。",
     [(90, "approx", "%", None), (50, "approx", "%", None), (50, "gt", "%", None)]),
    ("貨物價值十億八百萬元，行動為期一周，廿四小時運作。",
     [(1008e6, "eq", "MOP", None), (1, "eq", "周", None), (24, "eq", "小時", None)]),
    ("在兩個貨艙內檢獲漁網，並到訪12所中、小學校。", [(2, "eq", "貨艙", None), (12, "eq", "中、小學校", None)]),
    ("六至十一歲的小童及10名內地男子於本月廿三日參加。",
     [(6, "eq", "歲", None), (11, "eq", "歲", None), (10, "eq", "內地男子", None)]),
    ("展開逾30次的針對性行動，介紹兩個持續推行的措施。",
     [(30, "gt", "針對性行動", None), (2, "eq", "措施", None)]),
    ("進行緝毒行動5,007次。", [(5007, "eq", "緝毒行動", None)]),
    ("瀏覽次數超過81萬次。", [(810000, "gt", "瀏覽次數", None)]),
    ("搜獲近3公斤可卡因。", [(3, "approx", "公斤", None)]),
    ("按年下降81.8%，另一類減超過六成。", [(81.8, "eq", "%", None), (60, "gt", "%", None)]),
    ("涉及金額700萬澳門元。", [(7e6, "eq", "MOP", None)]),
    ("增設兩間學校及四個辦事處。", [(2, "eq", "學校", None), (4, "eq", "辦事處", None)]),
    ("接觸了1,300多名居民。", [(1300, "gt", "居民", None)]),
    ("承載力為每日22萬人次。", [(220000, "eq", "人次", "day")]),
    ("提供24小時查詢服務。", [(24, "eq", "小時", None)]),
    ("共截查20人（12男8女），年齡介乎19至52歲。",
     [(20, "eq", "人", None), (12, "eq", "男", None), (8, "eq", "女", None),
      (19, "eq", "歲", None), (52, "eq", "歲", None)]),
    ("查獲30盒藥物，拘捕2名不在現場的負責人。", [(30, "eq", "藥物", None), (2, "eq", "負責人", None)]),
    ("聯同9個團體進行了4次協調會議和一次演練。",
     [(9, "eq", "團體", None), (4, "eq", "協調會議", None), (1, "eq", "演練", None)]),
    ("設計承載力約為每日3萬人次。", [(30000, "approx", "人次", "day")]),
    ("舉辦了12場面向15個成員的培訓。", [(12, "eq", "培訓", None), (15, "eq", "成員的培訓", None)]),
    ("截獲3宗不法販運個案，其中2人被起訴。", [(3, "eq", "不法販運個案", None), (2, "eq", "人", None)]),
]  # fmt: skip
NONE = [
    "They will: 1. mend the piers; 2. paint the boats; and 3. train the crews.",
    "It welcomed the two sides’ work, and the two SARs agreed.",
    "Amend section 24 and Article 23 of the law (Cap. 134).",
    "Use the 1823 Hotline and 5G on the 48th floor by 30 June 2023.",
    "This is the second phase of a one-stop and two-way service.",
    "These two places keep the principle of “one country, two systems”.",
    "Dial (853)8888 1111 on December 4 and 5; the two customs administrations agree that one boat is enough.",
    "The two sides met for half an hour past noon.",
    "The crew formed the number “23” within a quarter.",
    "根據第17/2009號法律及第62屆會議第三次決議。",
    "於2021年6月5日由兩地警方進一步統一處理。",
    "落實三個警務理念。",
    "落實“三個方向”的要求，再次強調這是一個重要的節日，情況與09年相若。",
]


def read(ctx: Context) -> tuple[QuantityFact, ...]:
    return quantities(ctx, dates(ctx))


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_quantities_of_a_phrase(
    reading: Callable[..., Context], phrase: str, expected: list[tuple[float, str, str, str | None]]
) -> None:
    ctx = reading(phrase)
    found = read(ctx)
    assert [(q.value, q.comparator, q.unit, q.per) for q in found] == expected
    assert all(ctx.document.text[slice(*q.at)] == q.surface and q.rule in QUANTITIES for q in found)


@pytest.mark.parametrize("phrase", NONE)
def test_numbers_that_count_nothing(reading: Callable[..., Context], phrase: str) -> None:
    assert read(reading(phrase)) == ()


def test_a_quantity_belongs_to_the_date_beside_it(reading: Callable[..., Context]) -> None:
    found = read(reading("Remove 1 000 persons in 2022 and 1 200 persons in 2023.", kind="kpi"))
    assert [(q.value, str(q.date), q.purpose) for q in found] == [
        (1000, "2022-12-31", "goal"),
        (1200, "2023-12-31", "goal"),
    ]
    found = read(reading("Hear 1 500 appeals in 2022 and not less than 3 000 appeals each year starting from 2023."))
    assert [(q.value, str(q.date)) for q in found] == [(1500, "2022-12-31"), (3000, "2023-01-01")]


def test_what_a_figure_is_for(reading: Callable[..., Context]) -> None:
    found = read(reading("The force increased its boats from 10 boats to 12 boats."))
    assert [q.purpose for q in found] == ["baseline", "result"]
    assert [q.purpose for q in read(reading("The force will train 50 officers."))] == ["goal"]


def test_quantities_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["quantities"]["f1"] >= 0.97
    assert figures["quantity comparator"]["accuracy"] >= 0.97
    assert figures["quantity unit"]["accuracy"] >= 0.95
