"""Tables of indicators printed as PDF, Word and web pages: each entry is a block, each progress knows its indicator."""

import io
from pathlib import Path

import docx
import pytest
from policygraph.ingest.facts import Block, Document, fact_lines
from policygraph.ingest.library import CORPUS
from policygraph.ingest.pipeline import ingest
from policygraph.ingest.readers import read
from policygraph.ingest.readers.formats import convert
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.themes import load_themes
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

HEADER = ("Category", "KPI", "Progress")
ROWS = (
    (
        "(A) Strengthening anti-drug work",
        (
            "To implement the amended Ordinance by early 2023.",
            "To hold 120 visits a year with the Fire Services Department.",
        ),
        ("Task completed.", "The amended Ordinance came into operation on 1 February 2023.", "Task completed."),
    ),
    (
        "(B) Supporting rehabilitation",
        ("To train 500 persons in custody by the Correctional Services Department by end-2024.",),
        ("On track.", "Some 300 persons in custody were trained from January to September 2023."),
    ),
)
CAPTION = "Key Performance Indicators of 2023"
INTRODUCTION = (
    "The Security Bureau keeps to its undertakings to the public, and reports here what came of the indicators that "
    "the Policy Address sets for it and for its departments in the year. Figures are those of the departments."
)


def as_html() -> bytes:
    def listed(entries: tuple[str, ...]) -> str:
        return "<ul>" + "".join(f"<li>{e}</li>" for e in entries) + "</ul>"

    head = "".join(f"<th>{name}</th>" for name in HEADER)
    rows = "".join(f"<tr><td>{a}</td><td>{listed(b)}</td><td>{listed(c)}</td></tr>" for a, b, c in ROWS)
    page = f"<main><p>{INTRODUCTION}</p><h2>{CAPTION}</h2><table><tr>{head}</tr>{rows}</table></main>"
    return f"<html><head><title>Indicators</title></head><body>{page}</body></html>".encode()


def as_docx() -> bytes:
    file = docx.Document()
    file.add_paragraph(INTRODUCTION)
    file.add_heading(CAPTION, 1)
    table = file.add_table(rows=1, cols=3)
    for cell, name in zip(table.rows[0].cells, HEADER, strict=True):
        cell.text = name
    for label, *columns in ROWS:
        cells = table.add_row().cells
        cells[0].text = label
        for cell, entries in zip(cells[1:], columns, strict=True):
            for entry in entries:
                cell.add_paragraph(entry, style="List Bullet")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def as_pdf() -> bytes:
    styles = getSampleStyleSheet()
    body = styles["BodyText"]

    def listed(entries: tuple[str, ...]) -> list[Paragraph]:
        return [Paragraph(f"• {e}", body) for e in entries]

    rows = [[Paragraph(h, body) for h in HEADER], *([Paragraph(a, body), listed(b), listed(c)] for a, b, c in ROWS)]
    table = Table(rows, colWidths=(110, 170, 170))
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    out = io.BytesIO()
    SimpleDocTemplate(out).build([Paragraph(INTRODUCTION, body), Paragraph(CAPTION, styles["Heading1"]), table])
    return out.getvalue()


@pytest.mark.parametrize(("form", "data"), [(".html", as_html()), (".docx", as_docx()), (".pdf", as_pdf())])
def test_indicators_and_progress_are_paired(form: str, data: bytes) -> None:
    text = convert(data, Path(f"paper{form}")).text
    described = read(CORPUS / "sb-panel-paper-2023.txt").description
    facts = ingest(Document(described, text, ""), load_entries(), load_themes())
    words = {(b.start, b.end): text[b.start : b.end] for b in facts.blocks}

    def entries(kind: str) -> list[Block]:
        return [b for b in facts.blocks if b.kind == kind]

    assert [words[b.spans[0]] for b in entries("kpi")] == [entry for _, kpis, _ in ROWS for entry in kpis]
    progress = [(words[b.spans[0]], words[b.of] if b.of else None) for b in entries("progress")]
    first, second, third = (entry for _, kpis, _ in ROWS for entry in kpis)
    reported = [entry for _, _, entries in ROWS for entry in entries]
    assert progress == list(zip(reported, (first, first, second, third, third), strict=True))
    sections = [line["section"] for line in fact_lines(facts) if line["kind"] == "kpi"]
    assert sections[0] == ["KPI 2023", ROWS[0][0]]
