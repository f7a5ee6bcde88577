"""Projections and positions on small graphs that a reader can check by hand."""

import subprocess
import sys
from fractions import Fraction
from itertools import combinations, pairwise

import networkx as nx
import pytest
from policygraph.graph.network import centrality
from policygraph.graph.network.communities import divide, letter
from policygraph.graph.network.network import Network
from policygraph.graph.network.projection import Selection
from policygraph.graph.network.reading import Measure, Part, Source

HERE, THERE = "place/here", "place/there"
A, B, C, D, BANK = "agency/a", "agency/b", "agency/c", "agency/d", "organisation/bank"
THEME, WIDE = "theme/fire", "theme/safety"


def measure(document: str, *themes: str) -> Measure:
    return Measure(frozenset((*themes, WIDE)), themes, frozenset({document}), frozenset({HERE}))


@pytest.fixture(scope="module")
def source() -> Source:
    """Three measures: A leads all, B supports two; the bank is a partner in one; A of the last is implied."""
    parts = (
        Part("m1", A, acts=True, partners=False, printed=True),
        Part("m1", B, acts=True, partners=False, printed=True),
        Part("m2", A, acts=True, partners=False, printed=True),
        Part("m2", B, acts=True, partners=False, printed=True),
        Part("m2", BANK, acts=False, partners=True, printed=True),
        Part("m3", A, acts=True, partners=False, printed=False),
        Part("m3", C, acts=False, partners=True, printed=True),
        Part("m4", D, acts=True, partners=False, printed=True),
    )
    measures = {"m1": measure("one", THEME), "m2": measure("one"), "m3": measure("two"), "m4": measure("two")}
    homes = {A: (HERE,), B: (HERE,), C: (THERE,)}
    return Source(parts, measures, frozenset({A, B, C, D}), homes)


def weights(network: Network) -> dict[tuple[str, str], int]:
    return {(tie.one, tie.other): tie.weight for tie in network.ties}


def test_agencies_are_tied_by_the_measures_they_share(source: Source) -> None:
    network = Network(source, Selection())
    assert weights(network) == {(A, B): 2, (A, C): 1}
    assert network.untied == (D,)
    tie = network.tie(C, A)
    assert tie is not None
    assert (tie.measures, tie.implied) == (("m3",), ("m3",))


def test_each_projection_has_its_own_nodes(source: Source) -> None:
    assert weights(Network(source, Selection("agency-partner"))) == {(A, BANK): 1, (B, BANK): 1, (A, C): 1}
    assert weights(Network(source, Selection("theme-agency"))) == {(A, THEME): 1, (B, THEME): 1}
    assert set(weights(Network(source, Selection("all-parties")))) == {(A, B), (A, BANK), (B, BANK), (A, C)}


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        (Selection(implied=False), {(A, B): 2}),
        (Selection(least=2), {(A, B): 2}),
        (Selection(document="two"), {(A, C): 1}),
        (Selection(theme=THEME), {(A, B): 1}),
        (Selection(theme=WIDE), {(A, B): 2, (A, C): 1}),
        (Selection(jurisdiction=THERE), {}),
    ],
)
def test_a_selection_leaves_the_measures_it_names(
    source: Source, selection: Selection, wanted: dict[tuple[str, str], int]
) -> None:
    assert weights(Network(source, selection)) == wanted


def test_the_tie_of_two_jurisdictions_joins_them(source: Source) -> None:
    network = Network(source, Selection())
    assert {(tie.one, tie.other): network.crosses(tie) for tie in network.ties} == {
        (A, B): (),
        (A, C): (HERE, THERE),
    }
    assert network.bridges == {(A, B), (A, C)}
    standing = network.standings[A]
    assert (standing.betweenness, standing.crossing, standing.cuts_off) == (1.0, 0.5, 1)
    assert standing.reaches == {HERE: 1, THERE: 1}


def test_a_way_has_the_fewest_ties_and_of_these_the_strongest(source: Source) -> None:
    network = Network(source, Selection())
    assert [(tie.one, tie.other) for tie in network.path(B, C)] == [(A, B), (A, C)]
    assert network.path(B, D) == network.path(B, "nobody") == ()


def brute_betweenness(graph: nx.Graph, weighted: bool) -> dict[int, float]:
    """Every simple path of every pair, by exact fractions."""
    share = dict.fromkeys(graph, Fraction(0))
    lengths = {frozenset(e[:2]): Fraction(1, e[2] if weighted else 1) for e in graph.edges(data="weight")}
    for one, other in combinations(graph, 2):
        ways = list(nx.all_simple_paths(graph, one, other))
        far = [sum((lengths[frozenset(step)] for step in pairwise(way)), Fraction(0)) for way in ways]
        best = [way for way, length in zip(ways, far, strict=True) if length == min(far)]
        for way in best:
            for node in way[1:-1]:
                share[node] += Fraction(1, len(best))
    pairs = Fraction((len(graph) - 1) * (len(graph) - 2), 2)
    return {node: round(float(value / pairs), 6) for node, value in share.items()}


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_betweenness_is_that_of_every_path_counted_exactly(seed: int, weighted: bool) -> None:
    plain = nx.gnm_random_graph(7, 11, seed=seed)
    edges = [(one, other, 1 + (3 * one + 5 * other + seed) % 6) for one, other in plain.edges]
    graph = centrality.numbered(7, edges)
    assert centrality.betweenness(graph, weighted=weighted) == brute_betweenness(graph, weighted)


def test_three_thirds_are_as_long_as_a_whole() -> None:
    ring = [(0, 1, 3), (1, 2, 3), (2, 3, 3), (0, 4, 2), (4, 3, 2)]
    found = centrality.betweenness(centrality.numbered(5, ring), weighted=True)
    assert found[1] == found[2] == pytest.approx(found[4], abs=0.34)
    assert centrality.way(centrality.numbered(5, ring), 0, 3) == [(0, 4), (4, 3)]


def test_a_large_network_is_sampled_and_says_so() -> None:
    size = centrality.EXACT + 1
    star = centrality.numbered(size, [(0, other, 1) for other in range(1, size)])
    assert centrality.pivots(star) == centrality.PIVOTS
    assert centrality.closeness(star) is None
    assert centrality.crossing(star, {0: (HERE,), 1: (THERE,)}) is None
    found = centrality.betweenness(star, weighted=False)
    assert found[0] > 0.9
    assert found == centrality.betweenness(star, weighted=False)


def test_communities_are_lettered_from_the_largest() -> None:
    cliques = [(*pair, 5) for members in (range(4), range(4, 7)) for pair in combinations(members, 2)]
    division = divide(centrality.numbered(7, [*cliques, (3, 4, 1)]))
    assert division.members == ((0, 1, 2, 3), (4, 5, 6))
    assert 0.3 < division.modularity < 0.5
    assert [letter(number) for number in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_nothing_is_a_network_without_ties(source: Source) -> None:
    empty = Network(source, Selection(document="three"))
    assert (empty.nodes, empty.ties, empty.standings, empty.members()) == ((), (), {}, {})


SCRIPT = """
import hashlib, pathlib, sys
from policygraph.graph.network.observations import derive
from policygraph.graph.release import open_release
from policygraph.ontology.iris import Iris
release = open_release(pathlib.Path(sys.argv[1]), in_memory=True)
print(hashlib.sha256("\\n".join(derive(release.engine, Iris(release.base))).encode()).hexdigest())
"""


def test_the_same_graph_gives_the_same_lines_whatever_the_seed_of_hashes(data: object) -> None:
    command = [sys.executable, "-c", SCRIPT, str(data)]
    told = {
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
