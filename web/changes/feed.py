"""The changes between kept releases as an Atom feed (RFC 4287), cut into pages that link to each other (RFC 5005)."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from feedgen.feed import FeedGenerator
from flask import url_for

from ...graph.diff.model import Change, ChangeSet
from ...graph.diff.naming import change_iris
from ...graph.kept import Kept
from ...ontology.iris import Iris
from ..i18n import gettext, language
from ..site import site
from .changing import addresses, choices, comparisons
from .words import KINDS, SUBJECTS, Telling

ENTRIES = 100
"""Changes on one page of the feed."""


@dataclass(frozen=True, slots=True)
class _Entry:
    iri: str
    change: Change
    tell: Telling
    updated: datetime.datetime


def feed(page: int) -> bytes:
    """One page of the feed, the newest changes first. An entry keeps its id and its moment from page to page."""
    there = choices()
    entries = [entry for pair in pairwise(there) for entry in _entries(*pair)]
    pages = max(1, -(-len(entries) // ENTRIES))
    page = min(max(1, page), pages)
    made = FeedGenerator()
    made.id(f"{site().base}changes")
    made.title(gettext("What changed in the graph"))
    made.subtitle(gettext("Page %(page)s of %(pages)s; %(total)s changes between the releases kept here.")
                  % {"page": page, "pages": pages, "total": len(entries)})  # fmt: skip
    made.author({"name": "PolicyGraph"})
    made.language(language())
    made.updated(max((k.built for k in there), default=datetime.datetime.now(datetime.UTC)))
    made.link(_links(page, pages))
    for entry in entries[(page - 1) * ENTRIES : page * ENTRIES]:
        _write(made, entry)
    return made.atom_str(pretty=True)


def _entries(new: Kept, old: Kept) -> Iterator[_Entry]:
    """The changes from one kept release to the next; two that say the same need not be compared."""
    if new.digest == old.digest:
        return
    found = comparisons().of_releases(old.id, new.id)
    tell = Telling(found, language(), addresses)
    for iri, change in zip(change_iris(found, Iris(site().base)), found.changes, strict=True):
        yield _Entry(iri, change, tell, new.built)


def _links(page: int, pages: int) -> list[dict[str, str]]:
    def at(number: int) -> str:
        return url_for("changes.atom", page=number, _external=True)

    links = [{"rel": "self", "href": at(page)}, {"rel": "first", "href": at(1)}, {"rel": "last", "href": at(pages)}]
    links.append({"rel": "alternate", "href": url_for("changes.changes", _external=True), "type": "text/html"})
    if page > 1:
        links.append({"rel": "previous", "href": at(page - 1)})
    if page < pages:
        links.append({"rel": "next", "href": at(page + 1)})
    return links


def _write(made: FeedGenerator, entry: _Entry) -> None:
    change, tell = entry.change, entry.tell
    written = made.add_entry(order="append")
    written.id(entry.iri)
    written.title(f"{tell.text(SUBJECTS[change.subject])} · {tell.text(KINDS[change.kind])}: {_what(entry)}")
    written.updated(entry.updated)
    written.category({"term": change.kind, "label": tell.text(KINDS[change.kind])})
    written.link({"rel": "alternate", "href": _where(tell.found, change), "type": "text/html"})
    written.content(_content(entry), type="html")


def _what(entry: _Entry) -> str:
    stated = entry.change.new or entry.change.old
    name = stated.text if stated else entry.tell.label(entry.change.about or "").text
    return name if len(name) <= 100 else name[:99] + "…"


def _where(found: ChangeSet, change: Change) -> str:
    stated = change.new or change.old
    place = addresses(stated) if stated else None
    if place:
        return url_for("home.home", _external=True, lang=None).rstrip("/") + place[0]
    return url_for("changes.changes", old=found.old.id, new=found.new.id, kind=change.kind, _external=True)


def _content(entry: _Entry) -> str:
    change, tell = entry.change, entry.tell
    stated = change.new or change.old
    head = f"<p>{escape(tell.paper(stated).text)}</p>" if stated else ""
    before = f"<p><del>{escape(tell.value(change.before))}</del></p>" if change.before is not None else ""
    after = f"<p><ins>{escape(tell.value(change.after))}</ins></p>" if change.after is not None else ""
    return head + before + after
