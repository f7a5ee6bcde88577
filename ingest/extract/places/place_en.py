"""How English prints places: names with a noun of place, and what shows that a name is meant as a place."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..named import Found

_NOUN = (
    r"Correctional Institution|Addiction Treatment Centre|Detention Centre|Training Centre|Prison|Centre for Women|"
    r"Control Points?|Checkpoint|Port/Control Point|Port(?: Area)?|Airport|Terminal|Station|Pier|Street|Road|Avenue|"
    r"Islands|Frontier Closed Area|Island|Bridge|Tunnel|Park|Garden|Hospital|Reservoir|Bay(?! Area)|Loop|Close|"
    r"(?<![A-Z] )(?<!Crimes )(?<!Crime )(?<!Laundering )(?<!Intelligence )(?<!Investigation )Division|"
    r"Hill|Peak|Beach|Trail|Headquarters Building|Compound|Complex|Stadium|Arena|Hall|Theatre|Library|Museum|Market|"
    r"Mall|Campus|Barracks|Depot|Quarters|House|Mansion|(?:Shopping|Convention|Exhibition|Sports|Community|Reception|"
    r"Rehabilitation|Psychiatric|Examination) Centre|Convention and Exhibition Centre|Sports Ground|Swimming Pool|"
    r"Typhoon Shelter|Container Terminals|Cemetery|Temple|Lake|River|Strait|Valley|Lane|Highway|Expressway|Wharf|"
    r"Marina|Coast|Sea|Racecourse|Playground|Pavilion|Zoo|Clinic|Monument|Palace|Terminus|Resort|Hotel|Archives|"
    r"Public Transport Interchange|"
    r"(?<!Police )(?<!Border )District|Province|County|"
    r"Building|Tower|Plaza|Square|Village|Estate|Town|Peninsula|Country Park|Harbour|Waterfront|Promenade"
)
_WORD = r"(?:(?:[A-Z][a-z]+){1,2}(?:-[A-Z][a-z]+)*|[A-Z]{2,4})"
_NAME = re.compile(rf"(?<![\w-])(?:{_WORD} (?:& )?){{1,8}}(?:{_NOUN})\b(?! [A-Z])")
_ROMANISED = re.compile(
    r"\b(?:[A-Z][a-z]+ ){1,3}(?:Wan|Tau|Tsz|Chau|Shan|Tsuen|Tsui|Kok|Hang|Wai|Tin|Kau|Hoi|Sha|Teng|Pai)\b(?! [A-Z]|-)"
)
"""Names of places that end in the Cantonese word for a bay, a hill, an island, a village."""
_MUSEUM = re.compile(r"\bMuseum of (?:the )?(?:[A-Z][a-z]+(?: of)? ){0,5}[A-Z][a-z]+\b(?! [A-Z])")
_BOUNDARY = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?-[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:boundary|border)\b")
_DIRECTED = re.compile(
    r"\b(?:(?:North|South)[ -]?(?:[Ee]ast|[Ww]est)|North|South|East|West|Central)"
    r" (?:New Territories|[A-Z][a-z]+ District)\b"
)
_OPENING = re.compile(r"(?:(?:The|In|At|From|To|Of|Both|New|Redevelop|Develop|Commission|For)(?: the)? )+")
_INTO = re.compile(
    r"\b(?:into|(?:[Ee]ntry|[Ee]ntering|[Rr]outes|[Ii]llegally) (?:in)?to"
    r"|via|legally available in|(?:north|south|east|west) of|safe(?:r)? and stable"
    r"|out of|[Dd]epart(?:s|ed|ing)?|[Ll]eav(?:e|es|ing)|left|[Ee]nter(?:s|ed)?"
    r"|(?:intercepted|identified|arrested|apprehended|seized|arrived|arriving|landed) in) $"
    r"|\b(?:held|hosted|staged|convened|opened|began|begins|concluded?|takes place|took place|taking place|attacks?)\b"
    r"[^.;:]{0,60}\bin $"
)
"""Before it a border is crossed, or an event takes place in it."""
_STAYS_SAFE = re.compile(
    r" (?:remains?|stays?|continues to be) (?:a |an |one of the )?(?:\w+ and )?(?:saf|stabl|secur)"
)
"""The aim of a paper on security: "ensure that Hong Kong remains a safe and stable society"."""
_AT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|to|into|[Ff]rom|[Ww]ithin|[Aa]cross|through|via|around|near|outside|[Bb]etween) (?:the )?$"
)
_OFF = re.compile(r"\b(?:off|in the waters (?:of|near)) (?:the )?$")
_SENT = re.compile(
    r"\b(?:delegations?|delegates?|delegat\w+|representatives?|officials?|counterparts?|leaders?|guests?|members?)"
    r"(?: (?!and\b)[a-z]+){0,2} (?:from|of) (?:the )?"
    r"(?:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}(?:, | and |, and )(?:the )?){0,8}$"
)
"""Those sent from somewhere take part in its name."""
_OPPOSED = re.compile(r"\b(?:opposed|loyal|belongs?|according|thanks|close|next|contrary|related) to $")
_LISTED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|around|off|to|[Ff]rom|[Bb]etween|within|across|via|tours? of|"
    r"(?:leave|leaves|leaving|left|depart|departs|departed) for|"
    r"including|encompass(?:es|ed|ing)?|cover(?:s|ed|ing)|tour(?:ed|ing)|visit(?:s|ed|ing)?) "
    r"(?:the )?(?:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}(?:, | and |, and )(?:the )?){0,8}$"
)
"""A place to which somebody goes, be it the second or third of those listed."""
_FUNCTION = (
    r"(?:and|or|in|into|onto|on|at|by|to|of|for|with|via|through|as|is|are|has|have|had|will|would|was|were|which|that|who|where|"
    r"within|from|under|during|so|than|upon|after|before|until|while|when|also|not|between|across|against|among|including|namely|starting|today|per|but|without|yesterday|tomorrow|tonight|now|this|last|earlier|later|again|together|alongside|using|because|since|all|next|every|they|he|she|it|we)"
)
_ADJECTIVE = re.compile(
    rf"\$|[’']s?\b|[’'](?= )| (?!(?:{_FUNCTION}|region|area|waters|border|boundary)\b)[a-z]+(?<!ed)(?<!ly)\b|"
    rf" (?!(?:North|South|East|West)\b)[A-Z]|[-/](?=[A-Za-z])"
)
_VENUE = re.compile(
    r"\b(?:held|display|took place|exercises?|ceremony|parade|staged|seminars?|training)\b"
    r"[^.;]{0,80}\bat (?:the |its )?$"
)
_TOURED = re.compile(r"\b(?:facilities|tour|tours|information|inmates|visit) (?:of|to|regarding|in) (?:the )?$")
_FACILITY = re.compile(r"(?:Academy|College|Institute|Prison|Institution|Headquarters|Museum|Campus|Station|Centre)$")
_OF_NAME = re.compile(r"\bpart of (?:the )?$|[A-Z][\w’']* of (?:the )?$")
_REACH = 400
"""How far back the words are read that show what a name is meant as."""
_QUOTED = re.compile(r"[“\"][^“”\"]{1,60}[”\"]")


def places(text: str) -> Iterator[Found]:
    """Places by the build of their names."""
    for m in _NAME.finditer(text):
        opening = _OPENING.match(m[0])
        start = m.start() + (opening.end() if opening else 0)
        if " " in text[start : m.end()] and not _quoted(text, start):
            yield Found(start, m.end(), text[start : m.end()], "place-en-noun")
    for m in _ROMANISED.finditer(text):
        before = text[max(0, m.start() - _REACH) : m.start()]
        if not _OPENING.match(m[0]) and (_AT.search(before) or _LISTED.search(before) or _OFF.search(before)):
            yield Found(m.start(), m.end(), m[0], "place-en-noun")
    for pattern, rule in (
        (_MUSEUM, "place-en-noun"),
        (_BOUNDARY, "place-en-boundary"),
        (_DIRECTED, "place-en-district"),
    ):
        for m in pattern.finditer(text):
            yield Found(m.start(), m.end(), m[0], rule)


def is_facility(name: str) -> bool:
    """Whether a capitalised name is that of a place by its noun."""
    return _NAME.fullmatch(name) is not None


def visited(text: str) -> Iterator[Found]:
    """Facilities at or from which something is done: they are places there, whoever runs them."""
    for found in places(text):
        if found.rule == "place-en-noun" and _AT.search(text[max(0, found.start - _REACH) : found.start]):
            yield replace(found, rule="place-visited")


def is_venue(text: str, start: int, end: int) -> bool:
    """Whether the body named here is only where something is held, shown or toured."""
    before = text[max(0, start - 120) : start]
    seen = _VENUE.search(before) or _TOURED.search(before)
    return seen is not None and _FACILITY.search(text[start:end]) is not None


def crosses_border(text: str, start: int, end: int) -> bool:
    """Whether something comes into it, or its safety is the aim: only then is the document's own territory a place."""
    if _STAYS_SAFE.match(text, end):
        return True
    return _INTO.search(text[max(0, start - _REACH) : start]) is not None and _ADJECTIVE.match(text, end) is None


def stands_alone(text: str, start: int, end: int, *, city: bool) -> bool:
    """Whether the name is no adjective, count or part of a longer name; a city needs a preposition of place as well."""
    before = text[max(0, start - _REACH) : start]
    if _ADJECTIVE.match(text, end) or _OF_NAME.search(before) or text[start].isdigit() or _quoted(text, start):
        return False
    if city and (_OPPOSED.search(before) or _SENT.search(before)):
        return False
    return not city or _AT.search(before) is not None or _LISTED.search(before) is not None


def _quoted(text: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in _QUOTED.finditer(text))
