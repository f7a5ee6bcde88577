"""Authorities that English describes by place and field: "overseas police forces", "Customs counterparts"."""

import re
from collections.abc import Iterator

from ...facts import PartnerKind
from .body import Body

_WORDS: tuple[tuple[PartnerKind, str], ...] = (
    ("university", "universit"),
    ("bank", "banks"),
    ("profession", "experts"),
)
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
_OFFICIALS = r"(?:UK|US|[A-Z][a-z]+(?:an|ese|ish|ch)|Mainland) (?:(?:government|police|customs) )?officials"
_QUALIFIES = (
    r"(?! (?:affairs|matters|clearance|duty|duties|co-?operation|work|issues|standards|exchanges?|territories)\b)"
)
_DESCRIBED = re.compile(
    rf"\b{_OFFICIALS}\b|\b(?:{_WHERE} (?:and|or) )?{_WHERE} {_KIND_WORDS}{{0,5}}{_HEAD}\b{_QUALIFIES}"
)
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


def described(text: str) -> Iterator[Body]:
    """Such authorities, which may overlap."""
    for pattern in (_DESCRIBED, _COUNTERPARTS, _OF):
        for m in pattern.finditer(text):
            name = re.sub(r"^(?:relevant|and) ", "", m[0])
            yield Body(m.end() - len(name), m.end(), name, _kind_of(name), False, "partner-described")


def _kind_of(name: str) -> PartnerKind:
    for kind, word in _WORDS:
        if word in name:
            return kind
    return "international" if re.match(r"international .*(?:organi[sz]ations|bodies)", name) else "government"
