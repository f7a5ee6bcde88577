"""Measures of position on a network whose nodes are numbers: the same input gives the same figures everywhere.

Nodes are numbered in the order of their names and edges added in theirs, so that no result hangs on the order of a
set or on the seed of string hashes. Lengths of ties are whole numbers, so that two ways of one length are of exactly
one length: with fractions, 1/3 + 1/3 + 1/3 would not always equal 1, and which ways count as shortest would be luck.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import lcm

import networkx as nx

SEED = 1
"""Of every algorithm that draws lots: communities, and the pivots of a sample."""
EXACT = 600
"""Nodes up to which the shortest ways between all pairs are followed."""
PIVOTS = 128
"""Nodes from which ways are followed in larger networks."""
DIGITS = 6
WEIGHT, LENGTH = "weight", "length"


def numbered(count: int, edges: Sequence[tuple[int, int, int]]) -> nx.Graph:
    """A graph of the nodes 0 to `count` - 1; each edge with its weight, and its length in proportion to 1/weight."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    whole = lcm(*{weight for _, _, weight in edges})
    graph.add_edges_from((one, other, {WEIGHT: weight, LENGTH: whole // weight}) for one, other, weight in edges)
    return graph


def pivots(graph: nx.Graph) -> int | None:
    """Number of nodes from which ways are followed; None where it is all of them."""
    return None if len(graph) <= EXACT else PIVOTS


def betweenness(graph: nx.Graph, *, weighted: bool) -> dict[int, float]:
    """Share of the shortest ways between all pairs of other nodes that pass a node (Freeman 1977, Brandes 2001).

    Unweighted, the shortest way has the fewest ties; weighted, the smallest sum of 1/weight (Newman 2001). Above EXACT
    nodes it is estimated from PIVOTS of them (Brandes and Pich 2007).
    """
    found = nx.betweenness_centrality(graph, k=pivots(graph), weight=LENGTH if weighted else None, seed=SEED)
    return _rounded(found)


def closeness(graph: nx.Graph) -> dict[int, float] | None:
    """Nearness to all other nodes in ties, for networks in several pieces (Wasserman and Faust 1994).

    None above EXACT nodes.
    """
    return None if pivots(graph) else _rounded(nx.closeness_centrality(graph))


def crossing(graph: nx.Graph, sides: Mapping[int, tuple[str, ...]]) -> dict[int, float] | None:
    """Share of the shortest ways between nodes of different sides that pass a node; `sides` says where each belongs.

    Nodes of no side, or of a common one, are no pair. None above EXACT nodes, and where there is no pair.
    """
    if pivots(graph):
        return None
    groups: dict[tuple[str, ...], list[int]] = {}
    for node, places in sorted(sides.items()):
        groups.setdefault(places, []).append(node)
    total, pairs = dict.fromkeys(graph, 0.0), 0
    for places, sources in sorted(groups.items()):
        targets = [n for other, nodes in sorted(groups.items()) if not set(other) & set(places) for n in nodes]
        pairs += len(sources) * len(targets)
        # Of an undirected graph networkx halves the sum, because each pair comes from both of its ends.
        for node, value in nx.betweenness_centrality_subset(graph, sources, targets).items():
            total[node] += value
    return _rounded({node: value / (pairs / 2) for node, value in total.items()}) if pairs else None


def cut_off(graph: nx.Graph) -> dict[int, int]:
    """Nodes without which others would lose their tie to the rest, with how many would (Tarjan's articulation points).

    The largest piece that remains is the rest. Above EXACT nodes the number is 1, "at least one".
    """
    points = sorted(nx.articulation_points(graph))
    return {point: 1 if pivots(graph) else _lost(graph, point) for point in points}


def _lost(graph: nx.Graph, point: int) -> int:
    piece = nx.node_connected_component(graph, point)
    rest = graph.subgraph(piece - {point}).copy()
    *lost, _largest = sorted(len(part) for part in nx.connected_components(rest))
    return sum(lost)


def bridges(graph: nx.Graph) -> set[tuple[int, int]]:
    """Ties without which their two ends would not hang together at all, the lower node first."""
    return {(min(edge), max(edge)) for edge in nx.bridges(graph)}


def _rounded(values: Mapping[int, float]) -> dict[int, float]:
    return {node: round(value, DIGITS) for node, value in sorted(values.items())}


def way(graph: nx.Graph, first: int, last: int) -> list[tuple[int, int]]:
    """The steps of a way of the fewest ties, among those the one whose ties are strongest; none where there is none."""
    fewest = 1 + sum(length for _, _, length in graph.edges(data=LENGTH))
    try:
        nodes = nx.dijkstra_path(graph, first, last, weight=lambda _one, _other, tie: fewest + tie[LENGTH])
    except nx.NetworkXNoPath:
        return []
    return list(pairwise(nodes))
