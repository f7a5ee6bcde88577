"""A network of one selection: nodes, ties and, once they are asked for, the position of each node."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import networkx as nx

from . import centrality
from .communities import Division, divide, letter
from .projection import Projection, Selection, Tie, project
from .reading import Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing:
    """The position of one node.

    `degree` is the number of its ties, `strength` the sum of their shared measures. `betweenness` counts ways of the
    fewest ties; `crossing`, betweenness over pairs of different jurisdictions, is None where it is not computed.
    `cuts_off`: nodes that hang on it alone. `joins` and `reaches` say how many of its neighbours each community and
    each jurisdiction has.
    """

    node: str
    degree: int
    strength: int
    betweenness: float
    crossing: float | None
    cuts_off: int
    community: str
    joins: Mapping[str, int]
    reaches: Mapping[str, int]
    homes: tuple[str, ...]


class Network:
    """The nodes and ties of a selection. Nodes are sorted by IRI, ties by their ends."""

    def __init__(self, source: Source, selection: Selection) -> None:
        projected = project(source, selection)
        self.selection = selection
        self.ties = projected.ties
        self.untied = projected.untied
        self.nodes = tuple(sorted({end for tie in self.ties for end in (tie.one, tie.other)}))
        self.homes = {node: source.homes.get(node, ()) for node in self.nodes}
        self._index = {node: number for number, node in enumerate(self.nodes)}

    @property
    def projection(self) -> Projection:
        """The projection that it shows."""
        return self.selection.projection

    @cached_property
    def graph(self) -> nx.Graph:
        """For networkx: nodes are numbers, those of `nodes`; edges have `weight` and `length`."""
        edges = [(self._index[tie.one], self._index[tie.other], tie.weight) for tie in self.ties]
        return centrality.numbered(len(self.nodes), edges)

    @cached_property
    def division(self) -> Division:
        """Its communities."""
        return divide(self.graph)

    @cached_property
    def community(self) -> Mapping[str, str]:
        """The letter of the community of each node."""
        of = self.division.of
        return {node: letter(of[number]) for number, node in enumerate(self.nodes)}

    @cached_property
    def betweenness(self) -> Mapping[str, float]:
        """Betweenness by the fewest ties, the one that is shown first."""
        return self._named(centrality.betweenness(self.graph, weighted=False))

    @cached_property
    def weighted_betweenness(self) -> Mapping[str, float]:
        """Betweenness by the strongest ties."""
        return self._named(centrality.betweenness(self.graph, weighted=True))

    @cached_property
    def closeness(self) -> Mapping[str, float]:
        """Nearness to all other nodes; empty where it is not computed."""
        return self._named(centrality.closeness(self.graph) or {})

    @cached_property
    def crossing(self) -> Mapping[str, float]:
        """Betweenness over pairs of different jurisdictions; empty where it is not computed."""
        sides = {number: self.homes[node] for number, node in enumerate(self.nodes) if self.homes[node]}
        return self._named(centrality.crossing(self.graph, sides) or {})

    @cached_property
    def cuts_off(self) -> Mapping[str, int]:
        """How many nodes hang on a node alone, for those on which any does."""
        return self._named(centrality.cut_off(self.graph))

    @cached_property
    def bridges(self) -> frozenset[tuple[str, str]]:
        """Ties, by their ends, without which these would not hang together at all."""
        return frozenset((self.nodes[one], self.nodes[other]) for one, other in centrality.bridges(self.graph))

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """The position of every node, by IRI."""
        return {node: self._standing(node) for node in self.nodes}

    @property
    def pivots(self) -> int | None:
        """Nodes from which betweenness is estimated; None where it is exact."""
        return centrality.pivots(self.graph)

    def strength(self, node: str) -> int:
        """Sum of the measures of the ties of a node."""
        return self.graph.degree(self._index[node], weight=centrality.WEIGHT)

    def degree(self, node: str) -> int:
        """Number of the ties of a node."""
        return self.graph.degree(self._index[node])

    def neighbours(self, node: str) -> list[str]:
        """The nodes that a node is tied to, by IRI."""
        return [self.nodes[number] for number in sorted(self.graph[self._index[node]])]

    def tie(self, one: str, other: str) -> Tie | None:
        """The tie between two nodes, whichever comes first."""
        return self._tie_of.get((min(one, other), max(one, other)))

    def ties_of(self, node: str) -> list[Tie]:
        """The ties of a node, the strongest first."""
        ties = [tie for other in self.neighbours(node) if (tie := self.tie(node, other))]
        return sorted(ties, key=lambda tie: (-tie.weight, tie.one, tie.other))

    def members(self) -> dict[str, list[str]]:
        """The nodes of each community by its letter, the strongest first."""
        found: dict[str, list[str]] = {letter(number): [] for number in range(len(self.division.members))}
        for node in sorted(self.nodes, key=lambda node: (-self.strength(node), node)):
            found[self.community[node]].append(node)
        return found

    def crosses(self, tie: Tie) -> tuple[str, ...]:
        """The jurisdictions that a tie joins; none where both ends share one, or one end has none."""
        ends = set(self.homes[tie.one]), set(self.homes[tie.other])
        return tuple(sorted(ends[0] | ends[1])) if all(ends) and not ends[0] & ends[1] else ()

    def path(self, one: str, other: str) -> tuple[Tie, ...]:
        """A way of the fewest ties between two nodes; among several one of the strongest.

        Empty where there is none, or where one of them is no node.
        """
        if one not in self._index or other not in self._index:
            return ()
        steps = centrality.way(self.graph, self._index[one], self._index[other])
        found = [self.tie(self.nodes[here], self.nodes[there]) for here, there in steps]
        return tuple(tie for tie in found if tie is not None)

    @cached_property
    def _tie_of(self) -> Mapping[tuple[str, str], Tie]:
        return {(tie.one, tie.other): tie for tie in self.ties}

    def _standing(self, node: str) -> Standing:
        near = self.neighbours(node)
        return Standing(
            node,
            self.degree(node),
            self.strength(node),
            self.betweenness[node],
            self.crossing.get(node),
            self.cuts_off.get(node, 0),
            self.community[node],
            dict(sorted(Counter(self.community[other] for other in near).items())),
            dict(sorted(Counter(place for other in near for place in self.homes[other]).items())),
            self.homes[node],
        )

    def _named(self, values: Mapping[int, T]) -> dict[str, T]:
        return {self.nodes[number]: value for number, value in values.items()}
