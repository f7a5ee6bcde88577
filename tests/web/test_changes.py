"""The page of changes and its feed: what differs between two kept releases, each item with its way to the sentence."""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from lxml import etree
from policygraph.graph.diff.compare import documents, releases
from policygraph.graph.release import Release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.settings import Settings
from policygraph.web.app import create_app
from policygraph.web.changes.file import write

ATOM = "{http://www.w3.org/2005/Atom}"
MOVED = "Promote safe cycling, and pedestrian safety with particular emphasis on elderly."


def client_of(release: Release) -> Iterator[FlaskClient]:
    settings = Settings(data=release.path.parent.parent, query_workers=1)
    with QueryPool(release.path, settings) as pool:
        yield create_app(release, pool, settings).test_client()


@pytest.fixture(scope="module")
def after(later: Release) -> Iterator[FlaskClient]:
    """The site after the papers were edited."""
    yield from client_of(later)


@pytest.fixture(scope="module")
def alone(corrected: Release) -> Iterator[FlaskClient]:
    """A site with one release."""
    yield from client_of(corrected)


Get = Callable[..., str]


@pytest.fixture
def get(after: FlaskClient) -> Get:
    def ask(path: str, status: int = 200, **arguments: str) -> str:
        answer = after.get(path, query_string={"lang": "en"} | arguments)
        assert answer.status_code == status
        return answer.get_data(as_text=True)

    return ask


def text_of(page: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page)))


def test_the_current_release_is_compared_with_the_one_before_it(get: Get) -> None:
    page = get("/changes")
    assert "Deter <ins>and detect </ins>drink driving" in page
    assert "Deter drink driving, drug driving<del>, speeding</del> and illegal road racing." in page
    assert "<del>適時</del>發放防罪資訊" in page
    assert "<del>due 2023-12-31</del>" in page
    assert "<ins>due 2024-06-30</ins>" in page


def test_each_measure_leads_to_its_page_and_to_its_sentence(get: Get, after: FlaskClient, later: Release) -> None:
    page = get("/changes", kind="moved")
    links = [html.unescape(a) for a in re.findall(r'class="change-place"><a href="([^"]+)"', page)]
    places = [html.unescape(a) for a in re.findall(r'<a href="(/document/[^"]+start=[^"]+)"', page)]
    assert [after.get(link).status_code for link in (*links, *places)] == [200, 200]
    assert MOVED in text_of(after.get(links[0]).get_data(as_text=True))
    start, end = (int(n) for n in re.findall(r"(?:start|end)=(\d+)", places[0]))
    assert later.text("hkpf-priorities-2024")[start:end] == MOVED


def test_a_measure_that_is_gone_has_no_link_that_leads_nowhere(get: Get) -> None:
    page = get("/changes", kind="removed")
    assert "<del>Take proactive measures to investigate and confiscate proceeds of crime.</del>" in page
    assert "/measure/" not in page


def test_kinds_and_reasons_narrow_the_list(get: Get) -> None:
    assert "The time ran out" not in get("/changes", kind="deadline")
    page = get("/changes", kind="named", cause="context")
    assert "same words; what stands around them changed" in page
    assert "Deter" not in page
    assert "No difference is of this kind and for this reason." in get("/changes", kind="removed", cause="rules")
    assert "there is no such kind of change" in get("/changes", 400, kind="nonsense")


def test_any_two_kept_releases_can_be_chosen_and_the_address_keeps_them(
    get: Get, release: Release, later: Release
) -> None:
    page = get("/changes", old=release.id, new=later.id)
    assert f'<option value="{release.id}" selected>' in page
    assert f'<option value="{later.id}" selected>' in page
    assert "both sides are the same release" in get("/changes", 400, old=later.id, new=later.id)
    assert "there is no such release" in get("/changes", 404, old="20000101T000000.000000Z-0", new=later.id)


def test_the_page_speaks_chinese(get: Get) -> None:
    page = get("/changes", lang="zh-Hant")
    assert "措施 · 移至另一部分" in text_of(page)
    assert "<del>限期 2023-12-31</del>" in page


@pytest.mark.parametrize("form", ["html", "json", "ttl"])
def test_the_comparison_can_be_taken_away(after: FlaskClient, form: str) -> None:
    answer = after.get(f"/changes?format={form}&lang=en")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="changes.{form}"'
    body = answer.get_data(as_text=True)
    assert "TERRORISM › Response" in body
    if form == "json":
        assert json.loads(body)["counts"]["moved"] == 1


def test_a_file_needs_no_other_file_and_no_script(release: Release, later: Release) -> None:
    for language, word in (("en", "Reworded"), ("zh-Hant", "改寫")):
        page = write(releases(release, later), language)
        assert page.startswith("<!doctype html>")
        assert f'<html lang="{language}">' in page
        assert word in page
        assert not re.findall(r"<script|<link|<img|src=|url\(|@import|href=", page)
        assert "@media print" in page
    assert "Nothing differs." in write(documents(release, ["hkpf-priorities-2024"], ["hkpf-priorities-2024"]), "en")


def test_one_release_alone_says_what_to_do(alone: FlaskClient) -> None:
    page = alone.get("/changes?lang=en").get_data(as_text=True)
    assert "There is 1 release here, and no other to compare it with." in page
    assert "policygraph build" in page
    feed = etree.fromstring(alone.get("/changes.atom").data)
    assert not feed.findall(f"{ATOM}entry")


def test_long_lists_are_cut_into_pages_that_hold_everything(get: Get, release: Release, later: Release) -> None:
    total = len(releases(release, later).changes)
    page = get("/changes")
    assert f"{total} differences" in page
    assert page.count('<li class="change">') == min(total, 50)
    assert get("/changes", page="99").count('<li class="change">') == (total - 1) % 50 + 1


def test_the_feed_is_atom_after_rfc_4287(after: FlaskClient) -> None:
    schema = etree.RelaxNG(file=str(Path(__file__).parent / "atom.rng"))
    for language in ("en", "zh-Hant"):
        answer = after.get(f"/changes.atom?lang={language}")
        assert answer.mimetype == "application/atom+xml"
        feed = etree.fromstring(answer.data)
        assert schema.validate(feed), schema.error_log
        assert [a.get("href") for a in feed.findall(f"{ATOM}link") if a.get("rel") == "self"]


def test_entries_keep_their_ids_and_moments(after: FlaskClient, release: Release, later: Release) -> None:
    def entries() -> list[tuple[str, str]]:
        feed = etree.fromstring(after.get("/changes.atom").data)
        return [(e.findtext(f"{ATOM}id"), e.findtext(f"{ATOM}updated")) for e in feed.findall(f"{ATOM}entry")]

    first = entries()
    assert len(first) == len(releases(release, later).changes) == len({iri for iri, _ in first})
    assert {moment for _, moment in first} == {later.build["built"]}
    assert entries() == first


def test_entries_lead_to_pages_that_are_there(after: FlaskClient) -> None:
    feed = etree.fromstring(after.get("/changes.atom").data)
    links = {e.find(f"{ATOM}link").get("href") for e in feed.findall(f"{ATOM}entry")}
    assert not [link for link in links if after.get(link).status_code != 200]


def test_the_page_names_its_feed(get: Get, after: FlaskClient) -> None:
    found = re.search(
        r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', get("/changes")
    )
    assert found
    assert after.get(html.unescape(found[1])).status_code == 200
