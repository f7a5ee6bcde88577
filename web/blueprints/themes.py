"""Themes over time and place: how much of each paper they take, who has which, which parties are shared."""

from flask import Blueprint, render_template, request

from ...errors import InputError
from ..asking import ask
from ..commitments.theme_shares import GROUPINGS, columns, only_there, shared, theme_rows
from ..i18n import marked

blueprint = Blueprint("themes", __name__)


@blueprint.get("/themes")
def themes() -> str:
    """The share of each theme, by paper or by jurisdiction and year."""
    by = request.args.get("by") or "paper"
    if by not in GROUPINGS:
        raise InputError(marked("themes are not counted by this"), where=by, advice=marked("Choose paper or year."))
    made = columns(ask("theme-totals"), GROUPINGS[by])
    rows = theme_rows(ask("theme-shares"), made)
    places = list(dict.fromkeys(column.jurisdiction for column in made))
    return render_template(
        "themes.html",
        by=by,
        columns=made,
        rows=rows,
        only=only_there(rows, made),
        places=places,
        shared=shared(ask("shared-agencies")),
    )
