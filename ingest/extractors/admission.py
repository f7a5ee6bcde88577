"""Which proposals of extractors become facts: those whose quote is verbatim, in a block, and of a known kind."""

import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...errors import InputError
from ..facts import Backing, Block, DocumentFacts, Named
from ..making import make, overlaps
from ..names import NameIndex
from ..statement import LISTS, NEEDED, OF_A_MEASURE, Fact, FactKind, Value, checked, facts_of
from .plugins import proposals
from .protocol import Extractor, Proposal, source_of

_SHOWN = 3


class ExtractorWarning(UserWarning):
    """Proposals of an extractor that were refused."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposal that was not kept, and why."""

    proposal: Proposal
    why: str


def extend(facts: DocumentFacts, extractors: Sequence[Extractor], names: NameIndex) -> DocumentFacts:
    """The facts with what these extractors find besides, each after the one before.

    What the rules or an earlier extractor found already stays theirs. An ExtractorWarning counts and names what is
    refused. Raises ExtractorError where an extractor fails.
    """
    source = source_of(facts)
    for extractor in extractors:
        admitted = _Admission(facts, extractor.name, names)
        found = proposals(extractor, source)
        for proposal in sorted(found, key=lambda p: (p.start, p.end, p.kind)):
            admitted.consider(proposal)
        facts = admitted.facts()
        _warn(facts.document.id, extractor.name, len(found), admitted.refused)
    return facts


class _Admission:
    """Takes the proposals of one extractor, one after the other."""

    def __init__(self, facts: DocumentFacts, extractor: str, names: NameIndex) -> None:
        self._facts = facts
        self._extractor = extractor
        self._names = names
        self._blocks = list(facts.blocks)
        self.refused: list[Refusal] = []

    def consider(self, proposal: Proposal) -> None:
        """Keep a proposal, or remember why not."""
        try:
            number = self._block(proposal)
            fact = self._fact(proposal, _kind(proposal), self._blocks[number])
        except InputError as error:
            self.refused.append(Refusal(proposal, error.what))
            return
        self._keep(number, _kind(proposal), fact)

    def facts(self) -> DocumentFacts:
        """What the document says with all that was kept."""
        return replace(self._facts, blocks=tuple(self._blocks))

    def _block(self, proposal: Proposal) -> int:
        """The number of the block that holds the quote. Raises InputError where it is not verbatim, or in none."""
        at = (proposal.start, proposal.end)
        whole = all(type(offset) is int for offset in at) and 0 <= at[0] < at[1]
        if not whole or self._facts.document.text[slice(*at)] != proposal.quote:
            raise InputError("quote not verbatim at its offsets")
        for number, block in enumerate(self._blocks):
            if any(start <= at[0] and at[1] <= end for start, end in block.spans):
                return number
        raise InputError("quote in no block")

    def _fact(self, proposal: Proposal, kind: FactKind, block: Block) -> Fact:
        said = _said(proposal, kind)
        if kind in OF_A_MEASURE and not block.measure:
            raise InputError(f"{kind} of a block that is no measure")
        return make(
            kind,
            said,
            (proposal.start, proposal.end),
            self._facts.document,
            self._names,
            rule=f"extractor/{self._extractor}",
            backing=Backing(method=self._extractor, confidence=float(proposal.confidence)),
        )

    def _keep(self, number: int, kind: FactKind, fact: Fact) -> None:
        """Add a fact that is new; a further place of an entity that this extractor has named is kept with it."""
        block = self._blocks[number]
        known = facts_of(block, kind)
        same = next((other for other in known if overlaps(fact, other)), None)
        kept = (*known, fact) if same is None else tuple(_joined(other, fact, same) for other in known)
        kept = tuple(sorted(kept, key=lambda one: one.at or (-1, -1)))
        self._blocks[number] = replace(block, **{LISTS[kind]: kept})


def _joined(other: Fact, fact: Fact, same: Fact) -> Fact:
    if other is not same or not isinstance(other, Named) or other.rule != fact.rule or fact.at is None:
        return other
    return replace(other, also=(*other.also, fact.at))


def _kind(proposal: Proposal) -> FactKind:
    for kind in LISTS:
        if kind == proposal.kind:
            return kind
    raise InputError(f"unknown kind {proposal.kind!r}")


def _said(proposal: Proposal, kind: FactKind) -> dict[str, Value]:
    """What a proposal says, checked. Raises InputError."""
    confidence = proposal.confidence
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise InputError("confidence not from 0 to 1")
    values = dict(proposal.values)
    if "name" in NEEDED[kind]:
        values.setdefault("name", proposal.quote)
    said = checked(values, kind)
    missing = [key for key in NEEDED[kind] if key not in said]
    if missing or "ground" in said:
        raise InputError(f"{kind} without {', '.join(missing)}" if missing else "an implied agency has no quote")
    return said


def _warn(document: str, extractor: str, proposed: int, refused: Iterable[Refusal]) -> None:
    refused = list(refused)
    if not refused:
        return
    counted = Counter(refusal.why for refusal in refused)
    reasons = "; ".join(f"{count} × {why}" for why, count in sorted(counted.items(), key=lambda p: (-p[1], p[0])))
    named = ", ".join(f"“{r.proposal.quote}” at {r.proposal.start}-{r.proposal.end}" for r in refused[:_SHOWN])
    more = f" and {len(refused) - _SHOWN} more" if len(refused) > _SHOWN else ""
    told = (
        f"{document}: extractor {extractor}: {len(refused)} of {proposed} proposals refused: {reasons} ({named}{more})"
    )
    warnings.warn(ExtractorWarning(told), stacklevel=3)
