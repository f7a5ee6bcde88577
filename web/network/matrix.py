"""The picture of a network as a matrix: the same nodes in rows and columns, the weight of each tie where they meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...graph.network.naming import kind_of
from ...graph.network.projection import Tie
from ..site import site
from .networks import Drawn

SHADES = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """Where two nodes meet: their tie, None where there is none or both are one, and how dark it is (1 to SHADES)."""

    column: str
    tie: Tie | None
    shade: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows with their cells, communities together. `columns` are nodes; `square`: they are the rows again."""

    columns: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Cell]]]
    square: bool


def matrix(drawn: Drawn) -> Matrix:
    """The nodes that are shown; where a projection has two sides, one in rows and the other in columns."""
    network = drawn.network
    position = {node: index for index, node in enumerate(drawn.nodes)}
    ordered = sorted(drawn.nodes, key=lambda n: (len(network.community[n]), network.community[n], position[n]))
    rows, columns = _sides(drawn, ordered)
    lines = [(row, [_cell(drawn, row, column) for column in columns]) for row in rows]
    return Matrix(columns, lines, rows == columns)


def _sides(drawn: Drawn, ordered: Sequence[str]) -> tuple[list[str], list[str]]:
    if drawn.network.projection in ("agency-agency", "all-parties"):
        return list(ordered), list(ordered)
    kinds = {node: kind_of(node, site().base) for node in ordered}
    rows = [node for node in ordered if kinds[node] == "agency"]
    if drawn.network.projection == "theme-agency":
        return rows, [node for node in ordered if kinds[node] == "theme"]
    tied = {end for tie in drawn.ties for end in (tie.one, tie.other) if {tie.one, tie.other} - {end} <= set(rows)}
    both = {end for tie in drawn.ties if {tie.one, tie.other} <= set(rows) for end in (tie.one, tie.other)}
    return rows, [node for node in ordered if node in tied and (kinds[node] != "agency" or node in both)]


def _cell(drawn: Drawn, row: str, column: str) -> Cell:
    tie = drawn.network.tie(row, column) if row != column else None
    if tie is None:
        return Cell(column, None, 0)
    return Cell(column, tie, 1 + min(SHADES - 1, (SHADES * (tie.weight - 1)) // drawn.strongest))
