"""Two documents, two years or two jurisdictions side by side: what each holds, and what both do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ...errors import InputError, NotFoundError
from ...queries.comparing import within
from ..asking import Cells, answer, ask
from ..i18n import marked
from ..things import thing

BY = {
    "document": marked("Documents"),
    "year": marked("Years of issue"),
    "jurisdiction": marked("Jurisdictions"),
}
_COLUMN = {"document": "id", "year": "year", "jurisdiction": "jurisdiction"}
QUERIES = ("compare-themes", "compare-parties", "compare-quantities")


@dataclass(frozen=True, slots=True)
class Scope:
    """One side: `by` is a key of BY, `value` an id, a year or the IRI of a place; the documents that it takes in."""

    by: str
    value: str
    documents: tuple[str, ...]
    """Ids."""
    iris: tuple[str, ...]

    @property
    def code(self) -> str:
        """The side as an address names it."""
        return f"{self.by}:{self.value}"

    @property
    def name(self) -> str:
        """The side in the language of the page."""
        return (
            self.value if self.by == "year" else thing(self.iris[0] if self.by == "document" else self.value).label.text
        )


@dataclass(slots=True)
class Line:
    """One thing in a table: how much of it each of the two sides has."""

    key: tuple[str, ...]
    counts: list[int] = field(default_factory=lambda: [0, 0])
    notes: list[dict[str, int]] = field(default_factory=lambda: [{}, {}])
    """Per side: what is counted, for instance the roles of a party, with its number."""
    ranges: list[tuple[float, float] | None] = field(default_factory=lambda: [None, None])


def scopes() -> dict[str, list[Scope]]:
    """Everything that can be compared, by its kind."""
    rows = ask("compare-documents")
    return {by: _scopes(by, rows) for by in BY}


def _scopes(by: str, rows: Iterable[Cells]) -> list[Scope]:
    found: dict[str, list[Cells]] = {}
    for row in rows:
        found.setdefault(row[_COLUMN[by]], []).append(row)
    return [
        Scope(by, str(value), tuple(str(r["id"]) for r in group), tuple(str(r["document"]) for r in group))
        for value, group in found.items()
    ]


def sides(arguments: Mapping[str, str], offered: Mapping[str, Sequence[Scope]]) -> tuple[Scope, Scope] | None:
    """The two sides that an address names; None where it names none. Raises NotFoundError, InputError."""
    known = {scope.code: scope for scopes_ in offered.values() for scope in scopes_}
    codes = [arguments.get(name, "") for name in ("a", "b")]
    if not any(codes):
        return None
    for code in codes:
        if code not in known:
            advice = marked("Choose both sides from the lists.")
            raise NotFoundError(marked("this release holds nothing of that name to compare"), where=code, advice=advice)
    if codes[0] == codes[1]:
        raise InputError(marked("both sides are the same"), where=codes[0], advice=marked("Choose two different ones."))
    return known[codes[0]], known[codes[1]]


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of one question about both sides, the most common first, and the query that answers it."""

    lines: tuple[Line, ...]
    query: str

    @property
    def shared(self) -> tuple[Line, ...]:
        """What both sides have."""
        return tuple(line for line in self.lines if all(line.counts))

    def own(self, side: int) -> tuple[Line, ...]:
        """What only this side has."""
        return tuple(line for line in self.lines if line.counts[side] and not line.counts[1 - side])


def table(name: str, pair: tuple[Scope, Scope]) -> Table:
    """The answer of one of QUERIES for two sides."""
    query = within(name, (*pair[0].iris, *pair[1].iris))
    lines: dict[tuple[str, ...], Line] = {}
    for row in answer(query):
        for at, scope in enumerate(pair):
            if row["document"] in scope.iris:
                _count(lines, row, at)
    return Table(tuple(sorted(lines.values(), key=lambda line: (-sum(line.counts), line.key))), query)


def _count(lines: dict[tuple[str, ...], Line], row: Cells, at: int) -> None:
    key = _key(row)
    line = lines.setdefault(key, Line(key))
    number = int(row.get("measures") or row["quantities"])
    line.counts[at] += number
    if "role" in row:
        line.notes[at][row["role"]] = line.notes[at].get(row["role"], 0) + number
    if "least" in row:
        least, greatest = float(row["least"]), float(row["greatest"])
        known = line.ranges[at] or (least, greatest)
        line.ranges[at] = min(least, known[0]), max(greatest, known[1])


def _key(row: Cells) -> tuple[str, ...]:
    if "theme" in row:
        return (str(row["theme"]),)
    return (str(row["agent"]),) if "agent" in row else (str(row["quantityKind"]), str(row["unit"]))
