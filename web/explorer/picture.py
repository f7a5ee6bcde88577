"""The picture of an exploration: nodes and edges built through pyvis, drawn by vis-network in our own template."""

import json
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import networkx as nx
from pyvis.network import Network

from ..addresses import kind_of
from ..i18n import ngettext
from ..things import relation, thing, word
from .exploring import Exploration
from .layout import positions
from .ties import Around, Tie, around

SHAPES = {
    "agency": "dot",
    "organisation": "square",
    "place": "triangle",
    "group": "triangleDown",
    "measure": "box",
    "initiative": "diamond",
    "instrument": "star",
    "theme": "hexagon",
    "priority": "ellipse",
    "document": "database",
}
"""Shape of each kind, so that kinds differ by more than colour."""
OUTSIDE = {"dot", "square", "triangle", "triangleDown", "diamond", "star", "hexagon"}
"""Shapes that have their label below them, not within."""
SIZE, CENTRE_SIZE = 16, 26
WRAP, LINES, LINE = 18, 4, 18
"""Characters of a line of a label, its lines at most, and the height of one."""
HAN = 0x2E80
"""Where the code points of Han characters and their punctuation begin."""
OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 200, "keyboard": False},
    "edges": {"smooth": False, "hoverWidth": 1, "selectionWidth": 2},
    "nodes": {"font": {"size": 15}, "borderWidth": 1.5},
    "layout": {"improvedLayout": False},
}


def surroundings(view: Exploration) -> list[Around]:
    """The neighbours of everything that is open."""
    return [around(iri, view.kinds, view.shown, view.choice) for iri in view.opened]


def picture(view: Exploration, opened: Sequence[Around], steps: Sequence[Tie] = ()) -> dict[str, Any]:
    """Nodes, edges and options for vis-network, with the address that a click on each leads to.

    `steps` are those of a way that is shown whatever the filters leave out.
    """
    ties = _once([*(tie for near in opened for tie in near.ties), *steps])
    graph = nx.Graph()
    graph.add_nodes_from(view.opened)
    graph.add_edges_from((tie.one, tie.other) for tie in ties)
    shown = set(nx.node_connected_component(graph, view.node))
    places = positions(view.node, graph, {iri: kind_of(iri) for iri in shown})
    net = Network(directed=False, notebook=False)
    for iri in sorted(shown, key=lambda i: (i != view.node, i)):
        _add_node(net, view, iri, places[iri])
    for tie in ties:
        if tie.one in shown:
            _add_edge(net, view, tie)
    net.set_options(json.dumps(OPTIONS))
    return {"nodes": net.nodes, "edges": net.edges, "options": OPTIONS}


def _once(ties: Iterable[Tie]) -> list[Tie]:
    """Every tie once, though both ends be open."""
    seen: dict[frozenset[str], Tie] = {}
    for tie in ties:
        seen.setdefault(frozenset((tie.one, tie.other)), tie)
    return list(seen.values())


def _add_node(net: Network, view: Exploration, iri: str, at: tuple[float, float]) -> None:
    named = thing(iri)
    text = named.label.text
    lines = wrapped(text)
    net.add_node(
        iri,
        label="\n".join(lines),
        shape=SHAPES.get(named.kind, "dot"),
        group=named.kind,
        x=round(at[0]),
        y=round(at[1]),
        size=CENTRE_SIZE if iri == view.node else SIZE,
        font={"vadjust": _above(named.kind, len(lines)) if at[1] < 0 else 0},
        title=f"{named.kind_name}: {text}",
        href=view.opening(iri).address(),
        opened=iri in view.opened,
    )


def wrapped(text: str) -> list[str]:
    """A name in short lines, cut with an ellipsis; Han characters are twice as wide and break anywhere."""
    wide = sum(ord(char) >= HAN for char in text) * 2 > len(text)
    return textwrap.wrap(text, WRAP // 2 if wide else WRAP, max_lines=LINES, placeholder="…") or [text]


def _above(kind: str, lines: int) -> int:
    """How far up a label goes to stand above its node, where no tie to the centre crosses it."""
    return -(2 * SIZE + 12 + LINE * lines) if SHAPES.get(kind) in OUTSIDE else 0


def _add_edge(net: Network, view: Exploration, tie: Tie) -> None:
    options: dict[str, Any] = {
        "id": f"{tie.one} {tie.other}",
        "title": tie_text(tie),
        "href": view.proving(tie.one, tie.other).address(),
        "chosen_edge": view.edge == (tie.one, tie.other),
        "dashes": not tie.stated,
        "width": 1 + min(tie.measures, 25) ** 0.5,
    }
    if tie.measures > 1:
        options["label"] = str(tie.measures)
    if tie.stated and not tie.measures:
        options["arrows"] = "to" if tie.relations[0].outward else "from"
        options["label"] = word(tie.relations[0].name)
    net.add_edge(tie.one, tie.other, **options)


def tie_text(tie: Tie) -> str:
    """What ties two things, in words."""
    words = list(dict.fromkeys(relation(r.name, r.outward) for r in tie.relations))
    if tie.measures:
        shared = ngettext("%(num)s shared measure", "%(num)s shared measures", tie.measures)
        words.append(shared % {"num": tie.measures})
    return ", ".join(words)
