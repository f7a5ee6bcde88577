"""Finding the fact that a person wants corrected: by an IRI, by the id of a fact line, or by a quotation."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..errors import CorrectionError, NotFoundError
from ..ingest.corrections.matching import extracted, places, says, stands_at, words
from ..ingest.corrections.placing import as_read, listed, nearest, occurrences
from ..ingest.corrections.verdicts import Verdict
from ..ingest.facts import Block, DocumentFacts, Span
from ..ingest.statement import LISTS, Fact, FactKind, Value, facts_of
from ..ontology.authorities import Entry
from ..ontology.iris import Iris
from .quads.finding import Found, block_at, find

OPENING = 120
"""Characters of a block that are quoted where what is corrected is printed nowhere."""
_LINE = re.compile(r".+:(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Spot:
    """The words that a correction quotes, the block that holds them, counted from 0, and the fact meant, if any."""

    kind: FactKind
    block: int
    at: Span
    fact: Fact | None


def find_place(
    facts: DocumentFacts, entries: Sequence[Entry], iris: Iris, subject: str, kind: FactKind | None
) -> Found:
    """What an IRI or the id of a fact line stands for.

    Raises NotFoundError where the corpus does not say it now, CorrectionError where it may be facts of several kinds.
    """
    line = _LINE.fullmatch(subject)
    if line and not subject.startswith(iris.base):
        one = block_at(facts, int(line[1]), int(line[2]))
        found = [one] if one else []
    else:
        found = find(facts, entries, iris, subject)
    if not found:
        raise NotFoundError(
            "the rules read nothing of this name in the corpus",
            where=subject,
            advice="Give the IRI of a measure, involvement, mention, date or quantity, or the id of a fact line; what "
            "a correction added is undone by deleting that correction.",
        )
    meant = [one for one in found if kind is None or one.kind in (None, kind)]
    if len(meant) != 1:
        kinds = ", ".join(sorted({str(one.kind) for one in found}))
        raise CorrectionError(f"it stands for facts of the kinds {kinds}", where=subject, advice="Say which: --fact.")
    return meant[0]


def by_place(facts: DocumentFacts, found: Found, verdict: Verdict, kind: FactKind, said: Mapping[str, Value]) -> Spot:
    """The fact that was found, or that fact of a whole block which is of this kind and says this.

    Raises CorrectionError where none or several of the block do.
    """
    block = facts.blocks[found.block]
    if found.fact and verdict != "add":
        return Spot(kind, found.block, _quoted(facts, block, found.fact), found.fact)
    if verdict == "add" or kind not in LISTS:
        return Spot(kind, found.block, opening(facts, block), None)
    fits = [fact for fact in facts_of(block, kind) if says(fact, said)]
    if len(fits) != 1:
        count = "several facts fit" if fits else f"no extracted {kind} fits"
        raise CorrectionError(f"{count} {words(said)}", where="--fact", advice=extracted(block))
    return Spot(kind, found.block, _quoted(facts, block, fits[0]), fits[0])


def _quoted(facts: DocumentFacts, block: Block, fact: Fact) -> Span:
    return next(iter(places(fact)), None) or opening(facts, block)


def opening(facts: DocumentFacts, block: Block) -> Span:
    """The first words of a block."""
    start, end = block.spans[0]
    if end - start <= OPENING:
        return start, end
    cut = facts.document.text.rfind(" ", start, start + OPENING)
    return start, cut if cut > start else start + OPENING


def by_quote(
    facts: DocumentFacts, verdict: Verdict, kind: FactKind, quote: str, start: int | None, said: Mapping[str, Value]
) -> Spot:
    """The place of the quote, as printed or as a reader sees it, and the fact of this kind there that says this.

    Raises CorrectionError where the quote is not in the document or in no block, where several places or facts fit,
    and where none does.
    """
    text = facts.document.text
    everywhere = (occurrences(text, quote) or as_read(text, quote)) if quote else []
    found = [at for at in everywhere if start in (None, at[0])]
    if not found:
        raise CorrectionError(
            f"{quote!r} is not in {facts.document.id}" + ("" if start is None else f" at {start}"),
            where="--quote",
            advice=nearest(text, quote),
        )
    inside = [(at, number) for at in found for number in _blocks(facts, at)]
    if not inside:
        raise CorrectionError("the quote lies in no block of the text", where="--quote", advice="Quote one block.")
    spots = [spot for at, number in inside for spot in _candidates(facts, verdict, kind, at, number, said)]
    exact = [spot for spot in spots if spot.fact and spot.at in places(spot.fact)]
    fits = exact if len(exact) == 1 else spots
    if len(fits) == 1:
        return fits[0]
    told = "\n".join(extracted(facts.blocks[number]) for number in dict.fromkeys(n for _, n in inside[:2]))
    if not fits:
        raise CorrectionError(f"no extracted {kind} fits {words(said) or 'there'}", where="--quote", advice=told)
    raise CorrectionError(
        f"{_several(verdict)}, at {listed([spot.at for spot in fits])}",
        where="--quote",
        advice=f"{told}\nSay more of the one that is meant, or where its quote begins: --at.",
    )


def _several(verdict: Verdict) -> str:
    return "the quote stands several times" if verdict == "add" else "several facts fit"


def _blocks(facts: DocumentFacts, at: Span) -> list[int]:
    blocks = enumerate(facts.blocks)
    return [n for n, block in blocks if any(start <= at[0] and at[1] <= end for start, end in block.spans)]


def _candidates(
    facts: DocumentFacts, verdict: Verdict, kind: FactKind, at: Span, number: int, said: Mapping[str, Value]
) -> list[Spot]:
    if verdict == "add" or kind not in LISTS:
        return [Spot(kind, number, at, None)]
    known = [fact for fact in facts_of(facts.blocks[number], kind) if says(fact, said)]
    return [Spot(kind, number, at, fact) for fact in known if stands_at(fact, at)]
