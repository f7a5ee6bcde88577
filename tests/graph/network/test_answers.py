"""What the release says of its networks is what plain networkx calls find in the fact lines of the documents."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

import networkx as nx
import pytest
from policygraph.graph.engine import Row
from policygraph.graph.release import Release
from policygraph.ontology.vocabulary import PREFIXES
from policygraph.queries.run import run

PREFIX = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())
MACAO, HONG_KONG = "macao", "hk"


@pytest.fixture(scope="module")
def agencies(release: Release) -> nx.Graph:
    """Agencies tied by measures, from fact lines alone: those who act, and partners who are agencies elsewhere."""
    graph = nx.Graph()
    for fact in release.facts():
        named = [*fact["agencies"], *fact["partners"]] if fact["measure"] else []
        printed = {a["iri"]: False for a in named if "/agency/" in a.get("iri", "")}
        for agency in (a for a in named if a.get("iri") in printed):
            printed[agency["iri"]] |= agency.get("explicit", True)
        for one, other in combinations(sorted(printed), 2):
            if not graph.has_edge(one, other):
                graph.add_edge(one, other, weight=0, implied=0)
            graph[one][other]["weight"] += 1
            graph[one][other]["implied"] += not (printed[one] and printed[other])
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted((*sorted(edge[:2]), edge[2]) for edge in graph.edges(data=True)))
    return ordered


def government(iri: str) -> str:
    return iri.split("/agency/")[1].split("/")[0]


def observed(release: Release, projection: str, value: str) -> dict[str, float]:
    query = f'?o qb:dataSet/dcterms:identifier "{projection}" ; pg:node ?node ; {value} ?value'
    rows = release.engine.select(f"{PREFIX}SELECT ?node ?value {{ {query} }}")
    return {row["node"].value: float(row["value"].value) for row in rows}


def texts(row: Row) -> dict[str, str]:
    return {name: term.value for name, term in row.items()}


def near(found: Mapping[str, float], wanted: Mapping[str, float]) -> bool:
    return found.keys() == wanted.keys() and all(abs(found[node] - wanted[node]) < 2e-6 for node in found)


def test_the_five_with_the_highest_betweenness_are_those_that_networkx_finds(
    release: Release, agencies: nx.Graph
) -> None:
    wanted = nx.betweenness_centrality(agencies)
    five = sorted(wanted, key=lambda node: (-round(wanted[node], 6), node))[:5]
    rows = [texts(row) for row in run(release.engine, "33-betweenness")]
    assert [row["agency"] for row in rows] == five
    assert all(abs(float(row["betweenness"]) - wanted[row["agency"]]) < 2e-6 for row in rows)
    assert near(observed(release, "agency-agency", "pg:betweenness"), wanted)


def test_the_reasons_name_the_jurisdictions_of_the_neighbours(release: Release, agencies: nx.Graph) -> None:
    names = {MACAO: "Macao", HONG_KONG: "Hong Kong"}
    for row in map(texts, run(release.engine, "33-betweenness")):
        counts = Counter(names[government(other)] for other in agencies[row["agency"]])
        assert set(row["jurisdictions"].split(", ")) == set(counts)
        assert all(f"{name} ({number})" in row["why"] for name, number in counts.items())
        assert f"{100 * float(row['betweenness']):.1f}% of the shortest ways" in row["why"]
        assert f"has {len(agencies[row['agency']])} ties" in row["why"]


def test_how_many_a_node_cuts_off_is_what_removing_it_shows(release: Release, agencies: nx.Graph) -> None:
    found = {node: int(number) for node, number in observed(release, "agency-agency", "pg:cutsOff").items()}
    assert found.keys() == set(nx.articulation_points(agencies))
    for node, number in found.items():
        piece = agencies.subgraph(nx.node_connected_component(agencies, node)).copy()
        piece.remove_node(node)
        assert number == len(piece) - max(map(len, nx.connected_components(piece)))


@pytest.mark.parametrize(("value", "wanted"), [("pg:degree", None), ("pg:strength", "weight")])
def test_degree_and_strength_are_sums_over_the_facts(
    release: Release, agencies: nx.Graph, value: str, wanted: str | None
) -> None:
    assert observed(release, "agency-agency", value) == dict(agencies.degree(weight=wanted))


def test_the_strongest_ties_are_those_of_the_facts(release: Release, agencies: nx.Graph) -> None:
    weights = sorted((tie["weight"] for *_, tie in agencies.edges(data=True)), reverse=True)[:10]
    rows = [texts(row) for row in run(release.engine, "34-strongest-ties")]
    assert [int(row["weight"]) for row in rows] == weights
    for row in rows:
        tie = agencies[row["one"]][row["other"]]
        assert (tie["weight"], tie["implied"]) == (int(row["weight"]), int(row["implied"]))


def test_the_ties_between_hong_kong_and_macao_are_those_of_the_facts(release: Release, agencies: nx.Graph) -> None:
    wanted = {tuple(sorted(edge)) for edge in agencies.edges if government(edge[0]) != government(edge[1])}
    rows = [texts(row) for row in run(release.engine, "35-bridges-between-jurisdictions")]
    assert {(row["one"], row["other"]) for row in rows} == wanted != set()
    assert len(rows) == sum(agencies.edges[edge]["weight"] for edge in wanted)


def test_the_communities_are_those_that_louvain_finds_in_the_facts(release: Release, agencies: nx.Graph) -> None:
    wanted = nx.community.louvain_communities(agencies, weight="weight", seed=1)
    query = '?o qb:dataSet/dcterms:identifier "agency-agency" ; pg:node ?node ; pg:community/dcterms:identifier ?letter'
    found: dict[str, set[str]] = {}
    for row in map(texts, release.engine.select(f"{PREFIX}SELECT ?node ?letter {{ {query} }}")):
        found.setdefault(row["letter"], set()).add(row["node"])
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, wanted))
    assert [len(found[letter]) for letter in sorted(found)] == sorted(map(len, wanted), reverse=True)
    said = [texts(row) for row in run(release.engine, "36-communities")]
    assert {(row["community"], int(row["members"])) for row in said} == {(k, len(v)) for k, v in found.items()}
    for letter, members in found.items():
        strongest = sorted(members, key=lambda node: (-agencies.degree(node, weight="weight"), node))[:3]
        assert [row["agency"] for row in said if row["community"] == letter] == strongest


@pytest.mark.parametrize(
    ("start", "goal"),
    [
        ("hk/fire-services-department", "macao/judiciary-police"),
        ("hk/security-bureau", "hk/hong-kong-police-force"),
        ("macao/unitary-police-service", "hk/fire-services-department"),
    ],
)
def test_a_path_is_as_short_as_any_and_keeps_its_measures(
    release: Release, agencies: nx.Graph, start: str, goal: str
) -> None:
    ends = [f"{release.base}agency/{name}" for name in (start, goal)]
    rows = [texts(row) for row in run(release.engine, "37-path", start=ends[0], goal=ends[1])]
    length = nx.shortest_path_length(agencies, *ends)
    assert {int(row["step"]) for row in rows} == set(range(1, length + 1))
    ways = nx.all_shortest_paths(agencies, *ends)
    strongest = min(sum(1 / agencies.edges[edge]["weight"] for edge in nx.utils.pairwise(way)) for way in ways)
    weights = {int(row["step"]): int(row["weight"]) for row in rows}
    assert sum(1 / weight for weight in weights.values()) == pytest.approx(strongest)
    assert all(sum(int(row["step"]) == step for row in rows) == weight for step, weight in weights.items())


def test_every_tie_keeps_measures_in_which_both_of_its_ends_take_part(release: Release) -> None:
    without = "FILTER NOT EXISTS { ?measure pg:involves|pg:theme ?end }"
    assert not release.engine.ask(f"{PREFIX}ASK {{ ?tie pg:tieOf ?end ; pg:sharedMeasure ?measure {without} }}")
    wrong = "HAVING(?weight != COUNT(DISTINCT ?m))"
    query = f"SELECT ?tie {{ ?tie pg:weight ?weight ; pg:sharedMeasure ?m }} GROUP BY ?tie ?weight {wrong}"
    assert not release.engine.select(PREFIX + query)


@pytest.mark.parametrize("projection", ["agency-agency", "agency-partner", "theme-agency", "all-parties"])
def test_every_network_says_how_it_was_computed(release: Release, projection: str) -> None:
    network = f'?n a pg:Network , qb:DataSet ; dcterms:identifier "{projection}" ; prov:wasGeneratedBy ?run .'
    used = f"{network} ?run prov:used ?method . ?method dcterms:identifier ?name ; pg:computes ?property"
    rows = release.engine.select(f"{PREFIX}SELECT ?name ?property {{ {used} }}")
    assert {"degree", "betweenness", "weighted-betweenness", "community"} <= {row["name"].value for row in rows}
    computed = {row["property"].value for row in rows} - {PREFIXES["pg"] + "bridge"}
    said = f"{network} ?o qb:dataSet ?n ; ?p ?v . ?n qb:structure/qb:component/qb:measure ?p"
    values = release.engine.select(f"{PREFIX}SELECT DISTINCT ?p {{ {said} }}")
    assert computed <= {row["p"].value for row in values}
