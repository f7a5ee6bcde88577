"""The explorer: what is shown, what opens, what proves a tie, and an address for every view."""

from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

BASE = "https://w3id.org/policygraph/id/"
FSD = BASE + "agency/hk/fire-services-department"
SB = BASE + "agency/hk/security-bureau"


def view(client: FlaskClient, **asked: Any) -> dict[str, Any]:
    answer = client.get("/api/explore?" + urlencode({"node": FSD, "lang": "en"} | asked, doseq=True))
    assert answer.status_code == 200
    found: dict[str, Any] = answer.get_json()
    return found


def ids(found: dict[str, Any]) -> list[str]:
    return [node["id"] for node in found["picture"]["nodes"]]


def test_the_centre_stands_in_the_middle_with_at_most_twelve_around_it(client: FlaskClient) -> None:
    found = view(client)
    centre, *others = found["picture"]["nodes"]
    assert (centre["id"], centre["x"], centre["y"]) == (FSD, 0, 0)
    assert 1 < len(others) <= 12
    assert f"{len(others)} of " in found["parts"]["table"]


def test_more_neighbours_are_shown_when_asked_for(client: FlaskClient) -> None:
    assert len(ids(view(client, shown=24))) > len(ids(view(client)))


def test_opening_a_neighbour_adds_its_own_and_moves_no_other_than_it(client: FlaskClient) -> None:
    before, after = view(client), view(client, open=SB, show=SB)
    assert set(ids(before)) < set(ids(after))
    assert "Security Bureau" in after["parts"]["panel"]
    placed = {n["id"]: (n["x"], n["y"]) for n in after["picture"]["nodes"]}
    same = [n["id"] for n in before["picture"]["nodes"] if placed[n["id"]] == (n["x"], n["y"])]
    assert set(ids(before)) - set(same) <= {SB}


def test_no_two_things_stand_on_one_place(client: FlaskClient) -> None:
    nodes = view(client, open=SB, shown=40)["picture"]["nodes"]
    assert len({(n["x"], n["y"]) for n in nodes}) == len(nodes)


def test_kinds_differ_by_shape_and_name_and_not_by_colour_alone(client: FlaskClient) -> None:
    nodes = view(client, shown=60, kind=["agency", "organisation", "place", "group", "initiative", "priority"])
    shapes = {(n["group"], n["shape"]) for n in nodes["picture"]["nodes"]}
    assert len({group for group, _ in shapes}) == len({shape for _, shape in shapes}) == len(shapes) > 3
    assert all(": " in n["title"] for n in nodes["picture"]["nodes"])


def test_a_filter_leaves_only_the_kinds_asked_for(client: FlaskClient) -> None:
    nodes = view(client, kind=["measure"], shown=60)["picture"]["nodes"]
    assert {n["group"] for n in nodes[1:]} == {"measure"}


def test_the_table_says_what_the_picture_shows(client: FlaskClient) -> None:
    found = view(client, open=SB)
    for edge in found["picture"]["edges"]:
        assert f'href="{edge["href"].replace("&", "&amp;")}"' in found["parts"]["table"]


def test_an_edge_that_only_shares_measures_is_dashed_and_a_stated_one_is_not(client: FlaskClient) -> None:
    edges = {frozenset((e["from"], e["to"])): e for e in view(client, shown=60)["picture"]["edges"]}
    assert edges[frozenset((FSD, SB))]["dashes"] is False
    assert any(edge["dashes"] for edge in edges.values())


def test_a_tie_is_proved_by_sentences_with_both_names_marked(client: FlaskClient) -> None:
    panel = view(client, **{"from": FSD, "to": SB})["parts"]["panel"]
    assert "<blockquote" in panel
    assert '<mark class="named" title="Fire Services Department">' in panel
    assert "Read it in the document" in panel


def test_a_party_that_is_not_printed_is_said_to_be_implied(client: FlaskClient) -> None:
    police = BASE + "agency/hk/hong-kong-police-force"
    found = view(client, node=police, kind=["measure"], shown=120)
    measures = [iri for iri in ids(found)[1:] if "hkpf-priorities-2024" in iri]
    panels = [view(client, node=police, **{"from": police, "to": iri})["parts"]["panel"] for iri in measures[:5]]
    assert any("implied by the document" in panel for panel in panels)


