"""Bodies that no authority file lists, as English names them in capitals, and with them those that it describes."""

import re
from collections.abc import Iterator

from ..titles_en import runs
from .body import Body
from .described_en import described
from .kinds_en import is_abroad, kind_of_name
from .territories_en import countries

_HOLDER = (
    r"(?:Director|Commissioner|Comptroller|Minister|Secretary|Head|President|Chairman|Chairperson|Chairwoman|Governor|"
    r"Mayor|Administrator|Superintendent|Manager|Officer|Principal|Dean|Ambassador|Consul|Attorney|Commander|Chief|Leader)"
)
_TITLE_BEHIND = re.compile(
    rf" (?:(?:Acting|Deputy|Assistant|Vice|Senior|Chief|Executive)[ -])*{_HOLDER}(?:[ -]General)?(?: [A-Z]|$)"
)
"""The title behind the body of whoever holds it: "… Customs Director General Jane Doe"."""
_OF_THE = re.compile(r" (?:of|from|at) (?:the )?")
_UNIT = re.compile(
    r"\b(?:Bureau|Department|Office|Division|Centre|Branch|Unit|Committee|Council|Commission|Administration|Section|"
    r"Federation|Society|Institute|Institution|Association|College|School|Faculty|Academy|University|Bank|Embassy|Ministry|"
    r"Government|Chamber|Consulate|Foundation|Union|League|Alliance|Authority|Station|Corps|Court|Board|Congress|"
    r"Organi[sz]ation|Police|Customs|Service|Commerce|Conference|Group|Guild|Polytechnic|Republic|Region|Bank|"
    r"Consulate[- ]General)s?(?: General)?$"
)
_PAIR = re.compile(r" (?:and|&) ")
_OFFICE = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Vice|Senior|Chief|Executive|Permanent)[ -])*"
    r"(?:Director[ -]General|Director|Commissioner[ -]General|Commissioner|Minister|Secretary[ -]General|Head|"
    r"President|Chairman|Governor|Mayor|Administrator|Superintendent|Representatives?|Officers?|Officials?|Members?|"
    r"Delegat(?:es|ions?)|Staff|Personnel|Leaders|Experts|Guests|Colleagues|Investigators) (?:of|for|from) (?:the )?"
)
"""The office that somebody holds in a body: the body is named behind it."""
_SEAT = re.compile(r" (?:in|at) (?=[A-Z])")
_NO_BODY = re.compile(r"\b(?:Ordinance|Act|Order|Law|Scheme|Programme|Plan|System|Address|Project|Conference|Report)\b")
_COMPOUND = re.compile(r"-[a-z]+$")
"""A name that only says of what kind the next word is: "…-funded"."""

_FORCE = re.compile(
    r"^(?:[A-Z][\w-]+ (?:and )?)+(?:Police|Customs|Fire|Immigration|Prisons?|Correctional)(?: [A-Z]\w+){0,2}$"
)
_WHERE = re.compile(r"(?: \([^()]*\))?(?:, | in (?:the )?(?:[a-z]+ )?)")
_OF_MINISTRY = re.compile(r"\b[Tt]he (?:[Mm]inistry|[Ee]mbassy|[Pp]rovince)['’]s $")


def bodies(text: str) -> Iterator[Body]:
    """Candidates, which may overlap; the longest counts."""
    for start, end in runs(text):
        yield from _named(text, start, end)
    yield from described(text)


def _named(text: str, start: int, end: int) -> Iterator[Body]:
    """The bodies of one run of capitals: two where each side of an "and" is the name of one."""
    for tie in _PAIR.finditer(text, start, end):
        office = _OFFICE.match(text, tie.end(), end)
        if office or (kind_of_name(text[start : tie.start()]) and kind_of_name(text[tie.end() : end])):
            yield from _one(text, start, tie.start())
            start = tie.end()
    yield from _one(text, start, end)


def _one(text: str, start: int, end: int) -> Iterator[Body]:
    office = _OFFICE.match(text, start, end)
    start = _behind_office(text, office.end() if office else start, end)
    end = _before_holder(text, start, end)
    name = text[start:end]
    beyond = _elsewhere(text, end)
    kind = kind_of_name(name) or ("government" if beyond and _FORCE.search(name) else None)
    if kind is None or _NO_BODY.search(name) or _COMPOUND.search(name) or text[start - 1 : start] in '“"':
        return
    own = kind == "government" and not (beyond or is_abroad(name) or _OF_MINISTRY.search(text[:start]))
    yield Body(start, end, name, kind, own, "agency-by-pattern" if own else "partner-by-pattern")


def _elsewhere(text: str, end: int) -> bool:
    """Whether the country in which the body has its seat stands behind its name."""
    seat = _WHERE.match(text, end)
    return seat is not None and countries().match(text, seat.end()) is not None


def _behind_office(text: str, start: int, end: int) -> int:
    """Behind what only says of what somebody has charge: "Policy and Planning of the … Service"."""
    tie = _OF_THE.search(text, start, end)
    while tie and not _UNIT.search(text[start : tie.start()]) and kind_of_name(text[tie.end() : end]):
        if kind_of_name(text[start : tie.start()]) is not None:
            break
        start = tie.end()
        tie = _OF_THE.search(text, start, end)
    return start


def _before_holder(text: str, start: int, end: int) -> int:
    """Before where the body has its seat, or the title and the name of whoever heads it."""
    seat = _SEAT.search(text, start, end)
    if seat and kind_of_name(text[start : seat.start()]):
        end = seat.start()
    title = _TITLE_BEHIND.search(text, start, end)
    if title and is_abroad(text[start : title.start()]) and kind_of_name(text[start : title.start()]):
        end = title.start()
    return end
