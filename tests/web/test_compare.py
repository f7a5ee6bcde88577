"""Two documents, years or jurisdictions side by side."""

import html
import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release

PANEL, ADDRESS, POLICE = "sb-panel-paper-2023", "policy-address-supplement-2023", "hkpf-priorities-2024"
PLACE = "https://w3id.org/policygraph/id/place/"
Get = Callable[..., str]


@pytest.fixture
def get(client: FlaskClient) -> Get:
    def ask(status: int = 200, **arguments: str) -> str:
        answer = client.get("/compare", query_string={"lang": "en"} | arguments)
        assert answer.status_code == status
        return html.unescape(answer.get_data(as_text=True))

    return ask


def part(page: str, name: str) -> str:
    return page.split(f'id="{name}"', 1)[1].split("</section>", 1)[0]


def number(page: str, words: str) -> int:
    found = re.search(rf"<dt>{words}</dt><dd>(\d+)</dd>", page)
    assert found
    return int(found[1])


def test_the_picker_offers_documents_years_and_jurisdictions(get: Get) -> None:
    page = get()
    for code in (f"document:{PANEL}", "year:2023", f"jurisdiction:{PLACE}macao-sar"):
        assert f'<option value="{code}"' in page
    assert "Choose two documents, two years or two jurisdictions" in page


def test_measures_are_matched_or_not_and_none_is_lost(get: Get) -> None:
    page = get(a=f"document:{PANEL}", b=f"document:{ADDRESS}")
    matched = number(page, "on both sides")
    assert 10 <= matched <= 40
    for side, words in (("first", "measures of the first"), ("second", "measures of the second")):
        alone = re.search(rf"Only on the {side} <b>(\d+)</b>", page)
        assert alone
        assert int(alone[1]) + matched == number(page, words)
    assert "Smart Search and Rescue Solutions" in part(page, "measures")


def test_themes_have_counts_and_shares_that_the_graph_gives(get: Get, release: Release) -> None:
    page = get(a=f"document:{PANEL}", b=f"document:{POLICE}")
    rows = release.engine.select(
        "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
        "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m pg:statedIn/dcterms:isPartOf/dcterms:identifier ?doc ; pg:theme "
        f'<https://w3id.org/policygraph/id/theme/deception> FILTER(?doc = "{POLICE}") }}'
    )
    count, total = int(getattr(rows[0]["n"], "value", "0")), number(page, "measures of the second")
    line = next(row for row in part(page, "themes").split("<tr>") if ">deception<" in row)
    assert f"{count} <small>({round(100 * count / total, 1)} %)</small>" in line


def test_parties_are_shared_or_own(get: Get) -> None:
    page = part(get(a=f"document:{PANEL}", b=f"document:{POLICE}"), "parties")
    shared, first, second = page.split("<details")[1:]
    assert ">Hong Kong Police Force<" in shared
    assert ">Fire Services Department<" in first
    assert ">Inter-departmental Counter-terrorism Unit<" in second


def test_figures_stand_side_by_side(get: Get) -> None:
    page = part(get(a=f"document:{PANEL}", b=f"document:{ADDRESS}"), "figures")
    line = next(row for row in page.split("<tr>") if "target: training sessions<" in row)
    assert len(re.findall(r"\d+ <small>\((?:\d+ – )?300\)</small>", line)) == 2


def test_each_table_shows_the_query_that_filled_it(get: Get, client: FlaskClient) -> None:
    page = get(a="year:2023", b="year:2024")
    links = re.findall(r'class="behind" href="([^"]+)"', page)
    assert len(links) == 3
    for link in links:
        editor = client.get(link)
        assert editor.status_code == 200
        assert "VALUES ?document" in editor.get_data(as_text=True)


def test_two_jurisdictions_have_parties_in_common_though_no_words(get: Get) -> None:
    page = get(a=f"jurisdiction:{PLACE}hong-kong-sar", b=f"jurisdiction:{PLACE}macao-sar", lang="zh-Hant")
    assert number(page, "共同參與者") > 0
    assert number(page, "共同主題") > 3


def test_lists_of_one_side_are_turned_page_by_page(get: Get) -> None:
    one = {"a": f"document:{PANEL}", "b": f"document:{POLICE}", "show": "old"}
    first, second = get(**one), get(**one, page="2")
    assert first.count('<li class="change">') == 25
    assert part(first, "measures") != part(second, "measures")
    assert "there is no such list" in get(400, **(one | {"show": "nonsense"}))


def test_papers_without_anything_in_common_say_so(get: Get) -> None:
    assert "There is no such measure." in get(a=f"document:{POLICE}", b="document:macao-security-guidelines-2021")


@pytest.mark.parametrize(("a", "b", "status"), [("year:1066", "year:2023", 404), ("year:2023", "year:2023", 400)])
def test_sides_that_cannot_be_compared_are_refused(get: Get, a: str, b: str, status: int) -> None:
    assert "Choose " in get(status, a=a, b=b)
