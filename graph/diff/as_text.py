"""A comparison for reading in a terminal: one block a change, changed words between [- -] and {+ +}."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from .model import Change, ChangeSet, Day, Figure, Kind, Named, Role, Side, Subject, Value
from .wording import Run, compare

KINDS: Mapping[Kind, str] = {
    "added": "Added", "removed": "Removed", "reworded": "Reworded", "moved": "Moved to another section",
    "deadline": "Deadline", "date": "Date", "target": "Target", "figure": "Figure", "status": "Status",
    "attainment": "Attainment as reported", "party-new": "New party", "party-gone": "Party gone", "role": "Role",
    "named": "Named or classed", "described": "Described otherwise",
}  # fmt: skip
SUBJECTS: Mapping[Subject, str] = {
    "measure": "Measures", "document": "Documents", "section": "Sections", "thing": "Listed things",
    "graph": "Who takes part at all",
}  # fmt: skip
CAUSES = {
    "context": "same words; what stands around them changed",
    "rules": "same words; the rules that read them changed",
    "unclear": "same words; the rules and what stands around them changed",
}
SIGNS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "approx": "≈ "}
_MARKS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def write(found: ChangeSet) -> str:
    """The comparison as text, with a line end; it says so where nothing changed."""
    lines = [f"old  {_side(found.old)}", f"new  {_side(found.new)}", "", _sum(found)]
    for (subject, kind), changes in groupby(found.changes, key=lambda c: (c.subject, c.kind)):
        group = list(changes)
        lines += ["", f"{SUBJECTS[subject]} · {KINDS[kind]} ({len(group)})"]
        for change in group:
            lines += _change(change, found)
    return "\n".join(lines) + "\n"


def _side(side: Side) -> str:
    built = f", built {side.built:%Y-%m-%d %H:%M} UTC" if side.kind == "release" and side.built else ""
    documents = "1 document" if len(side.documents) == 1 else f"{len(side.documents)} documents"
    return f"{side.id}{built}: {documents}, {side.measures} measures"


def _sum(found: ChangeSet) -> str:
    if not found.changes:
        return "No differences."
    told = ", ".join(f"{KINDS[kind].casefold()} {count}" for kind, count in found.counts.items())
    return f"{len(found.changes)} differences ({told}); {len(found.pairs)} measures matched."


def _change(change: Change, found: ChangeSet) -> Iterator[str]:
    stated = change.new or change.old
    place = f"{stated.document} {stated.start}-{stated.end}" if stated else name(change.about or "", found)
    because = f"  ({CAUSES[change.cause]})" if change.cause in CAUSES else ""
    what = f" {change.field}" if change.field else ""
    yield f"  {place}{what}{because}"
    if change.kind == "reworded" and change.subject == "measure" and change.old and change.new:
        yield f"    {marked(compare(change.old.text, change.new.text))}"
        return
    if stated and change.kind not in ("added", "removed"):
        yield f"    {stated.text}"
    if change.before is not None:
        yield f"    - {said(change.before, found)}"
    if change.after is not None:
        yield f"    + {said(change.after, found)}"


def marked(runs: tuple[Run, ...]) -> str:
    """Both wordings in one line."""
    return "".join(f"{_MARKS[run.kind][0]}{run.text}{_MARKS[run.kind][1]}" for run in runs)


def said(value: Value, found: ChangeSet) -> str:
    """A value in words."""
    match value:
        case Day():
            return f"{value.purpose} {value.date}"
        case Figure():
            per = f" per {value.per}" if value.per else ""
            return f"{SIGNS.get(value.comparator, '')}{value.value} {value.unit}{per} ({value.purpose})"
        case Role():
            return f"{name(value.agent, found)} ({', '.join(value.roles)})"
        case Named():
            return f"{value.relation} {name(value.iri, found)}"
    return value


def name(iri: str, found: ChangeSet) -> str:
    """What a thing is called, in English where it has an English name."""
    known = found.labels.get(iri, {})
    return known.get("en") or next(iter(known.values()), iri)
