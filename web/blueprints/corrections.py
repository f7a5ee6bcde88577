"""The list of corrections by people, and the page of one."""

from collections import Counter

from flask import Blueprint, render_template, request

from ...errors import NotFoundError
from ..addresses import iri_of
from ..asking import Cells, ask, cell
from ..corrections import told
from ..documents.running import readable
from ..i18n import marked

blueprint = Blueprint("corrections", __name__)
SHOWN = 200
FACETS = ("verdict", "authorRole", "document")


@blueprint.get("/corrections")
def corrections() -> str:
    """Every correction, the latest first, narrowed by verdict, role and document."""
    rows = ask("corrections")
    chosen = {facet: request.args[facet] for facet in FACETS if request.args.get(facet)}
    kept = [row for row in rows if all(row[facet] == value for facet, value in chosen.items())]
    shown = kept[: max(request.args.get("shown", SHOWN, type=int), 1)]
    return render_template(
        "corrections.html",
        corrections=told(shown),
        total=len(kept),
        everything=len(rows),
        chosen=chosen,
        offered={facet: _offered(rows, facet, chosen) for facet in FACETS},
        readable=readable,
    )


@blueprint.get("/correction/<doc>/<digest>")
def correction(doc: str, digest: str) -> str:
    """One correction."""
    iri = iri_of("correction", f"{doc}/{digest}")
    rows = ask("correction", node=iri)
    if not rows:
        raise NotFoundError(marked("this correction is not in the graph"), where=iri)
    one = told([row | {"correction": cell(iri)} for row in rows])
    return render_template("correction.html", iri=iri, corrections=one, readable=readable)


def _offered(rows: list[Cells], facet: str, chosen: dict[str, str]) -> list[tuple[str, int]]:
    """The values of a facet with the number of corrections that choosing each would leave."""
    others = {name: value for name, value in chosen.items() if name != facet}
    left: Counter[str] = Counter(
        row[facet] for row in rows if all(row[name] == value for name, value in others.items())
    )
    values = sorted(left.items(), key=lambda pair: (-pair[1], pair[0]))
    missing = chosen.get(facet)
    return [(missing, 0), *values] if missing and missing not in left else values
