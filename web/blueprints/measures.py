"""The list of measures and the page of one measure."""

from flask import Blueprint, render_template, request

from ...errors import NotFoundError
from ...graph.lines import line
from ...queries.narrowing import PATTERNS, narrowed
from ..addresses import document_id, iri_of
from ..asking import Cells, answer, ask
from ..corrections import told
from ..documents.running import Marking, Piece, pieces, readable
from ..i18n import marked
from ..measures.facets import Facets, read
from ..measures.line_words import change_name, relation_word
from ..measures.listing import SHOWN, cut, measure_lines
from ..site import site

blueprint = Blueprint("measures", __name__)


@blueprint.get("/measures")
def measures() -> str:
    """All measures, narrowed by facets, by the days of a deadline and by words."""
    chosen = read(request.args)
    text = narrowed("all-measures", chosen.choice)
    facets = Facets.of(ask("measure-facets"))
    return render_template(
        "measures.html",
        measures=cut(measure_lines(answer(text)), request.args.get("shown", SHOWN, type=int)),
        offered={facet: facets.offered(facet, chosen.choice) for facet in PATTERNS},
        chosen=chosen,
        query=text,
    )


@blueprint.get("/measure/<doc>/<digest>")
def measure(doc: str, digest: str) -> str:
    """One measure: its text, who does what with whom by when, and the proof of each."""
    iri = iri_of("measure", f"{doc}/{digest}")
    passages = ask("measure-passages", node=iri)
    if not passages:
        raise NotFoundError(marked("this measure is not in the graph"), where=iri)
    parties = ask("measure-parties", node=iri)
    dates, quantities = ask("measure-dates", node=iri), ask("measure-quantities", node=iri)
    return render_template(
        "measure.html",
        iri=iri,
        passages=passages,
        texts={row["passage"]: _marked(row, parties) for row in passages},
        facts=_by_property(ask("measure", node=iri)),
        parties=_by_party(parties),
        dates=dates,
        quantities=quantities,
        line=line(site().release.engine, iri),
        held=ask("measure-ledger", node=iri),
        change_name=change_name,
        relation_word=relation_word,
        corrections=told(ask("measure-corrections", node=iri)),
        readable=readable,
    )


def _marked(passage: Cells, parties: list[Cells]) -> tuple[Piece, ...]:
    text = site().release.text(document_id(passage["document"]))
    mentions = [
        ((int(row["start"]), int(row["end"])), str(row["agent"]))
        for row in parties
        if row.get("passage") == passage["passage"]
    ]
    return pieces(text, (int(passage["start"]), int(passage["end"])), Marking(mentions))


def _by_property(rows: list[Cells]) -> dict[str, list[Cells | str]]:
    facts: dict[str, list[Cells | str]] = {}
    for row in rows:
        facts.setdefault(row["property"].rsplit("#", 1)[-1], []).append(row["value"])
    return facts


def _by_party(rows: list[Cells]) -> list[list[Cells]]:
    """The rows of each party in each role, the mentions of one together."""
    parties: dict[tuple[str, str], list[Cells]] = {}
    for row in rows:
        parties.setdefault((row["role"], row["agent"]), []).append(row)
    return list(parties.values())
