"""The list of documents and the page of one: its running text, every passage and every name at its place."""

from flask import Blueprint, render_template, request

from ...errors import NotFoundError
from ..addresses import iri_of, kind_of
from ..asking import Cells, ask
from ..i18n import marked
from ..running import Heading, Marking, Span, stretches
from ..site import site

blueprint = Blueprint("documents", __name__)
NAMED = ("agency", "organisation", "place", "group", "initiative", "instrument")


@blueprint.get("/documents")
def documents() -> str:
    """Every document of the graph."""
    return render_template("documents.html", documents=ask("documents"))


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
    marking = Marking(
        [(_span(m), m["entity"]) for m in mentions if kind_of(m["entity"]) in NAMED], [hit] if hit else []
    )
    sections = ask("document-sections", node=iri)
    return render_template(
        "document.html",
        doc=doc,
        iri=iri,
        known=known[0],
        sections=sections,
        stretches=stretches(text, _spans(passages), _headings(sections, passages), marking),
        facts=_facts(passages, mentions),
        hit=hit,
        hit_text=text[hit[0] : hit[1]] if hit else None,
    )


def _span(row: Cells) -> Span:
    return int(row["start"]), int(row["end"])


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
    return sorted({_span(row) for row in passages})


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


def _facts(passages: list[Cells], mentions: list[Cells]) -> dict[Span, dict[str, object]]:
    """What the margin shows beside each passage: its measures and the things it names."""
    facts: dict[Span, dict[str, object]] = {}
    at = {row["passage"]: _span(row) for row in passages}
    for row in passages:
        beside = facts.setdefault(_span(row), {"kind": row["kind"], "measures": [], "named": []})
        if "measure" in row:
            beside["measures"] = [*_list(beside, "measures"), row]
    for row in mentions:
        beside = facts[at[row["passage"]]]
        if kind_of(row["entity"]) in NAMED and row["entity"] not in _list(beside, "named"):
            beside["named"] = [*_list(beside, "named"), row["entity"]]
    return facts


def _list(beside: dict[str, object], name: str) -> list[object]:
    found = beside[name]
    return found if isinstance(found, list) else []
