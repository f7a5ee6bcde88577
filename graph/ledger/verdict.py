"""What comes of comparing a result with a target: an outcome, and a reason in words in both languages."""

import datetime
from dataclasses import dataclass

from .amounts import is_change
from .records import Figure, Line, Report, Told

MET, NOT_MET, NOT_YET = "met", "not-met", "not-yet"
NOT_COMPARABLE, NOT_REPORTED = "not-comparable", "not-reported"

_SIGNS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "approx": "≈ "}
_PER = {"day": "日", "week": "星期", "month": "月", "quarter": "季", "year": "年"}


@dataclass(frozen=True, slots=True)
class Because:
    """A reason in words."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one line of the ledger stands by one result, or without any.

    `due` is the end of what the target is set for, `reports` are the measures that say how it stands.
    """

    line: Line
    outcome: str
    because: Because
    due: datetime.date | None
    told: Told | None = None
    reports: tuple[Report, ...] = ()

    @property
    def at(self) -> datetime.date | None:
        """The last day that the result counts."""
        return self.told.at if self.told else None


def amount(figure: Figure) -> str:
    """A figure for people: "≥ 3 000 appeal cases", without its unit where none is printed."""
    whole = f"{figure.value:,.4f}".rstrip("0").rstrip(".").replace(",", " ")
    return f"{_SIGNS.get(figure.comparator, '')}{whole}{'' if figure.unit == '%' else ' '}{figure.unit}".strip()


def compared(told: Told, target: Figure, en: str, zh: str) -> Because:
    """A reason that names both figures, and what a change is counted from, then says this."""
    per_en = f" a {target.per}" if target.per else ""
    per_zh = f"（每{_PER.get(target.per, target.per)}）" if target.per else ""
    start = told.start if is_change(target) and not is_change(told.figure) else None
    from_en, from_zh = (f", from {amount(start)} before", f"（原為{amount(start)}）") if start else ("", "")
    change_en, change_zh = ("a change of ", "增減") if start else ("", "")
    return Because(
        f"reported: {amount(told.figure)}{from_en}; target: {change_en}{amount(target)}{per_en}; {en}",
        f"匯報：{amount(told.figure)}{from_zh}；目標：{change_zh}{amount(target)}{per_zh}；{zh}",
    )
