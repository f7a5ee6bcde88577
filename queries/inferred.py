"""What the inferred graph of a release holds, group by group: the rule that makes it and the axiom that gives it."""

from collections import Counter
from dataclasses import dataclass

from rdflib import RDF

from ..graph.engine import Row
from ..graph.inference import RULES, Rule, full
from ..graph.release import Release

_COUNTS = """SELECT ?p ?kind (COUNT(*) AS ?n) WHERE {{
  GRAPH <{base}graph/inferred> {{ ?s ?p ?o }} BIND(IF(?p = <{type}>, ?o, ?p) AS ?kind)
}} GROUP BY ?p ?kind"""


@dataclass(frozen=True, slots=True)
class Group:
    """One rule and the number of statements of what it gives."""

    rule: Rule
    statements: int


def groups(release: Release) -> tuple[Group, ...]:
    """The groups of inferred statements, in the order of the rules; together they are the whole inferred graph."""
    special = {full(rule.gives): rule.name for rule in RULES if rule.gives}
    general = next(rule.name for rule in RULES if not rule.gives)
    found: Counter[str] = Counter()
    for row in release.engine.select(_COUNTS.format(base=release.base, type=RDF.type)):
        found[special.get(_value(row, "kind"), general)] += int(_value(row, "n"))
    return tuple(Group(rule, found[rule.name]) for rule in RULES)


def _value(row: Row, name: str) -> str:
    return str(getattr(row[name], "value", row[name]))
