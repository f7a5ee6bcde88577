"""Facts as a correction states them: added where its quote stands, or changed where they stand already."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from ...errors import CorrectionError, InputError
from ..facts import Backing, Document, Span
from ..making import entity, make
from ..names import NameIndex
from ..statement import Fact
from .entry import Correction
from .matching import values


def added(correction: Correction, at: Span, document: Document, names: NameIndex) -> Fact:
    """The fact that an addition states, standing where its quote is.

    Raises CorrectionError where the authority files list the name as something else.
    """
    backing = Backing(made_by=correction.id)
    with _blaming(correction):
        return make(correction.fact, correction.now, at, document, names, rule="correction/add", backing=backing)


def changed(correction: Correction, fact: Fact, document: Document, names: NameIndex) -> Fact:
    """The fact with what the correction changes, at the places where it stands already.

    Raises CorrectionError where nothing would change, and as `added` does.
    """
    now: dict[str, Any] = dict(correction.now)
    if "ground" in now:
        raise CorrectionError(
            "a ground is of an implied fact, which nothing printed can become",
            where=correction.where,
            advice="Reject it, and add the implied one with its ground.",
        )
    if all(values(fact).get(key) == value for key, value in now.items()):
        raise CorrectionError("it changes nothing", where=correction.where, advice="Accept the fact instead.")
    if "name" in now:
        with _blaming(correction):
            now |= entity(correction.fact, now.pop("name"), document, names)
    backing = replace(fact.backing, made_by=correction.id)
    return replace(fact, **now, rule="correction/change", backing=backing)


@contextmanager
def _blaming(correction: Correction) -> Iterator[None]:
    """Errors inside are those of this correction."""
    try:
        yield
    except InputError as error:
        raise CorrectionError(error.what, where=correction.where, advice=error.advice) from error
