"""Laws and agreements in phrases of both languages, and in the packaged papers."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.works.instruments import instruments
from policygraph.ingest.rules import INSTRUMENTS

PHRASES = [
    ("Amend the Boats and Ships Ordinance (Cap. 999) this year.", ["Boats and Ships Ordinance"]),
    ("Enact the Piers (Safety) Ordinance and the Coast (Patrol) (Amendment) Order 2024.",
     ["Piers (Safety) Ordinance", "Coast (Patrol) (Amendment) Order 2024"]),
    ("They signed an “Agreement on joint patrols at sea” in 2008.", ["Agreement on joint patrols at sea"]),
    ("A memorandum of understanding (MOU) was signed; the MOU helps.", ["memorandum of understanding", "MOU"]),
    ("Sign the Trusted Sailor (TS) Mutual Aid Arrangement (MAA); the TS MAA helps.",
     ["Trusted Sailor (TS) Mutual Aid Arrangement"]),
    ("修改《船舶登記法》及《海岸巡邏條例》。", ["船舶登記法", "海岸巡邏條例"]),
    ("根據第12/2015號行政法規《碼頭管理規章》執行。", ["第12/2015號行政法規《碼頭管理規章》"]),
    ("雙方簽署粵澳海上搜救合作協議。", ["粵澳海上搜救合作協議"]),
]  # fmt: skip
NONE = [
    "Maintain law and order, and strengthen law enforcement.",
    "Safeguard Public Order at public events.",
    "編製《海岸發展規劃》及《海事》雜誌。",
    "推進維護國家安全法制的完善。",
    "雙方簽署了相關合作協議，並舉辦紀念基本法頒佈三十周年系列活動。",
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_instruments_of_a_phrase(reading: Callable[..., Context], phrase: str, expected: list[str]) -> None:
    ctx = reading(phrase)
    found = instruments(ctx)
    assert [n.name for n in found] == expected
    for one in found:
        assert one.at
        assert ctx.document.text[slice(*one.at)] == one.surface
        assert one.rule in INSTRUMENTS


@pytest.mark.parametrize("phrase", NONE)
def test_phrases_without_an_instrument(reading: Callable[..., Context], phrase: str) -> None:
    assert instruments(reading(phrase)) == ()


def test_listed_laws_carry_their_iri(reading: Callable[..., Context]) -> None:
    (one,) = instruments(reading("Implement Article 23 of the Basic Law."))
    assert one.iri
    assert one.iri.endswith("/instrument/basic-law-of-the-hong-kong-special-administrative-region")
    assert not one.unlisted


def test_a_bare_ordinance_is_the_one_named_before(reading: Callable[..., Context]) -> None:
    before = "Amend the Boats and Ships Ordinance (Cap. 999)."
    (one,) = instruments(reading("The amended Ordinance came into operation.", before=before))
    assert (one.name, one.surface) == ("Boats and Ships Ordinance", "Ordinance")
    assert instruments(reading("The amended Ordinance came into operation.")) == ()


def test_instruments_of_the_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["instruments"]["f1"] >= 0.95
