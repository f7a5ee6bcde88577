"""How English prints places: names with a noun of place, and what shows that a name is meant as a place."""

import re
from collections.abc import Iterator

from .named import Found

_NOUN = (
    r"Correctional Institution|Addiction Treatment Centre|Detention Centre|Training Centre|Prison|Centre for Women|"
    r"Control Points?|Checkpoint|Port/Control Point|Port(?: Area)?|Airport|Terminal|Station|Pier|Street|Road|Avenue|"
    r"Frontier Closed Area|Island|Bridge|Tunnel|Park|Garden|Hospital|Reservoir|Bay(?! Area)|Division|Loop|"
    r"Building|Tower|Plaza|Square|Village|Estate|Town|Peninsula|Country Park|Harbour|Waterfront|Promenade"
)
_NAME = re.compile(rf"(?<![\w-])(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)* ){{1,4}}(?:{_NOUN})\b(?! [A-Z])(?!’s|'s)")
_BOUNDARY = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?-[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:boundary|border)\b")
_DIRECTED = re.compile(
    r"\b(?:North|South|East|West|Central|Northeast|Northwest|North East|North West|Southeast|Southwest) (?:New Territories|Kowloon|District)\b"
)
_QUARTER = re.compile(
    r"\b(?:Hong Kong Island|Kowloon(?! [A-Z])|(?<!East )(?<!West )(?<!North )(?<!South )(?<!east )(?<!west )New Territories)"
)
_OPENING = re.compile(r"(?:(?:The|In|At|From|To|Of|Both|New|Redevelop|Develop|Commission|For)(?: the)? )+")
_OWN = {
    "hong-kong-sar": r"Hong Kong(?! (?:Special|SAR|Police|Government|[A-Z]))",
    "macao-sar": r"Macao(?! (?:Special|SAR|[A-Z]))",
}
_INTO = re.compile(
    r"\b(?:into|(?:[Ee]ntry|[Ee]ntering|[Rr]outes|[Ii]llegally) (?:in)?to|(?:intercepted|identified|arrested|apprehended|seized) in) $"
)
_REGION = re.compile(
    r"\b(?:the )?(?P<name>Mainland|GBA|(?:Guangdong-Hong Kong-Macao )?Greater Bay Area)"
    r"(?=[.,;:)]|$| \([“\"]| (?:and|or|in|on|by|to|for|with|via|through|as|at|is|are|has|have|had|will|was|were|which|that|within|from|under|during|where|so|who)\b)"
)
_AT = re.compile(r"\b(?:in|at|to|into|from|within|across|through|via|of|around|near|outside) (?:the )?$")
_ADJECTIVE = re.compile(r"[’']s| [a-z]+ies\b| (?:cities|authorities|side|counterparts|government|law|[A-Z])|-|/")
_FULL = {
    "GBA": "Guangdong-Hong Kong-Macao Greater Bay Area",
    "Greater Bay Area": "Guangdong-Hong Kong-Macao Greater Bay Area",
}


def places(text: str, own: str) -> Iterator[Found]:
    """Places by the build of their names; `own` is the document's jurisdiction."""
    for m in _NAME.finditer(text):
        opening = _OPENING.match(m[0])
        start = m.start() + (opening.end() if opening else 0)
        if " " in text[start : m.end()]:
            yield Found(start, m.end(), text[start : m.end()], "place-en-noun")
    for pattern, rule in (
        (_BOUNDARY, "place-en-boundary"),
        (_DIRECTED, "place-en-district"),
        (_QUARTER, "place-en-district"),
    ):
        for m in pattern.finditer(text):
            yield Found(m.start(), m.end(), m[0], rule)
    for m in _REGION.finditer(text):
        if m[0].startswith("the ") or _AT.search(text[: m.start()]):
            yield Found(
                m.start("name"), m.end("name"), _FULL.get(m["name"], m["name"]), "place-en-region", labels=(m["name"],)
            )
    if own in _OWN:
        for m in re.finditer(_OWN[own], text):
            if crosses_border(text, m.start(), m.end()):
                yield Found(m.start(), m.end(), m[0], "place-destination")


def crosses_border(text: str, start: int, end: int) -> bool:
    """Whether something or somebody comes into it: only then is the document's own territory a place."""
    return _INTO.search(text[:start]) is not None and _ADJECTIVE.match(text, end) is None


def stands_alone(text: str, start: int, end: int, city: bool) -> bool:
    """Whether the name is no adjective; a city or region needs a preposition of place as well."""
    if _ADJECTIVE.match(text, end):
        return False
    return not city or _AT.search(text[:start]) is not None
