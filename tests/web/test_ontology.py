"""The page of the ontology: every term explained, linked and countable; the same address serves programs."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import policygraph
import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release
from policygraph.ontology.documentation import document, expression
from policygraph.ontology.files import ONTOLOGY
from policygraph.ontology.vocabulary import PREFIXES
from policygraph.web.ontology.diagram import diagram
from policygraph.web.ontology.page import example_query, told
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef
from rdflib.compare import isomorphic

from bench.ontology_page import PAGE, standalone

LANGUAGES = ["en", "zh-Hant"]
FORMS = [
    ("text/turtle", RdfFormat.TURTLE, "ttl"),
    ("application/ld+json", RdfFormat.JSON_LD, "jsonld"),
    ("application/rdf+xml", RdfFormat.RDF_XML, "rdf"),
    ("application/n-triples", RdfFormat.N_TRIPLES, "nt"),
]


class Page(HTMLParser):
    """Anchors and links of a page, and what the security policy forbids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.forbidden: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.links.append(value or "")
            elif name == "style" or name.startswith("on"):
                self.forbidden.append(f"{tag} {name}")
        if tag in ("style", "script") and not any(name == "src" for name, _ in attrs):
            self.forbidden.append(tag)


@pytest.fixture(scope="module")
def kept() -> Graph:
    return Graph().parse(data=ONTOLOGY.read_text(encoding="utf-8"), format="turtle")


def read(data: bytes, form: RdfFormat) -> Graph:
    """The triples of an answer, language tags in one case."""
    lines = serialize((quad.triple for quad in parse(data, format=form)), format=RdfFormat.N_TRIPLES)
    return Graph().parse(data=lines or b"", format="nt")


def own_terms(graph: Graph) -> set[str]:
    return {str(s).removeprefix(PREFIXES["pg"]) for s in graph.subjects() if str(s).startswith(PREFIXES["pg"])}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_its_anchor_and_every_anchor_link_a_target(
    client: FlaskClient, kept: Graph, language: str
) -> None:
    page = Page(client.get(f"/ontology?lang={language}").get_data(as_text=True))
    assert own_terms(kept) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert not page.forbidden


def test_every_term_shows_both_languages(client: FlaskClient) -> None:
    text = client.get("/ontology?lang=zh-Hant").get_data(as_text=True)
    measure = text.split('id="Measure"')[1].split("</article>")[0]
    assert '<span lang="zh-Hant">措施</span> <span lang="en" class="second">measure</span>' in measure
    assert "A course of action that a public body has taken" in measure


def test_links_lead_within_one_language(client: FlaskClient) -> None:
    page = Page(client.get("/ontology?lang=zh-Hant").get_data(as_text=True))
    ours = [urlsplit(link) for link in page.links if link.startswith("/")]
    assert sum("lang=en" in link.query for link in ours) == 1
    assert all("lang=" in link.query for link in ours)


def test_the_query_of_every_term_in_use_finds_something(release: Release) -> None:
    patterns = {"class": "?s a <{}>", "scheme": "?s skos:inScheme <{}>", "concept": "?s ?p <{}>"}
    for term in told().terms:
        pattern = patterns.get(term.kind, "?s <{}> ?o").format(term.iri)
        used = release.engine.select(f"PREFIX skos: <{PREFIXES['skos']}> SELECT ?s {{ {pattern} }} LIMIT 1")
        found = release.engine.select(example_query(term))
        assert bool(found) == bool(used), term.name
        assert len(found) <= 20


def test_the_counts_are_those_of_the_release(client: FlaskClient, release: Release) -> None:
    text = client.get("/ontology?lang=en").get_data(as_text=True)
    for name, pattern in (("Measure", "?x a pg:Measure"), ("partner", "?x pg:partner ?y")):
        asked = f"PREFIX pg: <{PREFIXES['pg']}> SELECT (COUNT(*) AS ?n) {{ {pattern} }}"
        count = getattr(release.engine.select(asked)[0]["n"], "value", "")
        entry = text.split(f'id="{name}"')[1].split("</article>")[0]
        assert f"<dt>in the graph</dt><dd>{count} · " in entry


def test_the_link_of_a_term_opens_its_query(client: FlaskClient) -> None:
    text = client.get("/ontology?lang=en").get_data(as_text=True)
    entry = text.split('id="leadAgency"')[1].split("</article>")[0]
    link = next(link for link in Page(entry).links if link.startswith("/query"))
    assert "?subject pg:leadAgency ?object" in parse_qs(urlsplit(link).query)["query"][0]
    assert "pg:leadAgency" in client.get(link).get_data(as_text=True)


