"""English news of visits, raids and speeches: who acts, who only tells, what the law says."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.acts.measures import is_measure
from policygraph.ingest.extract.acts.status import status
from policygraph.ingest.extract.agencies.agencies import agencies
from policygraph.ingest.extract.context import Context

Reading = Callable[..., Context]
GOVERNMENT = "Government of the Hong Kong Special Administrative Region"

IDLE = [
    "About 200 passengers passed the gate, and the number of visitors rose by 3 per cent to 90.",
    "The following is a summary of the year:",
    "An ImmD spokesman said that whoever lends a card is liable to prosecution.",
    "Members of the public may report theft to the hotline of the Police.",
    "The Hong Kong Police Force will not take part in the fair.",
    "A lamp was stolen in Green Bay.",
    "Daily traffic of 113 000 passengers was recorded at the pier.",
    "Mr Ka said he understood that many ships pass the bridge.",
    "The Director of Immigration spoke highly of the crews.",
    "Tea has been added to the priority on water.",
    "The Under Secretary thanked the crew and said the lamp showed how bright the harbour is.",
    "The department pointed out that many ships pass the bridge.",
    "The Director of Immigration gave the annual press conference.",
    "The Council shall be responsible for the guard of the bridge, under the Security Bureau.",
]

EVENTS = [
    "The number of thefts was small, and the overall rate of such crimes stood at 20 per cent.",
    "The Green Bay pier began operation on 1 May.",
    "The Organized Crime and Triad Bureau combats serious crime.",
    "It will also open a pier, according to the plan.",
    "The Mayor of Green Bay visited the pier.",
    "During her stay, she will call on the mayor of Green Bay.",
    "By way of trial, the exercise tests how quick the crews are.",
    "On fire drills, the FSD teaches pupils of ten schools.",
    "The Under Secretary said the FSD teaches pupils of ten schools.",
    "Licensed traders will enjoy quicker clearance in Green Bay.",
    "The new post brings the total number of piers to 12.",
    "Speaking at the fair, Mr Ka said that all piers look alike.",
    "The group will return on Friday.",
    "The forum brought together some 40 teachers.",
    "An investigation is ongoing.",
    "The FSD, after the opening of the pier, will light the lamps.",
    "The new scheme will shorten the queues at the pier.",
    "The agreement aims at safer piers.",
    "Guests from the Green Bay Prisons Bureau joined the talks.",
    "The guests are led by Director of Green Bay Prison, Mr Ka Ming-yat.",
]

STATUSES = [
    ("The CSD had long been helping the crews.", "ongoing"),
    ("Accompanying Mr Ka on the tour will be two crews.", "planned"),
    ("Customs earlier searched a lorry and seized some tea.", "completed"),
    ("The CSD is in the process of drawing up a guide.", "ongoing"),
    ("The CSD has attached great importance to lamps.", "ongoing"),
    ("The rules have been signed by the CSD. They will take effect on 2 May.", "completed"),
    ("The CSD is keen to draw up a guide.", "ongoing"),
    ("The CSD will not only draw up a guide but print it.", "planned"),
]

ROLES = [
    ("The Chairman of the Independent Police Complaints Council, Mr Ka Ming-yat, reviewed the cadets.",
     {"Independent Police Complaints Council": "lead"}),
    ("Chief Superintendent of the Commercial Crime Bureau, Ms Ka Ming-yat, told of two raids.",
     {"Commercial Crime Bureau": "lead"}),
    ("Opening the fair, Secretary for Security Ka Ming-yat lit a lamp.", {"Secretary for Security": "lead"}),
    ("Customs Marine Search officers raided two boats.", {"Customs and Excise Department": "lead"}),
    ("Some 40 posts will be created in the Hong Kong Police Force.", {"Hong Kong Police Force": "lead"}),
    ("The cases were passed to the Hospital Authority.", {GOVERNMENT: "lead", "Hospital Authority": "support"}),
    ("The Assistant Director of Immigration (Visas) and the Director of Home Affairs opened the fair.",
     {"Immigration Department": "lead", "Home Affairs Department": "lead"}),
    ("The Fire Services Department’s Rope Team climbed the tower.",
     {"Fire Services Department": "lead", "Rope Team": "lead"}),
    ("Representatives of the Guangdong Prisons Bureau opened the fair.", {}),
    ("The guests are led by Director of Guangdong Prisons Bureau, Mr Ka Ming-yat.", {}),
    ("The Secretary for Security met officers of the Shenzhen Public Security Bureau.",
     {"Secretary for Security": "lead"}),
    ("Officials attending were the Commissioner of Police, Mr Ka Ming-yat; and the Director of Marine, Ms Lo Ming-yat.",
     {"Commissioner of Police": "lead", "Director of Marine": "lead"}),
    ("The Secretary for Security, Mr Ka Ming-yat, said that the Correctional Services Department has built a pier.",
     {"Secretary for Security": "support", "Correctional Services Department": "lead"}),
    ("Officiating at a fair, Secretary for Security Ka Ming-yat said the lamps shine. The CSD has built a pier.",
     {"Secretary for Security": "support", "Correctional Services Department": "lead"}),
    ("Secretary for Security Ka Ming-yat, Director of Fire Services Lo Ming and Director of Immigration Wu Wai-hung "
     "lit a lamp.",
     {"Secretary for Security": "lead", "Director of Fire Services": "lead", "Director of Immigration": "lead"}),
    ("The Police welcomed the passage of the Lamps Bill by the Legislative Council.",
     {"Hong Kong Police Force": "lead", "Legislative Council": "support"}),
    ("More than 40 officers from the FSD and the Auxiliary Medical Service took part in the drill.",
     {"Fire Services Department": "lead", "Auxiliary Medical Service": "lead"}),
    ("Police Green Bay Regional Headquarters held a drill.", {"Police Green Bay Regional Headquarters": "lead"}),
    ("The CSD met the Chief Executive Officer of the Lamp Trust.", {"Correctional Services Department": "lead"}),
    ("The Police raided shops in the Kowloon East region.", {"Hong Kong Police Force": "lead"}),
    ("In May, immigration investigators spot-checked two flats.", {"Immigration Department": "lead"}),
    ("The CSD held a parade at the Hong Kong Police College.", {"Correctional Services Department": "lead"}),
]  # fmt: skip


@pytest.mark.parametrize("phrase", IDLE)
def test_nobody_acts(reading: Reading, phrase: str) -> None:
    assert not is_measure(reading(phrase))


@pytest.mark.parametrize("phrase", EVENTS)
def test_what_happened(reading: Reading, phrase: str) -> None:
    assert is_measure(reading(phrase))


@pytest.mark.parametrize(("phrase", "expected"), STATUSES)
def test_how_far_it_is(reading: Reading, phrase: str, expected: str) -> None:
    assert status(reading(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), ROLES)
def test_the_part_of_each(reading: Reading, phrase: str, expected: dict[str, str]) -> None:
    assert {a.name: a.role for a in agencies(reading(phrase, publisher=GOVERNMENT))} == expected


def test_who_only_tells_does_not_lead(reading: Reading) -> None:
    known = "The Secretary for Security, Mr Ka Ming-yat, spoke."
    told = reading("Mr Ka said that the CSD has opened a shop.", before=known)
    done = reading("Mr Ka opened a shop that the CSD has built.", before=known)
    assert {a.name: a.role for a in agencies(told)}["Secretary for Security"] == "support"
    assert {a.name: a.role for a in agencies(done)}["Secretary for Security"] == "lead"


def test_an_office_called_by_its_noun(reading: Reading) -> None:
    ctx = reading("The Secretary was drawing up a plan.", before="The Secretary for Security, Mr Ka Ming-yat, spoke.")
    assert [a.name for a in agencies(ctx) if a.explicit] == ["Secretary for Security"]
    assert status(ctx) == "ongoing"
