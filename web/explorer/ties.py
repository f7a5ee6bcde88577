"""What a thing is tied to: by relations that documents state, and by measures that both take part in."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from ...queries.narrowing import Choice, narrow, narrowed
from ..addresses import KINDS, kind_of
from ..asking import answer, ask, written_out

EVERYTHING = Choice()
SHOWN = 12
"""Neighbours of one thing that are shown until more are asked for."""
MOST = 120
WITHOUT = ("measure", "priority", "document")
"""Kinds that are left out of the picture of a party or topic until they are asked for."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A stated relation: its local name, and whether it leads from the thing to its neighbour."""

    name: str
    outward: bool


@dataclass(slots=True)
class Tie:
    """A thing, a neighbour of it, the number of measures they share and the relations between them."""

    one: str
    other: str
    measures: int = 0
    relations: list[Relation] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Kind of the neighbour."""
        return kind_of(self.other)

    @property
    def stated(self) -> bool:
        """Whether a document or an authority file states a relation; else they merely share measures."""
        return bool(self.relations)


@dataclass(frozen=True, slots=True)
class Around:
    """The neighbours of one thing: those shown, and how many there are of the kinds asked for."""

    iri: str
    ties: Sequence[Tie]
    total: int


def ties_of(iri: str, choice: Choice) -> list[Tie]:
    """Everything that a thing is tied to, the strongest first; only measures of the choice make a tie."""
    found: dict[str, Tie] = {}
    if kind_of(iri) != "measure":
        for row in answer(narrow(written_out("ties-shared", node=iri), choice)):
            found[row["other"]] = Tie(iri, row["other"], int(row["measures"]))
    left_out = _left_out(iri, choice)
    for row in ask("ties-stated", node=iri):
        if row["other"] not in left_out:
            tie = found.setdefault(row["other"], Tie(iri, row["other"]))
            tie.relations.append(Relation(row["relation"].rsplit("#", 1)[-1], row["outward"] == "true"))
    known = [tie for tie in found.values() if tie.kind in KINDS]
    return sorted(known, key=lambda tie: (-tie.measures, not tie.stated, tie.other))


def _left_out(iri: str, choice: Choice) -> set[str]:
    """The measures of a thing that the choice leaves out."""
    if kind_of(iri) == "measure" or not choice.values:
        return set()
    return _measures(Choice(thing=iri)) - _measures(replace(choice, thing=iri))


def _measures(choice: Choice) -> set[str]:
    return {str(row["measure"]) for row in answer(narrowed("measures-with-document", choice))}


def default_kinds(centre: str) -> list[str]:
    """The kinds of neighbours that a picture begins with."""
    return [k for k in KINDS if kind_of(centre) == "measure" or k not in WITHOUT]


def around(iri: str, kinds: Collection[str], shown: int, choice: Choice = EVERYTHING) -> Around:
    """The neighbours of these kinds, at most so many, each kind with its strongest."""
    ties = [tie for tie in ties_of(iri, choice) if tie.kind in kinds]
    return Around(iri, _fairly(ties)[:shown], len(ties))


def _fairly(ties: Iterable[Tie]) -> list[Tie]:
    """Round after round the next of each kind, so that a numerous kind does not hide the others."""
    by_kind: dict[str, list[Tie]] = {}
    for tie in ties:
        by_kind.setdefault(tie.kind, []).append(tie)
    rounds = zip_longest(*by_kind.values())
    return [tie for turn in rounds for tie in turn if tie is not None]
