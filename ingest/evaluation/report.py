"""The figures of a set of gold, as a table and as the page that documents them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from . import facts, links
from .figures import Figure, Line
from .gold import GoldSet

HEAD = """# Quality of extraction

What the rules read, compared with what people read in the same stretches of text. `policygraph evaluate` counts it and
writes this page; `make quality` does so for the packaged papers, and a test holds that the page is true. Missed, wrong
and spurious count single items: a party, a date, a status. Of what is said of a thing that was found (its role, its
kind) there is an accuracy.
"""
COLUMNS = ("figure", "of", "missed or wrong", "spurious", "precision", "recall", "F1 or accuracy")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one set of gold, families that it does not judge left out."""

    gold: GoldSet
    figures: tuple[Figure, ...]


def evaluate(gold: GoldSet, lines: Iterable[Line], link_lines: Iterable[Line] | None = None) -> Evaluation:
    """Figures of fact lines, and where lines of links are given and the set has some, of links."""
    figures = list(facts.evaluate(lines, gold.blocks, gold.ranges))
    if link_lines is not None and gold.links is not None:
        figures += links.evaluate(link_lines, gold.links)
    return Evaluation(gold, tuple(figure for figure in figures if gold.judges(figure.name)))


def page(evaluations: Sequence[Evaluation]) -> str:
    """The page in Markdown. It tells no time and no place, so that the same figures give the same page."""
    return HEAD + "".join(_section(found) for found in evaluations)


def _section(found: Evaluation) -> str:
    about = found.gold.about
    title, told = about.title["en"], about.description.get("en")
    head = f"\n## {title}\n\n" + (f"{told}\n\n" if told else "")
    rule = "|---" * len(COLUMNS) + "|"
    rows = "\n".join(f"| {' | '.join(row)} |" for row in (COLUMNS, *map(cells, found.figures)))
    first, _, rest = rows.partition("\n")
    return f"{head}{first}\n{rule}\n{rest}\n"


def cells(figure: Figure) -> tuple[str, ...]:
    """A figure as the cells of COLUMNS; what does not apply is empty."""
    scores = {name: f"{score:.3f}" for name, score in figure.scores.items()}
    return (
        figure.name,
        str(figure.gold),
        str(figure.missed),
        "" if figure.spurious is None else str(figure.spurious),
        scores.get("precision", ""),
        scores.get("recall", ""),
        f"{figure.value:.3f}",
    )
