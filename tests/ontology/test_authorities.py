"""The authority files: complete, unambiguous, canonical; and what the loader says of files that are not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from policygraph.errors import AuthorityError
from policygraph.ingest.description import load
from policygraph.ingest.library import CORPUS
from policygraph.ontology.authorities import Entry, authority_files, load_entries
from policygraph.ontology.entries import AGENCY_KINDS, folded
from policygraph.ontology.files import ALIGNMENTS, ONTOLOGY, THEMES
from policygraph.ontology.turtle import canonical
from rdflib import Graph

GOLD = Path(__file__).parent.parent / "gold"
HEAD = """@prefix org: <http://www.w3.org/ns/org#> .
@prefix pg: <https://w3id.org/policygraph/ontology#> .
@prefix place: <https://w3id.org/policygraph/id/place/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix hk: <https://w3id.org/policygraph/id/agency/hk/> .
@prefix macao: <https://w3id.org/policygraph/id/agency/macao/> .
"""
BODY = 'a pg:Agency ; skos:prefLabel "Legislature"@en, "立法會"@zh-Hant ; pg:jurisdiction place:'


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return load_entries()


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[[str], tuple[Entry, ...]]:
    """Loads one authority file with this body."""

    def load_text(body: str) -> tuple[Entry, ...]:
        file = tmp_path / "agencies.ttl"
        file.write_text(HEAD + body, encoding="utf-8")
        return load_entries(files=[file])

    return load_text


def test_every_agency_has_both_labels_and_a_jurisdiction(entries: tuple[Entry, ...]) -> None:
    agencies = [e for e in entries if e.kind in AGENCY_KINDS]
    assert {e.jurisdiction for e in agencies} == {"hong-kong-sar", "macao-sar"}
    assert all(e.preferred["en"] and e.preferred["zh-Hant"] for e in agencies)


def test_every_relation_and_jurisdiction_leads_to_an_entry(entries: tuple[Entry, ...]) -> None:
    known = {e.iri for e in entries}
    places = {iri.rsplit("/", 1)[-1] for iri in known if "/place/" in iri}
    assert {e.jurisdiction for e in entries} - {None} <= places
    assert {iri for e in entries for iri in (*e.members, e.parent) if iri} <= known


def test_nobody_stands_above_itself(entries: tuple[Entry, ...]) -> None:
    parents = {e.iri: e.parent for e in entries}
    for iri in parents:
        above: list[str] = []
        at = parents[iri]
        while at is not None:
            assert at not in (iri, *above), iri
            above.append(at)
            at = parents[at]


def test_the_eleven_cities_of_the_bay_area(entries: tuple[Entry, ...]) -> None:
    assert sorted(e.preferred["en"] for e in entries if e.greater_bay_area) == [
        "Dongguan", "Foshan", "Guangzhou", "Hong Kong", "Huizhou", "Jiangmen", "Macao", "Shenzhen", "Zhaoqing",
        "Zhongshan", "Zhuhai",
    ]  # fmt: skip


@pytest.mark.parametrize("file", sorted(GOLD.glob("*-20*.json")), ids=lambda f: f.stem)
def test_every_agency_of_the_annotation_is_listed(entries: tuple[Entry, ...], file: Path) -> None:
    jurisdiction = load(CORPUS / f"{file.stem}.toml").jurisdiction
    names = {folded(n) for e in entries if e.jurisdiction == jurisdiction for n in e.labels if e.kind in AGENCY_KINDS}
    gold = {a["name"] for block in json.loads(file.read_text(encoding="utf-8")) for a in block["agencies"]}
    assert {name for name in gold if folded(name) not in names} == set()


def test_a_group_says_how_it_takes_part(entries: tuple[Entry, ...]) -> None:
    by_name = {e.preferred["en"]: e for e in entries}
    assert by_name["major banks"].partner_kind == "bank"
    assert by_name["University of Macau"].partner_kind == "university"
    assert by_name["Stanley Prison"].partner_kind is None


@pytest.mark.parametrize("file", [*authority_files(), THEMES, ALIGNMENTS, ONTOLOGY], ids=lambda f: f.name)
def test_hand_kept_turtle_is_canonical(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert canonical(Graph().parse(data=text, format="turtle"), expressions=file == ONTOLOGY) == text


def test_another_base_moves_every_iri() -> None:
    moved = load_entries("https://data.example.org/")
    assert moved
    assert all(e.iri.startswith("https://data.example.org/") for e in moved)
    assert {e.jurisdiction for e in moved} == {None, "hong-kong-sar", "macao-sar"}


def test_one_name_may_serve_two_jurisdictions(loaded: Callable[[str], tuple[Entry, ...]]) -> None:
    assert len(loaded(f"hk:legco {BODY}hong-kong-sar . macao:al {BODY}macao-sar .")) == 2


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (f"hk:a {BODY}hong-kong-sar . hk:b {BODY}hong-kong-sar .", "belongs to"),
        ('hk:a a pg:Agency ; skos:prefLabel "A"@en ; pg:jurisdiction place:hong-kong-sar .', "in zh-Hant"),
        ('hk:a a pg:Agency ; skos:prefLabel "A"@en, "B"@en, "甲"@zh-Hant .', "2 preferred labels"),
        ('hk:a a pg:Agency ; skos:prefLabel "A"@en, "甲"@zh-Hant .', "without pg:jurisdiction"),
        ('hk:a a pg:Agency ; skos:prefLabel "A" .', "no language tag"),
        ('hk:a a pg:Club ; skos:prefLabel "A"@en, "甲"@zh-Hant .', "of kind Club"),
        ('hk:a skos:prefLabel "A"@en, "甲"@zh-Hant .', "of kind none"),
        (f"hk:a {BODY}hong-kong-sar ; org:subOrganizationOf hk:nobody .", "has no entry"),
        (f"hk:a {BODY}hong-kong-sar ; pg:hasMember hk:nobody .", "has no entry"),
        (f"hk:a {BODY}hong-kong-sar ; pg:partnerKind pg:kind-friend .", "no kind of partner"),
        ("hk:a a pg:Agency", "not Turtle"),
    ],
)
def test_a_wrong_file_is_refused(loaded: Callable[[str], tuple[Entry, ...]], body: str, message: str) -> None:
    with pytest.raises(AuthorityError, match=message):
        loaded(body)


def test_an_entry_of_two_files_is_refused(tmp_path: Path) -> None:
    files = [tmp_path / "one.ttl", tmp_path / "two.ttl"]
    for file in files:
        file.write_text(f"{HEAD}hk:a {BODY}hong-kong-sar .", encoding="utf-8")
    with pytest.raises(AuthorityError, match="another authority file"):
        load_entries(files=files)


def test_a_blank_node_is_refused() -> None:
    for text in ('[] <http://example.org/p> "x" .', "<http://example.org/s> <http://example.org/p> [] ."):
        with pytest.raises(AuthorityError, match="blank node"):
            canonical(Graph().parse(data=text, format="turtle"))
