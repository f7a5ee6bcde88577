"""Who tells and who is told of in Chinese news: the speaker of reported speech, those with whom others act."""

import re
from collections.abc import Sequence

from ...facts import Span

_POST = re.compile(r"[長員官任監]$")
_TELLS = re.compile(
    r"(?:[局司關署處]長|司長)?(?:在[^，。；]{1,16}[上中時]|致[辭詞]時|其後|又|亦|還|並|續|再|最後|隨後|則)*"
    r"(?:表示|指出|指|強調|介紹|稱|說|説|透露|補充|重申|認為|相信|提到|續指|續稱)[，：]"
)
_ACTS = re.compile(r"(?:將|會)(?=加[強大]|與|繼續|積極|持續|進一步|推|致力|全力)")
"""What somebody says without another subject he does himself: 表示，將加強……."""
_WITH = re.compile(r"[與和同跟](?:本澳|本港|香港|澳門)?$")
_TOGETHER = re.compile(r"[^，。；]{0,24}?(?:聯手|攜手|共同|合作|聯合|一同|並肩|協力)")
_CALLED_ON = re.compile(r"(?:前往|轉赴|赴|訪問|到訪|拜訪|參訪|參觀|抵達|走訪|蒞臨|造訪|考察)了?(?:本澳的?|本港的?)?$")
_HELD_WITH = re.compile(r"(?:共同|聯合)?(?:合辦|主辦|舉[行辦])")
_MEMBERS = re.compile(r"[^，。；]{0,6}團(?:成員|團員|的|還|亦)*包括")
_REACH = 12


def only_tells(text: str, start: int, end: int) -> bool:
    """Whether this is a person, called by name, of whom the clause says no more than that he speaks."""
    tells = _TELLS.match(text, end)
    return _POST.search(text[start:end]) is None and tells is not None and not _ACTS.match(text, tells.end())


def joins_in(text: str, places: Sequence[Span]) -> bool:
    """Whether others act together with this body: 三省與海關聯手打擊."""
    return any(_WITH.search(text, max(0, s - _REACH), s) and _TOGETHER.match(text, e) for s, e in places)


def organises(text: str, places: Sequence[Span]) -> bool:
    """Whether others tell that they hold something together with it: 與懲教署合辦."""
    return any(_WITH.search(text, max(0, s - _REACH), s) and _HELD_WITH.match(text, e) for s, e in places)


def lists_members(text: str) -> bool:
    """Whether it only says who goes along or attends."""
    return _MEMBERS.match(text) is not None


def is_called_on(text: str, places: Sequence[Span]) -> bool:
    """Whether it is the host of visitors: 代表團前往海關."""
    return any(_CALLED_ON.search(text, max(0, s - _REACH), s) for s, _ in places)
