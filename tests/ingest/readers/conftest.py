"""Parts of the packaged papers printed as PDF, Word and web pages, and what is read from them beside the text."""

import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import pytest
from policygraph.ingest.facts import Document, DocumentFacts, fact_lines
from policygraph.ingest.library import CORPUS
from policygraph.ingest.pipeline import ingest
from policygraph.ingest.readers import read
from policygraph.ingest.readers.formats import convert
from policygraph.ingest.structure.markup import key, plain
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.themes import load_themes
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph, SimpleDocTemplate

PARTS = {
    "sb-press-release-2017-12-07": (None, None),
    "hkpf-priorities-2024": (None, None),
    "policy-address-supplement-2023": ("# **Strive to Improve", "#### Strengthening the civil service"),
    "macao-security-guidelines-2021": ("\n第二篇\n", "\n第三篇\n"),
}
"""Paper → words at which the part of it begins and ends."""


CYRILLIC = {ord("а"): "a"}
"""A slip in the recognised text that the fonts of the PDF do not print."""


@dataclass(frozen=True)
class Item:
    """A heading (level above 0) or a block of a paper, with the number printed before it."""

    level: int
    kind: str
    mark: str
    text: str


@dataclass(frozen=True)
class Part:
    """A part of a paper: the text of it, what is said in it, and its items."""

    document: Document
    facts: DocumentFacts
    items: tuple[Item, ...]

    def reread(self, data: bytes, name: str) -> "Comparison":
        """What is read from the part printed as a file of this name, beside what is read from its text."""
        text = convert(data, Path(name)).text
        found = extracted(replace(self.document, text=text))
        return Comparison(said(self.facts), said(found))


@dataclass(frozen=True)
class Comparison:
    """The facts of blocks by their words."""

    wanted: dict[str, dict[str, Any]]
    found: dict[str, dict[str, Any]]

    @property
    def aligned(self) -> float:
        """The share of blocks that are found with exactly their words, none too many."""
        return f1(Counter(self.wanted.keys()), Counter(self.found.keys()))

    def same(self, family: str) -> float:
        """F1 of the facts of a family, each in the block of the same words."""
        return f1(facts_of(self.wanted, family), facts_of(self.found, family))


def f1(wanted: Counter[Any], found: Counter[Any]) -> float:
    both = sum((wanted & found).values())
    return 2 * both / (sum(wanted.values()) + sum(found.values()))


def facts_of(lines: dict[str, dict[str, Any]], family: str) -> Counter[Any]:
    told = ("name", "role", "explicit") if family == "agencies" else ("date", "kind")
    return Counter((words, *(fact[t] for t in told)) for words, line in lines.items() for fact in line[family])


def extracted(document: Document) -> DocumentFacts:
    return ingest(document, load_entries(), load_themes())


def said(facts: DocumentFacts) -> dict[str, dict[str, Any]]:
    source = facts.document.text
    lines = zip(facts.blocks, fact_lines(facts), strict=True)
    return {f"{n}{words}": line for n, words, line in numbered((block_words(source, b), line) for b, line in lines)}


def numbered(pairs: Iterator[tuple[str, dict[str, Any]]]) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Blocks of the same words told apart by their order."""
    times: Counter[str] = Counter()
    for words, line in pairs:
        yield times[words], words, line
        times[words] += 1


def block_words(source: str, block: Any) -> str:
    return key(" ".join(source[s:e] for s, e in block.spans))


def items_of(facts: DocumentFacts) -> tuple[Item, ...]:
    source = facts.document.text
    places: list[tuple[int, Item]] = [(s.span[0], Item(s.level, "heading", "", s.title)) for s in facts.sections]
    for block in facts.blocks:
        line = source[source.rfind("\n", 0, block.start) + 1 : block.start]
        text = plain(" ".join(source[s:e] for s, e in block.spans))
        places.append((block.start, Item(0, block.kind, line.strip(" -•·*\u3000") or "", text)))
    return tuple(item for _, item in sorted(places, key=lambda p: p[0]))


@pytest.fixture(scope="session")
def parts() -> dict[str, Part]:
    """The parts of papers, by the id of the paper."""
    return {name: part(name, *ends) for name, ends in PARTS.items()}


def part(name: str, begin: str | None, end: str | None) -> Part:
    document = read(CORPUS / f"{name}.txt")
    start = document.text.rindex(begin) if begin else 0
    stop = document.text.rindex(end) if end else len(document.text)
    text = document.text[start:stop].translate(CYRILLIC)
    document = replace(document, text=text)
    facts = extracted(document)
    return Part(document, facts, items_of(facts))


Make = Callable[[Part], bytes]


@pytest.fixture(scope="session")
def makers() -> dict[str, Make]:
    """What prints a part as a file, by extension."""
    return {".pdf": as_pdf, ".docx": as_docx, ".html": as_html, "columns": in_columns}


def as_docx(part: Part) -> bytes:
    file = docx.Document()
    file.add_heading(part.document.description.title, 0)
    for item in part.items:
        if item.level:
            file.add_heading(item.text, item.level)
        elif item.kind == "bullet":
            file.add_paragraph(item.text, style="List Bullet")
        else:
            file.add_paragraph(f"{item.mark} {item.text}".strip())
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def as_html(part: Part) -> bytes:
    title = escape(part.document.description.title)
    menu = "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(("Home", "About Us", "Contact Us")))
    return f"""<!DOCTYPE html><html lang="{part.document.description.language}"><head><meta charset="utf-8">
