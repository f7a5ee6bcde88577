"""Themes over time and place: each measure counts once at each level, and the shares are those of the graph."""

import re

import pytest
from flask.testing import FlaskClient
from policygraph.graph.engine import LocalEngine
from policygraph.graph.release import Release
from policygraph.queries.run import run
from pyoxigraph import RdfFormat, Store

POLICE = "https://w3id.org/policygraph/id/document/hkpf-priorities-2024"
NATIONAL_SECURITY = "https://w3id.org/policygraph/id/theme/national-security"


def get(client: FlaskClient, query: str = "", language: str = "en") -> str:
    return client.get(f"/themes?lang={language}&{query}").get_data(as_text=True)


def measures_of(release: Release, theme: str, document: str) -> int:
    rows = release.engine.select(
        "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT DISTINCT ?m WHERE { "
        f"?m pg:theme ?t ; pg:statedIn/dcterms:isPartOf <{document}> . ?t skos:broader* <{theme}> }}"
    )
    return len(rows)


def test_a_measure_counts_once_for_the_wider_theme() -> None:
    store = Store()
    store.load(
        b"""@prefix pg: <https://w3id.org/policygraph/ontology#> . @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <https://example.org/> .
        ex:wide a pg:Theme . ex:one a pg:Theme ; skos:broader ex:wide . ex:other a pg:Theme ; skos:broader ex:wide .
        ex:measure pg:theme ex:one, ex:other ; pg:statedIn ex:passage . ex:passage dcterms:isPartOf ex:paper .""",
        format=RdfFormat.TURTLE,
    )
    rows = run(LocalEngine(store), "theme-shares")
    counts = {r["theme"].value.rpartition("/")[2]: r["measures"].value for r in rows}
    assert counts == {"wide": "1", "one": "1", "other": "1"}


def test_the_counts_are_those_of_the_graph(release: Release) -> None:
    rows = run(release.engine, "theme-shares")
    counts = {(r["theme"].value, r["document"].value): int(r["measures"].value) for r in rows}
    assert counts[NATIONAL_SECURITY, POLICE] == measures_of(release, NATIONAL_SECURITY, POLICE)


def test_the_page_shows_the_share_of_a_paper(client: FlaskClient, release: Release) -> None:
    count = measures_of(release, NATIONAL_SECURITY, POLICE)
    row = next(r for r in get(client).split("<tr") if "national security</span>" in r)
    assert f">{count}</a>" in row
    assert f"{round(100 * count / 45, 1)}%" in row


def test_each_number_leads_to_its_measures(client: FlaskClient) -> None:
    numbers = re.findall(r'<a href="(/measures\?[^"]+)">(\d+)</a>', get(client))
    assert len(numbers) > 30
    for link, count in numbers[:6]:
        page = client.get(link.replace("&amp;", "&")).get_data(as_text=True)
        assert f"{count} measure" in page


def test_years_gather_the_papers_of_a_jurisdiction(client: FlaskClient) -> None:
    page = get(client, "by=year")
    assert "Hong Kong 2023" in page
    assert "Macao 2020" in page
    assert ">310</td>" in page  # 54 and 256 measures of the two papers of 2023


def test_what_one_government_has_and_the_other_has_not(client: FlaskClient) -> None:
    section = get(client).split('id="only"')[1].split("</section>")[0]
    hong_kong, macao = section.split("<h3>")[1:]
    assert "illegal immigration and non-refoulement claims" in hong_kong
    assert "gambling-related crime" in macao
    assert "gambling-related crime" not in hong_kong


def test_parties_in_the_papers_of_both_are_listed(client: FlaskClient) -> None:
    assert "Hong Kong Police Force" in get(client).split('id="shared"')[1]
    assert "香港警務處" in get(client, language="zh-Hant").split('id="shared"')[1]


def test_the_disciplined_services_are_no_matter_of_discipline(release: Release) -> None:
    assert (
        measures_of(
            release,
            "https://w3id.org/policygraph/id/theme/discipline-and-integrity",
            "https://w3id.org/policygraph/id/document/sb-panel-paper-2023",
        )
        == 0
    )


def test_another_grouping_is_refused_with_advice(client: FlaskClient) -> None:
    answer = client.get("/themes?by=mood&lang=en")
    assert answer.status_code == 400
    assert "Choose paper or year." in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/", "/theme/deception"])
def test_the_page_is_linked(client: FlaskClient, path: str) -> None:
    assert 'href="/themes?lang=en"' in client.get(f"{path}?lang=en").get_data(as_text=True)
