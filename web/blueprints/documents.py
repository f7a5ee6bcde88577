"""The list of documents and the page of one: its running text, every passage and every name at its place."""

from flask import Blueprint, Response, render_template, request, send_file

from ...errors import NotFoundError
from ..addresses import iri_of, kind_of
from ..asking import Cell, Cells, ask
from ..documents.margins import NAMED, margins, span
from ..documents.originals import demand_original, opens_at_pages, original_of
from ..documents.running import Heading, Marking, Span, stretches
from ..i18n import marked
from ..quality import standing
from ..site import site

blueprint = Blueprint("documents", __name__)


@blueprint.get("/documents")
def documents() -> str:
    """Every document of the graph, and how right the graph is."""
    return render_template("documents.html", documents=ask("documents"), standing=standing())


@blueprint.get("/document/<doc>")
def document(doc: str) -> str:
    """The running text; `?start=&end=` marks exact characters."""
    iri = iri_of("document", doc)
    known = ask("document", node=iri)
    if not known:
        raise NotFoundError(marked("there is no such document in this release"), where=doc)
    text = site().release.text(doc)
    passages = ask("document-passages", node=iri)
    mentions = ask("document-mentions", node=iri)
    hit = _hit(len(text))
    marking = Marking([(span(m), m["entity"]) for m in mentions if kind_of(m["entity"]) in NAMED], [hit] if hit else [])
    sections = ask("document-sections", node=iri)
    return render_template(
        "document.html",
        doc=doc,
        iri=iri,
        known=known[0],
        sections=sections,
        stretches=stretches(text, _spans(passages), _headings(sections, passages), marking),
        beside=margins(passages, mentions, ask("document-roles", node=iri), ask("document-figures", node=iri)),
        pages=_pages(passages),
        original=original_of(doc),
        hit=hit,
        hit_text=text[hit[0] : hit[1]] if hit else None,
    )


@blueprint.get("/document/<doc>/original")
def original(doc: str) -> Response:
    """The file that the text was read from: a PDF to look at, where `#page=` opens one, others to download."""
    kept = demand_original(doc)
    down = not opens_at_pages(doc)
    return send_file(kept.path, mimetype=kept.media_type, as_attachment=down, download_name=kept.path.name)


def _pages(passages: list[Cells]) -> dict[Span, Cell]:
    """The passages with which a page of the original begins, and its number."""
    first: dict[str, tuple[Span, Cell]] = {}
    for row in passages:
        if "page" in row:
            first.setdefault(row["page"], (span(row), row["page"]))
    return dict(first.values())


def _hit(length: int) -> Span | None:
    start, end = request.args.get("start", type=int), request.args.get("end", type=int)
    if start is None or end is None:
        return None
    if not 0 <= start < end <= length:
        raise NotFoundError(
            marked("the document has fewer characters than this address names"), where=f"{start}-{end} > {length}"
        )
    return start, end


def _spans(passages: list[Cells]) -> list[Span]:
    """The stretches of the passages, ascending; a passage with two measures comes once."""
    return sorted({span(row) for row in passages})


def _headings(sections: list[Cells], passages: list[Cells]) -> list[Heading]:
    first: dict[str, int] = {}
    for row in passages:
        if "section" in row:
            first.setdefault(row["section"], int(row["start"]))
    for section in reversed(sections):
        if section["section"] in first:
            inside = first[section["section"]]
            first[section["parent"]] = min(inside, first.get(section["parent"], inside))
    return [Heading(int(s["order"]), s["title"], int(s["level"]), first.get(s["section"])) for s in sections]
