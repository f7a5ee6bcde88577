"""The page of a measure shows its line: members in time order, why they belong together, what changed."""

import re

import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release

PREFIX = "PREFIX pg: <https://w3id.org/policygraph/ontology#> "


def page(client: FlaskClient, iri: str, language: str = "en") -> str:
    answer = client.get("/measure/" + iri.split("/measure/")[1], query_string={"lang": language})
    assert answer.status_code == 200
    return answer.text


def line(client: FlaskClient, iri: str, language: str = "en") -> str:
    found = re.search(r'<section aria-labelledby="line".*?</section>', page(client, iri, language), re.DOTALL)
    assert found is not None
    return found[0]


@pytest.fixture(scope="module")
def removals(release: Release) -> str:
    query = PREFIX + 'SELECT ?m { ?m pg:statedIn/pg:text ?t FILTER(CONTAINS(?t, "expedite repatriation")) }'
    (row,) = release.engine.select(query)
    return row["m"].value


def test_members_stand_in_time_order_with_their_ties(client: FlaskClient, removals: str) -> None:
    shown = line(client, removals)
    days = re.findall(r"<time>([\d-]+)</time>", shown)
    assert days == sorted(days)
    assert len(days) >= 6
    assert "reports on" in shown
    assert "continues" in shown
    assert "same figure 1200 unsubstantiated claimants" in shown
    assert shown.count("<strong>This measure:</strong>") == 1


def test_what_changed_is_told_by_elements_not_by_colour(client: FlaskClient, removals: str) -> None:
    shown = line(client, removals)
    assert re.search(r"<del>≥ 1000 unsubstantiated claimants \(target\)</del>", shown)
    assert "<ins>on repatriation, to</ins>" in shown


def test_every_member_but_the_measure_itself_is_a_link_to_its_page(client: FlaskClient, removals: str) -> None:
    shown = line(client, removals)
    links = re.findall(r'class="line-text"><a href="([^"]+)"', shown)
    assert len(links) == shown.count('<p class="line-text"') - 1
    assert all(client.get(link).status_code == 200 for link in links)


def test_the_line_speaks_chinese_and_marks_what_does_not(client: FlaskClient, removals: str) -> None:
    shown = line(client, removals, "zh-Hant")
    assert "其脈絡" in shown
    assert "與第 1 項比較的改變" in shown
    assert '<p class="line-text" lang="en">' in shown
    assert '<span lang="en">same figure' in shown


def test_the_query_behind_is_offered(client: FlaskClient, removals: str) -> None:
    assert "name=measure-links" in line(client, removals)


def test_a_measure_without_links_says_how_to_find_more(client: FlaskClient, release: Release) -> None:
    query = PREFIX + "SELECT ?m { ?m a pg:Measure FILTER NOT EXISTS { ?l pg:from|pg:to ?m } } ORDER BY ?m LIMIT 1"
    (row,) = release.engine.select(query)
    assert "search for its words" in line(client, row["m"].value)
