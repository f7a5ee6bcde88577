"""Files made ready for a corpus: what a web page declares of itself is proposed, what a person gives goes before it."""

import datetime
import warnings
from pathlib import Path

import pytest
from policygraph.ingest.preparing import prepare

PAGE = """<html><head><title>Lamps lit at Green Pier | Pier Office</title>
<meta property="og:title" content="Lamps lit at Green Pier"><meta name="date" content="2023-06-29">
<link rel="canonical" href="https://example.org/202306/29/lamps.htm"></head><body><article>{head}
<p>The Fire Services Department lit 30 lamps at Green Pier, which all boats of the harbour pass at night.</p>
<p>The department will light another 40 lamps with the boatmen of the harbour by the end of 2024.</p>
</article></body></html>"""


HEADS = ["", "<h1>Lamps lit at Green Pier</h1>", "<p>News room</p><h2>Lamps lit at Green Pier</h2>"]


@pytest.mark.parametrize("head", HEADS)
def test_what_the_head_of_a_page_declares_is_proposed(head: str, tmp_path: Path) -> None:
    page = tmp_path / "lamps.html"
    page.write_text(PAGE.format(head=head), encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = prepare(page, tmp_path / "corpus", {})
    described = found.description
    assert (described.title, described.issued) == ("Lamps lit at Green Pier", datetime.date(2023, 6, 29))
    assert described.source == "https://example.org/202306/29/lamps.htm"
    assert "issued" not in found.doubts
    assert "title" not in found.doubts


def test_what_is_given_goes_before_what_a_page_declares(tmp_path: Path) -> None:
    page = tmp_path / "lamps.html"
    page.write_text(PAGE.format(head=""), encoding="utf-8")
    given = {"title": "Lamps", "issued": "2024-01-02", "source": "https://example.org/other"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        described = prepare(page, tmp_path / "corpus", given).description
    assert (described.title, described.issued.year, described.source) == ("Lamps", 2024, "https://example.org/other")
