"""Bodies that nobody has listed yet enter the graph under the name that is printed, and say so."""

import pytest
from policygraph.graph.quads.entities import Entities
from policygraph.graph.quads.registry import merge, registry_quads
from policygraph.ingest.facts import AgencyFact, PartnerFact, PartnerKind
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.iris import Iris
from policygraph.ontology.vocabulary import PG

IRIS = Iris("https://example.org/id/")
LABEL = "<http://www.w3.org/2004/02/skos/core#prefLabel>"


@pytest.fixture
def entities() -> Entities:
    return Entities(load_entries(IRIS.base), IRIS, "hong-kong-sar")


def agency(name: str) -> AgencyFact:
    return AgencyFact(name=name, surface=name, at=(0, len(name)), rule="test", role="lead")


def partner(name: str, kind: PartnerKind = "bank") -> PartnerFact:
    return PartnerFact(name=name, surface=name, at=(0, len(name)), rule="test", kind=kind)


def test_an_unlisted_agency_carries_its_printed_name_in_both_languages(entities: Entities) -> None:
    me = entities.agency(agency("Bureau of Tidal Affairs"))
    lines = registry_quads(entities.registry, IRIS)
    assert me == "https://example.org/id/agency/hk/bureau-of-tidal-affairs"
    for tag in ("en", "zh-Hant"):
        assert f'<{me}> {LABEL} "Bureau of Tidal Affairs"@{tag} <{IRIS.graph("registry")}> .' in lines
    assert any("unlisted" in line and '"true"' in line for line in lines)


def test_an_unlisted_partner_has_the_language_of_its_name_only(entities: Entities) -> None:
    me = entities.partner(partner("潮汐銀行"))
    labels = [line for line in registry_quads(entities.registry, IRIS) if LABEL in line]
    assert labels == [f'<{me}> {LABEL} "潮汐銀行"@zh-Hant <{IRIS.graph("registry")}> .']


def test_an_unlisted_city_carries_its_printed_name_in_both_languages(entities: Entities) -> None:
    me = entities.partner(partner("潮汐", "city"))
    lines = registry_quads(entities.registry, IRIS)
    labels = [line for line in lines if LABEL in line]
    assert sorted(labels) == [f'<{me}> {LABEL} "潮汐"@{tag} <{IRIS.graph("registry")}> .' for tag in ("en", "zh-Hant")]
    assert any(f"<{PG.City}>" in line for line in lines)


@pytest.mark.parametrize("name", ["灣區其他城市", "neighbouring cities"])
def test_cities_named_together_are_a_group(entities: Entities, name: str) -> None:
    me = entities.partner(partner(name, "city"))
    assert "/group/" in me
    lines = registry_quads(entities.registry, IRIS)
    assert any(f"<{PG.StakeholderGroup}>" in line for line in lines)
    assert not any(f"<{PG.City}>" in line for line in lines)


def test_a_name_that_makes_the_iri_of_a_listed_body_is_that_body(entities: Entities) -> None:
    me = entities.agency(agency("Fire Services Department"))
    assert me.endswith("/agency/hk/fire-services-department")
    assert not entities.registry


def test_spellings_of_several_documents_make_one_entity() -> None:
    made = [Entities((), IRIS, "hong-kong-sar") for _ in range(3)]
    spelt = ["Bank of Tides", "Bank of Tides", "BANK OF TIDES"]
    keys = {one.partner(partner(name)) for one, name in zip(made, spelt, strict=True)}
    lines = registry_quads(merge(one.registry for one in made), IRIS)
    assert len(keys) == 1
    assert [line.split('"')[1] for line in lines if LABEL in line] == ["Bank of Tides"]
    assert any('altLabel> "BANK OF TIDES"@en' in line for line in lines)
