"""The graph of entities as the explorer sees it: neighbours with counts, edges that can be proved, paths.

Two parties are neighbours when they take part in one measure; a party and a theme, initiative, instrument, place or
priority when a measure of the party has it; bodies also by the structure of the authority files. The measures behind
an edge are its evidence.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import networkx
from pyoxigraph import NamedNode

from ..errors import NotFoundError
from ..ontology.vocabulary import PREFIXES
from .engine import Engine
from .searchable import kind_of

_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "org", "skos", "dcterms", "rdfs"))
_ROLES = "pg:leadAgency pg:responsibleAgency pg:supportingAgency pg:partner"
_FACETS = "pg:theme pg:initiative pg:instrument pg:place pg:addresses"
_SHARED = f"""SELECT DISTINCT ?other ?relation ?m WHERE {{
  VALUES ?mine {{ {_ROLES} {_FACETS} }} VALUES ?relation {{ {_ROLES} {_FACETS} }}
  ?m ?mine ?x . ?m ?relation ?other . FILTER(?other != ?x) }}"""
_OF_MEASURE = f"""SELECT ?other ?relation ?away WHERE {{
  {{ VALUES ?relation {{ {_ROLES} {_FACETS} pg:reportsOn pg:continues pg:restates }}
     ?x ?relation ?other BIND(true AS ?away) }}
  UNION {{ VALUES ?relation {{ pg:reportsOn pg:continues }} ?other ?relation ?x BIND(false AS ?away) }} }}"""
_STRUCTURE = """SELECT ?other ?relation ?away WHERE {
  VALUES ?relation { org:subOrganizationOf pg:hasMember skos:broader skos:broadMatch }
  { ?x ?relation ?other BIND(true AS ?away) } UNION { ?other ?relation ?x BIND(false AS ?away) } }"""
_BETWEEN = f"""SELECT DISTINCT ?m WHERE {{
  VALUES ?p {{ {_ROLES} {_FACETS} }} VALUES ?q {{ {_ROLES} {_FACETS} }}
  {{ ?m ?p ?a ; ?q ?b }} UNION {{ ?a ?p ?b BIND(?a AS ?m) }} UNION {{ ?b ?p ?a BIND(?b AS ?m) }} }} ORDER BY ?m"""
_PROVING = """SELECT DISTINCT ?node WHERE {
  { ?m pg:statedIn ?p . ?node pg:inPassage ?p ; pg:refersTo ?entity . FILTER(?entity IN (?a, ?b)) }
  UNION { ?m pg:involvement ?node . ?node pg:agent ?entity ; pg:explicit false . FILTER(?entity IN (?a, ?b)) } }
