"""Bodies that no authority file lists, as English names them: capitalised names, descriptions of authorities."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...facts import PartnerKind
from ..titles_en import runs
from .territories_en import countries

_KINDS: tuple[tuple[PartnerKind, str], ...] = (
    ("university", r"\b(?:University|Polytechnic|College|Institute of [A-Z]\w+)\b(?! Students?)"),
    ("school", r"\bSchools?$"),
    ("bank", r"\bBank(?: of [A-Z]\w+.*| \([^()]*\)| Limited)?$"),
    ("ngo", r"\b(?:Foundation|Federation|Charity|Charities|Red Cross|Caritas|Alliance|Kaifong .*|Society|Societies)$"),
    ("ngo", r"\b(?:Federation|Society|Foundation|Alliance|Union|League) (?:of|for) .+$"),
    ("profession", r"\b(?:Association|Institution of .+|Chamber of Commerce|Chambers of Commerce|Law Society|Guild)\b"),
    ("media", r"\b(?:Daily|Times|Television|Broadcasting|News Agency)$"),
    ("enterprise", r"\b(?:Limited|Ltd|Company|Corporation|Holdings|Inc)$"),
    (
        "international",
        r"^(?:International|World|United Nations|Asian|Asia[-/ ]Pacific) .*"
        r"(?:Organi[sz]ation|Association|Council|Group|Union|Committee|Federation|Bank|Agency)$",
    ),
    (
        "government",
        r"^(?:[A-Z][\w'’&,-]*(?: (?:of|and|for|the|on))? )+(?:Bureau|Department|Office|Division|Centre) of (?:the )?"
        r"(?:[A-Z][\w-]+ )*(?:Ministry|Administration|Department|Bureau|Council|Committee|Government)\b.*$",
    ),
    ("government", r"\b(?:Ministry of .+|Administration of (?:(?!and )[A-Za-z]+ ?)+|Embassy.*|Consulate.*)$"),
    (
        "government",
        r"^(?:[A-Z][\w'’&,-]*(?: (?:of|and|for|the|on))? )+(?:Bureau|Department|Office|Commission|Police|Police Force|"
        r"Customs|Government|Authority|Administration|Ministry|Court|Board)$",
    ),
    (
        "government",
        r"^(?:[A-Z]\w+ )+(?:Customs|Immigration|Prisons?|Correctional|Police|Fire|Border) Service of [A-Z].+$",
    ),
    (
        "government",
        r"^(?:[A-Z][\w-]+ )*(?:Task Force|Working Group|Working Party|Steering Committee|Committee|Council) on .+$",
    ),
    ("government", r"^(?:Department|Bureau|Office|Government|Commission|Authority) (?:of|for|on) .+$"),
)
_WORDS: tuple[tuple[PartnerKind, str], ...] = (
    ("university", "universit"),
    ("bank", "banks"),
    ("profession", "experts"),
)
_ABROAD = re.compile(
    r"\b(?:Mainland|China|Chinese|National|State|Guangdong|Guangxi|Yunnan|Fujian|Hainan|Shenzhen|Guangzhou|Zhuhai|"
    r"Macao|Macau|Beijing|Shanghai|Tianjin|Chongqing|Hunan|Hubei|Henan|Hebei|Jiangxi|Jiangsu|Zhejiang|Sichuan|Guizhou|"
    r"Shandong|Taiwan|Provincial|Province|Municipal|Public Security|Ministry|Embassy|Consulate|Royal|Federal|Foreign|"
    r"Commonwealth|Home Office|Metropolitan|Singapore|US|UK|United States|European|British|American|Canadian|French|"
    r"Foshan|Huizhou|Dongguan|Zhongshan|Jiangmen|Zhaoqing|Hengqin|Gongbei|Xiamen|Hangzhou|Singaporean|Cambodian|"
    r"Mongolian|Israeli|Turkish|Italian|German|Indian|Indonesian|Philippine|Vietnamese|Russian|Dutch|Spanish|Portuguese|Swiss|"
    r"Australian|Japanese|Korean|Thai|Malaysian|Interpol|INTERPOL|General Administration)\b"
)
_ABROAD_ONLY = re.compile(
    r"\b(?:Service|Agency|Directorate|Force|Guard|Corps|Brigade|Secretariat|Inspectorate|Immigration|Prisons?|Council|"
    r"Customs (?:and|&) Excise|Mission|"
    r"(?:Co-?ordination|Operations?|Command|Rescue|Response) Cent(?:re|er)|Constabulary|Command|Institute)$"
)
"""What ends the name of a public body of another country, and of much else at home."""
_OF_PROVINCE = re.compile(
    r"(?:[A-Z]\w+ )+(?:Provincial|Municipal|District|County|Prefectural) (?:[A-Z][\w’'-]*,? (?:and |& |of |for )?)*"
    r"(?:Centre|Center|Brigade|Station|Headquarters|Hospital|Detachment|Team|Command)"
)
"""A public body of a province or a city whose last word alone says nothing of whose it is."""
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
_WHERE = (
    r"(?:Mainland|overseas|foreign|regional|international|neighbouring|non-local|external|Guangdong|Shenzhen|Macao|"
    r"Macau|Zhuhai|Hong Kong and Macao|Chinese|Southeast Asian|ASEAN)"
)
_HEAD = (
    r"(?:authorities|agencies|administrations|departments|counterparts?|police forces|police|customs|governments?|"
    r"organisations|organizations|bodies|units|institutions|universities|banks|experts|jurisdictions|states|partners)"
)
_KIND_WORDS = (
    r"(?:(?:law|enforcement|public|security|border|control|immigration|fire|services?|rescue|correctional|judicial|"
    r"anti-drug|prison|academic|financial|regulatory|relevant|port|emergency|management|and|government|"
    r"counter-terrorism|criminal|investigation|intelligence|exit|entry|cybersecurity|customs|police) )"
)
_QUALIFIES = (
    r"(?! (?:affairs|matters|clearance|duty|duties|co-?operation|work|issues|standards|exchanges?|territories)\b)"
)
_DESCRIBED = re.compile(rf"\b(?:{_WHERE} (?:and|or) )?{_WHERE} {_KIND_WORDS}{{0,5}}{_HEAD}\b{_QUALIFIES}")
_COUNTERPARTS = re.compile(
    rf"\b(?:counterpart {_KIND_WORDS}{{1,4}}(?:departments|agencies|authorities|services)|"
    r"(?:(?!The |Its |Their |Our |His |Her )(?:[A-Z][a-z]+(?:an|ese|ish|ch|i|nd)|Customs|Police|Immigration) )?"
    rf"{_KIND_WORDS}{{0,4}}counterparts?)"
    r"(?: (?:in|from|of|on) (?:the )?(?:other )?"
    r"[A-Z][\w-]*(?: (?:and |of )?(?:the )?[A-Z][\w-]*)*(?: (?:regions?|cities|countries|areas?))?)?"
)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_OF = re.compile(
    rf"\b(?:[Gg]overnments?|{_KIND_WORDS}{{1,4}}(?:agencies|authorities|departments|offices|brigades|"
    r"services|forces|bureaux|bureaus)|police(?: forces)?|customs|exit and entry offices|authorities(?= under )|"
    r"law enforcement (?:partners|units|officers)) "
    r"(?:of|in|from|on|under) (?:the )?(?P<of>(?:Mainland|Central (?:People['’]s )?Government|"
    r"other (?:GBA )?cities(?: in the GBA)?|relevant provinces|other jurisdictions|neighbouring regions|"
    r"(?:(?:other|different|various|several|major|many|relevant|participating|source|member|[A-Z]{2,5}) ){1,4}"
    rf"(?:countries|states|economies|places)|(?!{_MONTH})[A-Z][a-z]+\b(?: Province| Municipality)?)(?! Kong))"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body at `text[start:end]` of the view; `own`: it may belong to the issuing government."""

    start: int
    end: int
    name: str
    kind: PartnerKind
    own: bool
    rule: str


