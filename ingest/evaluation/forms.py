"""Figures written out: a table for people, JSON and CSV for programs."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from rich.console import Console
from rich.table import Table

from .figures import Figure
from .report import COLUMNS, Evaluation, cells

Form = Callable[[Sequence[Evaluation], int], str]
_KEYS = ("gold", "missed", "spurious", "precision", "recall", "f1", "accuracy")
_WIDTH = 100


def table(found: Sequence[Evaluation], errors: int) -> str:
    """Figures in columns, a table for each set, with up to `errors` mistakes of each figure below."""
    out = io.StringIO()
    console = Console(file=out, width=_WIDTH, highlight=False)
    for each in found:
        rows = Table(title=each.gold.about.title["en"], title_justify="left", box=None, pad_edge=False)
        for name in COLUMNS:
            rows.add_column(name, justify="left" if name == COLUMNS[0] else "right")
        for figure in each.figures:
            rows.add_row(*cells(figure))
        console.print(rows)
        out.writelines(f"{line}\n" for line in _mistakes(each, errors))
    return out.getvalue()


def _mistakes(each: Evaluation, errors: int) -> Iterator[str]:
    for figure in each.figures if errors else ():
        if figure.mistakes:
            yield f"\n{figure.name}: {len(figure.mistakes)} mistakes"
        yield from (f"  {mistake}" for mistake in islice(figure.mistakes, errors))


def as_json(found: Sequence[Evaluation], errors: int) -> str:
    """Set → figure → counts and scores, and where some are wanted, `mistakes`."""
    figures = {each.gold.name: {figure.name: _told(figure, errors) for figure in each.figures} for each in found}
    return json.dumps(figures, ensure_ascii=False, indent=1) + "\n"


def _told(figure: Figure, errors: int) -> dict[str, Any]:
    shown = [{"where": m.where, "gold": m.gold, "found": m.found} for m in figure.mistakes[:errors]]
    return {**_row(figure), **({"mistakes": shown} if errors else {})}


def as_csv(found: Sequence[Evaluation], _errors: int) -> str:
    """A line for each figure of each set; mistakes have no place in it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("set", "figure", *_KEYS))
    for each in found:
        writer.writerows((each.gold.name, f.name, *map(_row(f).get, _KEYS)) for f in each.figures)
    return out.getvalue()


def _row(figure: Figure) -> dict[str, float | int]:
    """A figure by the names of `_KEYS`; what does not apply is left out."""
    counts = {"gold": figure.gold, "missed": figure.missed}
    if figure.spurious is not None:
        counts["spurious"] = figure.spurious
    return {**counts, **figure.scores}


FORMS: Mapping[str, Form] = {"table": table, "json": as_json, "csv": as_csv}
"""How figures may be written out, by the name of the form."""
