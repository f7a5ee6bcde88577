"""The files that texts were read from, where the release keeps them."""

from ...errors import NotFoundError
from ...graph.originals import Kept
from ..i18n import marked
from ..site import site

PDF = "application/pdf"


def original_of(doc: str) -> Kept | None:
    """The original of a document; None where the text itself was published, or there is no such document."""
    return site().release.original(doc)


def demand_original(doc: str) -> Kept:
    """The original of a document. Raises NotFoundError where none is kept."""
    kept = original_of(doc)
    if kept is None:
        raise NotFoundError(marked("no original is kept of this document"), where=doc)
    return kept


def opens_at_pages(doc: str) -> bool:
    """Whether `#page=` behind the address of the original opens a page of it."""
    kept = original_of(doc)
    return kept is not None and kept.media_type == PDF
