"""How each figure is computed: the algorithm, where it is described, and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import networkx as nx

from ...ontology.vocabulary import PG
from .centrality import DIGITS, EXACT, PIVOTS, SEED
from .communities import RESOLUTION
from .network import Network


@dataclass(frozen=True, slots=True)
class Method:
    """One algorithm: what it is called and does in both languages, which property it fills, and with what settings."""

    name: str
    computes: str
    label: Mapping[str, str]
    tells: Mapping[str, str]
    function: str
    """Of networkx, or `-` where no more than counting is done."""
    parameters: Mapping[str, str] = field(default_factory=dict)


def software() -> str:
    """Name and version of the library that computes."""
    return f"networkx {nx.__version__}"


def methods(network: Network) -> tuple[Method, ...]:
    """The methods of all figures of a network with the parameters that were in force."""
    ways = {"k": str(PIVOTS), "seed": str(SEED)} if network.pivots else {"k": "all"}
    rounded = {"digits": str(DIGITS)}
    exact = () if network.pivots else _exact(rounded)
    return (
        Method(
            "degree",
            str(PG.degree),
            {"en": "degree", "zh-Hant": "度數"},
            {"en": "Number of ties of a node.", "zh-Hant": "節點的連繫數目。"},
            "Graph.degree",
            {"weight": "none"},
        ),
        Method(
            "strength",
            str(PG.strength),
            {"en": "strength", "zh-Hant": "強度"},
            {
                "en": "Sum of the shared measures over all ties of a node.",
                "zh-Hant": "節點所有連繫的共同措施之和。",
            },
            "Graph.degree",
            {"weight": "shared measures"},
        ),
        Method(
            "betweenness",
            str(PG.betweenness),
            {"en": "betweenness", "zh-Hant": "中介中心性"},
            {
                "en": "Share of the shortest ways between all pairs of other nodes that pass a node (Freeman 1977, by the "
                "algorithm of Brandes 2001). The shortest way has the fewest ties: the number of shared measures grows "
                "with the length of a paper, so that the longest paper would decide who stands between.",
                "zh-Hant": "其他各對節點之間的最短路徑中，經過某節點者所佔比例（Freeman 1977，用 Brandes 2001 算法）。"
                "最短即連繫最少：共同措施的數目隨文件篇幅增加，若以之計長短，最長的文件便會左右結果。",
            },
            "betweenness_centrality",
            {"weight": "none", "normalized": "true", **ways, **rounded},
        ),
        Method(
            "weighted-betweenness",
            str(PG.weightedBetweenness),
            {"en": "betweenness by strength", "zh-Hant": "按強度的中介中心性"},
            {
                "en": "The same over the strongest ways: the length of a tie is 1 divided by its shared measures (Newman "
                "2001), kept in whole numbers so that ways of equal length count as equal.",
                "zh-Hant": "同上，但取最強的路徑：連繫的長度為共同措施數目的倒數（Newman 2001），以整數計算，使等長的路徑確實相等。",
            },
            "betweenness_centrality",
            {"weight": "1 / shared measures", "normalized": "true", **ways, **rounded},
        ),
        *exact,
        Method(
            "community",
            str(PG.community),
            {"en": "communities", "zh-Hant": "社群"},
            {
                "en": "Parts whose nodes share more measures with each other than chance would have it, by the Louvain "
                "method (Blondel and others 2008).",
                "zh-Hant": "內部節點的共同措施多於隨機所致的部分，用 Louvain 方法（Blondel 等 2008）。",
            },
            "community.louvain_communities",
            {"weight": "shared measures", "resolution": str(RESOLUTION), "seed": str(SEED)},
        ),
        Method(
            "bridge",
            str(PG.bridge),
            {"en": "bridges and cut points", "zh-Hant": "橋與割點"},
            {
                "en": "Ties and nodes without which a part of the network would hang together with the rest no longer.",
                "zh-Hant": "若無之則網絡某部分會與其餘斷開的連繫及節點。",
            },
            "bridges, articulation_points",
        ),
    )


def _exact(rounded: Mapping[str, str]) -> tuple[Method, ...]:
    """Methods that larger networks go without."""
    limit = {"nodes at most": str(EXACT)}
    return (
        Method(
            "closeness",
            str(PG.closeness),
            {"en": "closeness", "zh-Hant": "接近中心性"},
            {
                "en": "How near a node is to all others, counted in ties, allowing for networks in several pieces "
                "(Wasserman and Faust 1994).",
                "zh-Hant": "節點與其他節點的接近程度，以連繫數目計，適用於分成數塊的網絡（Wasserman 及 Faust 1994）。",
            },
            "closeness_centrality",
            {"distance": "none", "wf_improved": "true", **limit, **rounded},
        ),
        Method(
            "crossing-betweenness",
            str(PG.crossingBetweenness),
            {"en": "betweenness across jurisdictions", "zh-Hant": "跨司法管轄區的中介中心性"},
            {
                "en": "Share of the shortest ways between nodes of different jurisdictions that pass a node (Brandes 2008).",
                "zh-Hant": "不同司法管轄區的節點之間的最短路徑中，經過某節點者所佔比例（Brandes 2008）。",
            },
            "betweenness_centrality_subset",
            {"weight": "none", "pairs": "of different jurisdictions", **limit, **rounded},
        ),
    )
