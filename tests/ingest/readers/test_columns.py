"""A page in columns is read column by column; one that only looks like it is read across."""

from typing import Any

import pytest
from policygraph.ingest.readers.columns import Box, bands

PAGE = (0.0, 0.0, 600.0, 800.0)
SIZE, PITCH = 10.0, 14.0


def line(left: float, right: float, top: float) -> list[Box]:
    """Words from left to right, as wide as three letters, with blanks between them."""
    starts = range(round(left), round(right) - 14, 18)
    return [(float(x), top, x + 15.0, top + SIZE) for x in starts]


def column(left: float, right: float, top: float, lines: int) -> list[Box]:
    return [word for n in range(lines) for word in line(left, right, top + n * PITCH)]


def read(words: list[Box], solid: list[Box] | None = None) -> list[tuple[tuple[int, int], ...]]:
    """Left and right end of each column, by band, rounded to hundreds."""
    found = bands(words, solid or [], PAGE)
    return [tuple((round(box[0], -2), round(box[2], -2)) for box in band) for band in found]


def test_a_page_of_running_text_is_one_column() -> None:
    assert read(column(50, 550, 100, 30)) == [((0, 600),)]


def test_two_columns_below_a_title() -> None:
    words = line(150, 450, 50) + column(50, 290, 100, 20) + column(310, 550, 100, 18)
    assert read(words) == [((0, 600),), ((0, 300), (300, 600))]


def test_columns_whose_lines_do_not_stand_side_by_side() -> None:
    words = column(50, 290, 100, 20) + column(310, 550, 105, 20)
    assert read(words) == [((0, 300), (300, 600))]


def test_three_columns() -> None:
    words = column(40, 200, 100, 20) + column(220, 380, 107, 20) + column(400, 560, 102, 20)
    assert read(words) == [((0, 200), (200, 400), (400, 600))]


def test_a_table_over_the_whole_width_parts_the_columns() -> None:
    words = column(50, 290, 100, 12) + column(310, 550, 100, 12) + column(50, 290, 500, 12) + column(310, 550, 500, 12)
    table = (50.0, 300.0, 550.0, 450.0)
    assert read(words, [table]) == [((0, 300), (300, 600)), ((0, 600),), ((0, 300), (300, 600))]


def test_a_table_inside_a_column_stays_there() -> None:
    words = column(50, 290, 100, 30) + column(310, 550, 100, 8) + column(310, 550, 400, 8)
    assert read(words, [(310.0, 220.0, 550.0, 390.0)]) == [((0, 300), (300, 600))]


@pytest.mark.parametrize(
    "cells",
    [
        [word for n in range(12) for word in (*line(50, 110, 100 + n * PITCH), *line(200, 550, 100 + n * PITCH))],
        [word for n in range(12) for word in (*line(50, 400, 100 + n * PITCH), *line(500, 550, 100 + n * PITCH))],
        [word for n in range(6) for word in (*line(50, 200, 100 + n * 60), *column(260, 550, 100 + n * 60, 3))],
    ],
    ids=["short names before texts", "numbers behind names", "terms with definitions"],
)
def test_cells_are_no_columns(cells: list[Box]) -> None:
    assert read(cells) == [((0, 600),)]


@pytest.mark.parametrize("paper", ["policy-address-supplement-2023", "macao-security-guidelines-2021"])
def test_a_paper_in_two_columns_says_what_its_text_says(parts: Any, makers: Any, paper: str) -> None:
    found = parts[paper].reread(makers["columns"](parts[paper]), "paper.pdf")
    assert found.aligned >= 0.95
    assert found.same("agencies") >= 0.98
    assert found.same("deadlines") >= 0.98
