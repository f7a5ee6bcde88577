"""Corrections on the pages: of one measure, all of them, and each by itself."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from policygraph.graph.release import Release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.settings import Settings
from policygraph.web.app import create_app

PRESS = "sb-press-release-2017-12-07"


@pytest.fixture(scope="module")
def site(corrected: Release) -> Iterator[Flask]:
    settings = Settings(data=corrected.path.parent.parent, query_workers=1)
    with QueryPool(corrected.path, settings) as pool:
        yield create_app(corrected, pool, settings)


@pytest.fixture
def pages(site: Flask) -> FlaskClient:
    return site.test_client()


def get(client: FlaskClient, path: str, language: str = "en") -> str:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}lang={language}")
    assert answer.status_code == 200, path
    return answer.get_data(as_text=True)


def correction(release: Release, verdict: str, fact: str) -> dict[str, str]:
    rows = release.engine.select(
        "PREFIX pg: <https://w3id.org/policygraph/ontology#> SELECT ?c ?m { ?c pg:factKind ?k ; pg:verdict ?v "
        f'OPTIONAL {{ ?c pg:concerns ?m }} FILTER(?k = "{fact}" && ?v = pg:verdict-{verdict}) }}'
    )
    return {name: getattr(term, "value", "").removeprefix(release.base[:-1]) for name, term in rows[0].items()}


def test_the_list_says_who_changed_what_and_why(pages: FlaskClient) -> None:
    page = get(pages, "/corrections")
    assert page.count("<tr>") == 9
    assert "<del><span>“Immigration Department”, role lead (rule lead-by-subject)</span></del>" in page
    assert "<ins><span>“Immigration Department”, role support</span></ins>" in page
    assert "It assists the Police in these operations." in page
    assert "policy officer, <span" in page
    assert "2026-11-21" in page
    assert 'lang="zh-Hant">這是圖片說明。' in page
    assert "View the SPARQL behind this" in page
    assert "no measure stands there" in page


def test_the_list_in_chinese(pages: FlaskClient) -> None:
    page = get(pages, "/corrections", "zh-Hant")
    assert "<h1>人工更正</h1>" in page
    assert "政策人員" in page
    assert "數字 否決" in page


def test_the_list_is_narrowed_and_an_empty_one_says_how_to_widen(pages: FlaskClient) -> None:
    term = "https%3A%2F%2Fw3id.org%2Fpolicygraph%2Fontology%23verdict-reject"
    page = get(pages, f"/corrections?verdict={term}")
    assert page.count("<tr>") == 3
    nobody = get(pages, f"/corrections?verdict={term}&authorRole=https://example.org/nobody")
    assert "No correction has all that you chose." in nobody
    assert ">All corrections</a>" in nobody
    short = get(pages, "/corrections?shown=2")
    assert "2 of 8 shown." in short
    assert "shown=8" in short


def test_the_documents_lead_to_the_corrections(pages: FlaskClient) -> None:
    assert 'href="/corrections?lang=en"' in get(pages, "/documents")


def test_a_correction_has_a_page_and_its_proof_opens_the_text(pages: FlaskClient, corrected: Release) -> None:
    one = correction(corrected, "reject", "quantity")
    page = get(pages, one["c"])
    assert "<h1>Figure rejected</h1>" in page
    assert "corrections/press-release.toml" in page
    assert "start=2267&amp;end=2290" in page
    assert pages.get(f"/correction/{PRESS}/000000000000").status_code == 404


def test_a_measure_shows_its_corrections(pages: FlaskClient, corrected: Release) -> None:
    page = get(pages, correction(corrected, "change", "agency")["m"])
    assert "Corrections by people" in page
    assert f'href="{correction(corrected, "change", "agency")["c"]}?lang=en"' in page
    confirmed = get(pages, correction(corrected, "accept", "deadline")["m"])
    assert "confirmed by people" in confirmed


def test_papers_without_corrections_say_how_to_write_one(client: FlaskClient) -> None:
    assert "policygraph correct reject" in get(client, "/corrections")
    assert "policygraph correct reject" in get(client, "/corrections", "zh-Hant")
