"""Pages of agencies, organisations, places, initiatives, instruments, groups, themes and priorities."""

from flask import Blueprint, render_template, request

from ...errors import NotFoundError
from ..addresses import iri_of
from ..asking import Cells, ask
from ..explorer.ties import EVERYTHING, ties_of
from ..i18n import marked
from ..measures.listing import SHOWN, cut, measure_lines
from ..site import site

blueprint = Blueprint("entities", __name__)
PARTIES = ("agency", "organisation", "group")
TIES = 12


@blueprint.get("/<any(agency,organisation,place,initiative,instrument,theme,priority,group):kind>/<path:path>")
def entity(kind: str, path: str) -> str:
    """What is said of a thing, in which measures it stands, and what it is tied to."""
    iri = iri_of(kind, path)
    if not site().names.labels(iri):
        raise NotFoundError(marked("this thing is not in the graph"), where=iri)
    questions = [q for q in ("party-measures", "topic-measures") if _fits(q, kind)]
    rows = [row for question in questions for row in ask(question, node=iri)]
    ties = [tie for tie in ties_of(iri, EVERYTHING) if tie.measures and tie.kind not in ("measure", "priority")]
    return render_template(
        "entity.html",
        iri=iri,
        kind=kind,
        facts=_grouped(ask("entity", node=iri)),
        parts=ask("entity-parts", node=iri),
        measures=cut(measure_lines(rows), request.args.get("shown", SHOWN, type=int)),
        question=questions[0] if rows or kind in PARTIES else questions[-1],
        ties=ties[:TIES],
        ties_total=len(ties),
    )


def _fits(question: str, kind: str) -> bool:
    """A city is a place that may take part, so that a place is asked for in both ways."""
    return kind == "place" or (question == "party-measures") == (kind in PARTIES)


def _grouped(rows: list[Cells]) -> dict[str, list[str]]:
    facts: dict[str, list[str]] = {}
    for row in rows:
        facts.setdefault(row["property"].rsplit("#", 1)[-1].rsplit("/", 1)[-1], []).append(row["value"])
    return facts
