"""The network of agencies, partners and themes: picture, tables, matrix, ways, proofs and files."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from ...graph.network.explaining import percent, why
from ...graph.network.methods import methods, software
from ...graph.network.projection import PROJECTIONS
from ...graph.network.titles import TELLS, TITLES
from ...queries.narrowing import Choice, narrow
from ..asking import written_out
from ..explorer.proof import proof
from ..explorer.ways import parties_named
from ..i18n import language
from ..measures.facets import Facets
from ..network.files import FORMS, written
from ..network.matrix import matrix
from ..network.networks import Drawn, drawn, networks
from ..network.picture import Canvas, colour, picture, tie_words
from ..network.view import FILTERS, MOST, NetworkView, read
from ..site import site

blueprint = Blueprint("network", __name__)
ENDS = ("start", "goal")
PARTS = ("table", "panel", "filters", "way", "matrix")


@blueprint.get("/network")
def network() -> ResponseReturnValue:
    """The page; names of two parties are turned into their addresses first."""
    view = read(request.args)
    asked = {end: words for end in ENDS if (words := request.args.get(f"{end}_name", "").strip())}
    meant = {end: parties_named(words) for end, words in asked.items()}
    view = view.between(**{end: _only(meant[end]) if end in meant else getattr(view, end) for end in ENDS})
    if meant and all(len(found) == 1 for found in meant.values()):
        return redirect(view.address())
    answer = render_template("network.html", **_shown(view) | {"asked": asked, "meant": meant})
    return (answer, HTTPStatus.NOT_FOUND) if any(not found for found in meant.values()) else answer


def _only(found: Sequence[str]) -> str | None:
    return found[0] if len(found) == 1 else None


@blueprint.get("/api/network")
def api() -> Response:
    """The same view as JSON: the picture, and the parts of the page that go with it."""
    shown = _shown(read(request.args))
    parts = {part: render_template(f"parts/network_{part}.html", **shown) for part in PARTS}
    return jsonify(picture=shown["picture"], parts=parts, title=TITLES[shown["network"].projection][language()])


@blueprint.get("/network.<any(graphml, gexf, csv, html, svg):form>")
def file(form: str) -> Response:
    """The network of a view as a file: tables and exchange formats whole, pictures as they are shown."""
    view = read(request.args)
    canvas, nodes = Canvas(networks().name, language(), site().base), request.args.get("table") == "nodes"
    filters = [canvas.named(iri) for iri in view.selection.filters]
    made = written(form, _drawn(view), canvas, nodes=nodes, filters=filters)
    response = Response(made, content_type=f"{FORMS[form]}; charset=utf-8")
    name = f"policygraph-{view.selection.projection}{'-nodes' if nodes else ''}.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _drawn(view: NetworkView) -> Drawn:
    found = networks().of(view.selection)
    way = found.path(view.start, view.goal) if view.start and view.goal else ()
    also = [end for tie in way for end in (tie.one, tie.other)] + [*(view.edge or ()), *filter(None, [view.node])]
    return drawn(found, view.order, view.shown, also)


def _shown(view: NetworkView) -> dict[str, Any]:
    part = _drawn(view)
    found = part.network
    way = found.path(view.start, view.goal) if view.start and view.goal else ()
    tie = found.tie(*view.edge) if view.edge else None
    canvas = Canvas(
        networks().name, language(), site().base,
        lambda node: view.around(node).address(), lambda one, other: view.proving(one, other).address(),
    )  # fmt: skip
    marked = frozenset((each.one, each.other) for each in (*way, *([tie] if tie else [])))
    return {
        "view": view,
        "network": found,
        "part": part,
        "picture": picture(part, canvas, marked),
        "matrix": matrix(part),
        "way": way,
        "stations": _stations(view.start, way),
        "tie": tie,
        "proof": proof(tie.one, tie.other, view.all, Choice(found=tie.measures)) if tie else None,
        "tie_words": lambda tie: tie_words(part, canvas, tie),
        "explained": lambda node: why(found.standings[node], language(), networks().name),
        "methods": methods(found),
        "software": software(),
        "titles": TITLES,
        "tells": TELLS[found.projection][language()],
        "projections": PROJECTIONS,
        "most": MOST,
        "offered": _offered(view),
        "ties_query": _ties_query(view),
        "colour": colour,
        "per_cent": percent,
        "asked": {},
        "meant": {},
    }


def _stations(start: str | None, way: Any) -> list[str]:
    """The nodes of a way in its order."""
    found = [start] if start and way else []
    for tie in way:
        found.append(tie.other if tie.one == found[-1] else tie.one)
    return found


def _offered(view: NetworkView) -> dict[str, list[tuple[str, int]]]:
    """What each filter may be set to, with the number of measures that would be left."""
    measures = networks().source.measures
    facets = Facets({
        "theme": {measure: set(about.themes) for measure, about in measures.items()},
        "jurisdiction": {measure: set(about.jurisdictions) for measure, about in measures.items()},
        "document": {measure: set(about.documents) for measure, about in measures.items()},
    })  # fmt: skip
    return {facet: facets.offered(facet, view.choice) for facet in FILTERS}


def _ties_query(view: NetworkView) -> str:
    """The SPARQL that counts the measures of every tie of the view."""
    query = narrow(written_out("network-ties", projection=view.selection.projection), view.choice)
    if view.selection.implied:
        return query
    return query.replace("WHERE {\n", "WHERE {\n  FILTER NOT EXISTS { ?tie pg:impliedMeasure ?measure }\n", 1)
