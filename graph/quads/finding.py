"""Which facts of a document have which IRIs in the graph: the way back from a statement to what was read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...ingest.facts import AgencyFact, Block, DateFact, DocumentFacts, Named, PartnerFact
from ...ingest.statement import LISTS, Fact, FactKind, facts_of
from ...ontology.authorities import Entry
from ...ontology.iris import Iris, content_hash
from .entities import Entities
from .involvements import involvement_iri
from .scope import MeasureIris, measure_iris


@dataclass(frozen=True, slots=True)
class Found:
    """A block, counted from 0, and where the IRI is that of one fact in it, that fact and its kind."""

    block: int
    kind: FactKind | None = None
    fact: Fact | None = None


def find(facts: DocumentFacts, entries: Iterable[Entry], iris: Iris, wanted: str) -> list[Found]:
    """What a measure, involvement, mention, date or quantity of this IRI was read from; empty for another IRI."""
    scope = _Scope(facts, entries, iris)
    return [found for found, iri in scope.all() if iri == wanted]


class _Scope:
    def __init__(self, facts: DocumentFacts, entries: Iterable[Entry], iris: Iris) -> None:
        self._facts, self._iris = facts, iris
        self._doc = facts.document.id
        self._entities = Entities(entries, iris, facts.document.description.jurisdiction)
        self._measures: MeasureIris = measure_iris(facts, iris)

    def all(self) -> Iterator[tuple[Found, str]]:
        """Every fact with each of its IRIs, and every measure."""
        for number, block in enumerate(self._facts.blocks):
            measure = self._measures.get((block.start, block.end))
            if measure:
                yield Found(number), measure
            for kind in LISTS:
                for fact in facts_of(block, kind):
                    found = Found(number, kind, fact)
                    yield from ((found, iri) for iri in self._iris_of(kind, fact, measure))

    def _iris_of(self, kind: FactKind, fact: Fact, measure: str | None) -> Iterator[str]:
        if not isinstance(fact, Named):
            mint = self._iris.date if isinstance(fact, DateFact) else self._iris.quantity
            yield mint(self._doc, *fact.at)
            if isinstance(fact, DateFact):
                yield f"{mint(self._doc, *fact.at)}-{fact.kind}"
            return
        entity = self._entity(kind, fact)
        for at in () if fact.at is None else (fact.at, *fact.also):
            yield self._iris.mention(self._doc, *at, content_hash(entity.removeprefix(self._iris.base)))
        if measure and isinstance(fact, AgencyFact | PartnerFact):
            role = fact.role if isinstance(fact, AgencyFact) else "partner"
            yield involvement_iri(self._iris, self._doc, measure, entity, role)

    def _entity(self, kind: FactKind, fact: Named) -> str:
        if isinstance(fact, AgencyFact):
            return self._entities.agency(fact)
        if isinstance(fact, PartnerFact):
            return self._entities.partner(fact)
        others = {"initiative": self._entities.initiative, "instrument": self._entities.instrument}
        return others.get(kind, self._entities.place)(fact)


def block_at(facts: DocumentFacts, start: int, end: int) -> Found | None:
    """The block whose fact line has these offsets."""
    blocks: Iterable[tuple[int, Block]] = enumerate(facts.blocks)
    return next((Found(number) for number, block in blocks if (block.start, block.end) == (start, end)), None)
