"""The list of measures and the page of one measure."""

from collections import Counter
from collections.abc import Callable, Iterable

from flask import Blueprint, render_template, request

from ...errors import NotFoundError
from ..addresses import document_id, iri_of
from ..asking import Cells, ask
from ..i18n import marked
from ..listing import SHOWN, MeasureLine, cut, measure_lines
from ..running import Marking, Piece, pieces, readable
from ..site import site

blueprint = Blueprint("measures", __name__)
FACETS: dict[str, Callable[[MeasureLine], Iterable[str | None]]] = {
    "document": lambda line: [line.document],
    "status": lambda line: [line.status],
    "agency": lambda line: line.agencies,
}


@blueprint.get("/measures")
def measures() -> str:
    """All measures, narrowed by document, status and agency."""
    lines = measure_lines(ask("all-measures"))
    chosen = {facet: request.args[facet] for facet in FACETS if request.args.get(facet)}
    kept = [line for line in lines if all(value in FACETS[facet](line) for facet, value in chosen.items())]
    counts = {facet: _offered(_count(lines, facet, chosen), chosen.get(facet)) for facet in FACETS}
    return render_template(
        "measures.html", measures=cut(kept, request.args.get("shown", SHOWN, type=int)), counts=counts, chosen=chosen
    )


def _count(lines: list[MeasureLine], facet: str, chosen: dict[str, str]) -> list[tuple[str, int]]:
    """The values of a facet with the number of measures that choosing each would leave."""
    others = {name: value for name, value in chosen.items() if name != facet}
    left = [line for line in lines if all(value in FACETS[name](line) for name, value in others.items())]
    found = Counter(value for line in left for value in FACETS[facet](line) if value)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _offered(counts: list[tuple[str, int]], chosen: str | None) -> list[tuple[str, int]]:
    """What a facet offers: also the value that is chosen and, with the other choices, leaves nothing."""
    return counts if chosen is None or chosen in dict(counts) else [(chosen, 0), *counts]


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
        links=ask("measure-links", node=iri),
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
