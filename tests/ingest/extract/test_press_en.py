"""English press releases and web pages: meetings, visits, people who act for a body, regions that share a noun."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.acts.measures import is_measure
from policygraph.ingest.extract.agencies.agencies import agencies
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.dates.dates import dates
from policygraph.ingest.extract.partners.partners import partners
from policygraph.ingest.extract.places.places import places
from policygraph.ingest.extract.quantities.quantities import quantities
from policygraph.ingest.extract.works.initiatives import initiatives
from policygraph.ingest.extract.works.instruments import instruments

Reading = Callable[..., Context]

LEADS = [
    ("A spokesman for the Fire Services Department urged hikers to keep off the slopes.", ["Fire Services Department"]),
    ("The heads of the Marine Department and the Immigration Department will join the tour.",
     ["Marine Department", "Immigration Department"]),
    ("The participating departments were the Social Welfare Department; and the Civil Aid Service.",
     ["Social Welfare Department", "Civil Aid Service"]),
    ("Customs officers raided nine shops. Immigration Department investigators searched two flats.",
     ["Customs and Excise Department", "Immigration Department"]),
    ("While in Beijing, the Secretary for Security will call on the Ministry of Justice.", ["Secretary for Security"]),
    ("The Director of Immigration, Mr Ka Ming-yat led the visitors.", ["Director of Immigration"]),
    ("Sign an accord between the Correctional Services Department and the Green Bay University by 2024.",
     ["Correctional Services Department"]),
    ("The main targets of the Hong Kong Police Force are to stop theft.", ["Hong Kong Police Force"]),
]  # fmt: skip

SUPPORTS = [
    ("The pact was signed by the Commissioner of Police and witnessed by the Secretary for Security.",
     "Secretary for Security"),
]  # fmt: skip

ACTIONS = [
    "At the talks, the three sides summed up their results.",
    "The meeting mapped out a plan of patrols.",
    "Both sides will go on with the exchange.",
    "They exchanged views on smuggling.",
    "The Commissioner of Police, Mr Ka Ming-yat went to Macao.",
    "The arrested persons included nine men.",
    "Some 40 cadets took part in the run.",
]

PARTNERS = [
    ("Enhance ties with the Mainland, Macao and overseas law enforcement agencies.",
     {"Mainland law enforcement agencies", "Macao law enforcement agencies", "overseas law enforcement agencies"}),
    ("The raid was mounted by the Hong Kong, Guangdong and Macau Police authorities.",
     {"Guangdong Police authorities", "police authorities of Macao"}),
    ("The guests came from the Shenzhen and Zhuhai Municipal Public Security Bureaux.",
     {"Shenzhen Municipal Public Security Bureau", "Zhuhai Municipal Public Security Bureau"}),
    ("The pact was signed with the Customs General Administration of Mongolia in Ulaanbaatar.",
     {"Customs General Administration of Mongolia"}),
    ("The Commissioner of Police met the Director General of the Anti-Piracy Bureau of the Ministry of Transport.",
     {"Anti-Piracy Bureau of the Ministry of Transport"}),
    ("The FSD will visit the Federal Fire Service of Norway.", {"Federal Fire Service of Norway"}),
    ("They signed pacts with 12 overseas customs administrations.", {"overseas customs administrations"}),
    ("Take part in international customs affairs.", set[str]()),
    ("Open the course with University Grants Committee-funded places.", set[str]()),
    ("The correctional authorities of Hong Kong drew up the text.", set[str]()),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), LEADS)
def test_who_acts(reading: Reading, phrase: str, expected: list[str]) -> None:
    assert [a.name for a in agencies(reading(phrase)) if a.role == "lead" and a.explicit] == expected


@pytest.mark.parametrize(("phrase", "name"), SUPPORTS)
def test_who_looks_on(reading: Reading, phrase: str, name: str) -> None:
    assert [a.role for a in agencies(reading(phrase)) if a.name == name] == ["support"]


@pytest.mark.parametrize("phrase", ACTIONS)
def test_what_is_done(reading: Reading, phrase: str) -> None:
    assert is_measure(reading(phrase))


def test_a_lead_in_of_a_transcript_does_nothing(reading: Reading) -> None:
    assert not is_measure(reading("Following is the transcript of remarks made by the Secretary for Security today:"))


@pytest.mark.parametrize(("phrase", "expected"), PARTNERS)
def test_who_takes_part(reading: Reading, phrase: str, expected: set[str]) -> None:
    assert {p.name for p in partners(reading(phrase))} == expected


def test_the_own_body_among_those_of_several_regions(reading: Reading) -> None:
    ctx = reading("The police authorities of Guangdong, Hong Kong and Macao arrested 40 men.")
    assert [a.name for a in agencies(ctx) if a.explicit] == ["Hong Kong Police Force"]


def test_police_as_the_subject_of_a_study_is_no_body(reading: Reading) -> None:
    ctx = reading("The Immigration Department spoke at the Forum on Police Studies.")
    assert [a.name for a in agencies(ctx) if a.explicit] == ["Immigration Department"]


def test_days_of_one_month(reading: Reading) -> None:
    found = dates(reading("The fair was held from October 23 to 24."))
    assert [(d.date.isoformat(), d.kind) for d in found] == [("2023-10-24", "due")]


def test_the_years_of_a_plan_belong_to_its_name(reading: Reading) -> None:
    ctx = reading("They agreed on the 2019-2021 Training Plan.")
    assert dates(ctx) == ()
    assert [i.name for i in initiatives(ctx)] == ["2019-2021 Training Plan"]


def test_a_plan_is_called_by_its_purpose(reading: Reading) -> None:
    ctx = reading(
        "The Action Plan to Tackle Smoke and to Enhance Safety of Crews was printed. The Action Plan is long."
    )
    assert [i.name for i in initiatives(ctx)] == ["Action Plan to Tackle Smoke and to Enhance Safety of Crews"]


def test_a_rescue_centre_is_no_initiative(reading: Reading) -> None:
    assert initiatives(reading("The FSD met the Green Bay Rescue Co-ordination Centre.")) == ()


def test_the_total_number_of_something(reading: Reading) -> None:
    found = quantities(
        reading("The FSD said the number of lamps lit exceeded 65.14 million under section 8(3)(a)."), ()
    )
    assert [(q.value, q.unit) for q in found] == [(65140000, "lamps lit")]


def test_a_limit_of_working_days(reading: Reading) -> None:
    found = quantities(reading("The FSD replies within seven working days."), ())
    assert [(q.value, q.unit, q.comparator) for q in found] == [(7, "working days", "le")]


def test_an_operation_named_in_quotation_marks(reading: Reading) -> None:
    ctx = reading("The operation “GREENGALE 2022” is still ongoing.")
    assert [i.name for i in initiatives(ctx)] == ["GREENGALE 2022"]


def test_the_office_of_another_body_is_no_initiative(reading: Reading) -> None:
    ctx = reading("The pact was signed with the Director-General of Green Bay Customs Service.")
    assert initiatives(ctx) == ()


def test_an_agreement_named_behind_a_short_form(reading: Reading) -> None:
    ctx = reading("They signed the Green Bay Arrangement (GBA2) and the Blue Bay Recognition Arrangement.")
    assert "Blue Bay Recognition Arrangement" in [i.name for i in instruments(ctx)]


def test_ages_are_counted_in_years(reading: Reading) -> None:
    found = quantities(reading("The FSD trained 50 cadets, aged 13 to 84."), ())
    assert [(q.value, q.unit) for q in found if q.value > 80] == [(84, "years")]


def test_all_cities_of_a_visit(reading: Reading) -> None:
    ctx = reading("The Secretary for Security will leave for a visit to Beijing, Guangzhou and Shenzhen.")
    assert {p.name for p in places(ctx, ())} == {"Beijing", "Guangzhou", "Shenzhen"}


def test_things_with_a_name_of_their_own_are_counted(reading: Reading) -> None:
    found = quantities(reading("The FSD will set up four Green Bay Rescue Centres."), ())
    assert [q.value for q in found] == [4]