def test_a_measure_has_its_parties_around_it(client: FlaskClient) -> None:
    measure = next(iri for iri in ids(view(client, kind=["measure"])) if "/measure/" in iri)
    found = view(client, node=measure)
    assert FSD in ids(found)
    panel = view(client, node=measure, **{"from": measure, "to": FSD})["parts"]["panel"]
    assert "<blockquote" in panel


@pytest.mark.parametrize(
    "asked", [{}, {"open": SB, "show": SB}, {"from": FSD, "to": SB}, {"kind": ["measure"], "shown": 30}]
)
def test_the_page_of_an_address_shows_what_the_api_gives(client: FlaskClient, asked: dict[str, Any]) -> None:
    parts = view(client, **asked)["parts"]
    page = client.get("/explore?" + urlencode({"node": FSD, "lang": "en"} | asked, doseq=True)).get_data(as_text=True)
    assert all(part.strip() in page for part in parts.values())


def test_a_way_to_another_party_leads_through_measures_that_can_be_proved(client: FlaskClient) -> None:
    asked = urlencode({"node": FSD, "to_name": "HKPF", "lang": "en"})
    found = client.get("/explore?" + asked)
    assert found.status_code == 302
    shown = view(client, goal=BASE + "agency/hk/hong-kong-police-force")
    assert "goal=" in found.headers["Location"]
    steps = shown["parts"]["way"].split("<ol>")[1].split("</ol>")[0]
    assert "/measure/" in steps
    assert "Hong Kong Police Force" in steps.rsplit("<li>", 1)[1]
    assert BASE + "agency/hk/hong-kong-police-force" in ids(shown)


def test_words_that_fit_several_parties_offer_them(client: FlaskClient) -> None:
    page = client.get("/explore?" + urlencode({"node": FSD, "to_name": "Immigration", "lang": "en"}))
    assert page.status_code == 200
    offered = page.get_data(as_text=True).split("Whom do you mean by “Immigration”?")[1].split("</ul>")[0]
    assert "Immigration Department" in offered
    assert offered.count("goal=") > 1


def test_a_way_to_nobody_is_said_in_words(client: FlaskClient) -> None:
    answer = client.get("/explore?" + urlencode({"node": FSD, "to_name": "zzxqv", "lang": "en"}))
    assert answer.status_code == 404
    page = answer.get_data(as_text=True)
    assert "Nothing in the graph is called “zzxqv”." in page
    assert 'id="to_name"' in page


def test_ties_are_narrowed_to_a_document_and_proved_from_it_alone(client: FlaskClient) -> None:
    paper = BASE + "document/policy-address-supplement-2023"
    everywhere, there = view(client), view(client, document=paper)
    counts = [{e["to"]: e["width"] for e in shown["picture"]["edges"]} for shown in (everywhere, there)]
    shared = set(counts[0]) & set(counts[1])
    assert shared
    assert any(counts[1][other] < counts[0][other] for other in shared)
    proved = view(client, document=paper, **{"from": FSD, "to": BASE + "agency/hk/security-bureau"})["parts"]["panel"]
    assert "/document/policy-address-supplement-2023?" in proved
    assert "/document/sb-panel-paper-2023?" not in proved


def test_filters_offer_what_the_measures_of_the_thing_have_and_stay_in_every_address(client: FlaskClient) -> None:
    shown = view(client, year="2023", theme=BASE + "theme/fire-safety")
    filters = shown["parts"]["filters"]
    assert '<option value="2023" selected>2023 (' in filters
    assert f'value="{BASE}document/macao-security-guidelines-2021"' not in filters
    assert all("year=2023" in node["href"] for node in shown["picture"]["nodes"])


def test_measures_outside_the_filters_are_left_out(client: FlaskClient) -> None:
    shown = view(client, kind="measure", year="2017", shown="60")
    assert not [i for i in ids(shown) if "/measure/sb-panel-paper-2023/" in i]


def test_a_year_that_is_none_is_refused_with_words(client: FlaskClient) -> None:
    assert client.get("/explore?" + urlencode({"node": FSD, "year": "soon"})).status_code == 400
