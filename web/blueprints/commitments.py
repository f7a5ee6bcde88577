"""The ledger of commitments: a page, a table to download, a calendar to subscribe to."""

from flask import Blueprint, Response, render_template, request

from ...queries.ledger import ORDERS, Asked, ledger
from ..asking import ask
from ..commitments.files import calendar, table
from ..commitments.ledger import Line, answered, asked, newest, offered
from ..measures.listing import SHOWN

blueprint = Blueprint("commitments", __name__)
FACETS = ("asat", "days", "sort", "document", "agency", "theme", "jurisdiction", "outcome", "when")
"""What an address of the ledger may choose; the files take the same as the page."""


@blueprint.get("/commitments")
def commitments() -> str:
    """What is set by when, what is reported of it, and how the two compare, as at a day."""
    wanted = asked(request.args)
    text = ledger(wanted)
    kept = answered(text)
    narrowed = wanted.lines or wanted.measures.values
    shown = max(request.args.get("shown", SHOWN, type=int), 1)
    return render_template(
        "commitments.html",
        asked=wanted,
        lines=kept[:shown],
        total=len(kept),
        offered=offered(answered(ledger(Asked(wanted.day, wanted.days))) if narrowed else kept, wanted),
        orders=tuple(ORDERS),
        newest=newest(),
        papers=ask("newest-papers"),
        chosen={name: request.args[name] for name in FACETS if request.args.get(name)},
        query=text,
    )


@blueprint.get("/commitments.csv")
def as_table() -> Response:
    """The same lines as a table, one a row."""
    return _file(table(_lines(), asked(request.args).day), "text/csv; charset=utf-8", "commitments.csv")


@blueprint.get("/commitments.ics")
def as_calendar() -> Response:
    """The same lines as a calendar, an all-day event on each day by which something is due."""
    return _file(calendar(_lines(), newest()), "text/calendar; charset=utf-8", "commitments.ics")


def _lines() -> list[Line]:
    return answered(ledger(asked(request.args)))


def _file(content: bytes, kind: str, name: str) -> Response:
    answer = Response(content, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
