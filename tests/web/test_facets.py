"""The list of measures narrowed by its facets: what is offered is what choosing it leaves."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release

FACETS = ("agency", "partner", "theme", "status", "jurisdiction", "document")


def read(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def offered(page: str, facet: str) -> list[tuple[str, int]]:
    menu = re.search(rf'<select name="{facet}">(.*?)</select>', page, re.DOTALL)
    assert menu is not None
    found = re.findall(r'<option value="([^"]+)"[^>]*>.*?\((\d+)\)</option>', menu[1], re.DOTALL)
    return [(value, int(count)) for value, count in found]


def total(page: str) -> int:
    shown = re.search(r'<p class="count">(\d+) measures?</p>', page)
    return int(shown[1]) if shown else 0


@pytest.mark.parametrize("facet", FACETS)
def test_a_choice_leaves_as_many_measures_as_it_offers(client: FlaskClient, facet: str) -> None:
    choices = offered(read(client, "/measures?lang=en"), facet)
    assert len(choices) > 1
    for value, count in (choices[0], choices[-1]):
        assert total(read(client, f"/measures?lang=en&{facet}={quote(value, safe='')}")) == count > 0


def test_choices_of_several_facets_hold_together(client: FlaskClient) -> None:
    address = "/measures?lang=en&q=training&until=2024-12-31"
    partners = offered(read(client, address), "partner")
    assert partners
    value, count = partners[0]
    assert total(read(client, f"{address}&partner={quote(value, safe='')}")) == count


def test_words_find_traditional_by_simplified_and_narrow(client: FlaskClient) -> None:
    traditional, simplified = (total(read(client, f"/measures?lang=en&q={quote(w)}")) for w in ("可疑匯款", "可疑汇款"))
    assert 0 < traditional == simplified < total(read(client, "/measures?lang=en"))


def test_days_keep_the_deadlines_between_them(client: FlaskClient, release: Release) -> None:
    within = {
        (fact["doc"], fact["start"])
        for fact in release.facts()
        for date in fact["deadlines"]
        if fact["measure"] and date["kind"] == "due" and "2024-07-01" <= date["date"] <= "2024-09-30"
    }
    assert total(read(client, "/measures?lang=en&from=2024-07-01&until=2024-09-30")) == len(within)


def test_priorities_are_offered_for_a_document(client: FlaskClient, release: Release) -> None:
    paper = quote(f"{release.base}document/hkpf-priorities-2024", safe="")
    assert 'name="priority"' not in read(client, "/measures?lang=en")
    value, count = offered(read(client, f"/measures?lang=en&document={paper}"), "priority")[0]
    assert total(read(client, f"/measures?lang=en&document={paper}&priority={quote(value, safe='')}")) == count


def test_the_query_behind_gives_the_measures_shown(client: FlaskClient, release: Release) -> None:
    page = read(client, "/measures?lang=en&q=exercise&from=2024-01-01")
    address = re.search(r'class="behind" href="([^"]+)"', page)
    assert address is not None
    query = parse_qs(urlsplit(address[1].replace("&amp;", "&")).query)["query"][0]
    assert len({row["measure"] for row in release.engine.select(query)}) == total(page) > 0


@pytest.mark.parametrize("address", ["/measures?from=tomorrow", "/measures?agency=FSD"])
def test_a_choice_that_cannot_be_is_refused_with_words(client: FlaskClient, address: str) -> None:
    answer = client.get(f"{address}&lang=en")
    assert answer.status_code == 400
    assert "What to do" in answer.get_data(as_text=True)
