"""A new correction: from what a person says of it to an entry that the next build applies, checked beforehand."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..errors import CorrectionError, NotFoundError
from ..ingest.corrections.applying import apply
from ..ingest.corrections.entry import Applied, Correction
from ..ingest.corrections.loading import load, parse
from ..ingest.corrections.matching import single, values
from ..ingest.corrections.placing import alike, as_read, nearest, occurrences
from ..ingest.corrections.verdicts import Verdict
from ..ingest.corrections.writing import check_writable, file_of
from ..ingest.extractors import plugins
from ..ingest.facts import DocumentFacts, Span
from ..ingest.library import documents
from ..ingest.pipeline import name_index
from ..ingest.readers import read
from ..ingest.statement import LISTS, NEEDED, Fact, FactKind, Value, parsed
from ..ontology.iris import Iris
from .reading import standing, understood
from .spotting import Spot, by_place, by_quote, find_place

ADDRESSED = ("measure", "involvement", "mention", "date", "quantity")
"""Kinds of things that a correction may name, as their IRIs begin after the base."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a person wants corrected.

    The fact is named by `subject` (an IRI of the graph, the address of a page, or the id of a fact line), or by
    `document`, `quote` and `start` (where the quote stands several times). `said` are its values by the keys of
    corrections, as text: those that tell it from others, or what an addition states; `becomes` what a change makes of
    it.
    """

    verdict: Verdict
    author_role: str
    reason: str
    date: datetime.date
    subject: str | None = None
    document: str | None = None
    quote: str | None = None
    start: int | None = None
    fact: FactKind | None = None
    said: Mapping[str, str] = field(default_factory=dict)
    becomes: Mapping[str, str] = field(default_factory=dict)


def iri_of(subject: str, iris: Iris) -> str:
    """The IRI of what the address of a page shows, or its path; anything else stays as it is."""
    path = urlsplit(subject).path.lstrip("/")
    return iris.base + path if path.partition("/")[0] in ADDRESSED else subject


def document_of(corpus: Path, request: Request, iris: Iris) -> Path:
    """The file of the document that a request is about: named, part of the subject, or the only one that has the quote.

    Raises NotFoundError where it is none of the corpus, CorrectionError where the quote is in none or in several.
    """
    paths = {path.stem: path for path in documents(corpus)}
    named = request.document or (request.subject and _document_in(request.subject, iris))
    if named:
        if named not in paths:
            raise NotFoundError(f"there is no document {named!r} in {corpus}", advice=f"There are {', '.join(paths)}.")
        return paths[named]
    if len(paths) == 1:
        return next(iter(paths.values()))
    if request.quote is None:
        raise CorrectionError("which document is it?", where="--document", advice=f"There are {', '.join(paths)}.")
    return _having(request.quote, paths)


def _having(quote: str, paths: Mapping[str, Path]) -> Path:
    """The one document that has the quote. Raises CorrectionError where there is none or more than one."""
    texts = {name: read(path).text for name, path in paths.items()}
    having = [name for name, text in texts.items() if as_read(text, quote)]
    if len(having) == 1:
        return paths[having[0]]
    if having:
        raise CorrectionError(f"the quote is in {', '.join(having)}", where="--quote", advice="Say which: --document.")
    best = max(texts, key=lambda name: alike(texts[name], quote))
    told = nearest(texts[best], quote)
    raise CorrectionError("the quote is in no document of the corpus", where="--quote", advice=f"In {best}: {told}")


def _document_in(subject: str, iris: Iris) -> str:
    if subject.startswith(iris.base):
        parts = subject.removeprefix(iris.base).split("/")
        return unquote(parts[1]) if len(parts) > 1 else ""
    return subject.rpartition(":")[0]


def draft(corpus: Path, request: Request, base: str, extractors: Sequence[str] = ()) -> tuple[Correction, Applied]:
    """The correction that a request makes, and what it does to the corpus as it is now; nothing is written.

    `extractors` are those that the build asks. Raises CorrectionError for one that fits no fact, adds what is there,
    contradicts another or is there already, NotFoundError for a document or subject that the corpus does not have.
    """
    check_writable(corpus)
    iris, (entries, _) = Iris(base), standing(base)
    request = replace(request, subject=request.subject and iri_of(request.subject, iris))
    path = document_of(corpus, request, iris)
    document = read(path)
    facts = understood(document, base, (), plugins.load(extractors, corpus)).facts
    if request.subject:
        place = find_place(facts, entries, iris, request.subject, request.fact)
        kind = place.kind or _known(request.fact)
        spot = by_place(facts, place, request.verdict, kind, _values(request.said, kind))
    else:
        kind = _known(request.fact)
        spot = by_quote(facts, request.verdict, kind, request.quote or "", request.start, _values(request.said, kind))
    correction = _correction(request, facts, spot)
    existing = load(corpus, [p.stem for p in documents(corpus)]).get(document.id, ())
    for other in existing:
        if other.id == correction.id:
            raise CorrectionError("this correction is there already", where=other.where)
    done = apply(facts, (*existing, correction), name_index(document, entries))
    return correction, next(one for one in done.applied if one.correction.id == correction.id)


def _known(kind: FactKind | None) -> FactKind:
    if kind is None:
        raise CorrectionError("of what kind is the fact?", where="--fact", advice=f"One of {', '.join(NEEDED)}.")
    return kind


def _values(texts: Mapping[str, str], kind: FactKind) -> dict[str, Value]:
    return {key: parsed(text, kind, key) for key, text in texts.items()}


def _correction(request: Request, facts: DocumentFacts, spot: Spot) -> Correction:
    """The entry, read back as the build reads it. Raises CorrectionError for values of the wrong form."""
    start, end = _span(request, facts, spot)
    quote = facts.document.text[start:end]
    was: dict[str, Value] = {}
    now = _values(request.becomes, spot.kind)
    if request.verdict == "add":
        now = _stated(_values(request.said, spot.kind), spot.kind, quote)
    elif spot.kind != "measure":
        was = _identity(spot, facts)
    entry: dict[str, Any] = {
        "document": facts.document.id,
        "verdict": request.verdict,
        "fact": spot.kind,
        "quote": quote,
        "at": [start, end],
        "author_role": request.author_role,
        "date": request.date,
        "reason": request.reason,
        "was": was,
        "now": now,
    }
    read_back = parse(entry, "the new correction")
    return replace(read_back, file=file_of(read_back))


def _span(request: Request, facts: DocumentFacts, spot: Spot) -> Span:
    """Where the quote of a correction stands: as it was given, within the block of the subject or at the fact."""
    if request.subject is None:
        return spot.at
    if request.quote is None:
        if request.verdict == "add" and spot.kind in LISTS and "ground" not in request.said:
            raise CorrectionError("which words state what is added?", where="--quote", advice="Copy them as printed.")
        return spot.at
    block = facts.blocks[spot.block]
    text = facts.document.text
    for at in occurrences(text, request.quote) or as_read(text, request.quote):
        if any(start <= at[0] and at[1] <= end for start, end in block.spans):
            return at
    raise CorrectionError(
        "the quote is not in the block of what is corrected",
        where="--quote",
        advice=f"That block is at {block.start}-{block.end}. Without --quote the words of the fact itself are taken.",
    )


def _stated(said: dict[str, Value], kind: FactKind, quote: str) -> dict[str, Value]:
    """What an addition states; where it does not say how the thing is called, the quote does."""
    own_words = {key for key in ("name", "attainment") if key in NEEDED[kind]}
    return dict.fromkeys(own_words, quote) | said


def _identity(spot: Spot, facts: DocumentFacts) -> dict[str, Value]:
    """The values that tell a fact from others, whatever its rule is called."""
    fact: Fact | None = spot.fact
    said = single(facts.blocks[spot.block], spot.kind) if fact is None else values(fact)
    keys = NEEDED[spot.kind] if spot.kind in LISTS else (spot.kind,)
    return {key: said[key] for key in keys if key in said}
