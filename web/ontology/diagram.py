"""Places for a diagram of the ontology: measures between what they lead to, and further classes to the right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from ...ontology.documentation import Documentation

ROOT = "Measure"
WIDTH, LINE, PADDING, GAP, GUTTER = 232, 19, 9, 14, 52
"""Of a box: width, height of a line, padding; then the gaps between boxes and between columns, in SVG units."""


@dataclass(frozen=True, slots=True)
class Box:
    """A class: how the box before it leads here, and its other relations, each with its first class and the rest."""

    name: str
    x: int
    y: int
    arrivals: tuple[str, ...]
    relations: tuple[tuple[str, str, int], ...]

    @property
    def height(self) -> int:
        """Height of the box."""
        return 2 * PADDING + LINE * (1 + len(self.arrivals) + len(self.relations))


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes and the pairs of boxes between which a line runs."""

    boxes: tuple[Box, ...]
    lines: tuple[tuple[Box, Box], ...]
    width: int
    height: int


def diagram(told: Documentation) -> Diagram:
    """Own classes that relations connect to measures, by their distance from them."""
    relations = _relations(told)
    graph = nx.Graph((one, other) for _, one, other in relations if one != other)
    below: dict[str, list[str]] = {}
    for parent, child in nx.bfs_edges(graph, ROOT, sort_neighbors=sorted):
        below.setdefault(parent, []).append(child)
    columns = _Columns(relations)
    boxes = [columns.add(ROOT, None, 1)]
    lines: list[tuple[Box, Box]] = []
    for name in sorted(below[ROOT], key=lambda name: (name not in below, name)):
        column = 2 if name in below or columns.depth(2) <= columns.depth(0) else 0
        pending = [(name, boxes[0], column)]
        while pending:
            child, parent, column = pending.pop(0)
            box = columns.add(child, parent, column)
            boxes.append(box)
            lines.append((parent, box))
            pending += [(further, box, column + 1) for further in below.get(child, ())]
    return Diagram(tuple(boxes), tuple(lines), max(b.x for b in boxes) + WIDTH, max(b.y + b.height for b in boxes))


class _Columns:
    """Columns that fill from the top; a box stands no higher than the one that leads to it."""

    def __init__(self, relations: tuple[tuple[str, str, str], ...]) -> None:
        self._relations = relations
        self._depth: dict[int, int] = {}

    def depth(self, column: int) -> int:
        """Where the next box of a column begins."""
        return self._depth.get(column, 0)

    def add(self, name: str, parent: Box | None, column: int) -> Box:
        """Place the box of a class."""
        y = max(self.depth(column), parent.y if parent else 0)
        box = _box(name, parent.name if parent else None, self._relations, column * (WIDTH + GUTTER), y)
        self._depth[column] = y + box.height + GAP
        return box


def _relations(told: Documentation) -> tuple[tuple[str, str, str], ...]:
    """(property, subject class, object class) for each pair of own classes that a relation may connect."""
    own = {f"pg:{term.name}" for term in told.of("class")}
    return tuple(
        (term.name, one.removeprefix("pg:"), other.removeprefix("pg:"))
        for term in told.of("relation")
        for one in _ends(term.links, "domain", own)
        for other in _ends(term.links, "range", own)
    )


def _ends(links: Mapping[str, tuple[str, ...]], name: str, own: set[str]) -> list[str]:
    """Own classes at one end of a property: those of its axiom, else those with which it is used."""
    return [value for value in links.get(name) or links.get(f"usual {name}", ()) if value in own]


def _box(name: str, parent: str | None, relations: tuple[tuple[str, str, str], ...], x: int, y: int) -> Box:
    hither = [f"→ {p}" for p, one, other in relations if (one, other) == (parent, name)]
    thither = [f"← {p}" for p, one, other in relations if (one, other) == (name, parent)]
    return Box(name, x, y, (*hither, *thither), tuple(_others(name, parent, relations)))


def _others(
    name: str, parent: str | None, relations: tuple[tuple[str, str, str], ...]
) -> Iterator[tuple[str, str, int]]:
    """Relations that stand in the box of their subject; those of measures to others stand where they arrive."""
    found: dict[str, list[str]] = {}
    for relation, one, other in relations:
        if one == name and other != parent and (name != ROOT or other == ROOT):
            found.setdefault(relation, []).append(other)
    for relation, others in found.items():
        yield relation, others[0], len(others) - 1
