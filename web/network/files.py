"""A network as a file: exchange formats and tables whole, pages and pictures as far as they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...graph.network.explaining import percent, why
from ...graph.network.files import Named, gexf, graphml, node_table, tie_table
from ...graph.network.naming import kind_of
from ...graph.network.titles import TELLS, TITLES
from ..addresses import KINDS
from ..explorer.picture import SHAPES, wrapped
from ..i18n import texts
from ..standalone import environment, static, styles
from .networks import Drawn
from .picture import Canvas, colour, picture, placed, size, tie_words, width

VENDOR = "vendor/vis-network-10.1.5/vis-network.min.js"
_STYLES = ("base.css", "pages.css", "explore.css", "network.css")
_SCRIPTS = (VENDOR, "js/canvas.js", "js/network_draw.js", "js/network_file.js")
MARGIN = 130
"""Around the nodes of a picture, for their labels."""


FORMS = {
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "csv": "text/csv",
    "html": "text/html",
    "svg": "image/svg+xml",
}
"""Forms of files with their media types."""


def written(form: str, drawn: Drawn, canvas: Canvas, *, nodes: bool = False, filters: Sequence[str] = ()) -> bytes:
    """The network in one of FORMS; of the tables in CSV that of the ties, or with `nodes` that of the nodes.

    `filters` say in words which measures were selected.
    """
    named = Named(drawn.network, canvas.name, canvas.language, canvas.base)
    if form in ("html", "svg"):
        return (page(drawn, canvas, filters) if form == "html" else svg(drawn, canvas)).encode()
    if form == "csv":
        return node_table(named) if nodes else tie_table(named)
    return graphml(named) if form == "graphml" else gexf(named)


def page(drawn: Drawn, canvas: Canvas, filters: Sequence[str] = ()) -> str:
    """The picture and its table as one page; `filters` say in words what was left out."""
    nodes = [drawn.network.standings[node] for node in drawn.nodes]
    return (
        environment(canvas.language)
        .get_template("network_file.html")
        .render(
            **_common(drawn, canvas),
            styles=styles(_STYLES),
            scripts=[static(name).replace("</script", "<\\/script") for name in _SCRIPTS],
            picture=picture(drawn, canvas),
            nodes=[(node, why(node, canvas.language, canvas.name)) for node in nodes],
            filters=filters,
            percent=percent,
        )
    )


def svg(drawn: Drawn, canvas: Canvas) -> str:
    """The picture as SVG, its colours those of a light page."""
    at = placed(drawn)
    left, top = (min((xy[axis] for xy in at.values()), default=0) - MARGIN for axis in (0, 1))
    right, bottom = (max((xy[axis] for xy in at.values()), default=0) + MARGIN for axis in (0, 1))
    return (
        environment(canvas.language)
        .get_template("network.svg")
        .render(
            **_common(drawn, canvas),
            box=(left, top - 60, right - left, bottom - top + 60),
            dots=[_dot(drawn, canvas, node, xy) for node, xy in at.items()],
            lines=[_line(drawn, canvas, tie, at) for tie in drawn.ties],
        )
    )


@dataclass(frozen=True, slots=True)
class Dot:
    """A node of the picture in SVG."""

    x: int
    y: int
    size: float
    shape: str
    community: str
    colour: int
    label: Sequence[str]


def _dot(drawn: Drawn, canvas: Canvas, node: str, at: tuple[int, int]) -> Dot:
    community = drawn.network.community[node]
    shape = SHAPES.get(kind_of(node, canvas.base), "dot")
    return Dot(*at, size(drawn, node), shape, community, colour(community), wrapped(canvas.named(node)))


def _line(drawn: Drawn, canvas: Canvas, tie: Any, at: dict[str, tuple[int, int]]) -> dict[str, Any]:
    return {
        "ends": (*at[tie.one], *at[tie.other]),
        "width": width(drawn, tie),
        "implied": len(tie.implied) == tie.weight,
        "crossing": bool(drawn.network.crosses(tie)),
        "title": tie_words(drawn, canvas, tie),
    }


def _common(drawn: Drawn, canvas: Canvas) -> dict[str, Any]:
    projection = drawn.network.projection
    return {
        "language": canvas.language,
        "title": TITLES[projection][canvas.language],
        "tells": TELLS[projection][canvas.language],
        "drawn": drawn,
        "named": canvas.named,
        "kinds": {kind: texts(canvas.language).ugettext(name) for kind, name in KINDS.items()},
        "kind_of": lambda iri: kind_of(iri, canvas.base),
        "colour": colour,
    }
