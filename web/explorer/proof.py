"""What proves a tie: the sentences, with the names highlighted, and the ground of what is only implied."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...queries.narrowing import Choice, narrow
from ..addresses import document_id, kind_of, place_in_document
from ..asking import Cells, answer, ask, cell, written_out
from ..documents.running import Marking, Piece, pieces
from ..site import site
from ..things import relation, word

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage that proves something, with the names in it marked."""

    measure: str
    document: str
    section: str | None
    pieces: Sequence[Piece]
    language: str | None
    href: str
    implied: Sequence[tuple[str, str, str]] = ()
    """Parties that are not printed there: IRI, role in words, ground in words."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of a tie between two things."""

    one: str
    other: str
    relations: Sequence[str]
    sentences: Sequence[Sentence]
    total: int
    query: str
    """The SPARQL that found the passages of two things that are no measures."""
    because: Sequence[Cells] = field(default_factory=tuple)
    """For a link between two measures: why."""


def proof(one: str, other: str, every: bool, choice: Choice) -> Proof:
    """The proof of a tie by measures of the choice; at most SHOWN passages unless every one is wanted."""
    query = narrow(written_out("tie-passages", a=one, b=other), choice)
    rows = _passages(one, other, query)
    chosen = rows if every else rows[:SHOWN]
    named = [iri for iri in (one, other) if kind_of(iri) != "measure"]
    links = [row for row in _links(one, other) if {row["from"], row["to"]} == {one, other}]
    stated = [row for row in ask("ties-stated", node=one) if row["other"] == other]
    relations = [relation(row["relation"].rsplit("#", 1)[-1], row["outward"] == "true") for row in stated]
    return Proof(
        one, other, list(dict.fromkeys(relations)), [_sentence(r, named) for r in chosen], len(rows), query, links
    )


def _passages(one: str, other: str, query: str) -> list[Cells]:
    """The passages of the measures that two things share, of a measure itself, or of two linked measures."""
    measures = [iri for iri in (one, other) if kind_of(iri) == "measure"]
    if not measures:
        return answer(query)
    rows: list[Cells] = []
    for iri in measures:
        rows.extend(row | {"measure": cell(iri)} for row in ask("measure-passages", node=iri))
    return rows


def _links(one: str, other: str) -> list[Cells]:
    both = kind_of(one) == kind_of(other) == "measure"
    return ask("measure-links", node=one) if both else []


def _sentence(row: Cells, named: Iterable[str]) -> Sentence:
    span = (int(row["start"]), int(row["end"]))
    mentions = [
        ((int(m["start"]), int(m["end"])), iri)
        for iri in named
        for m in ask("passage-mentions", passage=row["passage"], entity=iri)
    ]
    doc = document_id(row["document"])
    text = site().release.text(doc)
    first = min((place for place, _ in mentions), default=span)
    return Sentence(
        row["measure"],
        row["document"],
        row.get("section"),
        pieces(text, span, Marking(mentions)),
        row["text"].language,
        place_in_document(doc, *first, within=span),
        _implied(row["measure"], named),
    )


def _implied(measure: str, named: Iterable[str]) -> list[tuple[str, str, str]]:
    return [
        (iri, word(row["role"]), word(row["ground"]))
        for iri in named
        for row in ask("party-in-measure", measure=measure, node=iri)
        if row["explicit"] == "false" and "ground" in row
    ]
