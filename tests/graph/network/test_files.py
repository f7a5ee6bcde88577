"""Networks as files: they load again with all that they held, names in the language asked for, no formulas."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable

import networkx as nx
import pytest
from policygraph.graph.network.files import NODE_COLUMNS, TIE_COLUMNS, Named, gexf, graphml, node_table, tie_table
from policygraph.graph.network.naming import names
from policygraph.graph.network.network import Network
from policygraph.graph.network.projection import Selection
from policygraph.graph.network.reading import Source, read
from policygraph.graph.release import Release

FSD = "agency/hk/fire-services-department"


@pytest.fixture(scope="module")
def source(release: Release) -> Source:
    return read(release.engine)


@pytest.fixture(scope="module")
def named(release: Release, source: Source) -> Named:
    network = Network(source, Selection("all-parties", document=f"{release.base}document/sb-panel-paper-2023"))
    places = {place for places in network.homes.values() for place in places}
    return Named(network, names(release.engine, {*network.nodes, *places}), "zh-Hant", release.base)


@pytest.mark.parametrize(("write", "load"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)])
def test_a_file_loads_again_with_all_attributes(
    named: Named, release: Release, write: Callable[[Named], bytes], load: Callable[[io.BytesIO], nx.Graph]
) -> None:
    made = write(named)
    graph = load(io.BytesIO(made))
    assert set(graph) == set(named.network.nodes)
    assert graph.number_of_edges() == len(named.network.ties)
    node = graph.nodes[release.base + FSD]
    assert (node["label"], node["kind"], node["jurisdiction"]) == ("消防處", "agency", "香港")
    assert node["strength"] == named.network.strength(release.base + FSD)
    assert node["community"] == named.network.community[release.base + FSD]
    for tie in named.network.ties:
        edge = graph.edges[tie.one, tie.other]
        assert edge["weight"] == tie.weight
        assert edge["measures"].split() == list(tie.measures)
    assert made == write(named)


def test_a_gexf_file_does_not_tell_the_day(named: Named) -> None:
    assert b"lastmodifieddate" not in gexf(named)
    assert ET.fromstring(gexf(named)).tag.endswith("gexf")


def test_tables_hold_every_tie_and_node(named: Named) -> None:
    ties = list(csv.DictReader(io.StringIO(tie_table(named).decode())))
    nodes = list(csv.DictReader(io.StringIO(node_table(named).decode())))
    assert tuple(ties[0]) == TIE_COLUMNS
    assert tuple(nodes[0]) == NODE_COLUMNS
    assert [(row["source"], row["target"]) for row in ties] == [(tie.one, tie.other) for tie in named.network.ties]
    assert all(len(row["measures"].split()) == int(row["weight"]) >= int(row["implied"]) for row in ties)
    assert sum(int(row["weight"]) for row in ties) * 2 == sum(int(row["strength"]) for row in nodes)


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "-2", "@cmd", "\tx"])
def test_no_name_is_a_formula(named: Named, text: str) -> None:
    harmful = Named(named.network, lambda _iri, _language: text, "en", named.base)
    for row in csv.reader(io.StringIO(tie_table(harmful).decode())):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row)
    (label,) = {row["label"] for row in csv.DictReader(io.StringIO(node_table(harmful).decode()))}
    assert label == f"'{text}"


def test_characters_that_xml_cannot_hold_are_left_out(named: Named) -> None:
    odd = Named(named.network, lambda _iri, _language: "a\x0bb<c>&", "en", named.base)
    graph = nx.read_graphml(io.BytesIO(graphml(odd)))
    assert {node["label"] for _, node in graph.nodes(data=True)} == {"ab<c>&"}
