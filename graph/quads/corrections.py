"""Corrections by people: what each changed, who in which role, when, why, and the words it rests on."""

from collections.abc import Iterable

from rdflib.namespace import DCTERMS

from ...ingest.corrections.entry import Applied
from ...ontology.vocabulary import PG
from .scope import Scope
from .terms import date, integer, language_of, plain, text


def write_corrections(scope: Scope, applied: Iterable[Applied]) -> None:
    """Every correction of the document; to be called when its measures have their IRIs."""
    for one in applied:
        me = scope.iris.correction(scope.doc, one.correction.id)
        _write_said(scope, me, one)
        _write_quote(scope, me, one)
        measure = scope.measures.get(one.block)
        if measure is None:
            continue
        scope.corrections.link(me, str(PG.concerns), measure)
        if (one.correction.verdict, one.correction.fact) == ("accept", "measure"):
            scope.corrections.link(measure, str(PG.confirmedBy), me)


def _write_said(scope: Scope, me: str, one: Applied) -> None:
    correction, out = one.correction, scope.corrections
    out.type(me, str(PG.Correction))
    out.link(me, str(PG.verdict), str(PG[f"verdict-{correction.verdict}"]))
    out.link(me, str(PG.authorRole), str(PG[f"author-{correction.author_role}"]))
    out.add(me, str(DCTERMS.date), date(correction.date))
    out.add(me, str(PG.reason), text(correction.reason, language_of(correction.reason)))
    out.add(me, str(PG.factKind), plain(correction.fact))
    out.add(me, str(PG.recordedIn), plain(correction.file))
    if one.before:
        out.add(me, str(PG.before), text(one.before, "en"))
    if one.after:
        out.add(me, str(PG.after), text(one.after, "en"))


def _write_quote(scope: Scope, me: str, one: Applied) -> None:
    block = next(b for b in scope.facts.blocks if (b.start, b.end) == one.block)
    out, (start, end) = scope.corrections, one.at
    out.link(me, str(PG.inPassage), scope.passage(scope.home(block, one.at)))
    out.add(me, str(PG.start), integer(start))
    out.add(me, str(PG.end), integer(end))
    out.add(me, str(PG.surface), text(one.correction.quote, scope.language))
