"""Positions of a picture: the centre in the middle, neighbours around it, what was opened fans out further."""

import math
from collections.abc import Mapping, Sequence

import networkx as nx

Point = tuple[float, float]
WIDE, HIGH = 350.0, 245.0
"""Half axes of the first ring: labels are wider than high."""
RING = 12
"""Nodes that one ring holds before the next ring begins."""
OUTWARD = 1.75
FAN = math.radians(170)


def positions(centre: str, graph: nx.Graph, kinds: Mapping[str, str]) -> dict[str, Point]:
    """A place for every node that the centre reaches. The same picture has the same places; nothing is random."""
    places: dict[str, Point] = {centre: (0.0, 0.0)}
    children = {
        parent: sorted(below, key=lambda n: kinds.get(n, "")) for parent, below in nx.bfs_successors(graph, centre)
    }
    first = children.get(centre, [])
    for index, node in enumerate(first):
        places[node] = _on_rings(index, len(first), node in children)
    for parent, below in children.items():
        if parent != centre:
            places |= _fan(places[parent], below)
    return places


def _on_rings(index: int, count: int, opened: bool) -> Point:
    """Neighbours of the centre: alternating rings when one would be crowded; an opened one stands further out."""
    rings = math.ceil(count / RING)
    scale = 1.0 + 0.62 * (index % rings)
    if opened:
        scale += OUTWARD - 1.0
    angle = 2 * math.pi * index / max(count, 1) - math.pi / 2
    return (WIDE * scale * math.cos(angle), HIGH * scale * math.sin(angle))


def _fan(at: Point, below: Sequence[str]) -> dict[str, Point]:
    """What was opened stands around its parent, away from the centre."""
    outward = math.atan2(at[1], at[0])
    step = FAN / max(len(below) - 1, 1)
    first = outward - FAN / 2 if len(below) > 1 else outward
    reach = 1.0 + max(0, len(below) - 8) * 0.06
    return {
        node: (
            at[0] + WIDE * reach * (0.6 + 0.26 * (i % 2)) * math.cos(first + i * step),
            at[1] + HIGH * reach * (0.6 + 0.26 * (i % 2)) * math.sin(first + i * step),
        )
        for i, node in enumerate(below)
    }
