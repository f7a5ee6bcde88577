"""English speeches to a panel, reviews of a year told in the present, parts of other governments' bodies."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from policygraph.ingest.extract.acts.measures import is_measure
from policygraph.ingest.extract.acts.status import status
from policygraph.ingest.extract.agencies.agencies import agencies
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.dates.dates import dates
from policygraph.ingest.extract.partners.partners import partners
from policygraph.ingest.extract.places.places import places
from policygraph.ingest.extract.quantities.quantities import quantities
from policygraph.ingest.extract.works.initiatives import initiatives
from policygraph.ingest.view import view

Reading = Callable[..., Context]
GOVERNMENT = "Government of the Hong Kong Special Administrative Region"
KNOWN = "The Secretary for Security, Mr Ka Ming-yat, lit a lamp."

TOLD = [
    "Mr Ka elaborated on the lamps of the Security Bureau at a meeting of the Panel on Security.",
    "The Secretary for Security made the above remarks at a fair.",
    "The Director of Immigration held a press conference to speak of lamps.",
    "I would like to speak of the lamps briefly.",
    "Mr Ka spoke at a luncheon of the Harbour Society.",
]

HAPPENED = [
    "The delegates lit the lamps of the pier.",
    "A Police delegation visits the Queensland Police Service, Australia.",
    "The third meeting of the crews is held at Green Pier.",
    "CCB officers attend the 3rd Fair on Lamps.",
]

STATUSES = [
    ("A Force delegation makes a study visit to Green Bay.", "completed"),
    ("The work of the CSD can be divided into parts. The CSD has been lighting lamps.", "ongoing"),
    ("He said a new initiative of the Security Bureau was to light the pier.", "planned"),
]

ROLES = [
    ("The Secretary for Security, Mr Ka Ming-yat, said today (January 16) the FSD would light the pier.",
     {"Secretary for Security": "support", "Fire Services Department": "lead"}),
    ("Regarding lamps, Mr Ka said that because of the fog, the FSD was lighting the pier.",
     {"Secretary for Security": "support", "Fire Services Department": "lead"}),
    ("Mr Ka outlined the plan of lamps introduced by the FSD.",
     {"Secretary for Security": "support", "Fire Services Department": "lead"}),
    ('"This month the FSD lit the pier," Mr Ka said. "It will light more."',
     {"Secretary for Security": "support", "Fire Services Department": "lead"}),
    ('"The Administration considers that lamps are bright and will buy more."', {GOVERNMENT: "lead"}),
    ("Lamps were shown at the Legislative Council's Panel on Security by the FSD.",
     {"Legislative Council Panel on Security": "support", "Fire Services Department": "lead"}),
    ("The FSD lit lamps for the Chief Executive Election.", {"Fire Services Department": "lead"}),
]  # fmt: skip

PARTNERS = [
    ("The FSD called on the Lamps and Wicks Department of the Ministry of Transport.",
     {"Lamps and Wicks Department of the Ministry of Transport"}),
    ("The FSD met the Youth Department of the Liaison Office of the Central People's Government.",
     {"Youth Department of the Liaison Office of the Central People's Government"}),
    ("Officers of the FSD visited the Devon and Cornwall Police in southwest England.", {"Devon and Cornwall Police"}),
    ("Officers of the FSD visited the Queensland Police Service, Australia.", {"Queensland Police Service"}),
    ("The FSD called on the ministry's International Lamps Bureau.", {"International Lamps Bureau"}),
    ("The FSD met with senior UK officials and business leaders.", {"UK officials", "business leaders"}),
    ("The FSD called on the Minister of State at the Foreign and Commonwealth Office.",
     {"Foreign and Commonwealth Office"}),
    ("The FSD talked of INTERPOL-related matters.", set[str]()),
    ("The FSD notes the growing exchanges between Hong Kong and Taiwan.", set[str]()),
]  # fmt: skip

UNDATED = [
    "MACAU, September 10 - The FSD lit a lamp.",
    "The FSD told of its 2009-10 Policy Agenda.",
    "Lamps are in the Strategic Directions 2022-2024 of the Force.",
    "The FSD lit 3 per cent more lamps than the 2021 figure.",
]


@pytest.mark.parametrize("phrase", TOLD)
def test_what_is_only_told(reading: Reading, phrase: str) -> None:
    assert not is_measure(reading(phrase, before=KNOWN))


@pytest.mark.parametrize("phrase", HAPPENED)
def test_what_happened_once(reading: Reading, phrase: str) -> None:
    assert is_measure(reading(phrase))


@pytest.mark.parametrize(("phrase", "expected"), STATUSES)
def test_how_far_it_is(reading: Reading, phrase: str, expected: str) -> None:
    assert status(reading(phrase)) == expected


def test_items_of_a_list_of_what_was_done(reading: Reading) -> None:
    ctx = reading("lighting the lamps of the pier;", before="The FSD lit lamps. Its acts included :", kind="item")
    assert status(replace(ctx, lead_in=view(ctx.document.text, ((0, ctx.document.text.index("\n")),)))) == "completed"


@pytest.mark.parametrize(("phrase", "expected"), ROLES)
def test_the_part_of_each(reading: Reading, phrase: str, expected: dict[str, str]) -> None:
    assert {a.name: a.role for a in agencies(reading(phrase, before=KNOWN, publisher=GOVERNMENT))} == expected


def test_the_force_in_small_letters(reading: Reading) -> None:
    ctx = reading("Mr Ka said the force will light lamps.", before="The Hong Kong Police Force lit a lamp.")
    assert [(a.name, a.role) for a in agencies(ctx)] == [("Hong Kong Police Force", "lead")]


@pytest.mark.parametrize(("phrase", "expected"), PARTNERS)
def test_who_takes_part(reading: Reading, phrase: str, expected: set[str]) -> None:
    assert {p.name for p in partners(reading(phrase))} == expected


@pytest.mark.parametrize("phrase", UNDATED)
def test_what_is_no_date(reading: Reading, phrase: str) -> None:
    assert dates(reading(phrase)) == ()


@pytest.mark.parametrize(("issued", "year"), [((2023, 11, 1), 2024), ((2023, 6, 1), 2024), ((2023, 2, 1), 2023)])
def test_the_coming_year(reading: Reading, issued: tuple[int, int, int], year: int) -> None:
    ctx = reading("The FSD will light lamps in the coming year.", issued=datetime.date(*issued))
    assert [d.date for d in dates(ctx)] == [datetime.date(year, 12, 31)]


def test_halves_and_labels(reading: Reading) -> None:
    found = quantities(reading("The FSD lit lamps for three and a half years under sections 9 and 10."), ())
    assert [(q.value, q.unit) for q in found] == [(3.5, "years")]


def test_a_division_of_work_is_no_place(reading: Reading) -> None:
    assert places(reading("Guests from the Economic Crimes Division lit a lamp."), ()) == ()


def test_a_name_without_its_short_form(reading: Reading) -> None:
    found = initiatives(reading("The FSD carries out the Harbour Lamps Scheme (HLS) with care."))
    assert [i.name for i in found] == ["Harbour Lamps Scheme"]
