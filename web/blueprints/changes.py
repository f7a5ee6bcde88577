"""What changed between two kept releases: a page, a file of its own, JSON, and a feed."""

from flask import Blueprint, Response, render_template, request

from ...graph.diff import as_json, as_rdf
from ...graph.diff.model import CAUSES, ChangeSet
from ..changes.changing import addresses, choices, chosen, comparisons, install, paged
from ..changes.feed import feed
from ..changes.file import words, write
from ..changes.words import Telling
from ..i18n import language
from ..site import site

blueprint = Blueprint("changes", __name__)
blueprint.record_once(lambda state: install(state.app))


@blueprint.get("/changes")
def changes() -> str | Response:
    """Two kept releases compared; `?format=` gives the comparison as a file."""
    there = choices()
    pair = chosen(request.args, there)
    if pair is None:
        return render_template("changes.html", there=there, found=None)
    found = comparisons().of_releases(*pair)
    form = request.args.get("format", "")
    if form in _FORMS:
        return _file(found, form)
    kind, cause = request.args.get("kind", ""), request.args.get("cause", "")
    return render_template(
        "changes.html",
        there=there,
        found=found,
        tell=Telling(found, language(), addresses),
        shown=paged(found.changes, kind, cause, request.args.get("page", 1, type=int)),
        kind=kind,
        cause=cause,
        cause_counts={name: sum(c.cause == name for c in found.changes) for name in CAUSES},
        forms=tuple(_FORMS),
        **words(),
    )


_FORMS = {"html": "text/html", "json": "application/json", "ttl": "text/turtle"}


def _file(found: ChangeSet, form: str) -> Response:
    if form == "html":
        body = write(found, language())
    else:
        body = as_json.write(found) if form == "json" else as_rdf.write(found, site().base)
    made = Response(body, mimetype=_FORMS[form])
    made.headers["Content-Disposition"] = f'attachment; filename="changes.{form}"'
    return made


@blueprint.get("/changes.atom")
def atom() -> Response:
    """The changes between each kept release and the one before it, the newest first (RFC 4287, pages by RFC 5005)."""
    return Response(feed(request.args.get("page", 1, type=int)), mimetype="application/atom+xml")
