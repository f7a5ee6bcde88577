"""Places for a picture of a network: each community a flower around its first node, flowers packed side by side.

Nothing is drawn by lot, and no force is at work: the same network has the same picture.
"""

import math
from collections.abc import Mapping, Sequence

from ...graph.network.projection import Tie

Point = tuple[float, float]
RING = 138.0
"""Distance of one ring of a flower from the next: room for a node and its label."""
PETALS = 6
"""Nodes on the first ring; each further ring holds as many more."""
WIDE = 1.32
"""How much wider than high the picture is."""
STEP, TURNS = 12.0, 48
"""How far apart, and at how many angles, places are tried for a flower."""


def places(nodes: Sequence[str], community: Mapping[str, str], ties: Sequence[Tie]) -> dict[str, Point]:
    """A place for every node, in the order in which they come: the first of a community stands in its middle."""
    flowers: dict[str, list[str]] = {}
    for node in nodes:
        flowers.setdefault(community[node], []).append(node)
    middles = _middles(flowers, _between(community, ties))
    pulls = _pulls(community, ties, middles)
    found: dict[str, Point] = {}
    for name, members in flowers.items():
        found |= _flower(members, middles[name], pulls)
    return {node: (x * WIDE, y) for node, (x, y) in found.items()}


def _radius(count: int) -> float:
    rings = 0
    while 1 + PETALS * rings * (rings + 1) // 2 < count:
        rings += 1
    return RING * (rings + 0.62)


def _middles(flowers: Mapping[str, Sequence[str]], between: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    """The largest flower in the middle; each further one as near as it has room, on the side of those it is tied to."""
    radii = {name: _radius(len(members)) for name, members in flowers.items()}
    found: dict[str, Point] = {}
    for name in sorted(flowers, key=lambda name: (-len(flowers[name]), len(name), name)):
        ties = {other: between.get((min(name, other), max(name, other)), 0) for other in found}
        spots = _free(radii[name], [(found[other], radii[other]) for other in found])
        found[name] = min(spots, key=lambda spot: (_stretch(spot, ties, found), spot))
    return found


def _free(radius: float, taken: Sequence[tuple[Point, float]]) -> list[Point]:
    """The nearest places around the middle where a flower has room."""
    reach = 0.0
    while True:
        turns = [2 * math.pi * index / TURNS for index in range(TURNS if reach else 1)]
        spots = [(round(reach * math.cos(turn), 3), round(reach * math.sin(turn), 3)) for turn in turns]
        free = [spot for spot in spots if all(math.dist(spot, at) >= radius + other for at, other in taken)]
        if free:
            return free
        reach += STEP


def _stretch(spot: Point, ties: Mapping[str, int], found: Mapping[str, Point]) -> float:
    """How long the ties to the flowers that have their place would be, all together."""
    return round(sum(weight * math.dist(spot, found[other]) for other, weight in ties.items()), 3)


def _between(community: Mapping[str, str], ties: Sequence[Tie]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for tie in ties:
        one, other = sorted((community[tie.one], community[tie.other]))
        found[one, other] = found.get((one, other), 0) + tie.weight
    return found


def _pulls(community: Mapping[str, str], ties: Sequence[Tie], middles: Mapping[str, Point]) -> dict[str, Point]:
    """Where the ties that leave its community pull a node."""
    found: dict[str, Point] = {}
    for tie in ties:
        for here, there in ((tie.one, tie.other), (tie.other, tie.one)):
            own, target = middles[community[here]], middles[community[there]]
            x, y = found.get(here, (0.0, 0.0))
            found[here] = (x + tie.weight * (target[0] - own[0]), y + tie.weight * (target[1] - own[1]))
    return found


def _flower(members: Sequence[str], middle: Point, pulls: Mapping[str, Point]) -> dict[str, Point]:
    found = {members[0]: middle}
    left, ring = list(members[1:]), 1
    while left:
        petals, left = left[: PETALS * ring], left[PETALS * ring :]
        step = 2 * math.pi / max(len(petals), 3)
        start = math.pi / 6 if ring % 2 else 0.0
        slots = [start + step * index for index in range(len(petals))]
        for node, angle in zip(_turned(petals, pulls), slots, strict=True):
            found[node] = (middle[0] + RING * ring * math.cos(angle), middle[1] + RING * ring * math.sin(angle))
        ring += 1
    return found


def _turned(petals: Sequence[str], pulls: Mapping[str, Point]) -> list[str]:
    """Nodes by the direction in which they are pulled, from the right and round."""

    def angle(node: str) -> float:
        x, y = pulls.get(node, (0.0, 0.0))
        return math.atan2(y, x) % (2 * math.pi)

    return sorted(petals, key=lambda node: (angle(node), node))
