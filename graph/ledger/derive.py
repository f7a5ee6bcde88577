"""The ledger as statements: an assessment for each thing that a commitment sets and each result that answers it."""

from collections.abc import Iterator

from ...ontology.iris import Iris, content_hash
from ...ontology.vocabulary import PG
from ..engine import Engine
from ..quads.terms import Quads, date, text
from .assess import verdicts
from .reading import records
from .standing import last_told, standing
from .verdict import Verdict

GRAPH = "ledger"
"""The named graph of the assessments."""


def derive(engine: Engine, iris: Iris) -> list[str]:
    """Assess every commitment of the graph; returns N-Quads lines of the graph `ledger`."""
    out = Quads(iris.graph(GRAPH))
    for verdict in _all(engine):
        _write(out, iris, verdict)
    return out.lines()


def _all(engine: Engine) -> Iterator[Verdict]:
    for record in records(engine):
        yield from verdicts(record)


def _write(out: Quads, iris: Iris, verdict: Verdict) -> None:
    me = iris.assessment(content_hash(*(part.removeprefix(iris.base) for part in _parts(verdict))))
    out.type(me, str(PG.Assessment))
    out.link(me, str(PG.assesses), verdict.line.commitment.iri)
    out.link(me, str(PG.outcome), str(PG[f"outcome-{verdict.outcome}"]))
    out.link(me, str(PG.standing), str(PG[f"status-{standing(verdict)}"]))
    out.add(me, str(PG.finding), text(verdict.because.en, "en"))
    out.add(me, str(PG.finding), text(verdict.because.zh, "zh-Hant"))
    for report in verdict.reports:
        out.link(me, str(PG.reportedBy), report.record.iri)
    if verdict.line.target:
        out.link(me, str(PG.target), verdict.line.target.iri)
    if verdict.told:
        out.link(me, str(PG.result), verdict.told.figure.iri)
    days = (PG.dueBy, verdict.due), (PG.resultDate, verdict.at), (PG.reportDate, last_told(verdict))
    for predicate, day in days:
        if day:
            out.add(me, str(predicate), date(day))


def _parts(verdict: Verdict) -> tuple[str, ...]:
    """What tells one assessment from any other."""
    target, told = verdict.line.target, verdict.told
    return (
        verdict.line.commitment.iri,
        target.iri if target else "",
        str(verdict.due or ""),
        told.figure.iri if told else "",
    )
