"""One walk with a real browser and a real server: from a word to the sentence that proves a tie."""

import re
from collections.abc import Iterator

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
    return url.startswith((served, "data:", "blob:"))


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
