"""The ledger as a page, a table and a calendar: as at a day, narrowed, each figure at its sentence."""

import csv
import io
import re
from datetime import date
from html import unescape
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar, Event
from policygraph.graph.release import Release

BASE = "https://w3id.org/policygraph/id/"


def get(client: FlaskClient, query: str = "", language: str = "en") -> str:
    return client.get(f"/commitments?lang={language}&{query}").get_data(as_text=True)


def rows(client: FlaskClient, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/commitments.csv?lang=en&{query}")
    assert answer.content_type == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig"))))


def events(client: FlaskClient, query: str = "") -> list[Event]:
    answer = client.get(f"/commitments.ics?lang=en&{query}")
    assert answer.content_type == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(answer.get_data()).walk("VEVENT"))


def test_the_page_says_as_at_which_day_it_stands(client: FlaskClient) -> None:
    assert "As at 2024-01-01. This is the day of the newest document." in get(client)
    assert "As at 2023-06-30." in get(client, "asat=2023-06-30")
    assert "截至 2024-01-01。" in get(client, language="zh-Hant")


def test_a_figure_opens_the_sentence_that_prints_it(client: FlaskClient, release: Release) -> None:
    page = get(client, "outcome=met&shown=1000")
    links = re.findall(r'class="proof" href="([^"]+)"', page)
    assert len(links) > 50
    texts = set()
    for link in map(unescape, links):
        document, start, end = re.findall(r"/document/([^?]+)\?.*?start=(\d+)&end=(\d+)", link)[0]
        texts.add(release.text(document)[int(start) : int(end)])
    assert {"1 097", "1 351", "1 572"} <= {re.sub(r"<[^>]+>", "", text) for text in texts}


def test_facets_narrow_the_lines_and_count_them(client: FlaskClient) -> None:
    everything = rows(client)
    police = rows(client, f"agency={quote(BASE)}agency/hk/hong-kong-police-force")
    assert 0 < len(police) < len(everything)
    assert all("Hong Kong Police Force" in r["lead"] + r["responsible"] or r["lead"] for r in police)
    assert {r["outcome"] for r in rows(client, "outcome=met")} == {"met"}
    macao = rows(client, f"jurisdiction={quote(BASE)}place/macao-sar")
    assert {r["document"] for r in macao} == {"macao-security-guidelines-2021"}
    offered = re.findall(r'<option value="met">target met \((\d+)\)', get(client))
    assert offered == [str(len(rows(client, "outcome=met")))]


def test_the_day_decides_what_is_overdue_and_what_is_known(client: FlaskClient) -> None:
    overdue = {(r["measure"], r["due"]) for r in rows(client, "asat=2024-06-30&when=overdue")}
    assert max(due for _, due in overdue) < "2024-06-30"
    assert overdue > {(r["measure"], r["due"]) for r in rows(client, "asat=2023-12-31&when=overdue")}
    soon = [r["due"] for r in rows(client, "asat=2023-11-01&days=90&when=soon")]
    assert soon
    assert min(soon) >= "2023-11-01"
    assert max(soon) <= "2024-01-30"
    known = {r["result"] for r in rows(client, "asat=2023-06-30")}
    assert "1097" in known
    assert "1351" not in known


def test_what_is_reported_done_is_never_overdue(client: FlaskClient) -> None:
    for line in rows(client, "asat=2030-01-01&when=overdue"):
        assert "Task completed" not in line["attainment"]
        assert line["outcome"] != "met"


def test_the_lines_come_in_the_order_asked_for(client: FlaskClient) -> None:
    due = [r["due"] for r in rows(client, "sort=due") if r["due"]]
    assert due == sorted(due)
    documents = [r["document"] for r in rows(client, "sort=document")]
    assert documents == sorted(documents)


def test_no_cell_is_a_formula(client: FlaskClient) -> None:
    for line in rows(client):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in line.values())


def test_the_calendar_has_an_all_day_event_on_each_day_due(client: FlaskClient) -> None:
    found = events(client, "when=soon&asat=2023-11-01")
    lines = rows(client, "when=soon&asat=2023-11-01")
    assert {event.decoded("dtstart").isoformat() for event in found} == {line["due"] for line in lines}
    assert all(type(event.decoded("dtstart")) is date for event in found)
    assert len({event["uid"] for event in found}) == len(found) <= len(lines)
    for event in found:
        place = str(event["url"]).removeprefix("http://localhost")
        assert client.get(place).status_code == 200


def test_an_event_keeps_its_name_whatever_the_day(client: FlaskClient) -> None:
    early = {event["uid"]: event.decoded("dtstart") for event in events(client, "asat=2023-06-30")}
    late = {event["uid"]: event.decoded("dtstart") for event in events(client, "asat=2024-06-30")}
    assert early == late
    assert client.get("/commitments.ics").get_data() == client.get("/commitments.ics").get_data()


def test_the_query_behind_is_the_one_that_filled_the_page(client: FlaskClient, release: Release) -> None:
    page = get(client, "when=overdue&asat=2024-06-30")
    shown = re.findall(r'class="behind" href="([^"]+)"', page)[0]
    editor = client.get(unescape(shown)).get_data(as_text=True)
    assert "?when = &#34;overdue&#34;" in editor or '?when = "overdue"' in unescape(editor)


def test_a_measure_shows_how_it_stands(client: FlaskClient) -> None:
    line = next(r for r in rows(client, "outcome=met") if r["result"] == "1097")
    page = client.get(f"/{line['measure'].removeprefix(BASE)}?lang=en").get_data(as_text=True)
    assert "target met" in page.split('id="held"')[1]
    assert line["finding"] in unescape(page)


def test_the_front_page_agrees_with_the_ledger(client: FlaskClient) -> None:
    ahead = {(r["measure"], r["due"]) for when in ("soon", "later") for r in rows(client, f"when={when}")}
    home = client.get("/?lang=en").get_data(as_text=True)
    assert f'<dd><a href="#dates">{len(ahead)}</a></dd>' in home


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("asat=yesterday", "Write it as 2024-03-31."),
        ("days=-3", "Write it as 90."),
        ("outcome=splendid", "Choose one of"),
        ("when=never", "Choose one of"),
        ("sort=colour", "Choose one of"),
        ("agency=no iri at all", "Choose a value from the list"),
    ],
)
def test_a_choice_that_there_is_none_of_is_refused_with_advice(client: FlaskClient, query: str, words: str) -> None:
    answer = client.get(f"/commitments?lang=en&{query}")
    assert answer.status_code == 400
    assert words in answer.get_data(as_text=True)


def test_an_empty_ledger_says_how_to_widen_it(client: FlaskClient) -> None:
    assert "Choose fewer things, more days ahead, or another day." in get(client, "when=soon&asat=2050-01-01")
    assert "請減少選項" in get(client, "when=soon&asat=2050-01-01", "zh-Hant")
