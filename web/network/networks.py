"""The networks of the release that a site serves, made once and kept; and the part of one that a view shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from flask import current_app

from ...graph.engine import Engine
from ...graph.network.naming import Name, names
from ...graph.network.network import Network
from ...graph.network.projection import Selection, Tie
from ...graph.network.reading import Source, read
from ..site import site

KEY = "policygraph-networks"
REMEMBERED = 32
"""Networks that are kept."""
ORDERS: Mapping[str, Callable[[Network, str], float]] = {
    "strength": lambda network, node: network.strength(node),
    "betweenness": lambda network, node: network.betweenness[node],
    "degree": lambda network, node: network.degree(node),
}
"""What may decide which nodes come first."""


class Networks:
    """Makes networks of one graph, which never changes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.of = lru_cache(REMEMBERED)(self._made)

    @cached_property
    def source(self) -> Source:
        """What all networks are made of."""
        return read(self._engine)

    @cached_property
    def name(self) -> Name:
        """Names of all nodes and jurisdictions."""
        parties = {part.party for part in self.source.parts}
        places = {place for places in self.source.homes.values() for place in places}
        return names(self._engine, parties | places | self.source.themes)

    def _made(self, selection: Selection) -> Network:
        return Network(self.source, selection)


def networks() -> Networks:
    """Those of the site at work."""
    return current_app.extensions.setdefault(KEY, Networks(site().release.engine))


@dataclass(frozen=True, slots=True)
class Drawn:
    """The part of a network that is shown: the first nodes by some order, and the ties between them."""

    network: Network
    nodes: Sequence[str]
    ties: Sequence[Tie]

    @property
    def strongest(self) -> int:
        """Weight of the strongest tie shown."""
        return max((tie.weight for tie in self.ties), default=1)


def drawn(network: Network, order: str, shown: int, also: Sequence[str] = ()) -> Drawn:
    """The first nodes by ORDERS, and those named in `also` whatever their rank."""
    rank = ORDERS[order]
    ordered = sorted(network.nodes, key=lambda node: (-rank(network, node), node))
    wanted = {*ordered[:shown], *also}
    nodes = [node for node in ordered if node in wanted]
    return Drawn(network, nodes, [tie for tie in network.ties if tie.one in wanted and tie.other in wanted])
