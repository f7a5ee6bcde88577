"""Networks in the release: the position of each node and each tie as observations, with the methods that made them.

They follow the RDF Data Cube vocabulary (https://www.w3.org/TR/vocab-data-cube/), several measures to an observation,
and PROV-O for the analysis. All involvements count, implied ones too; a tie says which of its measures rest on one.
"""

from collections.abc import Mapping

from rdflib import RDF
from rdflib.namespace import DCTERMS, PROV, RDFS, SDO, Namespace

from ...ontology.iris import Iris, content_hash
from ...ontology.vocabulary import PG, PREFIXES
from ..engine import Engine
from ..quads.terms import Quads, boolean, decimal, integer, plain, text
from .explaining import why
from .methods import Method, methods, software
from .naming import LANGUAGES, Name, names
from .network import Network, Standing
from .projection import PROJECTIONS, Projection, Selection, Tie
from .reading import read
from .titles import TELLS, TITLES

GRAPH = "network"
QB = Namespace(PREFIXES["qb"])
_DIMENSION = str(PG.node)
"""What an observation is of; all else that it says are measures."""
_MEASURES = (
    PG.degree, PG.strength, PG.betweenness, PG.weightedBetweenness, PG.crossingBetweenness, PG.closeness, PG.cutsOff,
    PG.community,
)  # fmt: skip


def derive(engine: Engine, iris: Iris) -> list[str]:
    """The networks of every projection as lines of their named graph; none where no two parties share a measure."""
    source = read(engine)
    out = _Writer(iris, names(engine, {place for places in source.homes.values() for place in places}))
    for projection in PROJECTIONS:
        network = Network(source, Selection(projection))
        if network.ties:
            out.network(network)
    return out.quads.lines()


