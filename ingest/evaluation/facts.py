"""Fact lines compared with annotated blocks, family by family."""

from collections.abc import Iterable, Mapping, Sequence

from ..facts import Span
from .families import FAMILIES
from .figures import Figure, Line, Tally
from .names import distinct, folded, items, same
from .pairing import HALF, Paired, align, by_document, length, pair, shared, spans

NAMED = ("agencies", "partners", "initiatives", "instruments", "places")
SAID = {"agencies": ("agency role", "role"), "partners": ("partner kind", "kind")}
_KINDS_OF_DATE = ("due", "start", "asof")
"""Of several kinds on one date the first counts."""
_TOLERANCE = 1e-3


def evaluate(lines: Iterable[Line], gold: Sequence[Line], ranges: Mapping[str, Sequence[Span]]) -> tuple[Figure, ...]:
    """Figures of fact lines against annotated blocks.

    `ranges` are the stretches of each document that the annotation covers whole: a block found there that no
    annotated one matches is a mistake, with all that it says. Where a document has none, its annotated blocks are.
    """
    tally, by_doc = Tally(), by_document(lines)
    for doc, blocks in by_document(gold).items():
        covered = [(start, end) for start, end in ranges.get(doc, ())] or [s for b in blocks for s in spans(b)]
        inside = [line for line in by_doc.get(doc, ()) if shared(spans(line), covered) >= HALF * length(spans(line))]
        _document(tally, doc, align(blocks, inside))
    return tally.figures(FAMILIES)


def _document(tally: Tally, doc: str, aligned: Paired[Line]) -> None:
    tally.found(
        "blocks",
        len(aligned.pairs),
        [{"id": block["id"]} for block in aligned.missed],
        [{"start": line["start"], "end": line["end"]} for line in aligned.spurious],
        doc,
    )
    named = {line["id"]: block["id"] for block, line in aligned.pairs if line.get("id")}
    for block, line in (*aligned.pairs, *((block, {}) for block in aligned.missed)):
        _items(tally, block, line)
        if line:
            _said(tally, block, line, named)
    for line in aligned.spurious:
        _made_up(tally, line, doc)


def _items(tally: Tally, block: Line, line: Line) -> None:
    """What a block names and states, whether or not it was found."""
    where = block["id"]
    wanted, found = bool(block["measure"]), bool(line.get("measure"))
    tally.found("measure", int(wanted and found), [True] * (wanted > found), [True] * (found > wanted), where)
    for family in NAMED:
        _named(tally, block, line, family)
    _dates(tally, block, line)
    _quantities(tally, block, line)


def _named(tally: Tally, block: Line, line: Line, family: str) -> None:
    where, wanted, found = block["id"], items(block, family), items(line, family)
    implied = [item for item in wanted if not item.get("explicit", True)]
    printed = distinct(item for item in found if item.get("explicit", True) is not False)
    paired = pair(distinct(item for item in wanted if item.get("explicit", True)), printed, same)
    spurious = [item for item in paired.spurious if not any(same(item, other) for other in implied)]
    tally.found(family, len(paired.pairs), paired.missed, spurious, where)
    if family in SAID:
        figure, key = SAID[family]
        for one, other in paired.pairs:
            tally.said(figure, one[key] == other.get(key), where, [one["name"], one[key]], other.get(key))
    if family == "agencies":
        guessed = pair(implied, distinct(item for item in found if item.get("explicit", True) is False), same)
        missed = [item for item in guessed.missed if not any(same(item, other) for other in printed)]
        tally.found("implied agencies", len(guessed.pairs), missed, guessed.spurious, where)


def _dates(tally: Tally, block: Line, line: Line) -> None:
    where = block["id"]
    paired = pair(dates(block), dates(line), lambda one, other: one["date"] == other["date"])
    tally.found("deadlines", len(paired.pairs), paired.missed, paired.spurious, where)
    for one, other in paired.pairs:
        tally.said("date kind", one["kind"] == other["kind"], where, [one["date"], one["kind"]], other["kind"])


def dates(block: Line) -> list[Line]:
    """The distinct dates of a block in order, each with one kind."""
    kinds: dict[str, str] = {}
    for date in block.get("deadlines") or ():
        kind = date.get("kind", "due")
        kinds[date["date"]] = min(kind, kinds.get(date["date"], kind), key=_KINDS_OF_DATE.index)
    return [{"date": day, "kind": kinds[day]} for day in sorted(kinds)]


def _quantities(tally: Tally, block: Line, line: Line) -> None:
    where = block["id"]
    paired = pair(items(block, "quantities"), items(line, "quantities"), _same_number)
    tally.found("quantities", len(paired.pairs), paired.missed, paired.spurious, where)
    for one, other in paired.pairs:
        wanted, comparator = one["cmp"], other.get("cmp")
        tally.said("quantity comparator", wanted == comparator, where, [one["value"], wanted], comparator)
        tally.said("quantity unit", _same_unit(one, other), where, one.get("unit"), other.get("unit"))


def _same_number(one: Line, other: Line) -> bool:
    return abs(one["value"] - other["value"]) <= _TOLERANCE * abs(one["value"])


def _same_unit(one: Line, other: Line) -> bool:
    """Whether the units are one, or one is a part of the other."""
    first, second = folded(one.get("unit")), folded(other.get("unit"))
    return first == second or bool(first and second and (first in second or second in first))


def _said(tally: Tally, block: Line, line: Line, named: Mapping[str, str]) -> None:
    """What is said of a block that was found; `named` gives the annotated id of each found one."""
    where = block["id"]
    path, wanted = line.get("section") or [], block["section"]
    tally.said("section path", [*map(folded, wanted)] == [*map(folded, path)], where, wanted, line.get("section"))
    tally.said("block kind", block["kind"] == line.get("kind"), where, block["kind"], line.get("kind"))
    if block["measure"] and line.get("measure"):
        stated, read = block.get("status"), line.get("status")
        tally.said("status", stated == read, where, stated, read)
    if of := block.get("of"):
        tally.said("reports on", named.get(line.get("of", "")) == of, where, of, line.get("of"))
    if stated := block.get("attainment"):
        reported = line.get("attainment")
        tally.said("attainment", folded(stated) == folded(reported), where, stated, reported)


def _made_up(tally: Tally, line: Line, doc: str) -> None:
    """All that a block says which should not be there."""
    tally.found("measure", 0, (), [True] * bool(line.get("measure")), doc)
    for family in (*NAMED, "quantities"):
        printed = [item for item in items(line, family) if item.get("explicit", True) is not False]
        tally.found(family, 0, (), printed, doc)
    tally.found("deadlines", 0, (), dates(line), doc)
