"""A paper that came as a PDF: its pages on the pages of the explorer and in the graph, and the file itself."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from policygraph.graph.build import build
from policygraph.graph.release import Release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.ingest.adding import add
from policygraph.queries.chain import chain
from policygraph.settings import Settings
from policygraph.web.app import create_app
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

GIVEN = {"publisher": "Security Bureau", "jurisdiction": "hong-kong-sar"}
PAGES = (
    "The Security Bureau will introduce quadruped robots by end-2024 together with the Fire Services Department.",
    "The Correctional Services Department will train 500 persons in custody by mid-2025.",
)
MEASURES = "SELECT ?m ?page { ?m pg:statedIn ?p . ?p pg:page ?page } ORDER BY ?page"


def pdf(path: Path) -> Path:
    out, styles = io.BytesIO(), getSampleStyleSheet()
    first, second = (Paragraph(text, styles["BodyText"]) for text in PAGES)
    title = Paragraph("Robot dogs for the Fire Services", styles["Title"])
    SimpleDocTemplate(out).build([title, first, PageBreak(), second])
    path.write_bytes(out.getvalue())
    return path


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Release:
    folder = tmp_path_factory.mktemp("papers")
    told = GIVEN | {"issued": "2024-05-04", "title": "New tools of the fire services"}
    add(pdf(folder / "robots.pdf"), folder / "corpus", told)
    web = folder / "rules.html"
    web.write_text(f"<html><body><article><h1>Rules</h1><p>{PAGES[1]}</p><p>{PAGES[0]}</p></article></body></html>")
    add(web, folder / "corpus", GIVEN | {"issued": "2024-06-04", "title": "Rules"})
    return build(folder / "corpus", folder / "data", workers=1)


@pytest.fixture
def reader(papers: Release) -> Iterator[FlaskClient]:
    settings = Settings(data=papers.path.parent.parent, query_workers=1)
    with QueryPool(papers.path, settings) as pool:
        yield create_app(papers, pool, settings).test_client()


def measures(release: Release) -> dict[str, str]:
    query = f"PREFIX pg: <https://w3id.org/policygraph/ontology#> {MEASURES}"
    return {row["page"].value: row["m"].value for row in release.engine.select(query)}


def test_a_passage_knows_its_page_where_the_original_has_pages(papers: Release) -> None:
    found = measures(papers)
    assert set(found) == {"1", "2"}
    assert all("/measure/robots/" in iri for iri in found.values())


def test_the_chain_of_evidence_names_the_page(papers: Release) -> None:
    lines = "\n".join(chain(papers, measures(papers)["2"]))
    assert re.search(r"in passage \d+-\d+, page 2: The Correctional", lines)


@pytest.mark.parametrize(("language", "words"), [("en", "page 2"), ("zh-Hant", "第 2 頁")])
def test_a_measure_leads_to_its_page(papers: Release, reader: FlaskClient, language: str, words: str) -> None:
    address = "/measure/" + measures(papers)["2"].split("/measure/")[1]
    page = reader.get(f"{address}?lang={language}").get_data(as_text=True)
    assert f'<a class="page" href="/document/robots/original#page=2">{words}</a>' in page


def test_a_document_shows_where_its_pages_begin(reader: FlaskClient) -> None:
    page = reader.get("/document/robots?lang=en").get_data(as_text=True)
    assert re.findall(r'<p class="page-mark" id="page-(\d)">', page) == ["1", "2"]
    assert "2 pages" in page
    assert page.index('id="page-2"') < page.index("persons in custody")


def test_the_original_is_given_as_it_was(papers: Release, reader: FlaskClient) -> None:
    kept = papers.original("robots")
    assert kept is not None
    with reader.get("/document/robots/original") as answer:
        assert answer.data == kept.path.read_bytes()
        assert answer.data.startswith(b"%PDF")
        assert answer.mimetype == "application/pdf"
        assert "attachment" not in answer.headers.get("Content-Disposition", "")


def test_a_web_page_is_only_downloaded(reader: FlaskClient) -> None:
    with reader.get("/document/rules/original") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    page = reader.get("/document/rules?lang=en").get_data(as_text=True)
    assert 'href="/document/rules/original' in page
    assert "page-mark" not in page


def test_a_paper_that_is_its_own_original_has_none(client: FlaskClient, release: Release) -> None:
    assert release.original("sb-panel-paper-2023") is None
    assert client.get("/document/sb-panel-paper-2023/original").status_code == 404
    assert client.get("/document/no-such/original").status_code == 404
    assert ">Original<" not in client.get("/document/sb-panel-paper-2023?lang=en").get_data(as_text=True)
