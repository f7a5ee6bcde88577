"""Dates in phrases of both languages, and in the packaged papers."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.dates.dates import dates
from policygraph.ingest.rules import DATES

ENGLISH = [
    ("The depot will open by end-2025.", [("2025-12-31", "due", "by end-2025")]),
    ("Complete the review within 2024.", [("2024-12-31", "due", "within 2024")]),
    ("Tenders close in Q2 and Q3 2024.", [("2024-06-30", "due", "in Q2"), ("2024-09-30", "due", "Q3 2024")]),
    ("Trials ran in the second and third quarters of this year.", [("2023-09-30", "due", None)]),
    ("A report follows in the first guarter of 2024.", [("2024-03-31", "due", "in the first guarter of 2024")]),
    ("Kiosks arrive in the first half of next year.", [("2024-06-30", "due", None)]),
    ("Patrols start from mid-2024.", [("2024-06-30", "start", "from mid-2024")]),
    ("Starting from early 2024, drills are held.", [("2024-01-01", "start", "Starting from early 2024")]),
    ("As at 30 September 2023, 12 boats were in use.", [("2023-09-30", "asof", "As at 30 September 2023")]),
    ("From January to September 2023, boats sailed.", [("2023-09-30", "due", "From January to September 2023")]),
    ("Boats were bought between October 2022 and March 2023.", [("2023-03-31", "due", None)]),
    ("From October 2022 to 30 June 2023, boats sailed.", [("2023-06-30", "due", None)]),
    ("The order took effect on May 20, 2016.", [("2016-05-20", "due", "on May 20, 2016")]),
    ("They met today (November 7).", [("2023-11-07", "due", "today (November 7)")]),
    ("Run the course in the 2024/25 school year.", [("2025-08-31", "due", "in the 2024/25 school year")]),
    ("Fund it from the 2024-25 financial year.", [("2024-04-01", "start", "from the 2024-25 financial year")]),
    ("The scheme ran in late-October 2022.", [("2022-10-31", "due", "in late-October 2022")]),
    ("In the first eight months of 2023, 40 drills were held.", [("2023-08-31", "due", None)]),
    ("In the coming year we will build it.", [("2024-12-31", "due", "In the coming year")]),
    ("Since its launch in June 2022, the pier has been busy.", [("2022-06-01", "start", "in June 2022")]),
    ("The shop opened last June and closed last month.",
     [("2023-06-30", "due", "last June"), ("2023-10-31", "due", "last month")]),
    ("Boats were bought last December.", [("2022-12-31", "due", None)]),
    ("The club meets next January.", [("2024-01-31", "due", None)]),
    ("The sum for the new financial year will rise.", [("2024-03-31", "due", None)]),
    ("Boats came in the last school year.", [("2023-08-31", "due", None)]),
    ("The main targets for 2024 are to stop theft.", [("2024-12-31", "due", None)]),
    ("The raids that started on May 2 and ended on May 9 were long.",
     [("2023-05-02", "start", None), ("2023-05-09", "due", None)]),
    ("They met on May 14 and 15.", [("2023-05-15", "due", "on May 14 and 15")]),
    ("He will leave this evening (November 7).", [("2023-11-07", "due", "this evening (November 7)")]),
    ("Finish before July 2025.", [("2025-06-30", "due", "before July 2025")]),
    ("In 2022, ten were sold; as at 30 June, six.", [("2022-12-31", "due", None), ("2022-06-30", "asof", None)]),
]  # fmt: skip
CHINESE = [
    ("昨晚海關截獲一船。", [("2023-11-06", "due", None)]),
    ("海關上周五截獲一船。", [("2023-11-03", "due", None)]),
    ("海關前日截獲一船。", [("2023-11-05", "due", None)]),
    ("新船將於下月二日啟用。", [("2023-12-02", "due", None)]),
    ("截至上月底共有九船。", [("2023-10-31", "asof", None)]),
    ("今（七）日海關換船。", [("2023-11-07", "due", None)]),
    ("今年首兩個月共有九船。", [("2023-02-28", "due", None)]),
    ("2019至2023年共有九船。", [("2023-12-31", "due", None)]),
    ("本學年舉辦三場講座。", [("2024-08-31", "due", None)]),
    (
        "本月5日，關員截獲一批貨物，3日晚上再作突擊巡查。",
        [("2023-11-05", "due", "本月5日"), ("2023-11-03", "due", "3日")],
    ),
    (
        "於本月三日至五日進行，並於本月二日及四日派員走訪。",
        [("2023-11-05", "due", "於本月三日至五日"), ("2023-11-02", "due", None), ("2023-11-04", "due", None)],
    ),
    ("上月28日及昨（6）日進行了演練。", [("2023-10-28", "due", None), ("2023-11-06", "due", None)]),
    ("於9月4及8日派員走訪。", [("2023-09-04", "due", None), ("2023-09-08", "due", None)]),
    ("2022年12月30日及31日均設檢查站。", [("2022-12-30", "due", None), ("2022-12-31", "due", None)]),
    ("司長今日表示會跟進，昨天已派員了解。", [("2023-11-07", "due", None), ("2023-11-06", "due", None)]),
    ("計劃於2021年第一季展開。", [("2021-03-31", "due", "於2021年第一季")]),
    ("爭取於 2021 年 6 月前完成。", [("2021-05-31", "due", "於 2021 年 6 月前")]),
    ("預計於年底前啟用。", [("2023-12-31", "due", "於年底前")]),
    ("爭取在明年首季推出。", [("2024-03-31", "due", "在明年首季")]),
    ("2022年1至8月，共巡查40次。", [("2022-08-31", "due", "2022年1至8月")]),
    ("由3月2日至5月31日，接獲查詢。", [("2023-05-31", "due", "由3月2日至5月31日")]),
    ("今年首八個月，案件減少。", [("2023-08-31", "due", "今年首八個月")]),
    ("截至2022年9月25日，共公佈事件。", [("2022-09-25", "asof", "截至2022年9月25日")]),
    ("平台至今年8月已開通。", [("2023-08-31", "asof", "至今年8月")]),
    ("工程延至2025年第二季。", [("2025-06-30", "due", "至2025年第二季")]),
    ("自2019年合作以來，成效顯著。", [("2019-01-01", "start", "自2019年")]),
    ("自2022年下半年起分階段推出。", [("2022-07-01", "start", "自2022年下半年起")]),
    ("活動延至第三季和第四季。", [("2023-09-30", "due", None), ("2023-12-31", "due", None)]),
    ("參與2021至2022學年的課程。", [("2022-08-31", "due", "2021至2022學年")]),
    ("於6月舉辦，並在2022年10月中旬完成。", [("2023-06-30", "due", None), ("2022-10-20", "due", None)]),
]
NONE = [
    "Thefts were the lowest since 1997, and the rate hit a new low since 1971.",
    "基本月薪較目前日薪吸引。",
    "The bureau set out the 2023 Policy Address.",
    "Penalties rose by 40% as compared with that of 2022.",
    "KPI of 2022 completed.",
    "The Immigration (Amendment) Order 2023 was made.",
    "It may be used every year.",
    "The club follows last year’s plan.",
    "The club has met the target for 2022.",
    "案件比去年同期減少。",
    "舉行“海浪2020年”演習。",
    "培養青少年中的人才。",
    "五年內持續推動。",
]


@pytest.mark.parametrize(("phrase", "expected"), [*ENGLISH, *CHINESE])
def test_dates_of_a_phrase(
    reading: Callable[..., Context], phrase: str, expected: list[tuple[str, str, str | None]]
) -> None:
    ctx = reading(phrase)
    found = dates(ctx)
    assert [(d.date.isoformat(), d.kind) for d in found] == [(date, kind) for date, kind, _ in expected]
    for fact, (_, _, surface) in zip(found, expected, strict=True):
        assert ctx.document.text[slice(*fact.at)] == fact.surface
        assert surface is None or fact.surface == surface
        assert fact.rule in DATES


@pytest.mark.parametrize("phrase", NONE)
def test_phrases_without_a_date(reading: Callable[..., Context], phrase: str) -> None:
    assert dates(reading(phrase)) == ()


def test_a_heading_gives_the_year_that_a_block_leaves_out(reading: Callable[..., Context]) -> None:
    ctx = reading("於8月6日啟用。", headings=("二〇二〇年度工作的執行情況", "一、口岸"))
    assert [d.date for d in dates(ctx)] == [datetime.date(2020, 8, 6)]


def test_markup_stays_inside_the_surface(reading: Callable[..., Context]) -> None:
    ctx = reading("Launch it in <b>Q4 2024</b> or later.")
    assert [(d.date.isoformat(), d.surface) for d in dates(ctx)] == [("2024-12-31", "in <b>Q4 2024")]


def test_dates_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["deadlines"]["f1"] >= 0.97
    assert figures["date kind"]["accuracy"] >= 0.97


@pytest.mark.parametrize(
    ("phrase", "year"), [("海關12月30日截獲一船。", 2022), ("海關將於12月30日換船。", 2023), ("海關2月3日換船。", 2023)]
)
def test_news_of_a_month_far_ahead_is_of_the_year_before(
    reading: Callable[..., Context], phrase: str, year: int
) -> None:
    ctx = reading(phrase, issued=datetime.date(2023, 1, 4))
    description = replace(ctx.document.description, type="press release")
    found = dates(replace(ctx, document=replace(ctx.document, description=description)))
    assert [d.date.year for d in found] == [year]
