"""One walk with a real browser and a real server: from a word to the sentence that proves a tie."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from policygraph.graph.release import Release

pytestmark = pytest.mark.browser

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
MIDDLE = """([one, other]) => {
  const picture = document.getElementById("picture");
  const at = picture.network.getPositions([one, other]);
  const middle = { x: (at[one].x + at[other].x) / 2, y: (at[one].y + at[other].y) / 2 };
  const inside = picture.network.canvasToDOM(middle);
  const frame = picture.getBoundingClientRect();
  return { x: frame.x + inside.x, y: frame.y + inside.y };
}"""
AGENCY = "https://w3id.org/policygraph/id/agency/"
ALONE = """([one, other]) => {
  const picture = document.getElementById("picture");
  const at = picture.network.getPositions([one, other]);
  const frame = picture.getBoundingClientRect();
  for (let part = 0.1; part < 0.9; part += 0.01) {
    const point = { x: at[one].x + part * (at[other].x - at[one].x), y: at[one].y + part * (at[other].y - at[one].y) };
    const inside = picture.network.canvasToDOM(point);
    const seen = { x: frame.x + inside.x, y: frame.y + inside.y };
    const clear = document.elementFromPoint(seen.x, seen.y)?.tagName === "CANVAS" && !picture.network.getNodeAt(inside);
    if (clear && picture.network.getEdgeAt(inside) === `${one} ${other}`) return seen;
  }
}"""
"""A point of a tie at which no other tie and no node lies."""
FSD = "https://w3id.org/policygraph/id/agency/hk/fire-services-department"
SB = "https://w3id.org/policygraph/id/agency/hk/security-bureau"


@pytest.fixture
def page(chromium: str, served: str) -> Iterator[Page]:
    """A page that fails the test when a script fails, the policy is hurt, or another host is asked."""
    faults: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        opened = browser.new_page(viewport={"width": 1280, "height": 900}, base_url=served, locale="en-GB")
        opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.on("request", lambda asked: None if _own(asked.url, served) else faults.append(asked.url))
        yield opened
        browser.close()
    assert not faults


def _own(url: str, served: str) -> bool:
    return url.startswith((served, "data:", "blob:", "file:"))


def test_from_a_search_to_the_sentence_that_proves_a_tie(page: Page, release: Release) -> None:
    page.goto("/?lang=en")
    page.locator("#q").fill("FSD")
    page.locator("#q").press("Enter")
    page.get_by_role("link", name="Explore the links of Fire Services Department", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fire Services Department")

    page.locator("#picture[data-drawn] canvas").wait_for()
    place = page.evaluate(MIDDLE, [FSD, SB])
    page.mouse.click(place["x"], place["y"])
    expect(page.locator("#panel h2")).to_contain_text("Security Bureau")
    expect(page.locator("#panel mark.named").first).to_be_visible()
    assert "from=" in page.url

    page.locator("#panel .to-text").first.click()
    start, end = (int(n) for n in re.findall(r"(?:start|end)=(\d+)", page.url))
    document = page.url.split("/document/")[1].split("?")[0]
    hit = page.locator("#hit")
    expect(hit).to_be_in_viewport()
    expect(hit).to_have_text(release.text(document)[start:end])


def test_the_table_does_by_keyboard_what_the_picture_does_by_mouse(page: Page) -> None:
    page.goto(f"/explore?node={FSD}&lang=en")
    page.locator("#picture[data-drawn] canvas").wait_for()
    page.get_by_role("link", name="Proof of the tie to Security Bureau").press("Enter")
    expect(page.locator("#panel blockquote").first).to_be_visible()
    page.get_by_role("link", name="Open the links of Security Bureau").press("Enter")
    expect(page.locator("#table caption")).to_have_count(2)
    page.go_back()
    expect(page.locator("#table caption")).to_have_count(1)


def test_the_editor_asks_our_endpoint_alone_and_shows_the_answer(page: Page) -> None:
    page.goto("/query?name=counts&lang=en")
    page.locator("#yasqe .yasqe_queryButton").click()
    expect(page.locator("#yasr table")).to_contain_text("5")


def test_a_tie_of_the_network_opens_its_sentences_by_mouse_and_by_keyboard(page: Page) -> None:
    police, unitary = f"{AGENCY}hk/hong-kong-police-force", f"{AGENCY}macao/unitary-police-service"
    page.goto("/network?lang=en&order=betweenness")
    page.locator("#picture[data-drawn] canvas").wait_for()
    page.locator("#picture").evaluate("picture => picture.scrollIntoView({ block: 'end' })")
    place = page.evaluate(ALONE, [police, unitary])
    page.mouse.click(place["x"], place["y"])
    expect(page.locator("#panel h2")).to_contain_text("Unitary Police Service")
    expect(page.locator("#panel blockquote mark.named").first).to_be_visible()
    page.get_by_role("link", name="Ties of Security Bureau").press("Enter")
    expect(page.locator("#panel")).to_contain_text("of the shortest ways between the other nodes pass it")
    assert "node=" in page.url
    page.go_back()
    expect(page.locator("#panel h2")).to_contain_text("Unitary Police Service")


def test_a_filter_of_the_network_changes_picture_and_address_and_the_picture_is_saved(page: Page) -> None:
    page.goto("/network?lang=en")
    page.locator("#picture[data-drawn] canvas").wait_for()
    before = page.locator("#count").inner_text()
    page.get_by_label("Who is tied with whom").get_by_role("link", name="Themes with agencies").click()
    page.get_by_label("Involvements").select_option("no")
    expect(page.locator("#count")).not_to_have_text(before)
    page.wait_for_url("**implied=no**")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as PNG").click()
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_network_in_one_file_draws_itself_without_a_server(page: Page, tmp_path: Path) -> None:
    answer = page.request.get("/network.html?lang=zh-Hant&projection=all-parties")
    file = tmp_path / "network.html"
    file.write_bytes(answer.body())
    page.goto(file.as_uri())
    page.locator("#picture[data-drawn] canvas").wait_for()
    expect(page.locator("h1")).to_have_text("機構及合作方合計")
