"""The running text: nothing of the document is lost, and an address marks exact characters."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release
from policygraph.ingest.view import view
from policygraph.web.documents.running import Heading, Marking, pieces, stretches

PAPERS = [
    "hkpf-priorities-2024",
    "macao-security-guidelines-2021",
    "policy-address-supplement-2023",
    "sb-panel-paper-2023",
    "sb-press-release-2017-12-07",
]


def words(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("doc", PAPERS)
def test_every_readable_character_is_shown_once_and_in_order(client: FlaskClient, release: Release, doc: str) -> None:
    page = client.get(f"/document/{doc}?lang=en").get_data(as_text=True)
    article = page.split('<article class="running"')[1].split("</article>")[0].split(">", 1)[1]
    shown = unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<aside.*?</aside>", "", article, flags=re.S)))
    source = release.text(doc)
    assert words(shown) == words(view(source, [(0, len(source))]).text)


@pytest.mark.parametrize("doc", PAPERS)
def test_every_section_of_the_contents_has_its_place_in_the_text(client: FlaskClient, doc: str) -> None:
    page = client.get(f"/document/{doc}?lang=en").get_data(as_text=True)
    targets = re.findall(r'href="#(section-\d+)"', page)
    places = re.findall(r'id="(section-\d+)"', page)
    assert targets
    assert set(targets) <= set(places)
    assert len(places) == len(set(places))


def test_exact_characters_are_marked(client: FlaskClient, release: Release) -> None:
    text = release.text("hkpf-priorities-2024")
    start = text.index("conduct intelligence-led operations")
    end = start + len("conduct intelligence-led operations")
    page = client.get(f"/document/hkpf-priorities-2024?start={start}&end={end}").get_data(as_text=True)
    marks = re.findall(r'<mark class="hit"[^>]*>(.*?)</mark>', page)
    assert "".join(marks) == "conduct intelligence-led operations"
    assert page.count('id="hit"') == 1


def test_names_lead_to_their_pages_and_stand_in_the_margin(client: FlaskClient) -> None:
    page = client.get("/document/sb-panel-paper-2023?lang=en").get_data(as_text=True)
    assert 'class="named" href="/agency/hk/fire-services-department?lang=en"' in page
    assert '<aside class="margin" lang="en">' in page


def test_the_margin_says_who_does_what_by_when(client: FlaskClient, release: Release) -> None:
    fact = next(f for f in release.facts() if "robot dogs" in release.text(f["doc"])[f["start"] : f["end"]])
    (due,) = fact["deadlines"]
    page = client.get(f"/document/{fact['doc']}?lang=en").get_data(as_text=True)
    note = page.split(f'id="passage-{fact["start"]}-{fact["end"]}"')[1].split("</aside>")[0]
    assert re.search(r"Fire Services Department</span></a> <small>leads", note)
    assert f"due {due['date']}</a>" in note
    assert f"start={due['at'][0]}&amp;end={due['at'][1]}" in note


def test_pieces_are_cut_where_marks_begin_and_end_and_overlap() -> None:
    found = pieces("The **Fire** Services Department", (0, 32), Marking([((4, 32), "b")], [(6, 10)]))
    assert [(p.text, p.marks, p.hit) for p in found] == [
        ("The ", (), False),
        ("Fire", ("b",), True),
        (" Services Department", ("b",), False),
    ]


def test_a_heading_is_known_by_its_words_and_a_section_without_one_by_its_first_passage() -> None:
    text = "# Contents\n\n## A  Heading\n\nFirst.\n\nSecond."
    first, second = text.index("First."), text.index("Second.")
    found = stretches(
        text,
        [(first, first + 6), (second, second + 7)],
        [Heading(1, "A Heading", 1, first), Heading(2, "Not printed", 2, second)],
        Marking(),
    )
    assert [(s.kind, s.sections) for s in found] == [
        ("between", ()),
        ("heading", (1,)),
        ("passage", ()),
        ("passage", (2,)),
    ]


def test_a_heading_over_two_lines_is_one_and_a_number_alone_is_a_marker() -> None:
    text = "第一篇\n\n總體篇\n\n1. \n\n內容。"
    start = text.index("內容")
    found = stretches(text, [(start, start + 3)], [Heading(1, "第一篇 總體篇", 1, start)], Marking())
    assert [(s.kind, "".join(p.text for p in s.pieces).strip()) for s in found] == [
        ("heading", "第一篇 總體篇"),
        ("marker", "1."),
        ("passage", "內容。"),
    ]
