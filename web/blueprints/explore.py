"""The explorer: a thing with what it is tied to, opened by clicks, every tie proved by its sentences."""

from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from ...errors import NotFoundError
from ...queries.narrowing import Choice, narrowed
from ..addresses import kind_of
from ..asking import answer, ask
from ..explorer.exploring import WITHIN, Exploration, read
from ..explorer.picture import picture, surroundings, tie_text
from ..explorer.proof import proof
from ..explorer.ways import parties_named, way
from ..i18n import marked
from ..measures.facets import Facets
from ..site import site

blueprint = Blueprint("explore", __name__)


@blueprint.get("/explore")
def explore() -> ResponseReturnValue:
    """The page; without a thing in the middle it offers some to begin with."""
    if not request.args.get("node"):
        return render_template("explore_start.html", documents=ask("documents"), starts=ask("busiest-agencies"))
    wanted = request.args.get("to_name")
    meant = parties_named(wanted) if wanted else []
    if len(meant) == 1:
        return redirect(read(request.args, _known(request.args["node"])).towards(meant[0]).address())
    page = render_template("explore.html", **_shown(), wanted=wanted, meant=meant)
    return (page, HTTPStatus.NOT_FOUND) if wanted and not meant else page


@blueprint.get("/api/explore")
def api() -> Response:
    """The same view as JSON: the picture, and the parts of the page that go with it."""
    shown = _shown()
    parts = {
        part: render_template(f"parts/explore_{part}.html", **shown) for part in ("table", "panel", "filters", "way")
    }
    return jsonify(picture=shown["picture"], parts=parts, title=render_template("parts/explore_title.html", **shown))


def _shown() -> dict[str, Any]:
    view = read(request.args, _known(request.args["node"]))
    opened = surroundings(view)
    steps = way(view.node, view.goal) if view.goal else []
    return {
        "view": view,
        "opened": opened,
        "picture": picture(view, opened, steps),
        "steps": steps,
        "proof": proof(*view.edge, every=view.all, choice=view.choice) if view.edge else None,
        "offered": _offered(view),
        "card": view.show if view.show and not view.edge else None,
        "tie_text": tie_text,
        "kind_of": kind_of,
    }


def _offered(view: Exploration) -> dict[str, list[tuple[str, int]]]:
    """The values of each facet that the measures of the thing in the middle have, with their number."""
    facets = Facets.of(answer(narrowed("measure-facets", Choice(thing=view.node))))
    return {facet: facets.offered(facet, view.choice) for facet in WITHIN}


def _known(iri: str) -> str:
    if not site().names.labels(iri):
        raise NotFoundError(
            marked("this thing is not in the graph"),
            where=iri,
            advice=marked("Search for its name: it may have another address now."),
        )
    return iri
