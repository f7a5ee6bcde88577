"""Things, numbers and dates that measures name, at the places where they name them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine, Row
from .statements import Term
from .texts import words

_PREFIX = f"PREFIX pg: <{PREFIXES['pg']}> "
_THINGS = """SELECT DISTINCT ?m ?how ?x ?start ?end WHERE {
  VALUES ?how { pg:leadAgency pg:responsibleAgency pg:supportingAgency pg:partner pg:initiative pg:instrument pg:place }
  ?m a pg:Measure ; ?how ?x ; pg:statedIn ?p . ?n pg:inPassage ?p ; pg:refersTo ?x ; pg:start ?start ; pg:end ?end }"""
_DATES = """SELECT ?m ?x ?how ?date ?start ?end WHERE {
  ?m pg:dateStatement ?x . ?x pg:date ?date ; pg:dateKind ?how ; pg:start ?start ; pg:end ?end }"""
_NUMBERS = """SELECT ?m ?x ?how ?value ?unit ?start ?end WHERE {
  ?m pg:quantity ?x . ?x pg:value ?value ; pg:quantityKind ?how ; pg:start ?start ; pg:end ?end .
  OPTIONAL { ?x pg:unit ?unit } }"""
_KINDS = {"initiative": "initiative", "instrument": "instrument", "place": "place"}
"""Kinds of terms by the property of a measure; all others lead to bodies."""
SMALL = 20
"""A number below says little without what it counts."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A node of the graph named at a place of a document: the term it stands for, and how the measure relates to it."""

    start: int
    end: int
    term: Term
    node: str
    how: str


def read_marks(engine: Engine) -> Mapping[str, list[Mark]]:
    """The marks of each measure. A name that is a body in one place and an initiative in another is a body in both."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for query, term in ((_THINGS, _thing), (_DATES, _date), (_NUMBERS, _number)):
        for row in engine.select(_PREFIX + query):
            at = int(row["start"].value), int(row["end"].value)
            found[row["m"].value].append(Mark(*at, term(row), row["x"].value, last(row["how"].value)))
    bodies = {mark.term for marks in found.values() for mark in marks if mark.term.startswith("body:")}
    return {measure: [_as_body(mark, bodies) for mark in marks] for measure, marks in found.items()}


def _as_body(mark: Mark, bodies: set[Term]) -> Mark:
    body = f"body:{last(mark.node)}"
    return replace(mark, term=body) if body in bodies else mark


def last(iri: str) -> str:
    """The last part of an IRI."""
    return iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def _thing(row: Row) -> Term:
    return f"{_KINDS.get(last(row['how'].value), 'body')}:{last(row['x'].value)}"


def _date(row: Row) -> Term:
    return f"date:{row['date'].value}"


def _number(row: Row) -> Term:
    return number_term(float(row["value"].value), row["unit"].value if "unit" in row else "")


def number_term(value: float, unit: str) -> Term:
    """The term of a number: of a small one, or of a share, with what it counts."""
    heads = [*words(unit)] or [unit]
    return f"number:{value:g}" if value >= SMALL and unit != "%" else f"number:{value:g} {heads[-1]}"
