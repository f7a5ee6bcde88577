"""Every line of the ledger with how it stands: by each result that answers it, or without any."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .comparison import compare, same_unit
from .lines import lines
from .pairing import answering
from .records import Figure, Line, Record, Report, Told
from .verdict import NOT_COMPARABLE, NOT_REPORTED, Because, Verdict, amount, compared

_SEVERAL = "several figures count the same and none stands out", "有數個同類數字，未能確定何者相應"
_NOTHING_SET = Because("no figure is set", "未設數字目標")
_NOT_REPORTED = Because("no measure in the graph reports on it", "圖譜中沒有措施匯報其進展")


def verdicts(record: Record) -> Iterator[Verdict]:
    """How each line of a commitment stands: by each result in time, or once where there is none to compare."""
    made = lines(record)
    for line in made:
        reports = tuple(_reports(line))
        found = list(_by_result(line, made, reports))
        yield from found or [_without(line, reports)]


def _reports(line: Line) -> list[Report]:
    """What reports on the commitment, or on one that restates it for the same day."""
    record = line.commitment
    same = [other for other in record.restated if line.due in {date.date for date in other.due()}]
    every = sorted((report for one in (record, *same) for report in one.reports), key=lambda report: report.score)
    found = {report.record.iri: report for report in every}
    return [found[iri] for iri in sorted(found)]


def _by_result(line: Line, others: Sequence[Line], reports: Sequence[Report]) -> Iterator[Verdict]:
    target = line.target
    if target is None:
        return
    told = [Told(figure, report) for report in reports for figure in report.record.of_kind("result")]
    by_day: dict[datetime.date | None, list[tuple[Told, Verdict]]] = defaultdict(list)
    for one in (one for one in told if same_unit(target, one)):
        verdict = compare(line, target, one)
        if verdict is not None:
            by_day[one.at].append((one, verdict))
    rivals = list(_rivals(line, others))
    days = sorted(by_day, key=lambda at: (at is None, at or datetime.date.min))
    found = [_of_day(line, target, by_day[day], rivals) for day in days]
    in_time = [verdict for verdict in found if verdict.at is None or line.due is None or verdict.at <= line.due]
    yield from in_time or found


def _rivals(line: Line, others: Sequence[Line]) -> Iterator[Figure]:
    """Other targets of the commitment, of the same unit and for the same time."""
    for other in others:
        alike = other.target is not None and line.target is not None and other.target.unit == line.target.unit
        if alike and other.target is not line.target and (other.due, other.opens) == (line.due, line.opens):
            yield other.target  # pyright: ignore


def _of_day(line: Line, target: Figure, found: Sequence[tuple[Told, Verdict]], rivals: Sequence[Figure]) -> Verdict:
    chosen = answering(line, [told for told, _ in found], rivals)
    for told, verdict in found:
        if told is chosen:
            return verdict
    told, verdict = found[0]
    several = compared(told, target, *_SEVERAL)
    return Verdict(line, NOT_COMPARABLE, several, verdict.due, told, verdict.reports)


def _without(line: Line, reports: Sequence[Report]) -> Verdict:
    if not reports:
        return Verdict(line, NOT_REPORTED, _NOT_REPORTED, line.due)
    if line.target is None:
        return Verdict(line, NOT_COMPARABLE, _reported(_NOTHING_SET, reports), line.due, reports=tuple(reports))
    because = _unlike(line.target, [Told(figure, by) for by in reports for figure in by.record.of_kind("result")])
    return Verdict(line, NOT_COMPARABLE, _reported(because, reports), line.due, reports=tuple(reports))


def _unlike(target: Figure, told: Sequence[Told]) -> Because:
    """Why none of the figures that are reported answers a target."""
    set_, counted = amount(target), [amount(one.figure) for one in told]
    if not told:
        return Because(f"target: {set_}; the reports give no figure", f"目標：{set_}；匯報沒有數字")
    if any(same_unit(target, one) for one in told):
        en, zh = "the figures reported are of another time or expected", "所匯報數字屬其他時段或為預期"
    else:
        en, zh = "the reports count something else", "匯報計算的是其他事項"
    return Because(f"target: {set_}; {en}: {', '.join(counted)}", f"目標：{set_}；{zh}：{'、'.join(counted)}")


def _reported(because: Because, reports: Iterable[Report]) -> Because:
    """A reason with what the reports print of the attainment."""
    said = sorted({report.attainment for report in reports} - {""})
    if not said:
        return because
    return Because(f"{because.en}; reported: “{'”, “'.join(said)}”", f"{because.zh}；匯報：「{'」、「'.join(said)}」")
