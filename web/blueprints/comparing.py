"""Two documents, years or jurisdictions compared."""

from flask import Blueprint, render_template, request

from ...graph.diff.model import ChangeSet
from ..changes.changing import addresses, comparisons
from ..changes.comparing import BY, QUERIES, scopes, sides, table
from ..changes.file import words
from ..changes.matched import SHOWN, lists, turned
from ..changes.words import Telling
from ..i18n import language

blueprint = Blueprint("comparing", __name__)


@blueprint.get("/compare")
def compare() -> str:
    """Measures matched and unmatched, themes, parties and figures of two sides."""
    offered = scopes()
    pair = sides(request.args, offered)
    if pair is None:
        return render_template("compare.html", offered=offered, by=BY, pair=None)
    found: ChangeSet = comparisons().of_documents(pair[0].documents, pair[1].documents)
    show = request.args.get("show", "matched")
    return render_template(
        "compare.html",
        offered=offered,
        by=BY,
        pair=pair,
        found=found,
        tell=Telling(found, language(), addresses),
        listed=turned(lists(found), show, request.args.get("page", 1, type=int)),
        lists=SHOWN,
        **{name.removeprefix("compare-"): table(name, pair) for name in QUERIES},
        **words(),
    )
