"""The rules of extraction on their page, and the way to them from what they read."""

import re

import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release

PG = "https://w3id.org/policygraph/ontology#"


def used(release: Release) -> set[str]:
    rows = release.engine.select(f"SELECT DISTINCT ?rule {{ ?fact <{PG}extractedBy> ?rule }}")
    return {row["rule"].value.split("/rule/")[1] for row in rows}


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_rule_that_read_something_is_on_the_page(client: FlaskClient, release: Release, language: str) -> None:
    page = client.get(f"/rules?lang={language}").get_data(as_text=True)
    assert set(re.findall(r'<tr id="([^"]+)">', page)) == used(release)


def test_each_has_its_meaning_its_number_and_its_first_fact(client: FlaskClient) -> None:
    page = client.get("/rules?lang=en").get_data(as_text=True)
    row = re.search(r'<tr id="lead-by-subject">(.*?)</tr>', page, re.S)
    assert row
    assert "Subject of a sentence or clause" in row[1]
    assert "the FSD will" in row[1]
    assert re.search(r">\d{2,}</a>", row[1])
    assert 'class="proof"' in row[1]


def test_a_measure_leads_to_the_rules_that_read_it(client: FlaskClient, release: Release) -> None:
    rows = release.engine.select(
        f"SELECT ?m {{ ?m <{PG}dateStatement> ?d ; <{PG}involvement> ?i }} ORDER BY ?m LIMIT 1"
    )
    page = client.get("/measure/" + rows[0]["m"].value.split("/measure/")[1] + "?lang=en").get_data(as_text=True)
    named = set(re.findall(r'href="/rules\?lang=en#([^"]+)"', page)) | set(re.findall(r'href="/rules#([^"]+)"', page))
    assert named
    assert named <= used(release)
