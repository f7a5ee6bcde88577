"""How each figure is computed: the algorithm, where it is described, and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from ...ontology.vocabulary import PG
from .centrality import DIGITS, EXACT, PIVOTS, SEED
from .communities import RESOLUTION
from .network import Network

Texts = Mapping[str, str]
"""A text by language tag."""


@dataclass(frozen=True, slots=True)
class Method:
    """One algorithm: what it is called and does, which property it fills, with which function and settings."""

    name: str
    computes: str
    label: Texts
    tells: Texts
    function: str
    """Of networkx."""
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Told:
    computes: str
    function: str
    label: Texts
    tells: Texts


_TOLD: Mapping[str, _Told] = {
    "degree": _Told(
        PG.degree,
        "Graph.degree",
        {"en": "degree", "zh-Hant": "度數"},
        {"en": "Number of ties of a node.", "zh-Hant": "節點的連繫數目。"},
    ),
    "strength": _Told(
        PG.strength,
        "Graph.degree",
        {"en": "strength", "zh-Hant": "強度"},
        {"en": "Sum of the shared measures over all ties of a node.", "zh-Hant": "節點所有連繫的共同措施之和。"},
    ),
    "betweenness": _Told(
        PG.betweenness,
        "betweenness_centrality",
        {"en": "betweenness", "zh-Hant": "中介中心性"},
        {
            "en": "Share of the shortest ways between all pairs of other nodes that pass a node (Freeman 1977, by the "
            "algorithm of Brandes 2001). The shortest way has the fewest ties: the number of shared measures grows "
            "with the length of a paper, so that by it the longest paper would decide who stands between.",
            "zh-Hant": "其他各對節點之間的最短路徑中，經過某節點者所佔比例（Freeman 1977，用 Brandes 2001 算法）。"
            "最短即連繫最少：共同措施的數目隨文件篇幅增加，若以之計長短，最長的文件便會左右結果。",
        },
    ),
    "weighted-betweenness": _Told(
        PG.weightedBetweenness,
        "betweenness_centrality",
        {"en": "betweenness by strength", "zh-Hant": "按強度的中介中心性"},
        {
            "en": "The same over the strongest ways: a tie is as long as 1 divided by its shared measures (Newman "
            "2001), counted in whole numbers so that ways of equal length are equal.",
            "zh-Hant": "同上，但取最強的路徑：連繫的長度為共同措施數目的倒數（Newman 2001），"
            "以整數計算，使等長的路徑確實相等。",
        },
    ),
    "crossing-betweenness": _Told(
        PG.crossingBetweenness,
        "betweenness_centrality_subset",
        {"en": "betweenness across jurisdictions", "zh-Hant": "跨司法管轄區的中介中心性"},
        {
            "en": "Share of the shortest ways between nodes of different jurisdictions that pass a node (Brandes "
            "2008); nodes without a jurisdiction are no end of such a way.",
            "zh-Hant": "不同司法管轄區的節點之間的最短路徑中，經過某節點者所佔比例（Brandes 2008）；"
            "無司法管轄區的節點不作端點。",
        },
    ),
    "closeness": _Told(
        PG.closeness,
        "closeness_centrality",
        {"en": "closeness", "zh-Hant": "接近中心性"},
        {
            "en": "How near a node is to all others, counted in ties, in a form for networks of several pieces "
            "(Wasserman and Faust 1994).",
            "zh-Hant": "節點與其他節點的接近程度，以連繫數目計，適用於分成數塊的網絡（Wasserman 及 Faust 1994）。",
        },
    ),
    "community": _Told(
        PG.community,
        "community.louvain_communities",
        {"en": "communities", "zh-Hant": "社群"},
        {
            "en": "Parts whose nodes share more measures with each other than chance would have it, by the Louvain "
            "method (Blondel and others 2008). Lots are drawn from the seed: another seed may move nodes at the edges.",
            "zh-Hant": "內部節點的共同措施多於隨機所致的部分，用 Louvain 方法（Blondel 等 2008）。"
            "抽籤由種子決定：改用其他種子，邊緣的節點可能改屬。",
        },
    ),
    "bridge": _Told(
        PG.bridge,
        "bridges, articulation_points",
        {"en": "bridges and cut points", "zh-Hant": "橋與割點"},
        {
            "en": "Ties and nodes without which a part of the network would lose its tie to the rest.",
            "zh-Hant": "若無之則網絡某部分會與其餘斷開的連繫及節點。",
        },
    ),
}
_EXACT_ONLY = ("crossing-betweenness", "closeness")
"""Methods that networks of more than EXACT nodes go without."""


def software() -> str:
    """Name and version of the library that computes."""
    return f"networkx {nx.__version__}"


def methods(network: Network) -> tuple[Method, ...]:
    """The methods of all figures of a network with the parameters that were in force."""
    settings = _settings(sampled=network.pivots is not None)
    return tuple(
        Method(name, told.computes, told.label, told.tells, told.function, settings[name])
        for name, told in _TOLD.items()
        if network.pivots is None or name not in _EXACT_ONLY
    )


def _settings(*, sampled: bool) -> dict[str, dict[str, str]]:
    weight, digits, seed = "shared measures", str(DIGITS), str(SEED)
    share = {"normalized": "true", "digits": digits}
    share |= {"k": str(PIVOTS), "seed": seed} if sampled else {"k": "all nodes"}
    return {
        "degree": {"weight": "none"},
        "strength": {"weight": weight},
        "betweenness": {"weight": "none", **share},
        "weighted-betweenness": {"weight": f"1 / {weight}", **share},
        "crossing-betweenness": {"weight": "none", "largest network": str(EXACT), "digits": digits},
        "closeness": {"distance": "none", "wf_improved": "true", "largest network": str(EXACT), "digits": digits},
        "community": {"weight": weight, "resolution": str(RESOLUTION), "seed": seed},
        "bridge": {},
    }
