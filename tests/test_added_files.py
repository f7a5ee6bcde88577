"""A PDF, a web page and a Word file from the command line to the explorer: added, built, found, proved."""

import io
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import docx
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from policygraph.cli import main
from policygraph.graph.release import Release, open_release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.settings import Settings
from policygraph.web.app import create_app
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

ENGLISH = "The Fire Services Department will hold {n} joint drills with the Shenzhen Municipal Government by end-2026."
CHINESE = "2026年，消防局將聯同深圳市消防救援支隊舉行四次聯合演習。"
FSD = "agency/hk/fire-services-department"


def pdf() -> bytes:
    out = io.BytesIO()
    styles = getSampleStyleSheet()
    lines = [Paragraph("Drill Plan 2026", styles["Title"]), Paragraph(ENGLISH.format(n=3), styles["BodyText"])]
    SimpleDocTemplate(out).build(lines)
    return out.getvalue()


def page() -> bytes:
    furniture = "<nav><a href='/'>Home</a></nav>", "<footer>Copyright</footer>"
    said = f"<main><h1>Rescue Plan 2026</h1><p>{ENGLISH.format(n=5)}</p></main>"
    return f"<!doctype html><title>Rescue Plan 2026</title><body>{furniture[0]}{said}{furniture[1]}".encode()


def word() -> bytes:
    paper, out = docx.Document(), io.BytesIO()
    paper.add_heading("2026年消防演習計劃", level=1)
    paper.add_paragraph(CHINESE)
    paper.save(out)
    return out.getvalue()


FILES = {
    "drills.pdf": (pdf, ("--publisher", "Security Bureau", "--jurisdiction", "hong-kong-sar")),
    "rescue.html": (page, ("--publisher", "Security Bureau", "--jurisdiction", "hong-kong-sar")),
    "plan.docx": (word, ("--publisher", "保安司", "--jurisdiction", "macao-sar")),
}


def call(*arguments: object) -> str:
    done = CliRunner().invoke(main, [str(a) for a in arguments])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Release:
    folder = tmp_path_factory.mktemp("three")
    for name, (make, given) in FILES.items():
        (folder / name).write_bytes(make())
        call("add", folder / name, "--to", folder / "corpus", "--issued", "2026-01-05", *given)
    call("build", folder / "corpus", "--data", folder / "data")
    return open_release(folder / "data")


@pytest.fixture(scope="module")
def visitor(built: Release) -> Iterator[FlaskClient]:
    settings = Settings(data=built.path.parent.parent)
    with QueryPool(built.path, settings) as pool:
        yield create_app(built, pool, settings).test_client()


def text(visitor: FlaskClient, address: str) -> str:
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return answer.get_data(as_text=True)


def test_the_explorer_proves_a_tie_by_the_pdf_and_the_page(built: Release, visitor: FlaskClient) -> None:
    partners = {p["iri"] for fact in built.facts() if fact["doc"] == "drills" for p in fact["partners"]}
    ends = urlencode({"node": built.base + FSD, "from": built.base + FSD, "to": partners.pop(), "lang": "en"})
    view = text(visitor, f"/explore?{ends}")
    assert all("joint drills" in view and f"/document/{name}?" in view for name in ("drills", "rescue"))
    shown = text(visitor, f"/{FSD}?lang=en")
    assert "/measure/drills/" in shown
    assert "/measure/rescue/" in shown


@pytest.mark.parametrize(
    ("words", "document"),
    [("joint drills", "drills"), ("joint drills", "rescue"), ("聯合演習", "plan"), ("联合演习", "plan")],
)
def test_words_find_what_each_file_says(visitor: FlaskClient, words: str, document: str) -> None:
    assert f"/measure/{document}/" in text(visitor, f"/search?q={quote(words)}&lang=en")


@pytest.mark.parametrize("document", ["drills", "rescue", "plan"])
def test_each_file_is_read_at_the_characters_that_prove_it(built: Release, visitor: FlaskClient, document: str) -> None:
    fact = next(f for f in built.facts() if f["doc"] == document and f["deadlines"])
    start, end = fact["deadlines"][0]["at"]
    shown = text(visitor, f"/document/{document}?start={start}&end={end}&lang=en")
    assert f'id="hit">{built.text(document)[start:end]}</mark>' in shown
    assert "Copyright" not in shown.split('<article class="running"')[1].split("</article>")[0]
