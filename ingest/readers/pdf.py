"""PDF: the text layer page by page, tables by their ruled lines, headings by type."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from ...errors import DocumentError
from .columns import Band, Box, bands, inside
from .layout import Paragraph, Printed, below, paragraphs, printed
from .reading import Reading, Writer, bold

_LARGE = 1.12
_HEADING = 200
_LEAST_CHARS = 20
_UNMAPPED = "(cid:"
_OCR = "Run it through text recognition first (for instance ocrmypdf --language eng+chi_tra), then add the result."
Part = Table | Paragraph


def read(data: bytes, path: Path, encoding: str | None) -> Reading:
    """The text of a PDF and where its pages begin.

    Raises DocumentError for a file that is no PDF, one that a password locks, and one whose pages are pictures.
    """
    del encoding
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            pages = [_parts(page.dedupe_chars()) for page in pdf.pages]
            pictures = [n for n, page in enumerate(pdf.pages, 1) if page.images and not pages[n - 1]]
    except (MalformedPDFException, PdfminerException) as error:
        raise DocumentError(*_unreadable(error), where=str(path), advice=_advice(error)) from error
    text, starts = _written(pages)
    _check(text, path)
    lost = f"page {', '.join(map(str, pictures))} is a picture without text and is left out. {_OCR}"
    return Reading(text, "application/pdf", starts, warnings=(lost,) if pictures else ())


def _unreadable(error: Exception) -> tuple[str]:
    return ("a password locks this PDF",) if _locked(error) else ("this is no PDF that can be read",)


def _advice(error: Exception) -> str:
    return "Save it without the password." if _locked(error) else "Open it in a viewer and print it to PDF again."


def _locked(error: Exception) -> bool:
    return any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args)


def _check(text: str, path: Path) -> None:
    if sum(not c.isspace() for c in text) < _LEAST_CHARS:
        raise DocumentError("this PDF has no text, its pages are pictures", where=str(path), advice=_OCR)
    unmapped = text.count(_UNMAPPED)
    if unmapped * 50 > len(text):
        raise DocumentError(
            f"its fonts do not say which letters {unmapped} of its glyphs are", where=str(path), advice=_OCR
        )


def _parts(page: Page) -> list[Part]:
    """Tables and paragraphs of a page, in reading order."""
    tables = [t for t in page.find_tables() if max(len(row.cells) for row in t.rows) > 1]
    rest = page.filter(lambda o: not any(_inside(o, table.bbox) for table in tables))
    words = [(w["x0"], w["top"], w["x1"], w["bottom"]) for w in rest.extract_words()]
    found = bands(words, [table.bbox for table in tables], page.bbox)
    return [part for band in found for part in _band(rest, tables, band)]


def _band(rest: Page, tables: Sequence[Table], band: Band) -> Iterator[Part]:
    """What stands in the columns of a band, each below the one before as if there were one."""
    held: list[Printed] = []
    for box in band:
        for thing in _below(held, _column(rest, tables, box)):
            if isinstance(thing, Table):
                yield from paragraphs(held)
                yield thing
                held = []
            else:
                held.append(thing)
    yield from paragraphs(held)


def _below(held: Sequence[Printed], column: Sequence[Printed | Table]) -> list[Printed | Table]:
    lines = iter(below(held, [thing for thing in column if isinstance(thing, Printed)]))
    return [thing if isinstance(thing, Table) else next(lines) for thing in column]


def _column(rest: Page, tables: Sequence[Table], box: Box) -> list[Printed | Table]:
    """Lines and tables of a column from top to bottom."""
    area = rest.filter(lambda o: _inside(o, box))
    here: list[tuple[float, int, Printed | Table]] = [(line.top, 1, line) for line in _lines(area)]
    here += [(table.bbox[1], 0, table) for table in tables if inside(table.bbox, box)]
    return [thing for _, _, thing in sorted(here, key=lambda entry: entry[:2])]


def _lines(page: Page) -> list[Any]:
    found = page.extract_text_lines(strip=True, return_chars=True)
    return [printed(line) for line in found if line["text"].strip()]


def _inside(thing: dict[str, Any], box: Sequence[float]) -> bool:
    if "x0" not in thing or "top" not in thing:
        return False
    x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _written(pages: Sequence[Sequence[Part]]) -> tuple[str, tuple[int, ...]]:
    body, larger = _sizes(part for parts in pages for part in parts)
    text, starts = "", []
    for parts in pages:
        starts.append(len(text))
        writer = Writer()
        for part in parts:
            if isinstance(part, Table):
                _table(writer, part)
            else:
                _paragraph(writer, part, body, larger)
        text += writer.text()
    return text, tuple(starts)


def _sizes(parts: Iterable[Part]) -> tuple[float, list[float]]:
    """The type size of the running text, and those of headings, largest first."""
    counts: Counter[float] = Counter()
    for part in parts:
        if not isinstance(part, Table):
            counts[round(part.size)] += len(part.text)
    body = counts.most_common(1)[0][0] if counts else 0.0
    return body, sorted((size for size in counts if size > _LARGE * body), reverse=True)


def _paragraph(writer: Writer, part: Paragraph, body: float, larger: Sequence[float]) -> None:
    text = part.text
    if len(text) <= _HEADING and round(part.size) > _LARGE * body:
        writer.heading(larger.index(round(part.size)) + 1, text)
    elif len(text) <= _HEADING and part.bold and any(c.isalpha() for c in text):
        writer.paragraph(bold(text))
    else:
        writer.paragraph(text)


def _table(writer: Writer, table: Table) -> None:
    writer.end_table()
    for row in table.rows:
        writer.row([_cell(table.page, box) if box else "" for box in row.cells])


def _cell(page: Page, box: tuple[float, float, float, float]) -> str:
    inside = page.filter(lambda o: _inside(o, box))
    return "\n".join(p.text for p in paragraphs(_lines(inside)))
