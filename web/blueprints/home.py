"""The front page and the search."""

from itertools import groupby

from flask import Blueprint, render_template, request

from ...queries.ledger import Asked, ledger
from ..addresses import PLURALS
from ..asking import ask
from ..commitments.ledger import answered, newest
from ..quality import standing
from ..site import site

blueprint = Blueprint("home", __name__)
DATES = 6
HITS = 60


@blueprint.get("/")
def home() -> str:
    """What the graph holds, and the doors into it."""
    day = newest()
    ahead = ledger(Asked(day, order="due"))
    lines = [line for line in answered(ahead) if line.when in ("soon", "later")]
    coming = list({(line.due, line.measure): line for line in lines}.values())
    return render_template(
        "home.html",
        counts=ask("counts")[0],
        documents=ask("documents"),
        coming=coming,
        dates=DATES,
        day=day,
        query=ahead,
        headline=standing().headline,
    )


@blueprint.get("/search")
def search() -> str:
    """What the words name, by kind."""
    asked = request.args.get("q", "").strip()
    kind = request.args.get("kind")
    wanted = [kind] if kind in PLURALS else None
    hits = site().release.search.search(asked, kinds=wanted, limit=HITS) if asked else []
    order = list(PLURALS)
    hits = sorted(hits, key=lambda hit: order.index(hit.kind) if hit.kind in order else len(order))
    groups = [(name, list(found)) for name, found in groupby(hits, key=lambda hit: hit.kind)]
    return render_template("search.html", asked=asked, kind=kind, groups=groups, count=len(hits), limit=HITS)
