"""Tables of indicators: which column says what, and which progress belongs to which indicator."""

import re
from collections.abc import Sequence
from typing import Literal

from .drafts import Draft
from .markup import plain

Column = Literal["label", "kpi", "progress", "text"]
_KPI = re.compile(
    r"\bKPIs?\b|key performance indicators?|indicators?\b|績效指標|關鍵.{0,4}指標|指標|目標", re.IGNORECASE
)
_PROGRESS = re.compile(r"progress|status|achievement|results?\b|進度|進展|完成情況|落實情況|成果", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STATE = r"completed|achieved|met|on track|in progress|ongoing|delayed|under ?way|behind schedule|commenced"
_STATUS = re.compile(
    rf"(?:The )?(?:Tasks?|KPIs?|Targets?|Work|Indicators?)\b.{{0,60}}\b(?:{_STATE})\.?"
    rf"|(?:{_STATE}|Not yet \w+|Partially \w+|Working towards\b.{{0,40}})\.?"
    r"|(?:任務|工作|指標|目標)?(?:已|正|如期|按計劃|正按計劃|正在)?"
    r"(?:完成|達標|達成|進行中|推進中|落實中|如期進行|按計劃進行|持續進行)。?",
    re.IGNORECASE,
)
_PHRASE = 120
_ENTRY = re.compile(r"[➢➤►▶]")
_LEAST = 2


def heads(words: Sequence[str]) -> bool:
    """Whether a row of these cells is the header of a table of indicators."""
    short = all(len(w) <= _PHRASE and not _ENTRY.search(w) for w in words)
    return short and len(words) > 1 and "kpi" in [_column(w) for w in words if not is_status(w)]


def inferred(rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """The columns of a table whose header is not printed, from the cells of its rows."""
    width = max((len(row) for row in rows), default=0)
    texts = [[plain(row[n]) for row in rows if n < len(row)] for n in range(width)]
    listed = [any(_ENTRY.search(cell) for cell in cells) for cells in texts]
    if width < _LEAST or listed[0] or not any(listed):
        return ("text",) * width
    return ("label", *("progress" if n > 1 or _reports(cells) else "kpi" for n, cells in enumerate(texts[1:], 1)))


def _reports(cells: Sequence[str]) -> bool:
    return any(is_status(entry.strip()) for cell in cells for entry in _ENTRY.split(cell) if entry.strip())


def columns(header: Sequence[str]) -> tuple[Column, ...]:
    """What each column of a table with this header says; "text" in a table without indicators."""
    kinds: list[Column] = [_column(plain(cell)) for cell in header]
    if "kpi" not in kinds:
        return ("text",) * len(kinds)
    if kinds[0] == "text":
        kinds[0] = "label"
    return tuple(kinds)


def _column(cell: str) -> Column:
    if _PROGRESS.search(cell):
        return "progress"
    return "kpi" if _KPI.search(cell) else "text"


def title(caption: str, header: Sequence[str]) -> str:
    """The title of the section that a table of indicators is: "KPI" and the year it is of."""
    year = _YEAR.findall(plain(caption)) or _YEAR.findall(plain(" ".join(header)))
    return f"KPI {year[-1]}" if year else "KPI"


def is_status(text: str) -> bool:
    """Whether an entry of the progress column is the status line that opens what is reported of one indicator."""
    return len(text) <= _PHRASE and all(_STATUS.fullmatch(s.strip()) for s in _sentences(text))


def _sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.。])\s*", text) if s.strip()] or [text]


def pair(kpis: Sequence[Draft], progress: Sequence[Draft], source: str) -> None:
    """Tell every progress entry of one category its indicator, and the status printed for that one."""
    groups = _groups(progress, source)
    if not kpis:
        return
    for n, (status, entries) in enumerate(groups):
        for entry in entries:
            entry.of = kpis[min(n, len(kpis) - 1)]
            entry.attainment = status


def _groups(progress: Sequence[Draft], source: str) -> list[tuple[str | None, list[Draft]]]:
    texts = [plain(" ".join(source[s:e] for s, e in d.spans)) for d in progress]
    statuses = [is_status(t) for t in texts]
    if not any(statuses):
        return [(None, [d]) for d in progress]
    groups: list[tuple[str | None, list[Draft]]] = []
    for draft, text, status in zip(progress, texts, statuses, strict=True):
        if status or not groups:
            groups.append((text.rstrip(".。 ") if status else None, []))
        groups[-1][1].append(draft)
    return groups
