"""Whom a phrase means that prints no name: the person in office, “the Bureau”, 該局, short forms of the document."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.parties.parties import parties
from policygraph.ingest.names import NameIndex

MEANT = [
    ("The Secretary for Security, Mr Paul Example, spoke.", "Mr Example thanked the guests.",
     {"Mr Example": "Secretary for Security"}),
    ("The Secretary for Security, Mr Paul S K Lee, and the Director of Immigration, Mr Lee Ka-ho, came.",
     "During Mr Lee's absence the post is vacant.", {"Mr Lee": "Director of Immigration"}),
    ("Mr Xu Lin, Vice Director of the Gate Bay Prisons Bureau, arrived.", "Director Xu left.",
     {"Director Xu": "Gate Bay Prisons Bureau"}),
    ("Under Secretary for Security Ann Sample said so.", "Ms Sample left.",
     {"Ms Sample": "Under Secretary for Security"}),
    ("The Director of the Ports Bureau, Green Bay Authority, Mr Ed Sample, came.", "Mr Sample left.",
     {"Mr Sample": "Ports Bureau"}),
    ("The Correctional Services Department held a fair.", "The Department will hold more.",
     {"Department": "Correctional Services Department"}),
    ("The Committee on Museums met. The Fire Services Department spoke.", "In reply the department agreed.",
     {"department": "Fire Services Department"}),
    ("消防局局長陳大文率團出席。", "陳大文將訪問珠海，陳局長並致辭。", {"陳大文": "消防局", "陳局長": "消防局"}),
    ("保安司司長李小明到訪。李小明致辭。", "李小明於會上發言。", {"李小明": "保安司司長"}),
    ("An MoU was signed with the University of Gate Bay (‘UGB’).", "The UGB will help.",
     {"UGB": "University of Gate Bay"}),
    ("", "They met the Macao Special Administrative Region (MSAR) Government.",
     {"Macao Special Administrative Region (MSAR) Government": "Macao Special Administrative Region Government"}),
    ("澳門長堤青年協會（下稱長青會）到訪。", "海關與長青會合作。", {"長青會": "澳門長堤青年協會"}),
    ("The Commissioner of Correctional Services, Mr Ed Sample, spoke.", "The Department will hire.",
     {"Department": "Correctional Services Department"}),
    ("消防局舉行演習。", "該局會繼續舉行演習。", {"該局": "消防局"}),
    ("代表團到訪海關。", "代表團與副關長會面。", {"副關長": "海關"}),
    ("訪問澳門長堤坊眾互助會。", "互助會代表表示支持。", {"互助會": "澳門長堤坊眾互助會"}),
]  # fmt: skip
NOBODY = [
    ("The Secretary for Security, Mr Paul Example, spoke.", "Mr Sample, a trader, was fined.", "Mr Sample"),
    ("The Secretary for Security spoke.", "With the help of the Police, Mr Lee Ka-ho left. Mr Lee slept.", "Mr Lee"),
    ("The Fire Services Department spoke.", "The Bureau of Mines is closed.", "Bureau"),
    ("消防局舉行演習。", "該局勢令人憂慮。", "該局"),
    ("訪問澳門長堤坊眾互助會。", "會議後應該會散步。", "該會"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "phrase", "meant"), MEANT)
def test_a_body_is_meant_without_its_name(
    reading: Callable[..., Context], before: str, phrase: str, meant: dict[str, str]
) -> None:
    ctx = reading(phrase, before=before)
    found = {ctx.text[slice(*p.at)]: p.name for p in parties(ctx)}
    assert meant.items() <= found.items()


@pytest.mark.parametrize(("before", "phrase", "printed"), NOBODY)
def test_nobody_is_meant(reading: Callable[..., Context], before: str, phrase: str, printed: str) -> None:
    ctx = reading(phrase, before=before)
    assert printed not in {ctx.text[slice(*p.at)] for p in parties(ctx)}


SPOKEN_FOR = [
    ("副處長（行動）陳小明到訪珠海。", "陳小明感謝各方。", {"陳小明": "香港警務處"}),
    ("", "處長陳小明於昨日起程。", {"處長": "香港警務處", "陳小明": "香港警務處"}),
    ("", "雙方議定由港方提供資料。", {"港方": "香港警務處"}),
    ("", "廣東省公安廳處長陳小明到訪。", {"陳小明": "廣東省公安廳"}),
    ("入境事務處舉行典禮。", "處長陳小明致辭。", {"處長": "入境事務處"}),
]


@pytest.mark.parametrize(("before", "phrase", "expected"), SPOKEN_FOR)
def test_who_speaks_for_the_publisher(
    reading: Callable[..., Context], indexes: dict[str, NameIndex], before: str, phrase: str, expected: dict[str, str]
) -> None:
    ctx = reading(phrase, before=before, publisher="Hong Kong Police Force")
    home = replace(ctx.document.description, jurisdiction="hong-kong-sar")
    ctx = replace(ctx, document=replace(ctx.document, description=home), names=indexes["hong-kong-sar"])
    found = {ctx.text[slice(*p.at)]: p.name for p in parties(ctx) if p.rule == "partner-by-reference"}
    assert found == expected


def test_who_shares_the_noun_of_a_list(reading: Callable[..., Context], indexes: dict[str, NameIndex]) -> None:
    ctx = reading("葵青、沙田及機場警區聯同茶室、茶樓及旺角警區舉行茶會。")
    found = parties(replace(ctx, names=indexes["hong-kong-sar"]))
    assert {"葵青警區", "沙田警區", "機場警區", "旺角警區"} <= {p.name for p in found}
    assert not any("茶" in p.name for p in found)
