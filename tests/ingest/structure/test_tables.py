"""Tables of indicators: rows over pages, entries of all forms, and which progress reports on which indicator."""

from collections.abc import Callable

from policygraph.ingest.facts import Document, DocumentFacts

Rows = list[tuple[str, str, tuple[str, ...]]]
Describe = Callable[..., Document]
Read = Callable[[Document], Rows]

TABLE = """**Key Performance Indicators (2024)**

Measures\tKPIs\tLatest Progress (as at 30 June 2025)
<b>(I) Safety</b>\t\t
(A) Safety of Build-\t➤ To inspect <b>40</b> sites ➤ To train 20\t<li>➤ Task completed.</li> <li>➤ Saw <b>45</b></li>

12

Measures\tKPIs\tLatest Progress (as at 30 June 2025)
ings\tofficers.\t<p>sites.</p> <p>➤ Task on track.</p> <p>➤ Trained 10.</p>
(B) Drugs\t<p>It will act, including:</p> <p>➤ by patrols;</p>\t➤ Working towards the target. ➤ Patrols began
Measures\tKPIs\tLatest Progress (as at 30 June 2025)
\t\tin May.
"""


def test_rows_over_pages_are_put_together(described: Describe, rows: Read) -> None:
    safety = ("KPI 2024", "(I) Safety", "(A) Safety of Build-ings")
    drugs = ("KPI 2024", "(I) Safety", "(B) Drugs")
    assert rows(described(TABLE)) == [
        ("To inspect <b>40</b> sites", "kpi", safety),
        ("To train 20 officers.", "kpi", safety),
        ("Task completed.", "progress", safety),
        ("Saw <b>45 sites.", "progress", safety),
        ("Task on track.", "progress", safety),
        ("Trained 10.", "progress", safety),
        ("It will act, including:", "paragraph", drugs),
        ("by patrols;", "kpi", drugs),
        ("Working towards the target.", "progress", drugs),
        ("Patrols began in May.", "progress", drugs),
    ]


def test_status_lines_open_the_progress_of_each_indicator(
    described: Describe, facts: Callable[[Document], DocumentFacts]
) -> None:
    found = facts(described(TABLE))
    kpis = [(b.start, b.end) for b in found.blocks if b.kind == "kpi"]
    assert [(kpis.index(b.of), b.attainment) for b in found.blocks if b.of] == [
        (0, "Task completed"),
        (0, "Task completed"),
        (1, "Task on track"),
        (1, "Task on track"),
        (2, "Working towards the target"),
        (2, "Working towards the target"),
    ]


def test_part_of_a_table_without_its_header(described: Describe, rows: Read) -> None:
    part = "\n".join(TABLE.split("\n")[3:5])
    assert [kind for _, kind, _ in rows(described(part))] == ["kpi", "kpi", "progress", "progress"]


def test_rows_of_another_table_stay_apart(described: Describe, rows: Read) -> None:
    text = "Year\tCases\n2022\tThirty cases were solved by the Police.\n2023\tForty cases were solved by the Police.\n"
    assert [text for text, _, _ in rows(described(text))] == [
        "2022",
        "Thirty cases were solved by the Police.",
        "2023",
        "Forty cases were solved by the Police.",
    ]


def test_table_of_indicators_in_chinese(described: Describe, rows: Read) -> None:
    text = "**關鍵績效指標（2023年）**\n\n措施\t指標\t最新進展\n（一）宣傳\t➤ 舉辦講座。\t➤ 已完成。 ➤ 舉辦了12場。\n"
    assert rows(described(text)) == [
        ("舉辦講座。", "kpi", ("KPI 2023", "（一）宣傳")),
        ("已完成。", "progress", ("KPI 2023", "（一）宣傳")),
        ("舉辦了12場。", "progress", ("KPI 2023", "（一）宣傳")),
    ]


def test_bars_set_cells_apart_as_tabs_do(described: Describe, rows: Read) -> None:
    text = """Some words stand before the table.

**Key Performance Indicators (2024)**

| Measures | KPIs | Latest Progress |
|---|---|---|
| **(I) Safety** |  |  |
| (A) Fire | To inspect 40 sites | Task completed.<br>Saw 45 sites. |
"""
    fire = ("KPI 2024", "(I) Safety", "(A) Fire")
    assert rows(described(text))[1:] == [
        ("To inspect 40 sites", "kpi", fire),
        ("Task completed.", "progress", fire),
        ("Saw 45 sites.", "progress", fire),
    ]
