"""Finding the names of the authority files in a text."""

import pytest
from policygraph.ingest.extract.parties.offices import defined
from policygraph.ingest.names import NameIndex
from policygraph.ontology.authorities import load_entries


@pytest.fixture(scope="module")
def macao() -> NameIndex:
    return NameIndex(load_entries(), "macao-sar")


@pytest.fixture(scope="module")
def hong_kong() -> NameIndex:
    return NameIndex(load_entries(), "hong-kong-sar")


def names(index: NameIndex, text: str) -> list[str]:
    return [m.entry.iri.rsplit("/", 1)[-1] for m in index.find(text)]


def test_the_longest_name_wins(macao: NameIndex) -> None:
    text = "與保安部隊及保安部門紀律監察委員會合作"
    assert [text[m.start : m.end] for m in macao.find(text)] == ["保安部隊及保安部門紀律監察委員會"]


def test_a_name_of_two_jurisdictions_is_that_of_the_document(macao: NameIndex, hong_kong: NameIndex) -> None:
    assert [m.entry.jurisdiction for i in (macao, hong_kong) for m in i.find("立法會")] == [
        "macao-sar",
        "hong-kong-sar",
    ]


def test_what_says_whose_it_is_only_at_home_is_read_at_home(macao: NameIndex, hong_kong: NameIndex) -> None:
    assert [names(i, "The Secretary for Security met the Customs.") for i in (macao, hong_kong)] == [
        ["secretary-for-security-of-macao", "macao-customs-service"],
        ["secretary-for-security", "customs-and-excise-department"],
    ]
    assert names(hong_kong, "the security forces of a port") == []
    assert names(macao, "the Hong Kong Customs and the disciplined services") == ["customs-and-excise-department"]


@pytest.mark.parametrize(
    "text", ["The SB will act.", "SB’s work", "(SB)", "the SECURITY BUREAU", "Security\u00a0Bureau"]
)
def test_acronyms_and_capitals(hong_kong: NameIndex, text: str) -> None:
    assert names(hong_kong, text) == ["security-bureau"]


def test_a_territory_leaves_itself_out_of_the_names_of_its_bodies(macao: NameIndex, hong_kong: NameIndex) -> None:
    assert names(macao, "The Consumer Council of Macao and the Secretary for Security spoke to the police.") == [
        "consumer-council-of-macao", "secretary-for-security-of-macao", "police-authorities-of-macao",
    ]  # fmt: skip
    assert names(macao, "The Health Bureau spoke.") == ["health-bureau-of-macao"]
    assert names(hong_kong, "The Health Bureau spoke.") == ["health-bureau"]


def test_offices_of_another_government_in_the_territory(macao: NameIndex, hong_kong: NameIndex) -> None:
    (there,), (here,) = macao.find("與中聯辦合辦"), hong_kong.find("與中聯辦合辦")
    assert "澳門" in there.entry.preferred["zh-Hant"]
    assert "香港" in here.entry.preferred["zh-Hant"]
    (found,) = hong_kong.find("with the Liaison Office of the Central People's Government today")
    assert found.entry == here.entry


def test_a_body_of_others_is_found_behind_its_owner_or_before_its_territory(macao: NameIndex) -> None:
    text = "The Ministry of Public Security’s Border Control Department met the Secretary for Security of the HKSAR."
    assert names(macao, text)[-1] == "secretary-for-security"
    assert names(macao, "the State Council's Hong Kong and Macao Affairs Office") == names(
        macao, "the Hong Kong and Macao Affairs Office of the State Council"
    )


@pytest.mark.parametrize("text", ["SBX", "a sb", "an inSB word"])
def test_no_part_of_a_word_is_a_name(hong_kong: NameIndex, text: str) -> None:
    assert names(hong_kong, text) == []


def test_every_match_is_where_it_says(hong_kong: NameIndex) -> None:
    text = "The Immigration Department and the Hong Kong Police Force met the FSD."
    assert [text[m.start : m.end] for m in hong_kong.find(text)] == [
        "Immigration Department", "Hong Kong Police Force", "FSD",
    ]  # fmt: skip


def test_lookup_takes_the_whole_name(hong_kong: NameIndex) -> None:
    entry = hong_kong.lookup("Security Bureau")
    assert entry
    assert hong_kong.entry(entry.iri) is entry
    assert hong_kong.lookup("Security Bureau of Atlantis") is None


def test_a_document_defines_short_forms(hong_kong: NameIndex) -> None:
    text = "They met the Hospital Authority (“HOSPA”)."
    index = hong_kong.defining(defined(text, hong_kong))
    assert names(index, "They visited the HOSPA.") == ["hospital-authority"]
    assert names(hong_kong, "They visited the HOSPA.") == []


def test_a_name_does_not_end_in_half_a_word(macao: NameIndex) -> None:
    assert names(macao, "完成一系列的行動部署") == []
