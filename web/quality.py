"""How right the graph is: its figures against hand annotations, as the pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..ingest.evaluation.families import FAMILIES
from ..ontology.iris import Iris
from .asking import Cell, Cells, ask
from .i18n import language
from .names import primary
from .site import site

HEADLINE = ("measure", "agencies", "partners", "deadlines")
"""Families that the front page names."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One hand annotation, its title and description in the language of the page where it has one."""

    iri: str
    title: Cell
    description: Cell | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Figures by family (an IRI) and annotation, in the order in which they are shown."""

    annotations: Sequence[Annotation]
    families: Sequence[str]
    figures: dict[tuple[str, str], Cells]

    @property
    def headline(self) -> list[Cells]:
        """The chief figures, each against the annotation with which the graph agrees least."""
        iris = Iris(site().base)
        chosen: list[Cells] = []
        for family in map(iris.metric, HEADLINE):
            rows = [row for (known, _), row in self.figures.items() if known == family]
            chosen += sorted(rows, key=lambda row: float(row["summary"]))[:1]
        return chosen


def standing() -> Standing:
    """What the catalogue says of the quality of this release; without annotations where nothing was measured."""
    rows = ask("quality")
    figures = {(str(row["family"]), str(row["gold"])): row for row in rows}
    iris = Iris(site().base)
    order = [iris.metric(family) for family in FAMILIES]
    known = {family for family, _ in figures}
    return Standing(_annotations(ask("gold")), [family for family in order if family in known], figures)


def percent(share: str) -> str:
    """A share of one as a percentage with one decimal place."""
    return f"{float(share):.1%}"


def _annotations(rows: Sequence[Cells]) -> list[Annotation]:
    """Each annotation once, in the language of the page before others."""
    wanted = primary(language())
    found: dict[str, Annotation] = {}
    for row in sorted(rows, key=lambda row: (row["set"], primary(row["title"].language or "") != wanted)):
        found.setdefault(row["gold"], Annotation(row["gold"], row["title"], row.get("description")))
    return list(found.values())
