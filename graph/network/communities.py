"""Communities: parts of a network that hang together more than chance would have it, each named by a letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

import networkx as nx

from .centrality import DIGITS, SEED, WEIGHT

RESOLUTION = 1.0
"""Of modularity: 1 is its usual definition; more gives smaller communities."""


@dataclass(frozen=True, slots=True)
class Division:
    """The communities of a network, the largest first, with the modularity that they reach."""

    members: tuple[tuple[int, ...], ...]
    modularity: float

    @property
    def of(self) -> Mapping[int, int]:
        """Number of the community of each node, from 0."""
        return {node: number for number, members in enumerate(self.members) for node in members}


def divide(graph: nx.Graph) -> Division:
    """Communities by the Louvain method (Blondel and others 2008) on the numbers of shared measures."""
    if not graph.number_of_edges():
        return Division(tuple((node,) for node in sorted(graph)), 0.0)
    found = nx.community.louvain_communities(graph, weight=WEIGHT, resolution=RESOLUTION, seed=SEED)
    members = sorted((tuple(sorted(part)) for part in found), key=lambda part: (-len(part), part))
    reached = nx.community.modularity(graph, members, weight=WEIGHT, resolution=RESOLUTION)
    return Division(tuple(members), round(reached, DIGITS))


def letter(number: int) -> str:
    """A for the first community, then B to Z, AA, AB and so on."""
    letters: Sequence[str] = ascii_uppercase
    before, last = divmod(number, len(letters))
    return (letter(before - 1) if before else "") + letters[last]
