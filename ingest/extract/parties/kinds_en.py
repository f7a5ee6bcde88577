"""What kind of organisation an English name is that of, and whether of another country."""

import re

from ...facts import PartnerKind
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


def kind_of_name(name: str) -> PartnerKind | None:
    """What an organisation of this name is, None where the name is not that of one."""
    if " " not in name:
        return None
    for kind, pattern in _KINDS:
        if re.search(pattern, name):
            return kind
    abroad = (_ABROAD_ONLY.search(name) and is_abroad(name)) or _OF_PROVINCE.fullmatch(name)
    return "government" if abroad else None


def is_abroad(name: str) -> bool:
    """Whether the name says of what other country or part of it the body is."""
    return _ABROAD.search(name) is not None or countries().search(name) is not None
