"""Corrections applied to what the rules found in one document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...errors import CorrectionError
from ..facts import Block, DocumentFacts
from ..making import overlaps
from ..names import NameIndex
from ..statement import LISTS, Fact, FactKind, facts_of
from .contradictions import Target, check
from .entry import Applied, Correction
from .making import added, changed
from .matching import extracted, find, values, words
from .placing import place
from .whole import apply_whole, check_measure, check_whole, whole_words

ORDER = ("reject", "change", "accept", "add")
"""In which verdicts are applied to a block: what is rejected makes room for what is added."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a document says after its corrections, and each correction as it was applied."""

    facts: DocumentFacts
    applied: tuple[Applied, ...]


def apply(facts: DocumentFacts, corrections: Sequence[Correction], names: NameIndex) -> Corrected:
    """Apply all corrections of a document; `names` reads names as the document does.

    What comes out does not depend on the order of the entries. Raises CorrectionError for an entry whose quote is no
    longer found, that fits no extracted fact, adds what is extracted already, or contradicts another.
    """
    targets = [_target(correction, facts) for correction in corrections]
    check(targets)
    blocks = list(facts.blocks)
    applied: list[Applied] = []
    for number in sorted({target.place.block for target in targets}):
        inside = [target for target in targets if target.place.block == number]
        blocks[number], done = _Desk(facts, names).correct(blocks[number], inside)
        applied += done
    applied.sort(key=lambda one: (one.at, one.correction.id))
    return Corrected(replace(facts, blocks=tuple(blocks)), tuple(applied))


def _target(correction: Correction, facts: DocumentFacts) -> Target:
    where = place(correction, facts)
    block = facts.blocks[where.block]
    if correction.fact not in LISTS:
        check_whole(correction, block)
        return Target(correction, where, None)
    if correction.verdict == "add":
        name = correction.now.get("name")
        return Target(correction, where, None, str(name).casefold() if name else where.at)
    return Target(correction, where, find(correction, where, block))


class _Desk:
    """Works through the corrections of one block."""

    def __init__(self, facts: DocumentFacts, names: NameIndex) -> None:
        self._document = facts.document
        self._names = names

    def correct(self, block: Block, targets: Sequence[Target]) -> tuple[Block, list[Applied]]:
        """The block with all of its corrections, and each as it was applied."""
        applied: list[Applied] = []
        whole = [t for t in targets if t.correction.fact not in LISTS]
        for target in sorted(whole, key=lambda t: (t.correction.fact != "measure", t.correction.id)):
            before = block
            block = apply_whole(block, target.correction, self._document)
            applied.append(_whole(target, block, whole_words(before, target), whole_words(block, target)))
        for kind in LISTS:
            own = [t for t in targets if t.correction.fact == kind]
            if own:
                block, done = self._of_kind(block, kind, own)
                applied += done
        return block, applied

    def _of_kind(self, block: Block, kind: FactKind, targets: list[Target]) -> tuple[Block, list[Applied]]:
        found = facts_of(block, kind)
        facts: list[Fact | None] = list(found)
        applied: list[Applied] = []
        for group in _groups(targets):
            number = group[0].fact
            before = None if number is None else found[number]
            others = [fact for n, fact in enumerate(facts) if fact is not None and n != number]
            after = self._outcome(group[0], before, others, block)
            for agreeing in group[1:]:
                after = after and _confirmed(after, agreeing.correction.id)
            if number is None:
                facts.append(after)
            else:
                facts[number] = after
            applied += [_applied(target, block, before, after) for target in group]
        kept = [fact for fact in facts if fact is not None]
        if len(facts) > len(found):
            kept.sort(key=lambda fact: fact.at or (-1, -1))
        return replace(block, **{LISTS[kind]: tuple(kept)}), applied

    def _outcome(self, target: Target, before: Fact | None, others: list[Fact], block: Block) -> Fact | None:
        """What stands after a correction, None for nothing."""
        correction = target.correction
        if correction.verdict == "reject":
            return None
        if correction.verdict == "accept":
            return before and _confirmed(before, correction.id)
        if before is not None:
            fact = changed(correction, before, self._document, self._names)
        else:
            check_measure(correction, block)
            fact = added(correction, target.place.at, self._document, self._names)
        if any(overlaps(fact, other) for other in others):
            raise CorrectionError(
                "what it states is extracted already",
                where=correction.where,
                advice=f"{extracted(block)}\nAccept, change or reject that fact instead.",
            )
        return fact


def _groups(targets: list[Target]) -> list[list[Target]]:
    """The corrections of each fact together, those that agree in one order; what is rejected makes room first."""
    groups: dict[object, list[Target]] = {}
    for target in sorted(targets, key=lambda t: t.correction.id):
        groups.setdefault((target.fact, target.added), []).append(target)
    return sorted(groups.values(), key=lambda group: ORDER.index(group[0].correction.verdict))


def _confirmed(fact: Fact, correction: str) -> Fact:
    backing = replace(fact.backing, confirmed_by=(*fact.backing.confirmed_by, correction))
    return replace(fact, backing=backing)


def _applied(target: Target, block: Block, before: Fact | None, after: Fact | None) -> Applied:
    return Applied(
        correction=target.correction,
        at=target.place.at,
        block=(block.start, block.end),
        before=before and f"{words(values(before))} (rule {before.rule})",
        after=after and words(values(after)),
        fact=after,
    )


def _whole(target: Target, block: Block, before: str | None, after: str | None) -> Applied:
    return Applied(
        correction=target.correction, at=target.place.at, block=(block.start, block.end), before=before, after=after
    )
