"""The network page: picture, table and matrix say the same, filters narrow it, ties open their sentences."""

import csv
import io
import json
import re
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import networkx as nx
import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release
from policygraph.ontology.vocabulary import PREFIXES

BASE = "https://w3id.org/policygraph/id/"
FSD, SB = BASE + "agency/hk/fire-services-department", BASE + "agency/hk/security-bureau"
POLICE, UNITARY = BASE + "agency/hk/hong-kong-police-force", BASE + "agency/macao/unitary-police-service"
PANEL = BASE + "document/sb-panel-paper-2023"
PROJECTIONS = ["agency-agency", "agency-partner", "theme-agency", "all-parties"]


def address(path: str = "/network", **asked: Any) -> str:
    return f"{path}?" + urlencode({"lang": "en"} | asked, doseq=True)


def view(client: FlaskClient, **asked: Any) -> dict[str, Any]:
    answer = client.get(address("/api/network", **asked))
    assert answer.status_code == 200
    found: dict[str, Any] = answer.get_json()
    return found


def ties(found: dict[str, Any]) -> dict[tuple[str, str], int]:
    return {(edge["from"], edge["to"]): edge["weight"] for edge in found["picture"]["edges"]}


def ids(found: dict[str, Any]) -> set[str]:
    return {node["id"] for node in found["picture"]["nodes"]}


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
@pytest.mark.parametrize("projection", PROJECTIONS)
def test_every_projection_has_its_page(client: FlaskClient, projection: str, language: str) -> None:
    page = client.get(address(projection=projection, lang=language)).get_data(as_text=True)
    assert f'<html lang="{language}">' in page
    assert f">{BASE}" not in page
    found = view(client, projection=projection)
    assert len(ids(found)) == 30
    assert re.search(r"30 of \d+ nodes and \d+ of \d+ ties shown\.", found["parts"]["filters"])


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_table_and_matrix_say_what_the_picture_shows(client: FlaskClient, projection: str) -> None:
    found = view(client, projection=projection)
    for node in found["picture"]["nodes"]:
        assert f'href="{node["href"].replace("&", "&amp;")}"' in found["parts"]["table"]
    for edge in found["picture"]["edges"]:
        assert f'href="{edge["href"].replace("&", "&amp;")}"' in found["parts"]["matrix"]
    numbers = [int(n) for n in re.findall(r'<a data-live="prove"[^>]*>(\d+)</a>', found["parts"]["matrix"])]
    assert set(numbers) == set(ties(found).values())
    if projection in ("agency-agency", "all-parties"):
        assert sum(numbers) == 2 * sum(ties(found).values())


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"projection": "theme-agency", "document": PANEL},
        {"theme": BASE + "theme/public-safety-and-emergencies", "implied": "no"},
        {"projection": "all-parties", "jurisdiction": BASE + "place/macao-sar"},
        {"projection": "agency-partner", "implied": "no"},
    ],
)
def test_the_query_behind_a_view_counts_its_ties(client: FlaskClient, release: Release, asked: dict[str, str]) -> None:
    found = view(client, shown=120, **asked)
    (behind,) = re.findall(r'class="behind" href="([^"]+)"', found["parts"]["matrix"])
    query = parse_qs(urlsplit(behind.replace("&amp;", "&")).query)["query"][0]
    rows = release.engine.select(query)
    counted = {(row["one"].value, row["other"].value): int(row["measures"].value) for row in rows}
    shown = ids(found)
    assert ties(found) == {pair: n for pair, n in counted.items() if shown.issuperset(pair)} != {}


def test_filters_are_in_the_address_and_narrow_the_network(client: FlaskClient) -> None:
    everything, strong = view(client), view(client, least=5)
    assert 0 < len(ties(strong)) < len(ties(everything))
    assert min(ties(strong).values()) == 5
    assert "least=5" in strong["picture"]["nodes"][0]["href"]
    macao = view(client, jurisdiction=BASE + "place/macao-sar", projection="agency-agency")
    assert SB not in ids(macao)


def test_choices_that_leave_nothing_say_how_to_widen(client: FlaskClient) -> None:
    page = client.get(address(least=99)).get_data(as_text=True)
    assert "Leave out a filter" in page
    assert "Without these filters" in page
    assert client.get(address(theme="https://example.org/nothing")).status_code == 200


def test_the_order_decides_who_is_shown(client: FlaskClient) -> None:
    assert ids(view(client, order="betweenness")) != ids(view(client))
    more = view(client, shown=60)
    assert ids(view(client)) < ids(more)
    assert len(ids(more)) == 60


def test_communities_differ_by_letter_and_kinds_by_shape(client: FlaskClient) -> None:
    nodes = view(client, projection="all-parties", shown=100)["picture"]["nodes"]
    assert all(node["label"].startswith(f"{node['community']} ·") for node in nodes)
    shapes = {(node["group"], node["shape"]) for node in nodes}
    assert len({kind for kind, _ in shapes}) == len({shape for _, shape in shapes}) == len(shapes) > 2
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes)


