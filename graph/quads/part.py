"""What one document contributes to a release: its quads, its links, its fact lines, its unlisted entities."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import quote

from ...ingest.corrections.entry import Applied
from ...ingest.facts import Block, DocumentFacts, Original, fact_lines
from ...ontology.authorities import Entry
from ...ontology.iris import Iris
from .corrections import write_corrections
from .documents import write_document, write_passages, write_priorities, write_sections
from .entities import Entities, Unlisted
from .links import write_reports
from .measures import write_measure, write_named_only
from .scope import Scope, measure_iris
from .terms import Quads


@dataclass(frozen=True, slots=True)
class Part:
    """All that is kept of a document once it is read; plain enough to be a line of JSON in the cache."""

    id: str
    sha256: str
    text: str
    own: tuple[str, ...]
    """Lines of the document's graph."""
    links: tuple[str, ...]
    """Lines of the graph of links."""
    facts: tuple[str, ...]
    registry: Mapping[str, Unlisted]
    rules: tuple[str, ...]
    counts: Mapping[str, int]
    warnings: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    """Lines of the graph of corrections."""
    extractors: Mapping[str, str] = field(default_factory=dict)
    """Versions of the optional extractors that read it, by name."""
    original: Mapping[str, str] = field(default_factory=dict)
    """`file` (from the folder of the document) and `media_type` of the file that the text was read from, where kept."""

    @property
    def stated(self) -> tuple[str, ...]:
        """All of its lines."""
        return (*self.own, *self.links, *self.corrections)

    def to_json(self) -> str:
        """The part as JSON."""
        plain = {name: getattr(self, name) for name in self.__slots__} | {"registry": _plain(self.registry)}
        return json.dumps(plain, ensure_ascii=False)

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The part that `to_json` wrote."""
        plain = json.loads(line)
        lists = {name: tuple(value) for name, value in plain.items() if isinstance(value, list)}
        return cls(**plain | lists | {"registry": {k: _unlisted(v) for k, v in plain["registry"].items()}})


def _plain(registry: Mapping[str, Unlisted]) -> dict[str, Any]:
    return {
        key: [sorted(e.classes), sorted(e.names.items()), sorted(e.other), sorted(e.jurisdictions)]
        for key, e in registry.items()
    }


def _unlisted(plain: list[Any]) -> Unlisted:
    classes, names, other, jurisdictions = plain
    return Unlisted(set(classes), Counter(dict(names)), set(other), set(jurisdictions))


def make_part(
    facts: DocumentFacts,
    entries: Iterable[Entry],
    iris: Iris,
    warnings: Iterable[str] = (),
    applied: Iterable[Applied] = (),
    extractors: Mapping[str, str] | None = None,
) -> Part:
    """Everything that a document says, as quads after the vocabulary.

    `applied` are the corrections of it, `extractors` the versions of the optional extractors that read it, by name.
    Raises EvidenceError when a fact lies outside the block that states it.
    """
    document = facts.document
    scope = Scope(
        facts=facts,
        iris=iris,
        entities=Entities(entries, iris, document.description.jurisdiction),
        own=Quads(iris.graph(f"document/{quote(document.id, safe='')}")),
        links=Quads(iris.graph("links")),
        corrections=Quads(iris.graph("corrections")),
        measures=measure_iris(facts, iris),
    )
    for write in (write_document, write_sections, write_passages, write_priorities):
        write(scope)
    for block in facts.blocks:
        _write_block(scope, block)
    write_corrections(scope, applied)
    return Part(
        id=document.id,
        sha256=document.sha256,
        text=document.text,
        own=tuple(scope.own.lines()),
        links=tuple(scope.links.lines()),
        facts=tuple(json.dumps(line, ensure_ascii=False) for line in fact_lines(facts)),
        registry=scope.entities.registry,
        rules=tuple(sorted(scope.rules)),
        counts={"sections": len(facts.sections), "blocks": len(facts.blocks), "measures": len(scope.measures)},
        warnings=tuple(warnings),
        corrections=tuple(scope.corrections.lines()),
        extractors=extractors or {},
        original=_original(document.description.original),
    )


def _original(known: Original | None) -> dict[str, str]:
    return {"file": known.file, "media_type": known.media_type} if known else {}


def _write_block(scope: Scope, block: Block) -> None:
    measure = scope.measures.get((block.start, block.end))
    if measure is None:
        write_named_only(scope, block)
        return
    write_measure(scope, block, measure)
    write_reports(scope, block)
