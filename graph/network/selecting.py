"""A selection from what a user writes: slugs, ids or IRIs, each checked against what the graph holds."""

from collections.abc import Iterable

from ...errors import NotFoundError
from .projection import Projection, Selection
from .reading import Source


def select(
    source: Source,
    base: str,
    *,
    projection: Projection,
    theme: str | None = None,
    document: str | None = None,
    jurisdiction: str | None = None,
    least: int = 1,
    printed_only: bool = False,
) -> Selection:
    """The selection that these name. Raises NotFoundError, naming what there is, for what no measure has."""
    about = source.measures.values()
    themes = {theme for measure in about for theme in measure.themes}
    documents = {document for measure in about for document in measure.documents}
    jurisdictions = {place for measure in about for place in measure.jurisdictions}
    return Selection(
        projection,
        _known(theme, f"{base}theme/", themes, "theme"),
        _known(document, f"{base}document/", documents, "document"),
        _known(jurisdiction, f"{base}place/", jurisdictions, "jurisdiction"),
        implied=not printed_only,
        least=least,
    )


def _known(asked: str | None, prefix: str, known: Iterable[str], option: str) -> str | None:
    if asked is None:
        return None
    found = {asked, prefix + asked} & set(known)
    if not found:
        there = ", ".join(sorted(iri.removeprefix(prefix) for iri in known))
        raise NotFoundError(f"no measure has this {option}", where=asked, advice=f"There are: {there}.")
    return found.pop()
