"""What the ledger makes of the packaged papers, and of a small table that has one of each way to fall short."""

from collections import Counter
from pathlib import Path

import pytest
from policygraph.graph.build import build
from policygraph.graph.engine import Row
from policygraph.graph.ledger.derive import derive
from policygraph.graph.release import Release, open_release
from policygraph.ontology.iris import Iris

PREFIX = "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
LINES = (
    PREFIX
    + """SELECT ?kpi ?target ?unit ?result ?due ?at ?outcome ?standing ?finding WHERE {
  ?a a pg:Assessment ; pg:assesses ?kpi ; pg:outcome ?outcome ; pg:standing ?standing ; pg:finding ?finding
  FILTER(langMatches(lang(?finding), "en"))
  OPTIONAL { ?a pg:target ?t . ?t pg:value ?target ; pg:unit ?unit } OPTIONAL { ?a pg:result/pg:value ?result }
  OPTIONAL { ?a pg:dueBy ?due } OPTIONAL { ?a pg:resultDate ?at }
} ORDER BY ?kpi ?due ?target ?at"""
)
TABLE = """**Legislative Council Panel on Security**

**Policy Initiatives of Security Bureau**

**Key Performance Indicators (“KPI”) for the measures of Security Bureau (“SB”) (2022)**

Measures	KPIs	Latest Progress (as at 30 September 2023)

(A) Fire Safety	<ul> {kpis} </ul>	<ul> {progress} </ul>
"""
ENTRIES = [
    ("To conduct at least <b>1 000</b> inspections in <b>2022</b> by the Fire Services Department (“FSD”).",
     "In <b>2022</b>, the FSD conducted <b>950</b> inspections."),
    ("To make not less than <b>500</b> visits each year starting from <b>2022</b> by the FSD.",
     "In <b>2022</b>, the FSD made <b>480</b> visits. From January to June 2023, the FSD made <b>510</b> visits."),
    ("To shorten the average waiting time from nine months to four months by end-2022 by the FSD.",
     "As at 31 December 2022, the average waiting time was six months."),
    ("To train at least <b>40</b> officers by end-2022 by the FSD.",
     "By 31 March 2023, the FSD trained <b>45</b> officers."),
    ("To hold at least <b>10</b> drills in <b>2023</b> by the FSD.", "In <b>2022</b>, the FSD held <b>12</b> drills."),
    ("To repair at least <b>30</b> hydrants by end-2024 by the FSD.", "As at 30 June 2023, <b>21</b> were repaired."),
    ("To buy some <b>200</b> hoses by end-2022 by the FSD.", "As at 31 December 2022, the FSD bought 150 ladders."),
]  # fmt: skip
DESCRIPTION = """title = "Panel on Security: Policy Initiatives of Security Bureau"
publisher = "Security Bureau"
issued = 2023-11-01
language = "en"
jurisdiction = "hong-kong-sar"
type = "paper"
"""


