"""How English prints named programmes, systems, operations and facilities."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..named import Found
from ..places.place_en import is_facility
from ..quantities.amounts import covered
from ..titles_en import QUOTED, WORD, runs
from .bodies_en import is_body
from .heads_en import GATHERING, HEAD, HOLIDAY
from .quoted_en import quoted_titles

_NAMED = re.compile(
    rf"(?:.* )?(?:{HEAD})(?: (?:19|20)\d\d| \d\.\d| (?:of|to|[Ff]or|[Oo]n|during|[Aa]gainst|cum) [A-Z].*| \([^()]*\))?"
)
_HEADS = re.compile(rf"\b(?:{HEAD})\b")
_OF_WHOM = re.compile(r" (?:of|for|in|to|on) the ")
_OCCASION = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|[Ff]irst|[A-Z][a-z]+th) $")
_NTH = re.compile(rf"(?:[A-Z].* )?{GATHERING}(?: (?:of|for|on|against|cum) .*)?(?: (?:19|20)\d\d)?")
_PROJECT = re.compile(r"(?:Project|Operation|Exercise|Campaign) [A-Z].*")
_GENERIC = re.compile(
    r"(?:Action|Work|Annual|Master|Development|Business|Service) Plans?|(?:[A-Z][\w’'-]+ )*Reports?|"
    r"(?:[A-Z][\w’'-]+ )*(?:Year-end|Department|Force|Service|Bureau) Reviews?(?: \d{4})?|"
    r"(?:[A-Z]\w+ )?(?:Management|Support|Message|Administrative|Corporate|Human) Services?"
)
"""What many things are called: no name by itself."""
_RESPECTIVE = re.compile(r"\b(?:respective|their|its|various|other) $")
_PRODUCT = re.compile(
    r"(?<![\w-])(?:[A-Z]-[A-Z][a-z]+|[a-z]{1,2}[A-Z]{2,}(?: [A-Z][a-z]+)?|[A-Z][a-z]+[A-Z][a-z]\w+(?! [A-Z]))"
    r"(?: \([a-z][^()]*\))?(?![\w])"
)
_PLURAL = re.compile(r"(?<=-)(?P<one>\w+?)(?:(?<=ch)es|(?<=[^s])s)$")
_BOT = re.compile(r"(?<!\w)(?:\d{3,4} )[A-Z][a-z]*(?:bot|line)\b")
_WHERE = re.compile(r" in [A-Z]")
_YEARS = re.compile(r"\b(?:19|20)\d\d[-/–]\d{2,4} $")
_DESCRIBED = re.compile(
    rf"(?<![\w-])(?:{WORD}(?: {WORD})+ |[A-Z]{{3,}} (?=(?:[a-z]+ ){{2}}))"
    r"(?:(?:online|virtual|roving|mobile|electronic|thematic) )+"
    r"(?:exhibition|platform|system|portal|competition|course|game|application|museum|tour)s?\b"
)
_POSSESSOR = re.compile(r"[A-Z&]{2,}[’']s? ")


def initiatives(text: str, parties: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Named initiatives of a text; `parties` are the stretches that name bodies."""
    quoted = [m.span() for m in QUOTED.finditer(text)]
    titles = {f.end: f for f in _titles(text, parties, quoted)}
    for title in quoted_titles(text):
        if title.start - 2 in titles:
            titles[title.start - 2] = replace(titles[title.start - 2], labels=(title.name,))
        else:
            yield title
    yield from titles.values()
    for m in _DESCRIBED.finditer(text):
        if not covered(m.start(), m.end(), quoted):
            yield Found(m.start(), m.end(), m[0], "initiative-en-described")
    for pattern in (_PRODUCT, _BOT):
        for m in pattern.finditer(text):
            if not covered(m.start(), m.end(), [*quoted, *parties]):
                yield Found(m.start(), m.end(), _PLURAL.sub(r"\g<one>", m[0]), "initiative-en-product")


def _titles(text: str, parties: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]]) -> Iterator[Found]:
    for start, end in _candidates(text):
        if not covered(start, end, quoted) and _is_named(text, start, end) and not _is_party(start, end, parties):
            whole = _with_number(text, start)
            bare = (text[start:end],) if whole < start and " " in text[start:end] else ()
            yield Found(whole, end, text[whole:end], "initiative-en-title", labels=bare)


def _with_number(text: str, start: int) -> int:
    """Where a name begins with the years or the ordinal before it: "2016-2018 …", "14th …"."""
    number = _YEARS.search(text[:start]) or _OCCASION.search(text[:start])
    return number.start() if number else start


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Runs of capitals cut after a head noun: "the Ethics College at …", "the Smart Traffic Fund of …"."""
    for start, end in runs(text):
        owner = _POSSESSOR.match(text, start, end)
        yield from _pieces(text, owner.end() if owner else start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    heads = [
        h
        for h in _HEADS.finditer(text, start, end)
        if text[h.end() : h.end() + 1] in ("", " ", ",", ".", ")", ";", "’", "'")
    ]
    at = start
    for i, head in enumerate(heads):
        last = i + 1 == len(heads)
        joined = re.match(r" (?:and|&) ", text[head.end() : end])
        if joined and not last:
            yield at, head.end()
            at = head.end() + joined.end()
        elif last or _OF_WHOM.match(text, head.end()):
            yield at, _end(text, at, head.end(), end)
            return
    if not heads:
        yield start, end


_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z ]*\)$")


def _end(text: str, at: int, head: int, end: int) -> int:
    """Where the name ends: at its head noun, unless the words after it still belong to it; never where it is held."""
    where = _WHERE.search(text, head, end)
    end = where.start() if where else end
    short = _SHORT_FORM.search(text, head, end)
    end = short.start() if short else end
    if _OF_WHOM.match(text, head) or not (_NAMED.fullmatch(text[at:end]) or re.match(r" [A-Z]", text[head:end])):
        return head
    return end


def _is_named(text: str, start: int, end: int) -> bool:
    name, before = text[start:end], text[:start]
    if is_body(text, start, end) or is_facility(name) or HOLIDAY.fullmatch(name) or _GENERIC.fullmatch(name):
        return False
    if _RESPECTIVE.search(before):
        return False
    if _OCCASION.search(before) or " " not in name:
        return _OCCASION.search(before) is not None and _NTH.fullmatch(name) is not None
    return _NAMED.fullmatch(name) is not None or _PROJECT.fullmatch(name) is not None


def _is_party(start: int, end: int, parties: Sequence[tuple[int, int]]) -> bool:
    """Whether an authority file lists the whole name as that of a body."""
    return any(s <= start and end <= e for s, e in parties)
