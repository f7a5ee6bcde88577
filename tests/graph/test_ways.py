"""Ways between parties lead through measures; nodes have their labels in all languages."""

import pytest
from policygraph.graph.labels import labels
from policygraph.graph.release import Release
from policygraph.graph.ways import measures_of, path


@pytest.fixture(scope="module")
def fsd(release: Release) -> str:
    return release.base + "agency/hk/fire-services-department"


def test_a_path_goes_through_measures(release: Release, fsd: str) -> None:
    graph = measures_of(release.engine)
    way = path(graph, fsd, release.base + "agency/macao/judiciary-police")
    assert way[0] == fsd
    assert len(way) % 2 == 1
    assert all("/measure/" in node for node in way[1::2])
    assert path(graph, fsd, fsd) == (fsd,)
    assert path(graph, fsd, "https://example.org/none") == ()


def test_labels_in_all_languages(release: Release, fsd: str) -> None:
    assert labels(release.engine, [fsd, fsd, release.base + "agency/hk/none"]) == {
        fsd: {"en": "Fire Services Department", "zh-hant": "消防處"}
    }
    assert labels(release.engine, []) == {}
