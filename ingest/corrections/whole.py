"""Corrections of what a block is as a whole: whether it is a measure, its status, the attainment reported of it."""

from dataclasses import replace
from typing import Any

from ...errors import CorrectionError
from ...ontology.entries import folded
from ..facts import Block, Document
from ..statement import OF_A_MEASURE
from ..view import view
from .contradictions import Target
from .entry import Correction
from .matching import extracted


def said(block: Block, correction: Correction) -> Any:
    """What the block says now of the kind that a correction is about; None for nothing, True of a measure."""
    if correction.fact == "measure":
        return block.measure or None
    return block.status if correction.fact == "status" else block.attainment


def check_whole(correction: Correction, block: Block) -> None:
    """Raises CorrectionError where what is accepted, rejected or changed is not extracted, or is when it is added."""
    now = said(block, correction)
    if correction.verdict == "add":
        if now is not None:
            _stop(correction, block, f"its {correction.fact} is extracted already", "Change or accept it instead.")
        return
    wanted = correction.was.get(correction.fact)
    if now is None or (wanted is not None and folded(str(now)) != folded(str(wanted))):
        what = f"the {correction.fact} extracted there is {now or 'none'}"
        _stop(correction, block, what, "Correct the entry, or delete it where it is no longer needed.")
    if correction.verdict == "change" and correction.now.get(correction.fact) == now:
        _stop(correction, block, "it changes nothing", "Accept the fact instead.")


def check_measure(correction: Correction, block: Block) -> None:
    """Raises CorrectionError for a fact of a measure that is added to a block which is none."""
    if correction.fact in OF_A_MEASURE and not block.measure:
        advice = "Add the measure first, by a correction of its own with fact = 'measure'."
        _stop(correction, block, f"the block is no measure, so nothing has this {correction.fact}", advice)


def apply_whole(block: Block, correction: Correction, document: Document) -> Block:
    """The block after a correction of what it is as a whole. Raises CorrectionError as the checks do."""
    if correction.verdict == "accept":
        return block
    if correction.fact == "measure":
        return _as_measure(block, correction) if correction.verdict == "add" else _no_measure(block)
    check_measure(correction, block)
    value = correction.now.get(correction.fact)
    if correction.fact == "attainment" and value is not None:
        _check_printed(correction, str(value), document)
    return replace(block, **{correction.fact: value})


def _as_measure(block: Block, correction: Correction) -> Block:
    fields: dict[str, Any] = {"status": correction.now["status"]}
    return replace(block, measure=True, **fields)


def _no_measure(block: Block) -> Block:
    """As the rules read a block that is no measure: names stay, nobody is implied and nobody takes part."""
    printed = tuple(agency for agency in block.agencies if agency.explicit)
    return replace(block, measure=False, status=None, attainment=None, agencies=printed, partners=())


def _check_printed(correction: Correction, value: str, document: Document) -> None:
    if value not in view(document.text, [(0, len(document.text))]).text:
        raise CorrectionError(
            f"the document prints {value!r} nowhere",
            where=correction.where,
            advice="An attainment is given as it is printed, without its final full stop.",
        )


def whole_words(block: Block, target: Target) -> str | None:
    """What a block says of the kind that a correction is about, in words."""
    now = said(block, target.correction)
    if target.correction.fact == "measure":
        return f"measure, status {block.status}" if now else "no measure"
    return None if now is None else f"{target.correction.fact} {now}"


def _stop(correction: Correction, block: Block, what: str, advice: str) -> None:
    raise CorrectionError(what, where=correction.where, advice=f"{extracted(block)}\n{advice}")