ORDER BY ?node"""
_PARTIES = f"SELECT ?m ?a WHERE {{ VALUES ?p {{ {_ROLES} }} ?m ?p ?a }} ORDER BY ?m ?a"
_LABELS = """SELECT ?x ?label WHERE { ?x skos:prefLabel|rdfs:label|dcterms:title ?label . VALUES ?x { %s } }"""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the explorer; `labels` by language tag."""

    iri: str
    kind: str
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes: `count` measures prove it, 0 where the authority files state it.

    `relations` are the properties by which the target stands in those measures; `shared` says that the tie is made
    by measures that both ends stand in and is printed nowhere as such.
    """

    source: str
    target: str
    relations: tuple[str, ...]
    count: int
    shared: bool


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A node, its strongest neighbours, and how many there are by kind, those not shown included."""

    centre: Node
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    totals: dict[str, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A measure behind an edge; `nodes` are the mentions and implied involvements that tie it to both ends."""

    measure: str
    nodes: tuple[str, ...]


def neighbours(
    engine: Engine, base: str, iri: str, *, kinds: Collection[str] | None = None, limit: int = 12
) -> Neighbourhood:
    """The `limit` strongest neighbours of a node, of these kinds only where given, with the totals of all.

    Raises NotFoundError for a node without a label in this release.
    """
    (centre,) = nodes(engine, base, [iri]) or (None,)
    if centre is None:
        raise NotFoundError("no such entity is in this release", where=iri)
    ties = _measure_ties(engine, iri) if centre.kind == "measure" else _shared_ties(engine, iri)
    for other, edge in _structure(engine, iri).items():
        ties.setdefault(other, edge)
    known = {other: kind for other in ties if (kind := kind_of(other, base))}
    totals = Counter(known.values())
    chosen = sorted((o for o, k in known.items() if not kinds or k in kinds), key=lambda o: (-ties[o].count, o))[:limit]
    return Neighbourhood(
        centre, nodes(engine, base, chosen), tuple(ties[other] for other in chosen), dict(sorted(totals.items()))
    )


def nodes(engine: Engine, base: str, iris: Sequence[str]) -> tuple[Node, ...]:
    """Kind and labels of these nodes, in this order; one without a label is left out."""
    if not iris:
        return ()
    labels: dict[str, dict[str, str]] = {}
    listed = " ".join(str(NamedNode(iri)) for iri in iris)
    for row in engine.select(_PREFIX + _LABELS % listed):
        language = getattr(row["label"], "language", None) or ""
        tag = "zh-Hant" if language == "zh-hant" else language
        labels.setdefault(row["x"].value, {}).setdefault(tag, row["label"].value)
    return tuple(Node(iri, kind_of(iri, base) or "", labels[iri]) for iri in iris if iri in labels)


def _shared_ties(engine: Engine, iri: str) -> dict[str, Edge]:
    relations: dict[str, set[str]] = defaultdict(set)
    measures: dict[str, set[str]] = defaultdict(set)
    for row in engine.select(_PREFIX + _SHARED, {"x": NamedNode(iri)}):
        relations[row["other"].value].add(row["relation"].value)
        measures[row["other"].value].add(row["m"].value)
    return {o: Edge(iri, o, tuple(sorted(relations[o])), len(found), shared=True) for o, found in measures.items()}


def _measure_ties(engine: Engine, iri: str) -> dict[str, Edge]:
    return _stated(engine, _OF_MEASURE, iri, count=1)


def _structure(engine: Engine, iri: str) -> dict[str, Edge]:
    return _stated(engine, _STRUCTURE, iri, count=0)


def _stated(engine: Engine, query: str, iri: str, count: int) -> dict[str, Edge]:
    relations: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for row in engine.select(_PREFIX + query, {"x": NamedNode(iri)}):
        relations[row["other"].value, row["away"].value == "true"].add(row["relation"].value)
    edges: dict[str, Edge] = {}
    for (other, away), found in sorted(relations.items()):
        source, target = (iri, other) if away else (other, iri)
        edges[other] = Edge(source, target, tuple(sorted(found)), count, shared=False)
    return edges


def evidence(engine: Engine, first: str, second: str) -> tuple[Evidence, ...]:
    """The measures in which both stand, each with the nodes that prove it; feed those to `trace.proofs`."""
    ends = {"a": NamedNode(first), "b": NamedNode(second)}
    measures = [row["m"].value for row in engine.select(_PREFIX + _BETWEEN, ends)]
    return tuple(
        Evidence(m, tuple(r["node"].value for r in engine.select(_PREFIX + _PROVING, ends | {"m": NamedNode(m)})))
        for m in measures
    )


def measures_of(engine: Engine) -> networkx.Graph:
    """Parties and measures as a graph with two sorts of nodes: a party is tied to each measure it takes part in."""
    graph = networkx.Graph()
    graph.add_edges_from((row["m"].value, row["a"].value) for row in engine.select(_PREFIX + _PARTIES))
    return graph


def path(graph: networkx.Graph, first: str, second: str) -> tuple[str, ...]:
    """A shortest way from one node of `measures_of` to another, both included; empty where there is none."""
    if first not in graph or second not in graph:
        return ()
    try:
        return tuple(networkx.shortest_path(graph, first, second))
    except networkx.NetworkXNoPath:
        return ()