@pytest.mark.parametrize(("media_type", "form", "suffix"), FORMS)
def test_the_address_serves_the_whole_ontology_to_programs(
    client: FlaskClient, media_type: str, form: RdfFormat, suffix: str
) -> None:
    for answer in (
        client.get("/ontology", headers={"Accept": media_type}),
        client.get(f"/ontology?format={suffix}"),
        client.get(f"/ontology.{suffix}", headers={"Accept": "text/html"}),
    ):
        assert answer.mimetype == media_type
        assert isomorphic(read(answer.data, form), read(ONTOLOGY.read_bytes(), RdfFormat.TURTLE))


@pytest.mark.parametrize(
    ("accept", "served"),
    [
        (None, "text/html"),
        ("*/*", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/turtle;q=0.5, application/ld+json;q=0.9", "application/ld+json"),
        ("application/rdf+xml;q=0.2, text/html;q=0", "application/rdf+xml"),
        ("text/turtle, text/html;q=0.3", "text/turtle"),
    ],
)
def test_the_wishes_of_a_client_are_weighed(client: FlaskClient, accept: str | None, served: str) -> None:
    answer = client.get("/ontology", headers={"Accept": accept} if accept else {})
    assert (answer.status_code, answer.mimetype) == (200, served)
    assert "Accept" in answer.vary


@pytest.mark.parametrize("asked", [{"headers": {"Accept": "image/png"}}, {"query_string": {"format": "docx"}}])
def test_what_there_is_is_listed_when_nothing_fits(client: FlaskClient, asked: dict[str, dict[str, str]]) -> None:
    answer = client.get("/ontology", **asked)
    assert answer.status_code == 406
    for media_type in ("text/html", *(types for types, _, _ in FORMS)):
        assert media_type in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/query", "/"])
def test_pages_lead_to_the_ontology(client: FlaskClient, path: str) -> None:
    assert any(link.startswith("/ontology") for link in Page(client.get(path).get_data(as_text=True)).links)


def test_the_file_in_docs_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == standalone(), "make docs"
    assert Path(policygraph.__file__).parent / "docs" == PAGE.parent


def test_the_file_in_docs_needs_no_other(kept: Graph) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert own_terms(kept) <= set(Page(text).ids)
    assert not re.search(r"<(?:link|script|img|iframe)\b|@import|url\(", text)


def test_the_diagram_shows_each_class_once_and_no_box_on_another() -> None:
    drawn = diagram(told())
    names = [box.name for box in drawn.boxes]
    assert {"Measure", "Passage", "Section", "Involvement", "Mention", "Agency"} <= set(names)
    assert len(names) == len(set(names)) == len(drawn.lines) + 1
    for one in drawn.boxes:
        below = [box for box in drawn.boxes if box.x == one.x and box.y > one.y]
        assert all(box.y > one.y + one.height for box in below)


def test_defined_classes_are_told_in_words() -> None:
    terms = {term.name: term for term in told().terms}
    assert terms["Partner"].links["same"] == ("inverse (pg:partner) some owl:Thing",)
    assert "pg:partner some (pg:Agency or pg:City" in terms["CrossBoundaryMeasure"].links["same"][0]
    assert "pg:involvedIn" in terms["involves"].links["inverse"]
    assert terms["Collective"].links["above"] == ("pg:Agency",)


def test_a_property_restricted_to_a_class_is_told_in_words() -> None:
    graph, node = Graph(), BNode()
    graph.add((node, RDF.type, OWL.Restriction))
    graph.add((node, OWL.onProperty, URIRef(PREFIXES["pg"] + "hasMember")))
    graph.add((node, OWL.allValuesFrom, URIRef(PREFIXES["pg"] + "Agency")))
    assert expression(graph, node) == "pg:hasMember only pg:Agency"


def test_a_new_term_is_documented_from_the_graph_alone(kept: Graph) -> None:
    mine = URIRef(PREFIXES["pg"] + "Harbour")
    graph = Graph() + kept
    graph.add((mine, RDF.type, OWL.Class))
    graph.add((mine, RDFS.subClassOf, URIRef(PREFIXES["pg"] + "Place")))
    terms = {term.name: term for term in document(graph).terms}
    assert terms["Harbour"].links["above"] == ("pg:Place",)
    assert "pg:Harbour" in terms["Place"].links["below"]
