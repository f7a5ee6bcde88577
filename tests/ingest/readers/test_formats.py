"""Readers of single formats: what they keep, what they leave out, what they refuse."""

import io
from pathlib import Path

import docx
import opencc
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image, ImageDraw
from policygraph.errors import DocumentError
from policygraph.ingest.library import CORPUS
from policygraph.ingest.readers import CONVERTED, READERS
from policygraph.ingest.readers.formats import FORMATS, convert
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

CHINESE = (CORPUS / "macao-security-guidelines-2021.txt").read_text(encoding="utf-8")
ENGLISH = (CORPUS / "hkpf-priorities-2024.txt").read_text(encoding="utf-8")


def test_formats_are_those_that_a_corpus_names() -> None:
    assert set(FORMATS) == set(READERS) | CONVERTED


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE.encode("big5hkscs", "ignore").decode("big5hkscs"), "big5hkscs"),
        (CHINESE[3000:3060].encode("big5hkscs", "ignore").decode("big5hkscs"), "big5hkscs"),
        (CHINESE, "gb18030"),
        (opencc.OpenCC("t2s").convert(CHINESE[3000:3060]), "gb18030"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-8"),
        (ENGLISH, "cp1252"),
    ],
)
def test_an_encoding_is_found_and_nothing_is_lost(text: str, encoding: str) -> None:
    found = convert(text.encode(encoding), Path("paper.txt"))
    assert found.text == text
    assert found.encoding == encoding


@pytest.mark.parametrize(
    "data", ["保安局".encode("big5"), b"\xff\xfe\x00\xd8", CHINESE.encode("utf-16-le"), bytes(range(1, 256))]
)
def test_an_encoding_that_cannot_be_told_is_asked_for(data: bytes) -> None:
    with pytest.raises(DocumentError, match="--encoding"):
        convert(data, Path("paper.txt"))


def test_an_encoding_that_is_ordered_is_taken() -> None:
    assert convert("保安局".encode("big5"), Path("a.txt"), "big5").text == "保安局"
    with pytest.raises(DocumentError, match="no encoding known"):
        convert(b"text", Path("a.txt"), "no-such")
    with pytest.raises(DocumentError, match="is no ascii"):
        convert("保安局".encode(), Path("a.txt"), "ascii")


def test_a_web_page_tells_its_encoding() -> None:
    body = f"<main><p>{'保安局將加強打擊罪案。' * 9}</p></main>"
    page = f"<html><head><meta charset='big5'></head><body>{body}</body></html>"
    found = convert(page.encode("big5"), Path("a.html"))
    assert found.encoding == "big5hkscs"
    assert "保安局將加強打擊罪案" in found.text


def test_a_web_page_without_text_is_refused() -> None:
    with pytest.raises(DocumentError, match="no main text"):
        convert(b"<html><body><script>1</script></body></html>", Path("a.html"))


def test_lines_of_a_press_release_are_kept_apart() -> None:
    said = "The Security Bureau held an exercise with the Fire Services Department today (May 4)"
    page = f"<html><body><span id='pressrelease'>{said}.<br><br>{said} as well.<br><br>Ends</span></body></html>"
    assert convert(page.encode(), Path("a.htm")).text.split("\n\n")[:2] == [f"{said}.", f"{said} as well."]


def test_markdown_keeps_headings_lists_and_tables() -> None:
    head = "---\ntitle: A\n---\nTitle\n=====\n\nSome **bold** [link](http://a.b) text.\n\n"
    source = head + "- one\n- two\n\n  3. three\n\n| a | b |\n|---|---|\n| c | d |\n"
    text = convert(source.encode(), Path("a.md")).text
    assert text == "# Title\n\nSome **bold** link text.\n\n• one\n\n• two\n\n  3. three\n\na\tb\nc\td\n\n"


def pdf(*pages: str, image: bool = False, password: str | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password) if password else None)
    for words in pages:
        if image and not words:
            picture = Image.new("L", (300, 80), 255)
            ImageDraw.Draw(picture).text((10, 30), "scanned words", fill=0)
            canvas.drawImage(ImageReader(picture), 50, 500)
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_pages_of_a_pdf_are_kept() -> None:
    words = [f"Page {n} is about the Fire Services Department." for n in ("one", "two", "three")]
    found = convert(pdf(*words), Path("a.pdf"))
    assert [found.text[at:].split("\n")[0] for at in found.pages] == words


def test_a_scanned_pdf_is_refused_with_advice() -> None:
    with pytest.raises(DocumentError, match="its pages are pictures") as caught:
        convert(pdf("", "", image=True), Path("a.pdf"))
    assert "ocrmypdf" in (caught.value.advice or "")


def test_a_scanned_page_among_others_is_named() -> None:
    found = convert(pdf("The Fire Services Department will train.", "", image=True), Path("a.pdf"))
    assert "page 2 is a picture" in found.warnings[0]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "no PDF that can be read"),
        ("a.pdf", b"plain words", "no PDF that can be read"),
        ("a.pdf", pdf("The Fire Services Department.", password="secret"), "a password locks"),
        ("a.docx", b"PK\x03\x04 broken", "no Word file"),
        ("a.docx", b"\xd0\xcf\x11\xe0 old Word", "no Word file"),
        ("a.odt", b"text", "no format read here"),
        ("a.txt", b" \n ", "is empty"),
        ("a.txt", b"a\0b", "cannot be told"),
    ],
)
def test_what_cannot_be_read_is_refused(name: str, data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says):
        convert(data, Path(name))


def test_word_lists_changes_and_notes() -> None:
    file = docx.Document()
    file.add_paragraph("The first measure.", style="List Number")
    file.add_paragraph("The second measure.", style="List Number")
    changed = file.add_paragraph("The Force will ")
    for tag, inner in (("ins", "<w:t>act</w:t>"), ("del", "<w:delText>rest</w:delText>")):
        changed._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a"><w:r>{inner}</w:r></w:{tag}>'))
    file.add_paragraph().add_run("Set in bold").bold = True
    out = io.BytesIO()
    file.save(out)
    text = convert(out.getvalue(), Path("a.docx")).text
    assert text.split("\n\n")[:4] == [
        "1. The first measure.",
        "2. The second measure.",
        "The Force will act",
        "**Set in bold**",
    ]
