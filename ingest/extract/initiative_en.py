"""How English prints named programmes, systems, operations and facilities."""

import re
from collections.abc import Iterator, Sequence

from .amounts import covered
from .named import Found
from .titles_en import QUOTED, runs

_HEAD = (
    r"Systems?|Schemes?|Programmes?|Projects?|Campaigns?|Centres?|Centers?|Funds?|Platforms?|Lab|Laboratory|Hub|Services?|"
    r"Plans?|Strategy|Blueprint|Portal|Forum|Exercise|Operations?|Competition|Award|Initiatives?|Locator|Map|Interchange|"
    r"Network|Corps|College|Academy|Permits?|Chatbot|App|Conference|Week|Day|Festival|Carnival|Exhibition|Express|"
    r"Vehicle|Database|Registry|Register|Gateway|Solutions?|Priorities|Framework|Guidelines?|Guide|Handbook|Manual|Roadmap|"
    r"Action Plan|Mechanism|Museum|Gallery|Certificate|Diploma|Pass|Alliance Programme|Toolkit|Model|Skills|Ambassador|"
    r"Summit|Symposium|Garden|Space|Camp|Course|Challenge|Audit|Report|Survey|Card|Wallet|Hotline|Website|InnoPortal"
)
_NAMED = re.compile(rf"(?:.* )?(?:{_HEAD})(?: (?:19|20)\d\d| of [A-Z].*| for [A-Z].*| during [A-Z].*| \([^()]*\))?")
_HEADS = re.compile(rf"\b(?:{_HEAD})\b")
_PROJECT = re.compile(r"(?:Project|Operation|Exercise|Campaign) [A-Z].*")
_BODY = re.compile(
    r"\b(?:Bureau|Department|Force|Government|Council|Committee|Authority|Commission|Office|Unit|Division|Panel|Board|Police|"
    r"Secretary|Commissioner for|Director|Minister|Ministry|University|Bank|Association|Organi[sz]ation|Society|Institute|"
    r"Republic|Region|Corporation|Company|Team|Flying Service|Aid Service|Federation|Institution|Group)s?$"
)
_PRODUCT = re.compile(r"(?<![\w-])(?:[A-Z]-[A-Z][a-z]+|[a-z]{1,2}[A-Z]{2,}(?: [A-Z][a-z]+)?|[A-Z][a-z]+[A-Z][a-z]\w+)(?: \([a-z][^()]*\))?(?![\w])")
_BOT = re.compile(r"(?<!\w)(?:\d{3,4} )[A-Z][a-z]*(?:bot|line)\b")
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "with", "during", "a", "an", "at", "by", "&", "under"])
_SLOGAN_AFTER = re.compile(r"[”\"]? ?(?:principle|policy|category|concept|spirit|slogan|sectors?)\b")
_PRIZE = re.compile(r"\b(?:Medal|Prize|Jury|Award|Alarm)\b")
_DEFINES = re.compile(r"\((?:hereafter )?(?:the )?[“\"]$")


def initiatives(text: str, parties: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Named initiatives of a text; `parties` are the stretches that name bodies."""
    quoted = []
    for m in QUOTED.finditer(text):
        quoted.append(m.span())
        if _is_title(text, m):
            yield Found(m.start("name"), m.end("name"), m["name"], "initiative-en-quoted")
    for start, end in _candidates(text):
        if not covered(start, end, quoted) and _is_named(text[start:end]) and not _is_party(start, end, parties):
            yield Found(start, end, text[start:end], "initiative-en-title")
    for pattern in (_PRODUCT, _BOT):
        for m in pattern.finditer(text):
            if not covered(m.start(), m.end(), [*quoted, *parties]):
                yield Found(m.start(), m.end(), m[0], "initiative-en-product")


def _is_title(text: str, m: re.Match[str]) -> bool:
    """Whether quotation marks hold a title: capitals throughout, and neither a short form's definition nor a slogan."""
    name = m["name"]
    words = [w for w in re.split(r"[ -]", name) if w.casefold() not in _SMALL]
    if _DEFINES.search(text[: m.start("name")]) or _SLOGAN_AFTER.match(text, m.end()) or _PRIZE.search(name):
        return False
    if not all(re.match(r"[A-Z(]|[a-z]{1,2}[A-Z-]|\d", w) for w in words) or _BODY.search(name):
        return False
    return len(words) > 1 or sum(c.isupper() for c in name) > 2 or _HEADS.match(text, m.end() + 1) is not None


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitals cut after a head noun: "the Ethics College at …", "the Smart Traffic Fund of …"."""
    for start, end in runs(text):
        yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    heads = [h for h in _HEADS.finditer(text, start, end) if text[h.end() : h.end() + 1] in ("", " ", ",", ".", ")", ";", "’", "'")]
    at = start
    for i, head in enumerate(heads):
        last = i + 1 == len(heads)
        joined = re.match(r" (?:and|&) ", text[head.end() : end])
        if joined and not last:
            yield at, head.end()
            at = head.end() + joined.end()
        elif last:
            yield at, end if _NAMED.fullmatch(text[at:end]) else head.end()
    if not heads:
        yield start, end


def _is_named(name: str) -> bool:
    words = name.split(" ")
    if _BODY.search(name) or len(words) < 2:
        return False
    return _NAMED.fullmatch(name) is not None or _PROJECT.fullmatch(name) is not None


def _is_party(start: int, end: int, parties: Sequence[tuple[int, int]]) -> bool:
    """Whether the name is that of a body: named by an authority file from end to end, or ending as one does."""
    return any(s <= start < e and e >= end or (s <= start and e > start and s < end <= e) for s, e in parties)
