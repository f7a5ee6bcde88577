"""The picture of a network, built through pyvis, and the same picture as SVG: places, sizes, shapes and words."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pyvis.network import Network as Pyvis

from ...graph.network.explaining import percent
from ...graph.network.naming import Name, kind_of
from ...graph.network.projection import Tie
from ..explorer.picture import OPTIONS, SHAPES, wrapped
from ..i18n import marked, texts
from .layout import places
from .networks import Drawn

COLOURS = 8
"""Colours of communities; further ones begin again, and letters tell them apart."""
SMALL, LARGE = 9.0, 30.0
"""Radius of the weakest and of the strongest node."""
THIN, THICK = 1.0, 9.0
Address = Callable[..., str]


WORDS = {
    "community": marked("Community %(name)s"),
    "figures": marked("Ties: %(ties)s. Shared measures: %(measures)s. On %(share)s%% of the shortest ways."),
    "shared": marked("Shared measures: %(num)s"),
    "implied": marked("Resting on an implied involvement: %(num)s"),
    "joins": marked("Joins jurisdictions: %(names)s"),
}
"""What a picture says beside names and counts."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a picture is drawn with: names and words in a language, the base of IRIs, and addresses of selections."""

    name: Name
    language: str
    base: str
    node_address: Address | None = None
    tie_address: Address | None = None

    def say(self, word: str, **values: object) -> str:
        """One of WORDS in the language of the picture."""
        return texts(self.language).ugettext(WORDS[word]) % values

    def named(self, iri: str) -> str:
        """The name of a thing in the language of the picture."""
        return self.name(iri, self.language)


def picture(drawn: Drawn, canvas: Canvas, chosen: frozenset[tuple[str, str]] = frozenset()) -> dict[str, Any]:
    """Nodes, edges and options for vis-network. `chosen` ties, by their ends, are marked."""
    net = Pyvis(directed=False, notebook=False)
    for node, at in placed(drawn).items():
        net.add_node(node, **_node(drawn, canvas, node, at))
    for tie in drawn.ties:
        net.add_edge(tie.one, tie.other, **_edge(drawn, canvas, tie, (tie.one, tie.other) in chosen))
    net.set_options(json.dumps(OPTIONS))
    return {"nodes": net.nodes, "edges": net.edges, "options": OPTIONS}


def placed(drawn: Drawn) -> dict[str, tuple[int, int]]:
    """Whole coordinates of every node that is shown."""
    found = places(drawn.nodes, drawn.network.community, drawn.ties)
    return {node: (round(x), round(y)) for node, (x, y) in found.items()}


def size(drawn: Drawn, node: str) -> float:
    """Radius of a node: its area grows with its strength."""
    most = max(drawn.network.strength(other) for other in drawn.nodes)
    return round(SMALL + (LARGE - SMALL) * (drawn.network.strength(node) / most) ** 0.5, 1)


def width(drawn: Drawn, tie: Tie) -> float:
    """Width of a tie, in proportion to its weight."""
    return round(THIN + (THICK - THIN) * tie.weight / max(drawn.strongest, 8), 1)


def colour(community: str) -> int:
    """Which of the COLOURS a community has, from 1."""
    index = 0
    for char in community:
        index = index * 26 + ord(char) - ord("A") + 1
    return (index - 1) % COLOURS + 1


def node_words(drawn: Drawn, canvas: Canvas, node: str) -> str:
    """What is said of a node where the pointer rests on it."""
    network = drawn.network
    share = percent(network.betweenness[node])
    figures = canvas.say("figures", ties=network.degree(node), measures=network.strength(node), share=share)
    return "\n".join((canvas.named(node), canvas.say("community", name=network.community[node]), figures))


def tie_words(drawn: Drawn, canvas: Canvas, tie: Tie) -> str:
    """What is said of a tie where the pointer rests on it."""
    said = [f"{canvas.named(tie.one)} – {canvas.named(tie.other)}", canvas.say("shared", num=tie.weight)]
    if tie.implied:
        said.append(canvas.say("implied", num=len(tie.implied)))
    joined = drawn.network.crosses(tie)
    if joined:
        said.append(canvas.say("joins", names=", ".join(map(canvas.named, joined))))
    return "\n".join(said)


def _node(drawn: Drawn, canvas: Canvas, node: str, at: tuple[int, int]) -> dict[str, Any]:
    community, kind = drawn.network.community[node], kind_of(node, canvas.base)
    first, *more = wrapped(canvas.named(node))
    return {
        "label": "\n".join((f"{community} · {first}", *more)),
        "shape": SHAPES.get(kind, "dot"),
        "group": kind,
        "community": community,
        "colour": colour(community),
        "x": at[0],
        "y": at[1],
        "size": size(drawn, node),
        "title": node_words(drawn, canvas, node),
        "href": canvas.node_address(node) if canvas.node_address else "",
    }


def _edge(drawn: Drawn, canvas: Canvas, tie: Tie, chosen: bool) -> dict[str, Any]:
    crossing = bool(drawn.network.crosses(tie))
    options: dict[str, Any] = {
        "id": f"{tie.one} {tie.other}",
        "title": tie_words(drawn, canvas, tie),
        "width": width(drawn, tie),
        "weight": tie.weight,
        "dashes": [2, 5] if len(tie.implied) == tie.weight else False,
        "crossing": crossing,
        "chosen_edge": chosen,
        "href": canvas.tie_address(tie.one, tie.other) if canvas.tie_address else "",
    }
    if crossing:
        options["label"] = "⇄"
    return options
