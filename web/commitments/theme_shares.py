"""How much of the measures each theme takes: by paper, or by jurisdiction and year."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..asking import Cells


@dataclass(slots=True)
class Column:
    """A paper, or the papers of a jurisdiction and a year: all its measures, and those that have a theme."""

    key: str
    jurisdiction: str
    year: str
    documents: list[str] = field(default_factory=list)
    measures: int = 0
    themed: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """The measures of a column that have a theme."""

    measures: int
    of: int

    @property
    def percent(self) -> float:
        """Their share of all its measures, in hundredths, one decimal."""
        return round(100 * self.measures / self.of, 1) if self.of else 0.0


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its shares, column by column; `wider` is the theme that it stands under."""

    theme: str
    wider: str | None
    shares: tuple[Share, ...]


def by_paper(row: Cells) -> str:
    """Each paper is a column."""
    return row["document"]


def by_year(row: Cells) -> str:
    """The papers of one jurisdiction and year are a column."""
    return f"{row['jurisdiction']} {row['issued'][:4]}"


GROUPINGS: Mapping[str, Callable[[Cells], str]] = {"paper": by_paper, "year": by_year}


def columns(totals: Iterable[Cells], grouping: Callable[[Cells], str]) -> list[Column]:
    """The columns in the order of the rows. A measure stands in one paper, so that numbers of papers add up."""
    made: dict[str, Column] = {}
    for row in totals:
        key = grouping(row)
        column = made.setdefault(key, Column(key, row["jurisdiction"], row["issued"][:4]))
        column.documents.append(row["document"])
        column.measures += int(row["measures"])
        column.themed += int(row["withTheme"])
    return list(made.values())


def theme_rows(shares: Iterable[Cells], made: Sequence[Column]) -> list[ThemeRow]:
    """Each wider theme, the one with most measures first, and below it its narrower ones likewise."""
    column_of = {document: column.key for column in made for document in column.documents}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    wider: dict[str, str | None] = {}
    for row in shares:
        counts[row["theme"]][column_of[row["document"]]] += int(row["measures"])
        wider[row["theme"]] = row.get("broader")
    order = sorted(counts, key=lambda theme: (-counts[theme].total(), theme))
    ranked = [t for top in order if wider[top] is None for t in (top, *(n for n in order if wider[n] == top))]
    return [
        ThemeRow(theme, wider[theme], tuple(Share(counts[theme][c.key], c.measures) for c in made)) for theme in ranked
    ]


def only_there(rows: Iterable[ThemeRow], made: Sequence[Column]) -> dict[str, list[str]]:
    """By jurisdiction the themes that its papers have and those of no other jurisdiction."""
    found: dict[str, list[str]] = {column.jurisdiction: [] for column in made}
    for row in rows:
        places = {column.jurisdiction for column, share in zip(made, row.shares, strict=True) if share.measures}
        if len(places) == 1:
            found[places.pop()].append(row.theme)
    return found


def shared(rows: Iterable[Cells]) -> dict[str, dict[str, int]]:
    """By party the number of measures in the papers of each jurisdiction, the most widely shared first."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        found[row["agency"]][row["jurisdiction"]] = int(row["measures"])
    return dict(sorted(found.items(), key=lambda pair: (-min(pair[1].values()), -sum(pair[1].values()), pair[0])))
