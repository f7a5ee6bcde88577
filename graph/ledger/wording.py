"""What a printed attainment says: "Task completed", 已完成, "KPI of 2022 completed. KPI of 2023 on track"."""

import re

_COMPLETED = re.compile(r"\b(?:completed|achieved|accomplished|fulfilled|done)\b|完成|達成|達標|落實", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|partly|partially|to be|being|towards?)\b|未|部分|尚|將|待|即將", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def says_completed(attainment: str, year: int | None = None) -> bool:
    """Whether it says that all is completed, or what is set for this year where it speaks of single years."""
    said = [part for part in re.split(r"[.;。；]\s*", attainment) if part.strip()]
    dated = [part for part in said if _YEAR.search(part)]
    if dated and year is not None:
        said = [part for part in dated if str(year) in _YEAR.findall(part)]
    return bool(said) and all(_COMPLETED.search(part) and not _NOT.search(part) for part in said)