def bodies(text: str) -> Iterator[Body]:
    """Candidates, which may overlap; the longest counts."""
    for start, end in runs(text):
        yield from _named(text, start, end)
    for pattern in (_DESCRIBED, _COUNTERPARTS, _OF):
        for m in pattern.finditer(text):
            name = re.sub(r"^(?:relevant|and) ", "", m[0])
            yield Body(m.end() - len(name), m.end(), name, _kind_of(name), False, "partner-described")


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
    kind = kind_of_name(name)
    if kind is None or _NO_BODY.search(name) or _COMPOUND.search(name) or text[start - 1 : start] in '“"':
        return
    own = kind == "government" and not _is_abroad(name)
    yield Body(start, end, name, kind, own, "agency-by-pattern" if own else "partner-by-pattern")


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
    if title and _is_abroad(text[start : title.start()]) and kind_of_name(text[start : title.start()]):
        end = title.start()
    return end


def _is_abroad(name: str) -> bool:
    """Whether the name says of what other country or part of it the body is."""
    return _ABROAD.search(name) is not None or countries().search(name) is not None


def kind_of_name(name: str) -> PartnerKind | None:
    """What an organisation of this name is, None where the name is not that of one."""
    if " " not in name:
        return None
    for kind, pattern in _KINDS:
        if re.search(pattern, name):
            return kind
    abroad = (_ABROAD_ONLY.search(name) and _is_abroad(name)) or _OF_PROVINCE.fullmatch(name)
    return "government" if abroad else None


def _kind_of(name: str) -> PartnerKind:
    for kind, word in _WORDS:
        if word in name:
            return kind
    return "international" if re.match(r"international .*(?:organi[sz]ations|bodies)", name) else "government"
