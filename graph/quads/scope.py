"""What every module that writes a document's quads shares: the facts, the IRIs, where the lines go."""

from dataclasses import dataclass, field

from ...errors import EvidenceError
from ...ingest.facts import Block, DocumentFacts, Span
from ...ontology.iris import Iris, measure_hash
from .entities import Entities
from .terms import Quads

MeasureIris = dict[Span, str]
"""IRIs of measures by start and end of the first stretch of their blocks."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One document on its way into the graph.

    `own` takes what the document says, `links` what joins two measures, `corrections` what people say of it;
    `mentions` are those written already, `rules` the names of rules used.
    """

    facts: DocumentFacts
    iris: Iris
    entities: Entities
    own: Quads
    links: Quads
    corrections: Quads
    measures: MeasureIris
    mentions: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)

    @property
    def doc(self) -> str:
        """Id of the document."""
        return self.facts.document.id

    @property
    def language(self) -> str:
        """Language tag of the document's text."""
        return self.facts.document.description.language

    def passage(self, span: Span) -> str:
        """IRI of the passage that is exactly this stretch."""
        return self.iris.passage(self.doc, *span)

    def home(self, block: Block, at: Span) -> Span:
        """The stretch of the block in which `at` lies. Raises EvidenceError when none holds it."""
        for start, end in block.spans:
            if start <= at[0] and at[1] <= end:
                return start, end
        raise EvidenceError(
            f"evidence at {at[0]}-{at[1]} lies outside the block at {block.start}-{block.end}",
            where=self.doc,
            advice="The rule that found it reports offsets of another stretch of the document.",
        )

    def rule(self, name: str) -> str:
        """IRI of a rule, which is remembered as used."""
        self.rules.add(name)
        return self.iris.rule(name)


def measure_iris(facts: DocumentFacts, iris: Iris) -> MeasureIris:
    """An IRI for every block that is a measure; equal texts in one section are told apart by their order."""
    seen: dict[tuple[tuple[str, ...], str], int] = {}
    found: MeasureIris = {}
    for block in facts.blocks:
        if not block.measure:
            continue
        path = facts.path(block.section)
        stated = block_text(facts, block)
        same = measure_hash(path, stated, 0)
        ordinal = seen.setdefault((path, same), 0)
        seen[path, same] += 1
        digest = measure_hash(path, stated, ordinal)
        found[block.start, block.end] = iris.measure(facts.document.id, digest)
    return found


def block_text(facts: DocumentFacts, block: Block) -> str:
    """The text of a block as the source has it, its stretches joined by a blank."""
    return " ".join(facts.document.text[start:end] for start, end in block.spans)
