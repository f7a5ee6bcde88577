"""What a measure says, as links are found by it: its sentences with the things, numbers and dates that each names."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

Term = str
"""`word:train`, `thing:hksos`, `number:300`, `date:2024-12-31`: the kind up to the first colon."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its terms, and of terms that stand for nodes of the graph, those nodes.

    `text` is what it prints besides; `status` is that of the sentence where its words show one; `results` are numbers
    reported as reached, `starts` dates from which something is done.
    """

    text: str
    terms: frozenset[Term]
    nodes: Mapping[Term, tuple[str, ...]] = field(default_factory=dict)
    status: str | None = None
    results: frozenset[Term] = frozenset()
    starts: frozenset[Term] = frozenset()


@dataclass(frozen=True, slots=True)
class Statement:
    """A measure with what decides whether it belongs to another.

    `year` is that of the nearest heading that prints one, else of the document; `section` is the IRI of the innermost
    section, empty where there is none; `of` holds the indicators beside which a progress entry stands.
    """

    iri: str
    document: str
    issued: datetime.date
    jurisdiction: str
    language: str
    kind: str
    status: str
    order: int
    section: str
    year: int
    sentences: tuple[Sentence, ...]
    of: frozenset[str]

    @property
    def terms(self) -> frozenset[Term]:
        """All terms of all sentences."""
        return frozenset().union(*(sentence.terms for sentence in self.sentences))

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of a list or table, which states one commitment; a paragraph may state several."""
        return self.kind != "paragraph"

    @property
    def list(self) -> tuple[str, int, str]:
        """The list of which it is an entry: document, year and kind of entry; of paragraphs the running text."""
        return self.document, self.year, self.kind
