"""The ledger of commitments as pages and files show it: one line for each thing set, however many rows it has."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ...errors import InputError
from ...ontology.iris import content_hash
from ...queries.ledger import DAYS, LONGEST, Asked
from ...queries.narrowing import Choice
from ..addresses import place_in_document
from ..asking import Cells, answer, ask
from ..i18n import marked
from ..measures.facets import Facets, a_day

OF_MEASURES = ("document", "agency", "theme", "jurisdiction")
OF_LINES = ("when", "outcome")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is printed, and where it stands."""

    value: str
    comparator: str
    unit: str
    href: str
    per: str | None = None

    @classmethod
    def of(cls, row: Cells, name: str) -> "Figure | None":
        """The "target" or the "result" of a row."""
        if f"{name}Value" not in row:
            return None
        passage = row[f"{name}Passage"]
        doc, span = passage.rsplit("/", 2)[1:]
        first, last = (int(n) for n in span.split("-"))
        href = place_in_document(doc, int(row[f"{name}Start"]), int(row[f"{name}End"]), (first, last))
        per = row.get("per") if name == "target" else None
        return cls(_grouped(row[f"{name}Value"]), row[f"{name}Comparator"], row[f"{name}Unit"], href, per)


@dataclass(slots=True)
class Line:
    """What one commitment sets and how it stands by one result."""

    assessment: str
    measure: str
    document: str
    due: str | None
    when: str
    outcome: str
    standing: str
    finding: Mapping[str, str]
    target: Figure | None
    result: Figure | None
    result_date: str | None
    reports: list[str] = field(default_factory=list)
    attainments: list[str] = field(default_factory=list)
    agencies: Mapping[str, list[str]] = field(default_factory=dict)
    """Leading and responsible agencies, by "leadAgency" and "responsibleAgency"."""

    @property
    def uid(self) -> str:
        """Names what is set, whatever is reported of it: stable for calendars."""
        target = f"{self.target.comparator}{self.target.value}{self.target.unit}" if self.target else ""
        return content_hash(self.measure, target, self.due or "")


def lines(rows: Iterable[Cells]) -> list[Line]:
    """The rows of an answer merged by assessment, in the order in which they come."""
    agencies = _agencies()
    made: dict[str, Line] = {}
    for row in rows:
        if row["assessment"] not in made:
            made[row["assessment"]] = _line(row, agencies.get(row["measure"], {}))
        line = made[row["assessment"]]
        for name, kept in (("report", line.reports), ("attainment", line.attainments)):
            if name in row and row[name] not in kept:
                kept.append(row[name])
    return list(made.values())


def _line(row: Cells, agencies: Mapping[str, list[str]]) -> Line:
    return Line(
        assessment=row["assessment"],
        measure=row["measure"],
        document=row["document"],
        due=row.get("dueBy"),
        when=row["when"],
        outcome=row["outcome"].rpartition("#outcome-")[2],
        standing=row["standing"],
        finding={"en": row["finding"], "zh-Hant": row["findingZh"]},
        target=Figure.of(row, "target"),
        result=Figure.of(row, "result"),
        result_date=row.get("resultDate"),
        agencies=agencies,
    )


def _agencies() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for row in ask("commitment-parties"):
        found.setdefault(row["measure"], {}).setdefault(row["role"], []).append(row["agency"])
    return found


def _grouped(value: str) -> str:
    """Thousands set apart, a share of one as it is printed."""
    whole, _, rest = value.partition(".")
    return f"{int(whole):,}".replace(",", "\u202f") + (f".{rest}" if rest else "")


def newest() -> datetime.date:
    """The day of the newest document: as at which the ledger stands where nobody says otherwise."""
    found = ask("newest-papers")
    return datetime.date.fromisoformat(found[0]["newest"])


def asked(arguments: Mapping[str, str]) -> Asked:
    """What an address asks for. Raises InputError for a day or a number of days that is none."""
    return Asked(
        day=a_day(arguments["asat"]) if arguments.get("asat") else newest(),
        days=_days(arguments.get("days") or str(DAYS)),
        measures=Choice({facet: arguments[facet] for facet in OF_MEASURES if arguments.get(facet)}),
        lines={facet: arguments[facet] for facet in OF_LINES if arguments.get(facet)},
        order=arguments.get("sort") or "due",
    )


def _days(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= LONGEST:
        raise InputError(marked("this is no number of days"), where=text, advice=marked("Write it as 90."))
    return int(text)


def offered(every: Iterable[Line], chosen: Asked) -> dict[str, list[tuple[str, int]]]:
    """The values of each facet with the number of lines that choosing each would leave."""
    facets, of_measure = Facets(), _of_measures()
    for line in every:
        for facet in OF_MEASURES:
            facets.values[facet][line.assessment] = of_measure[facet].get(line.measure, set())
        facets.values["when"][line.assessment] = {line.when}
        facets.values["outcome"][line.assessment] = {line.outcome}
    choice = Choice({**chosen.measures.values, **chosen.lines})
    return {facet: facets.offered(facet, choice) for facet in (*OF_LINES, *OF_MEASURES)}


def _of_measures() -> Mapping[str, Mapping[str, set[str]]]:
    return Facets.of(ask("commitment-facets")).values


def answered(text: str) -> list[Line]:
    """The ledger that a query gives."""
    return lines(answer(text))