def test_sizes_and_widths_grow_with_shared_measures(client: FlaskClient) -> None:
    found = view(client)["picture"]
    edges = sorted(found["edges"], key=lambda edge: edge["weight"])
    assert edges[0]["width"] < edges[-1]["width"]
    assert found["options"]["physics"]["enabled"] is False
    assert len({node["size"] for node in found["nodes"]}) > 5


def test_a_tie_opens_the_sentences_that_make_it_and_no_others(client: FlaskClient) -> None:
    panel = view(client, **{"from": POLICE, "to": UNITARY})["parts"]["panel"]
    assert panel.count("<blockquote") == 1
    assert '<mark class="named" title="Unitary Police Service">' in panel
    assert "Joins jurisdictions: Hong Kong, Macao" in panel
    both = {"from": FSD, "to": SB}
    everywhere, narrowed = view(client, **both), view(client, **both, document=PANEL)
    assert everywhere["parts"]["panel"].count("<blockquote") > narrowed["parts"]["panel"].count("<blockquote")
    gone = view(client, **both, least=90)["parts"]["panel"]
    assert "share no measure in this view" in gone


def test_a_node_tells_why_it_stands_where_it_stands(client: FlaskClient, release: Release) -> None:
    panel = view(client, node=SB)["parts"]["panel"]
    query = f"""SELECT ?why {{ ?o pg:node <{SB}> ; qb:dataSet/dcterms:identifier "agency-agency" ;
        dcterms:description ?why FILTER(langMatches(lang(?why), "en")) }}"""
    prefix = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())
    (row,) = release.engine.select(prefix + query)
    assert row["why"].value in panel


def test_a_way_shows_each_tie_with_its_measures(client: FlaskClient) -> None:
    answer = client.get(address(start_name="FSD", goal_name="HKPF"))
    assert answer.status_code == 302
    where = answer.headers["Location"]
    page = client.get(where).get_data(as_text=True)
    steps = page.split('<div class="way">')[1].split("</ol>")[0]
    assert steps.index("Fire Services Department") < steps.index("Hong Kong Police Force")
    assert re.search(r"\d+ shared measures?", steps)
    shown = json.loads(page.split('id="picture-data">')[1].split("</script>")[0])
    assert any(edge["chosen_edge"] for edge in shown["edges"])


def test_a_way_to_nobody_is_said_in_words(client: FlaskClient) -> None:
    answer = client.get(address(start_name="FSD", goal_name="zzxqv"))
    assert answer.status_code == 404
    assert "Nothing in the graph is called “zzxqv”." in answer.get_data(as_text=True)
    apart = client.get(address(start=FSD, goal=BASE + "theme/drugs")).get_data(as_text=True)
    assert "No ties of this network lead from" in apart


def test_names_that_fit_several_are_asked_about(client: FlaskClient) -> None:
    page = client.get(address(start_name="immigration", goal_name="FSD")).get_data(as_text=True)
    assert "Whom do you mean by “immigration”?" in page


@pytest.mark.parametrize(
    ("form", "kind"),
    [("graphml", "application/graphml+xml"), ("gexf", "application/gexf+xml"), ("csv", "text/csv"),
     ("html", "text/html"), ("svg", "image/svg+xml")],
)  # fmt: skip
def test_every_form_can_be_downloaded(client: FlaskClient, form: str, kind: str) -> None:
    answer = client.get(address(f"/network.{form}", document=PANEL, lang="zh-Hant"))
    assert answer.status_code == 200
    assert answer.mimetype == kind
    assert answer.headers["Content-Disposition"].endswith(f'filename="policygraph-agency-agency.{form}"')
    assert "保安局" in answer.get_data(as_text=True)
    assert answer.get_data() == client.get(address(f"/network.{form}", document=PANEL, lang="zh-Hant")).get_data()


def test_downloads_are_whole_and_of_the_view(client: FlaskClient) -> None:
    asked = {"document": PANEL, "implied": "no"}
    graph = nx.read_graphml(io.BytesIO(client.get(address("/network.graphml", **asked)).get_data()))
    shown = view(client, shown=120, **asked)
    assert {frozenset(edge) for edge in graph.edges} >= {frozenset(pair) for pair in ties(shown)}
    rows = list(csv.DictReader(io.StringIO(client.get(address("/network.csv", **asked)).get_data(as_text=True))))
    assert len(rows) == graph.number_of_edges()
    nodes = client.get(address("/network.csv", table="nodes", **asked))
    assert len(list(csv.DictReader(io.StringIO(nodes.get_data(as_text=True))))) == graph.number_of_nodes()
    assert "-nodes.csv" in nodes.headers["Content-Disposition"]


def test_the_html_file_needs_no_other(client: FlaskClient) -> None:
    page = client.get(address("/network.html")).get_data(as_text=True)
    assert not re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="', page)
    assert "default-src 'none'" in page
    assert "new vis.Network" in page
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 4
    assert '<th scope="row">Security Bureau</th>' in page
