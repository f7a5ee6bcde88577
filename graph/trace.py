"""The chain from a statement of the graph down to the characters that prove it, and to the rule that read them."""

from collections import defaultdict
from dataclasses import dataclass

from pyoxigraph import NamedNode

from ..errors import NotFoundError
from ..ontology.vocabulary import PREFIXES
from .engine import Engine, Row

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "skos", "rdfs"))
_WHERE = """SELECT ?node ?passage ?start ?end ?surface ?rule ?entity ?from ?to ?text ?page ?section ?doc WHERE {
  { BIND(?x AS ?node) } UNION { ?x pg:evidence ?node } UNION { ?x pg:statedIn ?node } UNION { ?node pg:refersTo ?x }
  { ?node pg:inPassage ?passage ; pg:surface ?surface ; pg:extractedBy ?rule }
  UNION { ?node a pg:Passage BIND(?node AS ?passage) }
  ?node pg:start ?start ; pg:end ?end .
  ?passage pg:start ?from ; pg:end ?to ; pg:text ?text ; dcterms:isPartOf ?doc .
  OPTIONAL { ?passage pg:page ?page } OPTIONAL { ?passage pg:inSection ?section }
  OPTIONAL { ?node pg:refersTo ?entity } }"""
_INVOLVEMENTS = """SELECT ?i ?m ?agent ?role ?explicit ?ground ?rule WHERE {
  { BIND(?x AS ?i) ?i a pg:Involvement } UNION { ?x pg:involvement ?i }
  ?m pg:involvement ?i . ?i pg:agent ?agent ; pg:role ?role ; pg:explicit ?explicit .
  OPTIONAL { ?i pg:ground ?ground } OPTIONAL { ?i pg:extractedBy ?rule } }"""
_STATED = """SELECT ?node ?relation ?to WHERE {
  { ?x pg:dateStatement ?node . BIND(pg:dateStatement AS ?relation) ?node pg:date ?to }
  UNION { ?x pg:quantity ?node . BIND(pg:quantity AS ?relation) ?node pg:value ?to }
  UNION { VALUES ?relation { pg:initiative pg:instrument pg:place } ?x ?relation ?to ; pg:statedIn ?p .
          ?node pg:refersTo ?to ; pg:inPassage ?p } }"""
_SECTIONS = """SELECT ?s ?title ?order WHERE {
  ?x dcterms:isPartOf* ?s . ?s a pg:Section ; dcterms:title ?title ; pg:order ?order } ORDER BY ?order"""
_DOCUMENT = """SELECT ?title ?id ?sha256 ?issued ?publisher ?source WHERE {
  ?x dcterms:title ?title ; dcterms:identifier ?id ; pg:sha256 ?sha256 ; dcterms:issued ?issued ;
     dcterms:publisher ?publisher . OPTIONAL { ?x dcterms:source ?source } }"""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as a proof names it; `publisher` is an IRI, `url` None where none is known."""

    iri: str
    id: str
    title: str
    issued: str
    publisher: str
    sha256: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """One stretch of text: `start` and `end` count code points of the document, `text` is that of its passage.

    `surface` is None for a whole passage; `sections` holds pairs of IRI and title, outermost first; `rule` and
    `entity` are IRIs.
    """

    node: str
    start: int
    end: int
    surface: str | None
    passage: str
    passage_start: int
    passage_end: int
    text: str
    sections: tuple[tuple[str, str], ...]
    document: Source
    rule: str | None
    entity: str | None
    page: int | None = None
    """Of the original, counted from 1, on which the passage begins; None where it has no pages."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement about a measure and what proves it: proofs, or the ground on which it is implied."""

    measure: str
    relation: str
    target: str
    node: str
    proofs: tuple[Proof, ...]
    explicit: bool = True
    ground: str | None = None
    rules: tuple[str, ...] = ()


def proofs(engine: Engine, iri: str) -> tuple[Proof, ...]:
    """Where a node of the graph is printed, in the order of documents and offsets.

    For a mention, date, quantity or passage that is itself; for an involvement its evidence; for a measure its
    passages; for an entity all its mentions.
    """
    rows = engine.select(_PREFIX + _WHERE, {"x": NamedNode(iri)})
    chains = _Chains(engine)
    found = {_proof(row, chains) for row in rows}
    return tuple(sorted(found, key=lambda proof: (proof.document.id, proof.start, proof.end, proof.node)))


def trace(engine: Engine, iri: str) -> tuple[Statement, ...]:
    """Everything that is stated of a measure, or by one involvement, each with its proofs.

    Raises NotFoundError for a node of which nothing is stated so.
    """
    statements = [*_involvements(engine, iri), *_other_statements(engine, iri)]
    if not statements and not proofs(engine, iri):
        raise NotFoundError("nothing in this release can be traced from it", where=iri)
    return tuple(sorted(statements, key=lambda s: (s.relation, s.target, s.node)))


def _involvements(engine: Engine, iri: str) -> list[Statement]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in engine.select(_PREFIX + _INVOLVEMENTS, {"x": NamedNode(iri)}):
        rows[row["i"].value].append(row)
    return [
        Statement(
            measure=group[0]["m"].value,
            relation=group[0]["role"].value,
            target=group[0]["agent"].value,
            node=node,
            proofs=proofs(engine, node),
            explicit=group[0]["explicit"].value == "true",
            ground=_optional(group[0], "ground"),
            rules=tuple(sorted({row["rule"].value for row in group if "rule" in row})),
        )
        for node, group in rows.items()
    ]


def _other_statements(engine: Engine, iri: str) -> list[Statement]:
    nodes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in engine.select(_PREFIX + _STATED, {"x": NamedNode(iri)}):
        nodes[row["relation"].value, row["to"].value].add(row["node"].value)
    return [
        Statement(
            iri, relation, target, node=min(group), proofs=tuple(p for n in sorted(group) for p in proofs(engine, n))
        )
        for (relation, target), group in nodes.items()
    ]


class _Chains:
    """Documents and section paths, each asked for once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._documents: dict[str, Source] = {}
        self._paths: dict[str, tuple[tuple[str, str], ...]] = {}

    def document(self, iri: str) -> Source:
        if iri not in self._documents:
            (row,) = self._engine.select(_PREFIX + _DOCUMENT, {"x": NamedNode(iri)})
            plain = {name: term.value for name, term in row.items()}
            self._documents[iri] = Source(
                iri,
                plain["id"],
                plain["title"],
                plain["issued"],
                plain["publisher"],
                plain["sha256"],
                plain.get("source"),
            )
        return self._documents[iri]

    def path(self, section: str | None) -> tuple[tuple[str, str], ...]:
        if section is None:
            return ()
        if section not in self._paths:
            rows = self._engine.select(_PREFIX + _SECTIONS, {"x": NamedNode(section)})
            self._paths[section] = tuple((row["s"].value, row["title"].value) for row in rows)
        return self._paths[section]


def _proof(row: Row, chains: _Chains) -> Proof:
    return Proof(
        node=row["node"].value,
        start=int(row["start"].value),
        end=int(row["end"].value),
        surface=_optional(row, "surface"),
        passage=row["passage"].value,
        passage_start=int(row["from"].value),
        passage_end=int(row["to"].value),
        text=row["text"].value,
        sections=chains.path(_optional(row, "section")),
        document=chains.document(row["doc"].value),
        rule=_optional(row, "rule"),
        entity=_optional(row, "entity"),
        page=int(row["page"].value) if "page" in row else None,
    )


def _optional(row: Row, name: str) -> str | None:
    return row[name].value if name in row else None