<title>{title}</title><style>p {{ margin: 0 }}</style><script>var menu = "open";</script></head><body>
<header><a href="#main">Skip to content</a><nav><ul>{menu}</ul></nav></header>
<div id="main"><h1>{title}</h1>{html_items(part.items)}</div>
<aside><h2>Related links</h2><ul>{menu}</ul></aside>
<footer><p>Privacy Policy | Important Notices</p></footer></body></html>""".encode()


def html_items(items: Sequence[Item]) -> str:
    out = ""
    for before, item in zip([None, *items], items, strict=False):
        listed, was = item.kind == "bullet", before is not None and before.kind == "bullet"
        out += "<ul>" if listed and not was else "</ul>" if was and not listed else ""
        level = min(item.level + 1, 6)
        tag = f"h{level}" if item.level else "li" if listed else "p"
        out += f"<{tag}>{escape(f'{item.mark} {item.text}'.strip())}</{tag}>\n"
    return out + ("</ul>" if items[-1].kind == "bullet" else "")


def as_pdf(part: Part) -> bytes:
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(printed_items(part), onFirstPage=footer, onLaterPages=footer)
    return out.getvalue()


def in_columns(part: Part) -> bytes:
    """A PDF in two columns, the title over both."""
    out = io.BytesIO()
    width, height, margin, gap = *A4, 54, 20
    column = (width - 2 * margin - gap) / 2
    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    places = (margin, margin + column + gap)
    head = Frame(margin, height - 150, width - 2 * margin, 100, **bare)
    first = [Frame(x, 60, column, height - 220, **bare) for x in places]
    later = [Frame(x, 60, column, height - 120, **bare) for x in places]
    template = BaseDocTemplate(out, pagesize=A4)
    template.addPageTemplates(
        [
            PageTemplate("first", [head, *first], onPage=footer, autoNextPageTemplate="later"),
            PageTemplate("later", later, onPage=footer),
        ]
    )
    title, *rest = printed_items(part)
    template.build([title, FrameBreak(), *rest])
    return out.getvalue()


def printed_items(part: Part) -> list[Paragraph]:
    """The title and every item, set as they would be printed."""
    chinese = part.document.description.language != "en"
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    font, strong = ("STSong-Light", "STSong-Light") if chinese else ("Helvetica", "Helvetica-Bold")
    body = ParagraphStyle(
        "b", fontName=font, fontSize=11, leading=15, spaceAfter=9, wordWrap="CJK" if chinese else None
    )
    entry = ParagraphStyle("e", parent=body, leftIndent=18, bulletIndent=4)
    flow = [
        Paragraph(escape(part.document.description.title), ParagraphStyle("t", parent=body, fontSize=20, leading=25))
    ]
    for item in part.items:
        size = 18 - 2 * min(item.level, 3)
        head = ParagraphStyle("h", parent=body, fontName=strong, fontSize=size, leading=size + 4, spaceBefore=8)
        style = head if item.level else entry if item.kind == "bullet" else body
        bullet = "•" if item.kind == "bullet" else None
        flow.append(Paragraph(escape(f"{item.mark} {item.text}".strip()), style, bulletText=bullet))
    return flow


def footer(canvas: Any, template: Any) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(A4[0] / 2, 40, str(template.page))
