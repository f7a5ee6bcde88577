"""Addresses of pages: every thing of the graph has one, made from its IRI."""

import re
from urllib.parse import quote, unquote

from flask import url_for

from .i18n import marked
from .site import site

KINDS = {
    "agency": marked("Agency"),
    "organisation": marked("Organisation"),
    "place": marked("Place"),
    "group": marked("Group"),
    "measure": marked("Measure"),
    "initiative": marked("Initiative"),
    "instrument": marked("Legal instrument"),
    "theme": marked("Theme"),
    "priority": marked("Priority"),
    "document": marked("Document"),
}
"""Kinds of things that have a page: the first part of their IRIs after the base, and what they are called."""
PLURALS = {
    "agency": marked("Agencies"),
    "organisation": marked("Organisations"),
    "place": marked("Places"),
    "group": marked("Groups"),
    "measure": marked("Measures"),
    "initiative": marked("Initiatives"),
    "instrument": marked("Legal instruments"),
    "theme": marked("Themes"),
    "priority": marked("Priorities"),
    "document": marked("Documents"),
}


def kind_of(iri: str) -> str:
    """The kind of a thing, a key of KINDS; "other" for what has no page of its own."""
    rest = iri.removeprefix(site().base)
    first = rest.split("/", 1)[0]
    return first if rest != iri and first in KINDS else "other"


def iri_of(kind: str, path: str) -> str:
    """The IRI of the thing whose page has this path (decoded, as it arrives)."""
    parts = path.split("/") if kind in ("agency", "measure", "priority", "correction") else [path]
    head, last = (parts[:1], "/".join(parts[1:])) if len(parts) > 1 else ([], parts[0])
    return site().base + "/".join([kind, *(quote(p, safe="") for p in head), quote(last, safe="")])


def page_of(iri: str) -> str | None:
    """The address of a thing's page, None where it has none; a passage is a place in its document."""
    rest = iri.removeprefix(site().base)
    passage = re.fullmatch(r"passage/([^/]+)/(\d+)-(\d+)", rest)
    if passage:
        return place_in_document(passage[1], int(passage[2]), int(passage[3]))
    section = re.fullmatch(r"section/([^/]+)/(\d+)", rest)
    if section:
        return url_for("documents.document", doc=section[1], _anchor=f"section-{section[2]}")
    correction = re.fullmatch(r"correction/([^/]+)/(\w+)", rest)
    if correction:
        return url_for("corrections.correction", doc=unquote(correction[1]), digest=correction[2])
    if rest.startswith("rule/"):
        return url_for("rules.rules", _anchor=unquote(rest.removeprefix("rule/")))
    kind = kind_of(iri)
    if kind == "other":
        return None
    if kind == "document":
        return url_for("documents.document", doc=unquote(rest.removeprefix("document/")))
    if kind == "measure":
        doc, _, digest = rest.removeprefix("measure/").partition("/")
        return url_for("measures.measure", doc=unquote(doc), digest=digest)
    return url_for("entities.entity", kind=kind, path=unquote(rest.removeprefix(f"{kind}/")))


def place_in_document(doc: str, start: int, end: int, within: tuple[int, int] | None = None) -> str:
    """The address of exact characters of a document; the page opens at the passage `within` which they stand."""
    anchor = f"passage-{within[0]}-{within[1]}" if within else f"passage-{start}-{end}"
    return url_for("documents.document", doc=doc, start=start, end=end, _anchor=anchor)


def document_id(iri: str) -> str:
    """The id of a document from its IRI."""
    return iri.rsplit("/", 1)[-1]
