"""What the explorer asks: neighbours with totals, edges with their evidence, paths."""

import pytest
from policygraph.errors import NotFoundError
from policygraph.graph.neighbourhood import evidence, measures_of, neighbours, path
from policygraph.graph.release import Release
from policygraph.graph.trace import proofs


@pytest.fixture(scope="module")
def fsd(release: Release) -> str:
    return release.base + "agency/hk/fire-services-department"


def test_the_strongest_come_first_and_the_rest_is_counted(release: Release, fsd: str) -> None:
    few = neighbours(release.engine, release.base, fsd, limit=5)
    counts = [edge.count for edge in few.edges]
    assert len(few.nodes) == len(few.edges) == 5
    assert counts == sorted(counts, reverse=True)
    assert sum(few.totals.values()) > 5
    assert few.centre.labels["en"] == "Fire Services Department"


def test_only_the_kinds_asked_for(release: Release, fsd: str) -> None:
    found = neighbours(release.engine, release.base, fsd, kinds=["agency"], limit=100)
    assert {node.kind for node in found.nodes} == {"agency"}
    assert len(found.nodes) == found.totals["agency"]
    assert len(found.totals) > 1


def test_every_measured_edge_can_be_proved(release: Release, fsd: str) -> None:
    found = neighbours(release.engine, release.base, fsd, limit=8)
    for edge in (e for e in found.edges if e.count):
        behind = evidence(release.engine, edge.source, edge.target)
        assert len(behind) == edge.count
        for one in behind:
            assert proofs(release.engine, one.measure)
            assert one.nodes or edge.target.startswith(release.base + "priority/")


def test_a_measure_and_its_party_are_neighbours(release: Release, fsd: str) -> None:
    measure = evidence(release.engine, fsd, release.base + "agency/hk/security-bureau")[0].measure
    found = neighbours(release.engine, release.base, measure, limit=50)
    assert fsd in {node.iri for node in found.nodes}
    assert [one.measure for one in evidence(release.engine, measure, fsd)] == [measure]


def test_a_path_goes_through_measures(release: Release, fsd: str) -> None:
    graph = measures_of(release.engine)
    way = path(graph, fsd, release.base + "agency/macao/judiciary-police")
    assert way[0] == fsd
    assert len(way) % 2 == 1
    assert all("/measure/" in node for node in way[1::2])
    assert path(graph, fsd, fsd) == (fsd,)
    assert path(graph, fsd, "https://example.org/none") == ()


def test_an_unknown_node_is_named(release: Release) -> None:
    with pytest.raises(NotFoundError):
        neighbours(release.engine, release.base, release.base + "agency/hk/none")
