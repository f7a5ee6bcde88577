"""Networks as files for other programs: GraphML, GEXF, and two tables in CSV."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from .naming import Name, kind_of
from .network import Network
from .projection import Tie

NODE_COLUMNS = (
    "node", "label", "kind", "jurisdiction", "community", "degree", "strength", "betweenness", "weighted_betweenness",
    "crossing_betweenness", "closeness",
)  # fmt: skip
TIE_COLUMNS = (
    "source", "source_label", "target", "target_label", "weight", "implied", "bridge", "jurisdictions", "measures",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Named:
    """A network with the names of its things: `name` gives them, in `language`; `base` is that of the data's IRIs."""

    network: Network
    name: Name
    language: str
    base: str

    def nodes(self) -> Iterable[tuple[str, dict[str, Value]]]:
        """Every node with its attributes; what is not computed is left out."""
        for node, standing in self.network.standings.items():
            values: dict[str, Value | None] = {
                "label": self.label(node),
                "kind": kind_of(node, self.base),
                "jurisdiction": self._places(standing.homes),
                "community": standing.community,
                "degree": standing.degree,
                "strength": standing.strength,
                "betweenness": standing.betweenness,
                "weighted_betweenness": self.network.weighted_betweenness[node],
                "crossing_betweenness": standing.crossing,
                "closeness": self.network.closeness.get(node),
            }
            yield node, {key: value for key, value in values.items() if value is not None}

    def attributes(self, tie: Tie) -> dict[str, Value]:
        """The attributes of a tie; its measures by their IRIs, with blanks between."""
        return {
            "weight": tie.weight,
            "implied": len(tie.implied),
            "bridge": (tie.one, tie.other) in self.network.bridges,
            "jurisdictions": self._places(self.network.crosses(tie)),
            "measures": " ".join(tie.measures),
        }

    def label(self, iri: str) -> str:
        """The name of a thing."""
        return self.name(iri, self.language)

    def _places(self, places: Iterable[str]) -> str:
        return "; ".join(self.label(place) for place in places)


def exchanged(named: Named) -> nx.Graph:
    """The network for networkx, its nodes by IRI, with all attributes."""
    graph = nx.Graph(name=named.network.projection)
    for node, values in named.nodes():
        graph.add_node(node, **_readable(values))
    for tie in named.network.ties:
        graph.add_edge(tie.one, tie.other, **_readable(named.attributes(tie)))
    return graph


def graphml(named: Named) -> bytes:
    """The network as GraphML (http://graphml.graphdrawing.org/)."""
    writer = GraphMLWriter(graph=exchanged(named), encoding="utf-8", prettyprint=True)
    out = io.BytesIO()
    writer.dump(out)
    return out.getvalue()


def gexf(named: Named) -> bytes:
    """The network as GEXF 1.2 (https://gexf.net/), without the day on which it is written."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(exchanged(named))
    for element in writer.xml.iter():
        element.attrib.pop("lastmodifieddate", None)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def tie_table(named: Named) -> bytes:
    """The list of ties in CSV (RFC 4180, UTF-8): TIE_COLUMNS."""
    rows = []
    for tie in named.network.ties:
        ends = (tie.one, named.label(tie.one), tie.other, named.label(tie.other))
        rows.append([*ends, *named.attributes(tie).values()])
    return _csv(TIE_COLUMNS, rows)


def node_table(named: Named) -> bytes:
    """The list of nodes in CSV (RFC 4180, UTF-8): NODE_COLUMNS; what is not computed is empty."""
    rows = [[node, *(values.get(column, "") for column in NODE_COLUMNS[1:])] for node, values in named.nodes()]
    return _csv(NODE_COLUMNS, rows)


def _csv(columns: Iterable[str], rows: Iterable[Iterable[Value]]) -> bytes:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(columns)
    table.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def _cell(value: Value) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what would be one."""
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{shown}" if isinstance(value, str) and shown.startswith(_FORMULA) else shown


def _readable(values: Mapping[str, Value]) -> dict[str, Value]:
    """Attributes without the characters that XML 1.0 cannot hold."""
    return {key: _NO_XML.sub("", value) if isinstance(value, str) else value for key, value in values.items()}
