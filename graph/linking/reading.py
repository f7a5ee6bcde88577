"""Reads what every measure of the graph says into statements that can be compared."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine, Row
from .headings import Headings
from .marks import Mark, last, read_marks
from .statements import Sentence, Statement, Term
from .texts import plain, sentences, tense, words

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "schema", "skos"))
_PASSAGES = """SELECT ?m ?doc ?issued ?place ?language ?status ?kind ?section ?order ?start ?text WHERE {
  ?m a pg:Measure ; pg:statedIn ?p . ?p dcterms:isPartOf ?d ; pg:kind ?kind ; pg:order ?order ; pg:start ?start ;
     pg:text ?text . ?d dcterms:identifier ?doc ; dcterms:issued ?issued ; schema:inLanguage ?language ;
     pg:jurisdiction ?place . OPTIONAL { ?p pg:inSection ?section } OPTIONAL { ?m pg:status ?status } }"""
_BESIDE = """SELECT ?m ?x WHERE { ?l pg:from ?m ; pg:to ?x ; pg:relation pg:link-reports
  FILTER NOT EXISTS { ?l pg:sharedSubject|pg:sharedTerm ?found } }"""
_HOMES = """SELECT DISTINCT ?name WHERE { ?d a pg:Document ; pg:jurisdiction ?x .
  ?x skos:prefLabel|skos:altLabel|pg:acronym ?name }"""
_ONE_TERM = ("date:", "body:", "place:")
"""What marks of these kinds print is kept as one term, not as words besides."""


def read_statements(engine: Engine) -> list[Statement]:
    """Every measure of the graph, in the order of documents and texts."""
    passages: dict[str, list[Row]] = defaultdict(list)
    for row in engine.select(_PREFIX + _PASSAGES):
        passages[row["m"].value].append(row)
    reader = _Reader(engine)
    found = [reader.statement(iri, rows) for iri, rows in passages.items()]
    return sorted(found, key=lambda s: (s.document, s.order, s.iri))


class _Reader:
    """What the graph knows of all measures, each asked for once."""

    def __init__(self, engine: Engine) -> None:
        self._headings = Headings(engine)
        self._marks = read_marks(engine)
        self._beside: dict[str, set[str]] = defaultdict(set)
        for row in engine.select(_PREFIX + _BESIDE):
            self._beside[row["m"].value].add(row["x"].value)
        names = sorted({row["name"].value for row in engine.select(_PREFIX + _HOMES)}, key=lambda n: (-len(n), n))
        self._homes = re.compile("|".join(rf"\b{re.escape(n)}\b" if n.isascii() else re.escape(n) for n in names))
        """Names of the places whose governments publish: no word of what they publish."""

    def statement(self, iri: str, rows: list[Row]) -> Statement:
        """A measure by the rows of its passages."""
        rows.sort(key=lambda row: int(row["start"].value))
        first = {name: term.value for name, term in rows[0].items()}
        issued, section = datetime.date.fromisoformat(first["issued"]), first.get("section", "")
        return Statement(
            iri=iri,
            document=first["doc"],
            issued=issued,
            jurisdiction=first["place"],
            language=first["language"],
            kind=first["kind"],
            status=last(first.get("status", "")).removeprefix("status-"),
            order=int(first["order"]),
            section=section,
            year=self._headings.year(section) or issued.year,
            sentences=tuple(self._sentences(rows, self._marks.get(iri, []))),
            of=frozenset(self._beside.get(iri, ())),
        )

    def _sentences(self, rows: Sequence[Row], marks: Sequence[Mark]) -> Iterator[Sentence]:
        """The sentences of all passages read as one text, each with the terms that stand in it."""
        text, moved = _joined(rows, marks)
        spoken = self._homes.sub(lambda match: " " * len(match[0]), text)
        for start, end in sentences(text):
            yield _sentence(spoken[start:end], [mark for at, mark in moved if start <= at < end])


def _sentence(text: str, marks: Sequence[Mark]) -> Sentence:
    nodes: dict[Term, set[str]] = defaultdict(set)
    for mark in marks:
        nodes[mark.term].add(mark.node)
    return Sentence(
        text=text,
        terms=frozenset({f"word:{word}" for word in words(text)} | nodes.keys()),
        nodes={term: tuple(sorted(of)) for term, of in nodes.items()},
        status=tense(text),
        results=frozenset(mark.term for mark in marks if mark.how == "quantity-result"),
        starts=frozenset(mark.term for mark in marks if mark.how == "date-start"),
    )


def _joined(rows: Sequence[Row], marks: Sequence[Mark]) -> tuple[str, list[tuple[int, Mark]]]:
    """The passages as one plain text without what marks print, and where in it each mark now starts."""
    text, moved = "", []
    for row in rows:
        begin, piece = int(row["start"].value), plain(row["text"].value)
        inside = [mark for mark in marks if begin <= mark.start < begin + len(piece)]
        moved += [(len(text) + mark.start - begin, mark) for mark in inside]
        for mark in inside:
            if mark.term.startswith(_ONE_TERM):
                piece = piece[: mark.start - begin] + " " * (mark.end - mark.start) + piece[mark.end - begin :]
        text += f"{piece} "
    return text, moved
