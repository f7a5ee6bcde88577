"""Lists of measures: one line for each measure, however many rows its answer has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..asking import Cells

SHOWN = 100


@dataclass(slots=True)
class MeasureLine:
    """A measure in a list: who does what when, and where it stands first."""

    iri: str
    document: str
    start: int
    status: str | None = None
    deadlines: list[str] = field(default_factory=list)
    roles: dict[str, bool] = field(default_factory=dict)
    """Role of the party whose list it is, and whether the document prints it."""
    agencies: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of a list that is shown, and how many there are."""

    lines: Sequence[MeasureLine]
    total: int

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return len(self.lines) == self.total


def measure_lines(rows: Iterable[Cells]) -> list[MeasureLine]:
    """The rows of an answer merged by measure, in the order in which the measures come."""
    lines: dict[str, MeasureLine] = {}
    for row in rows:
        first = MeasureLine(row["measure"], row["document"], int(row["start"]), row.get("status"))
        _merge(lines.setdefault(row["measure"], first), row)
    return list(lines.values())


def _merge(line: MeasureLine, row: Cells) -> None:
    if "deadline" in row and row["deadline"] not in line.deadlines:
        line.deadlines.append(row["deadline"])
    if "agency" in row and row["agency"] not in line.agencies:
        line.agencies.append(row["agency"])
    if "role" in row:
        line.roles[row["role"]] = line.roles.get(row["role"], False) or row["explicit"] == "true"


def cut(lines: Sequence[MeasureLine], shown: int) -> Cut:
    """The first lines, and how many there are."""
    return Cut(lines[: max(shown, 1)], len(lines))
