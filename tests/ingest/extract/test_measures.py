"""Whether phrases of both languages are measures, and what becomes of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from policygraph.ingest.extract.acts.measures import is_measure
from policygraph.ingest.extract.acts.status import status
from policygraph.ingest.extract.context import Context
from policygraph.ingest.facts import BlockKind
from policygraph.ingest.view import view

STATUS: list[tuple[str, BlockKind, str]] = [
    ("Enhance the patrol of parks.", "bullet", "planned"),
    ("Continue to patrol the parks.", "bullet", "ongoing"),
    ("To maintain high efficiency of patrols.", "kpi", "ongoing"),
    ("The FSD will set up a team by mid-2026.", "kpi", "planned"),
    ("Task completed.", "progress", "completed"),
    ("Task on track.", "progress", "ongoing"),
    ("Working towards the target.", "progress", "ongoing"),
    ("The FSD has installed 48 sets.", "progress", "completed"),
    ("The FSD has been liaising with schools.", "progress", "ongoing"),
    ("The HKSAR Government will continue to work with schools.", "paragraph", "ongoing"),
    ("We have met the trade and are now drafting rules. We will consult the public.", "paragraph", "ongoing"),
    ("The HKPF have all along been committed to safety. The HKPF will set up a desk.", "paragraph", "planned"),
    ("The Immigration Department conducted seven operations with others.", "paragraph", "completed"),
    ("海關將增設櫃位，並持續加強巡查。", "item", "planned"),
    ("海關將繼續加強巡查。", "item", "ongoing"),
    ("繼續加強巡查。", "item", "ongoing"),
    ("加強巡查。", "item", "planned"),
    ("海關正著手研究方案。", "paragraph", "ongoing"),
    ("海關將不斷擴大巡查範圍，並計劃增設櫃位。", "item", "ongoing"),
    ("加強巡查，並持續提升效率。", "item", "planned"),
    ("2023年，海關除了定期巡查外，還計劃舉行演習。", "item", "planned"),
    ("大廳已預留安裝通道的空間。", "item", "completed"),
    ("保安部隊依然重視與市民的溝通。", "paragraph", "ongoing"),
    ("過去一年，海關優化了流程。", "paragraph", "completed"),
]
REVIEWED = [
    ("海關繼續加強巡查，今年1至8月共查獲17宗個案。", "completed"),
    ("海關持續加強對口岸的巡查。", "ongoing"),
    ("海關迅速調整部署，並繼續與各方溝通。", "completed"),
    ("海關計劃於今年10月舉行演習。", "planned"),
    ("原定在澳門舉辦的會議，暫推遲至第四季舉行。", "planned"),
    ("海關持續推動青年計劃，並於2023年2月製作了短片。", "completed"),
    ("海關持續進行系統的開發，預計於2023年10月調試。", "ongoing"),
    ("海關持續保持與各界的聯繫，並迅速回應。", "ongoing"),
]
NEWS = [
    ("海關持續打擊走私，共截獲6宗個案。", "completed"),
    ("海關持續加強巡查。", "ongoing"),
    ("海關將繼續加強巡查。", "ongoing"),
    ("海關會密切監察情況，全力打擊走私。", "planned"),
    ("海關將上述人士移送有關部門處理。", "completed"),
    ("海關進行了一系列宣傳，包括講座和展覽，並向市民派發單張；另外，海關將加派人員。", "completed"),
    ("海關持續舉辦活動，11月3日派員走訪學校。", "completed"),
]
NONE = [
    "The rise in fraud is a global trend.",
    "This paper elaborates on what the Security Bureau has done.",
    "良好的警民關係是警方高效執法的必要前提之一。",
]


@pytest.mark.parametrize(("phrase", "kind", "expected"), STATUS)
def test_status_of_a_phrase(reading: Callable[..., Context], phrase: str, kind: BlockKind, expected: str) -> None:
    ctx = reading(phrase, kind=kind)
    assert is_measure(ctx)
    assert status(ctx) == expected


@pytest.mark.parametrize(("phrase", "expected"), REVIEWED)
def test_status_in_a_review(reading: Callable[..., Context], phrase: str, expected: str) -> None:
    assert status(reading(phrase, headings=("施政方針的執行情況",))) == expected


@pytest.mark.parametrize("phrase", NONE)
def test_context_is_no_measure(reading: Callable[..., Context], phrase: str) -> None:
    assert not is_measure(reading(phrase))


@pytest.mark.parametrize(("phrase", "expected"), NEWS)
def test_status_in_a_press_release(reading: Callable[..., Context], phrase: str, expected: str) -> None:
    ctx = reading(phrase)
    description = replace(ctx.document.description, type="press release")
    assert status(replace(ctx, document=replace(ctx.document, description=description))) == expected


@pytest.mark.parametrize(("month", "expected"), [(4, "ongoing"), (11, "completed")])
def test_a_year_is_looked_back_upon_at_its_end(reading: Callable[..., Context], month: int, expected: str) -> None:
    ctx = reading("2023年是關鍵的一年，海關迅速優化流程，並不斷改善服務。", issued=date(2023, month, 1))
    assert status(ctx) == expected


def test_a_lead_in_is_a_measure_only_for_what_it_tells_itself(reading: Callable[..., Context]) -> None:
    for phrase, expected in (
        ("We will take further steps, including:", False),
        ("We have continued to handle the matter. As at May 2023:", True),
    ):
        ctx = reading(phrase)
        assert is_measure(replace(ctx, block=replace(ctx.block, lead_in=True))) is expected


def test_items_of_a_table_of_contents_are_no_measures(reading: Callable[..., Context]) -> None:
    ctx = reading("Supporting Green Parks;", before="This paper elaborates on two areas –", kind="item")
    lead_in = view(ctx.document.text, ((0, ctx.document.text.index("\n")),))
    assert not is_measure(replace(ctx, lead_in=lead_in))


def test_items_of_an_action_are_measures(reading: Callable[..., Context]) -> None:
    ctx = reading("more staff for parks;", before="We will take further steps, including:", kind="item")
    lead_in = view(ctx.document.text, ((0, ctx.document.text.index("\n")),))
    assert is_measure(replace(ctx, lead_in=lead_in))


def test_measures_and_status_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["measure"]["f1"] >= 0.98
    assert figures["status"]["accuracy"] >= 0.95
