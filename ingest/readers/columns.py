"""Columns of a printed page: where a gutter parts the text, and in which order its pieces are read.

A gutter is an upright stretch without text, as wide as the type is high, with lines of running text on both sides.
What crosses it (a title, a figure, a table) parts the page into bands; within a band the left column goes first.
"""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in points, y downwards."""
Band = tuple[Box, ...]
"""The columns of a band, in reading order."""
LEAST_LINES = 4
"""Lines that a column has at least on either side of a gutter."""
_NEARLY = 0.7
"""Gutters with this part of the lines of the best one are as good."""
_MARGIN = 0.2
"""A gutter leaves this part of the width at least on either side."""
_WIDE = 8
"""Width of a column at least, in type sizes."""
_DENSE = 0.4
"""Part of the height that lines cover at least: cells stand further apart."""
_FULL, _SHARE = 0.3, 0.6
"""What part of the width a line fills at least, and what part of the lines does."""


def bands(words: Sequence[Box], solid: Sequence[Box], page: Box) -> list[Band]:
    """The bands of a page from top to bottom; `solid` are tables, which stand in one piece.

    A page without columns is one band of one column.
    """
    x = _gutter(words, solid)
    if x is None:
        return [(page,)]
    half = _size(words) / 2
    crossing = [box for box in (*words, *solid) if _crosses(box, x, half)]
    return list(_between(words, solid, page, x, _merged(crossing, half)))


def _between(
    words: Sequence[Box], solid: Sequence[Box], page: Box, x: float, crossing: Sequence[tuple[float, float]]
) -> Iterator[Band]:
    """Bands that the gutter parts, and those that cross it, in turn."""
    left, top, right, bottom = page
    for upper, lower in crossing:
        yield from _columns(words, solid, (left, top, right, upper), x)
        yield ((left, upper, right, lower),)
        top = lower
    yield from _columns(words, solid, (left, top, right, bottom), x)


def _columns(words: Sequence[Box], solid: Sequence[Box], area: Box, x: float) -> Iterator[Band]:
    left, top, right, bottom = area
    sides = ((left, top, x, bottom), (x, top, right, bottom))
    held = [[box for box in words if inside(box, side)] for side in sides]
    if not any(held):
        if any(inside(box, area) for box in solid):
            yield (area,)
        return
    pieces = (
        bands(own, [box for box in solid if inside(box, side)], side) for own, side in zip(held, sides, strict=True)
    )
    yield tuple(box for piece in pieces for band in piece for box in band)


def inside(box: Box, area: Box) -> bool:
    """Whether the middle of a box lies in an area."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return area[0] <= x <= area[2] and area[1] <= y < area[3]


def _size(words: Sequence[Box]) -> float:
    return median(bottom - top for _, top, _, bottom in words)


def _crosses(box: Box, x: float, half: float) -> bool:
    return box[0] < x + half and box[2] > x - half


def _merged(boxes: Iterable[Box], gap: float) -> list[tuple[float, float]]:
    """From top to bottom the stretches that boxes cover, those close together as one."""
    out: list[tuple[float, float]] = []
    for _, top, _, bottom in sorted(boxes, key=lambda box: box[1]):
        if out and top <= out[-1][1] + gap:
            out[-1] = (out[-1][0], max(bottom, out[-1][1]))
        else:
            out.append((top, bottom))
    return out


def _gutter(words: Sequence[Box], solid: Sequence[Box]) -> float | None:
    """The middle of the first gutter from the left, None where the text runs over the whole width.

    From the left, for the blank between bullets and their text looks like a gutter too.
    """
    if len(words) < 2 * LEAST_LINES:
        return None
    size, left, right = _size(words), min(box[0] for box in words), max(box[2] for box in words)
    start, step = left + _MARGIN * (right - left), size / 4
    places = [start + n * step for n in range(int((1 - 2 * _MARGIN) * (right - left) / step))]
    lines = [_at(words, solid, x, size) for x in places]
    enough = _NEARLY * max(lines, default=0)
    free = [x for x, count in zip(places, lines, strict=True) if count and count >= enough]
    return median(x for n, x in enumerate(free) if x - free[0] < (n + 0.5) * step) if free else None


def _at(words: Sequence[Box], solid: Sequence[Box], x: float, size: float) -> int:
    """How many lines of running text a gutter at this place has on both sides at least; 0 where there is none."""
    crossing = _merged((box for box in (*words, *solid) if _crosses(box, x, size / 2)), size / 2)
    edges = [min(box[1] for box in words), *(y for pair in crossing for y in pair), max(box[3] for box in words)]
    free = [(top, bottom) for top, bottom in zip(edges[::2], edges[1::2], strict=True) if bottom - top > size]
    return max((_lines_beside(words, solid, (x, *stretch), size) for stretch in free), default=0)


def _lines_beside(words: Sequence[Box], solid: Sequence[Box], at: tuple[float, float, float], size: float) -> int:
    """How many lines of running text both sides of a stretch (`at`: x, top, bottom) have at least, 0 for too few."""
    x, top, bottom = at
    sides = ((0.0, top, x, bottom), (x, top, float("inf"), bottom))
    counts = [_running([b for b in words if inside(b, s)], [b for b in solid if inside(b, s)], size) for s in sides]
    return min(counts) if min(counts) >= LEAST_LINES else 0


def _running(words: Sequence[Box], solid: Sequence[Box], size: float) -> int:
    """The lines of a side that is running text; 0 where it is narrow, or loose, or its lines are short, as of cells."""
    if not words:
        return 0
    lines = _lines(words, size)
    wide = max(box[2] for box in words) - min(box[0] for box in words)
    high = max(box[3] for box in words) - min(box[1] for box in words) - sum(box[3] - box[1] for box in solid)
    full = sum(right - left >= _FULL * wide for left, right in lines)
    running = wide >= _WIDE * size and len(lines) * size >= _DENSE * high and full >= _SHARE * len(lines)
    return len(lines) if running else 0


def _lines(words: Sequence[Box], size: float) -> list[tuple[float, float]]:
    """Left and right end of each line."""
    lines: list[list[Box]] = []
    for box in sorted(words, key=lambda box: box[1]):
        if lines and box[1] < lines[-1][0][1] + size / 2:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [(min(box[0] for box in line), max(box[2] for box in line)) for line in lines]
