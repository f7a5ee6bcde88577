"""How English prints laws, orders and agreements: "… Ordinance (Cap. 134)", "… (Amendment) Order 2023"."""

import re
from collections.abc import Iterator

from ..named import Found
from ..titles_en import QUOTED, WORD, opening

KIND = (
    r"(?:Ordinances?|Orders?|Regulations?|Bill|Act|Law|Code|Rules|By-laws?|Conventions?|Treaty|Treaties|Protocol|"
    r"Agreements?|Constitution|Arrangements?|Memorand(?:um|a) of Understanding|Joint Declaration|Charter)"
)
_LAW = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:(?:{WORD}|\([A-Z][^()]*\))(?:,? (?:of|for|and|in|on|to|the))*,? )*?"
    rf"(?:\([A-Z][^()]*\) )?{KIND}(?:(?: \([A-Z]+\))? Action Plans?)?(?: (?:19|20)\d\d(?!\d))?\b)"
    r"(?! (?:[A-Z][a-z]|online|enforcement))(?: \((?P<cap>[Cc]ap\. ?\w+)\))?"
)
_NO_LAW = re.compile(r"(?:.* )?(?:Public|Law and|in|Police|Court|Code of) (?:Order|Law|Act|Practice)")
_SHORT_FORM = re.compile(r"\([A-Z][A-Z0-9]+\)(?:,? and|,)? (?:the )?")
_OPENING = re.compile(r"(?:(?:That|Amended|Pursuant to|Following|Article|Section) (?:the )?)+")
_AGREED = re.compile(rf"\b(?:co-?operation |framework |collaboration ){{1,2}}agreement of the {WORD}(?: {WORD})*")
_QUOTED_LAW = re.compile(
    r"(?:Framework Agreement|Agreement|Memorandum|Arrangement|Convention|Ordinance)\b"
    r"|.*\b(?:Agreement|Ordinance|Arrangement)$"
)
_SAME = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ss]aid)(?: (?:amended|new|said))? "
    r"(?P<kind>Ordinance|Order|Regulations?|Bill|Law|Convention|Agreement)\b(?! \()"
)
_MEMORANDUM = re.compile(r"(?<![\w(])(?:memorand(?:um|a|ums) of (?:co-?operation and )?understanding|M[oO]Us?)\b")
_YEAR = re.compile(r" \d{4}$")
_DESCRIBES = re.compile(r" (?:online|virtual|roving|thematic|mobile|education|related)\b")


def instruments(text: str) -> Iterator[Found]:
    """Laws and agreements by the build of their names."""
    for m in QUOTED.finditer(text):
        if _QUOTED_LAW.match(m["name"]):
            yield Found(m.start("name"), m.end("name"), m["name"], "instrument-en-quoted")
    for m in _LAW.finditer(text):
        short = _SHORT_FORM.match(text, m.start("name"))
        start = opening(text, short.end() if short else m.start("name"), m.end("name"))
        before = _OPENING.match(text[start : m.end("name")])
        start += before.end() if before else 0
        name = text[start : m.end("name")]
        if " " in name and not _NO_LAW.fullmatch(name):
            labels = (f"{name} ({m['cap']})", m["cap"]) if m["cap"] else ()
            yield Found(start, m.end("name"), name, "instrument-en-title", labels=labels)
    for m in _MEMORANDUM.finditer(text):
        yield Found(m.start(), m.end(), m[0], "instrument-en-memorandum")
    for m in _AGREED.finditer(text):
        yield Found(m.start(), m.end(), m[0], "instrument-en-agreement")


def describes(text: str, end: int) -> bool:
    """Whether the name that ends here only describes another thing ("… Law online exhibition")."""
    return _DESCRIBES.match(text, end) is not None


def is_law(name: str) -> bool:
    """Whether a full name is that of a law or agreement by its last word."""
    return re.search(rf"\b{KIND}$", name) is not None


def same(text: str, named: list[Found], nearby: list[Found]) -> Iterator[Found]:
    """A bare "the Ordinance": the first named of this kind, in the block or else nearby."""
    for m in _SAME.finditer(text):
        one = next((f for f in (*named, *nearby) if _YEAR.sub("", f.name).endswith(m["kind"])), None)
        if one and not any(f.start <= m.start("kind") < f.end for f in named):
            yield Found(m.start("kind"), m.end("kind"), one.name, "instrument-same", one.entry)
