"""Ways between parties through the measures in which they take part."""

import networkx

from ..ontology.vocabulary import PREFIXES
from .engine import Engine

_PARTIES = f"""PREFIX pg: <{PREFIXES["pg"]}>
SELECT ?m ?a WHERE {{
  VALUES ?p {{ pg:leadAgency pg:responsibleAgency pg:supportingAgency pg:partner }} ?m ?p ?a
}} ORDER BY ?m ?a"""


def measures_of(engine: Engine) -> networkx.Graph:
    """Parties and measures as a graph with two sorts of nodes: a party is tied to each measure it takes part in."""
    graph = networkx.Graph()
    graph.add_edges_from((row["m"].value, row["a"].value) for row in engine.select(_PARTIES))
    return graph


def path(graph: networkx.Graph, first: str, second: str) -> tuple[str, ...]:
    """A shortest way from one node of `measures_of` to another, both included; empty where there is none."""
    if first not in graph or second not in graph:
        return ()
    try:
        return tuple(networkx.shortest_path(graph, first, second))
    except networkx.NetworkXNoPath:
        return ()
