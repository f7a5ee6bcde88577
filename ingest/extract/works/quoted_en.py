"""English titles in quotation marks: which of them name an undertaking, and which are slogans or short forms."""

import re
from collections.abc import Iterator

from ..named import Found
from ..titles_en import QUOTED
from .bodies_en import BODY
from .heads_en import HEAD

_HEADS = re.compile(rf"\b(?:{HEAD})\b")
_SMALL = frozenset(
    ["-", "–", "|", "of", "the", "and", "for", "in", "on", "to", "with", "during", "a", "an", "at", "by", "&", "under"]
)
_SLOGAN_AFTER = re.compile(r" ?(?:principle|policy|category|concept|spirit|slogan|sectors?)\b")
_PRIZE = re.compile(r"\b(?:Medal|Prize|Jury|Alarm)\b|^One Country")
_KIND_AFTER = re.compile(
    r"(?:, an?)? (?:[a-z-]+ ){0,3}(?:app(?:lication)?|system|scheme|programme|project|campaign|platform|initiative|"
    r"exercise|operation|service|plan|course|activit(?:y|ies)|series|competition|website|page|fund|award|"
    r"video|film|drama|song|truck|vehicle|bus|booklet|comic|event|tour)\b"
)
_KIND_BEFORE = re.compile(
    r"\b(?:[Oo]peration|[Ee]xercise|[Cc]ampaign|[Pp]roject|[Pp]rogramme|[Cc]ompetition|"
    r"[Ee]vent|[Aa]ctivity|[Ee]xhibition|[Vv]ideo|[Ff]ilm|"
    r"[Aa]pp|[Ss]ystem|[Ss]cheme|[Pp]latform|[Ii]nitiative|[Cc]ourse|[Tt]our)(?: of)? [“\"]$"
)
_LAUNCHED = re.compile(
    r"\b(?:[Ll]aunch(?:ed|ing| of)?|[Ii]ntroduc(?:e|ed|ing)|[Rr]oll(?:ed|ing)? out|[Ee]stablish(?:ed|ing)?|[Nn]amed|"
    r"[Cc]alled|[Ee]ntitled|[Tt]itled|[Cc]ode-?named|[Dd]ubbed|known as)"
    r"(?: (?:the|a|an|new))* (?:[“\"][^“”\"]{1,60}[”\"](?:, and | and |, )){0,8}$"
)
_SMART = re.compile(r"Smart [A-Z]")
_MIXED = re.compile(r"[A-Z].*[A-Z].*[A-Z]|[a-z][A-Z]")
_DEFINES = re.compile(r"\((?:hereafter )?(?:the )?[“\"]$")
_REACH = 200


def quoted_titles(text: str) -> Iterator[Found]:
    """Titles in quotation marks."""
    for m in QUOTED.finditer(text):
        if _is_title(text, m):
            yield Found(m.start("name"), m.end("name"), m["name"], "initiative-en-quoted")


def _is_title(text: str, m: re.Match[str]) -> bool:
    """Whether quotation marks hold a title: capitals throughout, and neither a short form's definition nor a slogan."""
    name = m["name"]
    words = [w for w in name.split(" ") if w.casefold() not in _SMALL]
    if _DEFINES.search(text[: m.start("name")]) or _SLOGAN_AFTER.match(text, m.end()) or _PRIZE.search(name):
        return False
    if not all(re.match(r"[A-Z(]|[a-z]{1,2}[A-Z-]|\d", w) for w in words) or BODY.search(name):
        return False
    before = text[max(0, m.start() - _REACH) : m.start("name")]
    kind = _HEADS.search(name) or _KIND_AFTER.match(text, m.end()) or _LAUNCHED.search(before[:-1])
    kind = kind or _KIND_BEFORE.search(before)
    kind = kind or _SMART.match(name)
    return kind is not None or ((len(words) == 1 or name[0].islower()) and _MIXED.search(name) is not None)