def value(row: Row, name: str) -> str:
    return str(getattr(row[name], "value", "")).rpartition("#")[2] if name in row else ""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release of one paper: a table of indicators, each with its progress."""
    folder: Path = tmp_path_factory.mktemp("table")
    kpis = " ".join(f"<li>➤ {kpi}</li>" for kpi, _ in ENTRIES)
    progress = " ".join(f"<li>➤ Task on track.</li> <li>➤ {told}</li>" for _, told in ENTRIES)
    (folder / "corpus").mkdir()
    (folder / "corpus" / "table-2023.txt").write_text(TABLE.format(kpis=kpis, progress=progress), encoding="utf-8")
    (folder / "corpus" / "table-2023.toml").write_text(DESCRIPTION, encoding="utf-8")
    build(folder / "corpus", folder / "data")
    return open_release(folder / "data", in_memory=True)


@pytest.mark.parametrize(
    ("unit", "due", "result", "outcome", "words"),
    [
        ("inspections", "2022-12-31", "950", "outcome-not-met", "not reached when the time of the target was over"),
        ("visits", "2022-12-31", "480", "outcome-not-met", "a year; not reached"),
        ("visits", "2023-12-31", "510", "outcome-met", "before the time of the target is over"),
        ("months", "2022-12-31", "6", "outcome-not-met", "target: 4 months"),
        ("officers", "2022-12-31", "45", "outcome-not-comparable", "of a later day than the target"),
        ("drills", "2023-12-31", "", "outcome-not-comparable", "of another time or expected: 12 drills"),
        ("hoses", "2022-12-31", "", "outcome-not-comparable", "the reports count something else: 150 ladders"),
    ],
)
def test_each_way_to_fall_short_is_told(
    table: Release, unit: str, due: str, result: str, outcome: str, words: str
) -> None:
    rows = [row for row in table.engine.select(LINES) if (value(row, "unit"), value(row, "due")) == (unit, due)]
    assert [(value(row, "result"), value(row, "outcome")) for row in rows] == [(result, outcome)]
    assert words in value(rows[0], "finding")


def test_a_figure_that_names_nothing_is_held_against_nothing(table: Release) -> None:
    (row,) = [row for row in table.engine.select(LINES) if value(row, "unit") == "hydrants"]
    assert value(row, "outcome") == "outcome-not-comparable"


def test_the_papers_have_these_outcomes(release: Release) -> None:
    counts = Counter(value(row, "outcome") for row in release.engine.select(LINES))
    assert counts["outcome-met"] == 30
    assert counts["outcome-not-yet"] == 7
    assert "outcome-not-met" not in counts
    assert counts["outcome-not-reported"] > 100


def test_a_part_of_a_year_is_never_a_miss(release: Release) -> None:
    rows = [row for row in release.engine.select(LINES) if value(row, "unit") == "appeal cases"]
    found = {(value(r, "target"), value(r, "due"), value(r, "result"), value(r, "outcome")) for r in rows}
    assert found == {
        ("1500", "2022-12-31", "1572", "outcome-met"),
        ("3000", "2023-12-31", "2039", "outcome-not-yet"),
    }


def test_a_level_is_held_against_a_change_by_where_it_began(release: Release) -> None:
    rows = [row for row in release.engine.select(LINES) if value(row, "unit") == "immigration detainees"]
    assert [value(row, "outcome") for row in rows] == ["outcome-met"]
    assert "from 600 immigration detainees before" in value(rows[0], "finding")


def test_figures_of_one_unit_are_told_apart_by_what_follows_them(release: Release) -> None:
    rows = [row for row in release.engine.select(LINES) if value(row, "unit") == "training sessions"]
    assert ("100", "98") in {(value(r, "target"), value(r, "result")) for r in rows}
    assert ("200", "180") in {(value(r, "target"), value(r, "result")) for r in rows}


def test_what_is_expected_is_no_result(release: Release) -> None:
    rows = [row for row in release.engine.select(LINES) if value(row, "unit") == "membership"]
    assert all(value(row, "at") <= "2023-11-01" for row in rows)


def test_a_paper_without_dates_ahead_has_no_lines(release: Release) -> None:
    where = "?a pg:assesses/pg:statedIn/dcterms:isPartOf/dcterms:identifier"
    assert not release.engine.ask(f'{PREFIX}ASK {{ {where} "sb-press-release-2017-12-07" }}')
    assert release.engine.ask(f'{PREFIX}ASK {{ {where} "macao-security-guidelines-2021" }}')


def test_completed_measures_of_running_text_set_nothing(release: Release) -> None:
    assert not release.engine.ask(
        PREFIX + 'ASK { ?a pg:assesses ?m . ?m pg:status pg:status-completed ; pg:statedIn/pg:kind "paragraph" }'
    )


def test_the_same_graph_gives_the_same_lines(release: Release) -> None:
    lines = derive(release.engine, Iris(release.base))
    assert lines == derive(release.engine, Iris(release.base))
    assert len(lines) > 1000
    assert all(line.endswith(f"<{release.base}graph/ledger> .") for line in lines)
