"""The English words around a date that say whether something is dated by it, and of what kind it is."""

import datetime
import re

from ...facts import DateKind
from .date_forms_en import FORMS
from .points import Point, scan

_NEAR = 200
_DUE = "between|by|within|in|on|at|during|throughout|before|prior to|after|until|till|no later than"
_START = (
    "from|since|starting(?: from| in| on)?|beginning (?:from|in|on)|commencing(?: from| in| on)?|effective from|as from"
)
_ASOF = "as at|as of|up to|as recorded (?:at|on)"
_LEAD = re.compile(
    rf"(?:\b(?P<start>(?:[Ss]tarting )?(?:(?i:with effect from|{_START})))"
    rf"|\b(?P<asof>(?i:{_ASOF}))|\b(?P<due>(?i:{_DUE})|(?i:back in))|\b(?P<range>(?i:of|for))) (?:the )?$"
)
_DAYS = re.compile(r"(?:[A-Z][a-z]+ )?\d\d?(?:st|nd|rd|th)? ?(?:to|-|–) ?\d\d?(?:st|nd|rd|th)?\b")
_OF_PLAN = re.compile(
    r" (?:[A-Z][\w-]+ )*(?:Plan|Strategy|Programme|Blueprint|Directions|(?i:policy (?:agenda|address|programme)))\b"
)
_PLAN_OF = re.compile(r"\b(?:Directions|Priorities) $")
_FIGURE = re.compile(r"['’]s? figures?\b| (?:figures?|level)\b")
_DATELINE = re.compile(r"(?:^|\n)[A-Z]{4,}(?: [A-Z]+)*, $")
_ONWARDS = re.compile(r",? (?:and )?(?:onwards?|beyond)\b")
_SINCE = re.compile(r"\b[Ss]ince\b[^,.;:]*$")
_BEGAN = re.compile(r"\b(?:started|began|begun|commenced) (?:on|in|from) (?:the )?$")
_ENDED = re.compile(r"[^.;]{0,40}\band (?:was |were )?(?:concluded|ended|completed|finished|lasted)\b")
_AIMED = re.compile(r"\b(?:target|figures?|record|estimates?) for (?:the )?$")
_OWNED = re.compile(r"(?:this|last|next|the current) (?:year|month)|today|yesterday|tomorrow|tonight", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:\bcompared (?:with|to)|\bthan|\bagainst|\bover|\bfrom the (?:peak|level|figure|number|record))"
    r"(?: (?:that|those|the figures?|the same period))?(?: (?:of|in|as at|for|as of))?(?: the)?(?: year of)? $"
)
_BESIDE = re.compile(
    r"\b(?:(?:when )?compared (?:with|to)|same as|similar to|against|from) [^.;,()]{1,60}? (?:in|of) $|"
    r"\bcompared (?:with|to) [^.;()]{1,90}? (?:in|of) $",
    re.IGNORECASE,
)
"""The other side of a comparison, what is compared printed with it: "compared with 758 cases in 2017"."""
_RECORD = re.compile(
    r"\b(?:(?:low|high|few|small|larg|great|bigg|best|worst)\w*|records?|peak|first(?: time)?) "
    r"(?:\w+ ){0,3}since (?:the )?$"
)
"""Since when nothing was so high or low: the other side of a comparison."""
_COMING = re.compile(r"\b(?:will|shall|(?:is|are) to|(?:is|are) scheduled)\b[^.;]*$")
_PAST = re.compile(r"(?:19|20)\d\d|last year|the (?:previous|preceding) year", re.IGNORECASE)
_JOINED = re.compile(r"(?P<to> ?(?:to|until|till|–|-) ?(?:the )?(?:end of )?)|,? ?(?:and|or|,) (?:in |the |by )?")


def points(text: str, issued: datetime.date) -> list[Point]:
    """Every stretch of the calendar that the text prints, dates or not."""
    return scan(text, FORMS, issued)


def coordinated(text: str, first: Point, second: Point) -> bool:
    """Whether a year printed with the second serves the first too: "Q2 and Q3 2023"."""
    return _JOINED.fullmatch(text, first.end, second.start) is not None


def ranged(text: str, first: Point, second: Point) -> bool:
    """Whether the two are the ends of one period: "from … to …", "between … and …"."""
    between = _JOINED.fullmatch(text, first.end, second.start)
    return between is not None and (
        between["to"] is not None or re.search(r"\b[Bb]etween (?:the )?$", text[: first.start]) is not None
    )


def is_date(text: str, point: Point) -> bool:
    """Whether something is dated by it: not part of a name, not the other side of a comparison."""
    before = text[max(0, point.start - _NEAR) : point.start]
    if (
        _COMPARED.search(before)
        or (_BESIDE.search(before) and _PAST.fullmatch(text[point.start : point.end]))
        or _RECORD.search(before)
    ):
        return False
    printed = text[point.start : point.end]
    if text[point.end : point.end + 2] in ("'s", "’s") and _OWNED.fullmatch(printed):
        return False
    if point.rule == "date-en-years" and (_OF_PLAN.match(text, point.end) or _PLAN_OF.search(before)):
        return False
    if _FIGURE.match(text, point.end) or _DATELINE.search(before):
        return False
    if printed.casefold().endswith("the year"):
        return re.search(r"\b(?:[Dd]uring|[Ww]ithin|[Ii]n|[Tt]hroughout) $", before) is not None
    lead = _LEAD.search(before)
    if point.rule == "date-en-year" and printed[0].isdigit():
        if _AIMED.search(before):
            return False
        return lead is not None and lead["range"] != "of" and not lead[0].endswith("the ")
    if re.fullmatch(r"[A-Z][a-z]+", printed) and point.rule == "date-en-month":
        return lead is not None
    return True


def kind(text: str, point: Point) -> DateKind:
    """What it is a date of: `start` after from and since, `asof` after as at, otherwise `due`."""
    before = text[max(0, point.start - _NEAR) : point.start]
    lead = _LEAD.search(before)
    if _DAYS.match(text, point.start):
        return "due"
    if (lead and lead["start"]) or _ONWARDS.match(text, point.end) or _SINCE.search(before):
        return "start"
    if _BEGAN.search(before) and _ENDED.match(text, point.end):
        return "start"
    return "asof" if lead and lead["asof"] else "due"


def looks_ahead(text: str, point: Point) -> bool:
    """Whether the clause before it says what will be."""
    return _COMING.search(text[max(0, point.start - _NEAR) : point.start]) is not None


def must_precede(text: str, point: Point) -> bool:
    """Whether it must be done before it begins."""
    before = text[max(0, point.start - _NEAR) : point.start]
    return re.search(r"\b(?:[Bb]efore|[Pp]rior to) (?:the )?$", before) is not None


def stretch(text: str, point: Point) -> tuple[int, int]:
    """The point with the preposition before it."""
    lead = _LEAD.search(text[max(0, point.start - _NEAR) : point.start])
    return (point.start - len(lead[0]) if lead and not lead["range"] else point.start), point.end
