"""English names that end or begin like an undertaking's and are those of bodies, offices and schools."""

import re

BODY = re.compile(
    r"\b(?:Bureau|Department|Force|Government|Council|Committee|Authority|Commission|Office|Unit|Division|Panel|Board|"
    r"Police|Secretary|Commissioner for|Director|Minister|Ministry|University|Bank|Association|Organi[sz]ation|Society|"
    r"Institute|Republic|Region|Corporation|Company|Team|Federation|Institution|Group|Directorate|Court|Procuratorate|"
    r"(?:Flying|Aid|Customs|Police|Prisons?|Immigration|Intelligence|Civil|Secret|Correctional|Fire|Foreign|Auxiliary|"
    r"Disciplined|Uniformed|Rescue|Ambulance|Security|Protection) Service|"
    r"(?:Co-?ordination|Rescue|Response|Command) Cent(?:re|er))s?$"
)
_COLLEGIATE = (
    r"(?:Committee|Commission|Council|Bureau|Ministry|Office|Board|Panel|Authority|Department|Task Force|Congress)"
)
_OFFICE = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Vice|Senior|Chief|Group|Executive|General|Permanent|Under)[- ])*"
    r"(?:Head|Manager|Director|Comptroller|Superintendent|President|Chairman|Chairperson|Governor|Mayor|Secretary|"
    r"Commissioner|Inspector|Officer|Minister|Ambassador|Consul|Counsellor|Attach[eé]|Members?|Representatives?|"
    r"Commander|Spokesman|Legal and)"
    r"(?:[- ]General)?(?= (?:of|for|and|\() ?|,|$)|"
    r"(?:[A-Z][a-z]+ ){1,5}(?:Officer|Superintendent|Inspector|Commander|Advis[eo]r|Manager)s?(?= (?:of|for) | \(|$)|"
    r"(?:(?:Acting|Deputy|Assistant|Vice|Senior|Chief) )*(?:Director|Commissioner|Secretary)[ -]General\b|"
    r"(?:[A-Z][a-z]+ )+(?:Customs|Immigration|Prison|Police|Fire) Services? of\b"
)
_OF_BODY = re.compile(rf"\b{_COLLEGIATE} (?:of|on|for)(?: the)? $")
_BODY_OF = re.compile(rf"\b{_COLLEGIATE} (?:of|on|for)\b")
_SCHOOL = re.compile(r"\b(?:College|Academy)$")
_SCHOOLED = re.compile(
    r"\b(?:[Ss]tudents?|[Tt]eachers?|[Pp]rincipals?|[Pp]upils?|[Ss]taff|[Gg]raduates|[Cc]adets|[Aa]lumni)"
    r"(?: (?:and [a-z]+ )?(?:of|from|at)(?: the)?)(?: [A-Z][\w ]*(?: and|,))? $"
)
_PEOPLE = re.compile(r"(?:Students|Teachers|Pupils|Graduates|Cadets|Staff|Alumni)\b")
_OF_UNIVERSITY = re.compile(r" (?:of|at) (?:the )?[A-Z][\w ]*University\b| (?:of|at) the University\b")


def is_body(text: str, start: int, end: int) -> bool:
    """Whether the capitalised name `text[start:end]` is that of a body, of somebody's office or of a school."""
    name, before = text[start:end], text[max(0, start - 80) : start]
    if BODY.search(name) or _BODY_OF.search(name) or _OFFICE.match(name) or _OF_BODY.search(before):
        return True
    schooled = _SCHOOLED.search(before) or _PEOPLE.match(name) or _OF_UNIVERSITY.match(text, end)
    return schooled is not None and _SCHOOL.search(name) is not None