class _Writer:
    """Writes networks as quads of one graph."""

    def __init__(self, iris: Iris, name: Name) -> None:
        self.quads = Quads(iris.graph(GRAPH))
        self._iris = iris
        self._name = name

    def network(self, network: Network) -> None:
        me = self._iris.network(network.projection)
        self._described(me, network)
        self._structure(me)
        self._analysis(me, network)
        self._communities(network)
        for standing in network.standings.values():
            self._standing(me, network, standing)
        for tie in network.ties:
            self._tie(me, network, tie)

    def _described(self, me: str, network: Network) -> None:
        self._types(me, PG.Network, QB.DataSet)
        self._texts(me, DCTERMS.title, TITLES[network.projection])
        self._texts(me, DCTERMS.description, TELLS[network.projection])
        self.quads.add(me, str(DCTERMS.identifier), plain(network.projection))
        self._values(
            me,
            {
                PG.nodeCount: integer(len(network.nodes)),
                PG.tieCount: integer(len(network.ties)),
                PG.untiedCount: integer(len(network.untied)),
                PG.modularity: decimal(network.division.modularity),
            },
        )

    def _structure(self, me: str) -> None:
        structure = f"{me}/structure"
        self.quads.link(me, str(QB.structure), structure)
        self._types(structure, QB.DataStructureDefinition)
        parts = [(QB.dimension, _DIMENSION), *((QB.measure, str(measure)) for measure in _MEASURES)]
        for role, term in parts:
            component = f"{structure}/{term.rpartition('#')[2]}"
            self.quads.link(structure, str(QB.component), component)
            self._types(component, QB.ComponentSpecification)
            self.quads.link(component, str(role), term)

    def _analysis(self, me: str, network: Network) -> None:
        analysis, agent = f"{me}/analysis", self._iris.network("software")
        self.quads.link(me, str(PROV.wasGeneratedBy), analysis)
        self._types(analysis, PROV.Activity)
        self.quads.link(analysis, str(PROV.wasAssociatedWith), agent)
        self._types(agent, PROV.SoftwareAgent)
        self.quads.add(agent, str(RDFS.label), text(software(), "en"))
        for method in methods(network):
            self._method(analysis, network.projection, method)

    def _method(self, analysis: str, projection: Projection, method: Method) -> None:
        me = self._iris.network(projection, "method", method.name)
        self.quads.link(analysis, str(PROV.used), me)
        self._types(me, PG.NetworkMethod, PROV.Plan)
        self.quads.add(me, str(DCTERMS.identifier), plain(method.name))
        self.quads.add(me, str(PG.function), plain(method.function))
        self.quads.link(me, str(PG.computes), method.computes)
        self._texts(me, RDFS.label, method.label)
        self._texts(me, DCTERMS.description, method.tells)
        for name, value in method.parameters.items():
            setting = f"{me}/{name.replace(' ', '-')}"
            self.quads.link(me, str(PG.parameter), setting)
            self._types(setting, SDO.PropertyValue)
            self.quads.add(setting, str(SDO.name), plain(name))
            self.quads.add(setting, str(SDO.value), plain(value))

    def _communities(self, network: Network) -> None:
        sizes: dict[str, int] = {}
        for name in network.community.values():
            sizes[name] = sizes.get(name, 0) + 1
        for name, size in sizes.items():
            me = self._community(network, name)
            self._types(me, PG.Community)
            self.quads.add(me, str(DCTERMS.identifier), plain(name))
            self.quads.link(me, str(PG.inNetwork), self._iris.network(network.projection))
            self.quads.add(me, str(PG.nodeCount), integer(size))

    def _standing(self, data: str, network: Network, standing: Standing) -> None:
        me = self._iris.network(network.projection, "node", content_hash(standing.node))
        self._types(me, PG.NodeObservation, QB.Observation)
        self.quads.link(me, str(QB.dataSet), data)
        self.quads.link(me, str(PG.node), standing.node)
        self._values(me, _figures(network, standing))
        self.quads.link(me, str(PG.community), self._community(network, standing.community))
        for name in standing.joins:
            self.quads.link(me, str(PG.joinsCommunity), self._community(network, name))
        for place in standing.reaches:
            self.quads.link(me, str(PG.joinsPlace), place)
        self._texts(me, DCTERMS.description, {tag: why(standing, tag, self._name) for tag in LANGUAGES})

    def _tie(self, data: str, network: Network, tie: Tie) -> None:
        me = self._iris.network(network.projection, "tie", content_hash(tie.one, tie.other))
        self._types(me, PG.Tie)
        self.quads.link(me, str(PG.inNetwork), data)
        self.quads.add(me, str(PG.weight), integer(tie.weight))
        for end in (tie.one, tie.other):
            self.quads.link(me, str(PG.tieOf), end)
        for measure in tie.measures:
            self.quads.link(me, str(PG.sharedMeasure), measure)
        for measure in tie.implied:
            self.quads.link(me, str(PG.impliedMeasure), measure)
        for place in network.crosses(tie):
            self.quads.link(me, str(PG.joinsPlace), place)
        if (tie.one, tie.other) in network.bridges:
            self.quads.add(me, str(PG.bridge), boolean(True))

    def _community(self, network: Network, name: str) -> str:
        return self._iris.network(network.projection, "community", name)

    def _types(self, me: str, *kinds: str) -> None:
        for kind in kinds:
            self.quads.link(me, str(RDF.type), str(kind))

    def _texts(self, me: str, predicate: str, texts: Mapping[str, str]) -> None:
        for language, said in texts.items():
            self.quads.add(me, str(predicate), text(said, language))

    def _values(self, me: str, values: Mapping[str, str | None]) -> None:
        for predicate, value in values.items():
            if value is not None:
                self.quads.add(me, str(predicate), value)


def _figures(network: Network, standing: Standing) -> dict[str, str | None]:
    """The numbers of an observation as terms; None for what is not computed."""
    closeness, pivots = network.closeness.get(standing.node), network.pivots
    return {
        PG.degree: integer(standing.degree),
        PG.strength: integer(standing.strength),
        PG.betweenness: decimal(standing.betweenness),
        PG.weightedBetweenness: decimal(network.weighted_betweenness[standing.node]),
        PG.closeness: None if closeness is None else decimal(closeness),
        PG.crossingBetweenness: None if standing.crossing is None else decimal(standing.crossing),
        PG.cutsOff: integer(standing.cuts_off) if standing.cuts_off else None,
        PG.pivots: None if pivots is None else integer(pivots),
    }
