"""Parties that an authority file lists, under a name, a post, or the name of the body of which they are a unit."""

import re
from collections.abc import Iterator

from ....ontology.authorities import Entry
from ...names import Match
from ..context import Context
from ..named import preferred
from .bridged import bridged
from .enclosed import enclosed, in_quotation
from .offices import seat
from .party import Party, is_own
from .posts_en import posts
from .shared_zh import shared

_OTHER = re.compile(r"(?:\bother (?:\w+ )?|其他)$", re.IGNORECASE)
_NOT_PRESS = re.compile(r"(?:\b(?:social|electronic|digital|multi|mixed|new)[ -]|社交|多|自|電子|新)$", re.IGNORECASE)
_PERSONS = re.compile(r"生|教師| (?:students?|pupils?|teachers?|leavers?)\b")
_NOUN = re.compile(
    r" (?!(?:and|or|will|would|shall|has|have|is|are|was|were|to|in|at|on|by|for|with|from|of|through|under|as|that|"
    r"which|who|can|may|must|should)\b)[A-Za-z]"
)
_SUBJECT = re.compile(
    r" (?:[Ss]tudies|[Cc]o-?operat\w+|Liaison|Academy|University|[Cc]learance|declarations?|duties|duty|laws?|"
    r"[Cc]ontrols?|administrations|authorities|bodies|counterparts?|procedures|facilitation|Headquarters|Affairs|matters)\b"
)
"""What makes of the one word "police" or "customs" the subject of something, not a body."""
_PART_OF_NAME = re.compile(r"[^.;:!?] [A-Z][a-z]+ $")
_LARGER = re.compile(r"\b(?:Public|Provincial|Municipal|State|National|Federal) $")
"""What makes of an own body's name the end of another's: "Public Security Bureau"."""
_ARTICLE = re.compile(r"\b(?:The|Our|Its|And|Of|With|By) $")
_JOINED = re.compile(r"[A-Z][a-z]+-$")
_NAME_GOES_ON = re.compile(r" [A-Z][a-z]+")
"""A name in the midst of a longer one: "Beijing-Hong Kong-Macao Prison Forum"."""
_HEADED = re.compile(r"\b(?:Chief Executive|Commissioner|Director|Secretary)$")
_ELSEWHERE = re.compile(r" Officer\b|\)? of (?:the )?(?!Hong Kong|HKSAR|Macao|Macau|MSAR|SAR\b|Government)[A-Z]")
"""What makes of an office of the own government that of another body: the Chief Executive of the Harbour Trust."""
_BUREAU = re.compile(r"(?:局|署|海關)$")
_MEMBERS = re.compile(r"(?:校友|學生|舊生|家長|教職員|職工|員工|同學|師生)(?:教師|聯合|總)?會")
"""What makes of the name of a school or a firm that of an association of its people: 澳門大學校友會."""
_HAS_MEMBERS = frozenset(("school", "university", "bank", "enterprise"))


def listed(ctx: Context) -> Iterator[Party]:
    """Every mention of one, which may overlap."""
    yield from _named(ctx)
    yield from _posts(ctx)


def _named(ctx: Context) -> Iterator[Party]:
    found = ctx.names.find(ctx.text)
    for match in (*found, *bridged(ctx.text, ctx.names), *(shared(ctx.text, found, ctx.names) if ctx.chinese else ())):
        for entry, start, end in _parts(ctx, match):
            party = _party(ctx, entry, start, end)
            if party:
                yield party


def _parts(ctx: Context, match: Match) -> Iterator[tuple[Entry, int, int]]:
    """A unit printed behind the name of its parent names both: 治安警察局警犬隊."""
    parent = ctx.names.entry(match.entry.parent) if ctx.chinese else None
    longest = max((f for f in parent.forms if match.form.startswith(f)), key=len, default="") if parent else ""
    rest = match.form[len(longest) :]
    if parent and _BUREAU.search(longest) and rest in match.entry.forms:
        middle = match.start + len(longest)
        yield parent, match.start, middle
        yield match.entry, middle, match.end
    else:
        yield match.entry, match.start, match.end


def _party(ctx: Context, entry: Entry, start: int, end: int) -> Party | None:
    before, own = ctx.text[:start], is_own(ctx, entry)
    if entry.partner_kind is None or _means_another(ctx.text, entry, start, end):
        return None
    association = _MEMBERS.match(ctx.text, end) if entry.partner_kind in _HAS_MEMBERS else None
    if association:
        at = (start, association.end())
        return Party(at, ctx.text[slice(*at)], "ngo", "partner-by-pattern-zh")
    if own and _LARGER.search(before):
        return None
    hidden = enclosed(ctx.text, start, end) if own else in_quotation(ctx.text, start, end)
    if hidden:
        return None
    other = _OTHER.search(before) if own and _of_publisher(ctx, entry) else None
    if other:  # those beside the publisher, of whatever government: not the collective that the authority files list
        return Party((other.start(), end), ctx.text[other.start() : end], entry.partner_kind, "partner-by-exclusion")
    entry = entry if own else seat(ctx.names, entry)
    return Party(
        (start, end), preferred(ctx, entry), entry.partner_kind or "government", "partner-by-authority", own, entry
    )


def _means_another(text: str, entry: Entry, start: int, end: int) -> bool:
    """Whether the words around the name make something else of it than the body of this kind."""
    before = text[:start]
    if (entry.partner_kind == "media" and _NOT_PRESS.search(before)) or _is_tail(text, start, end):
        return True
    if entry.kind == "StakeholderGroup" and text[end : end + 1] in ("'", "’"):
        return True
    if entry.kind == "Agency" and _HEADED.search(text[start:end]) and _ELSEWHERE.match(text, end):
        return True
    if text.startswith("-related", end):
        return True
    if _JOINED.search(before) and _NAME_GOES_ON.match(text, end):
        return True
    if text[start:end].isalpha() and _SUBJECT.match(text, end):
        return True
    if entry.kind == "Collective" and _qualifies(text, end):
        return True
    return entry.partner_kind in ("school", "university") and _PERSONS.match(text, end) is not None


def _is_tail(text: str, start: int, end: int) -> bool:
    """Whether the one capitalised word is the end of another name: "Royal Air Force"."""
    word, before = text[start:end], text[:start]
    if not (word.istitle() and word.isascii() and word.isalpha()):
        return False
    return _PART_OF_NAME.search(before) is not None and _ARTICLE.search(before) is None


def _qualifies(text: str, end: int) -> bool:
    """Whether a collective in the singular only says here of what kind the next word is: "civil service Code"."""
    last = text[end - 1]
    return last.isascii() and last.isalpha() and last not in "sS" and _NOUN.match(text, end) is not None


def _posts(ctx: Context) -> Iterator[Party]:
    """Bodies meant by a post in them."""
    for at, entry in () if ctx.chinese else posts(ctx.text, ctx.names):
        if is_own(ctx, entry) and entry.partner_kind and not enclosed(ctx.text, *at):
            yield Party(at, preferred(ctx, entry), entry.partner_kind, "partner-by-authority", own=True, entry=entry)


def _of_publisher(ctx: Context, entry: Entry) -> bool:
    """Whether the document's publisher is itself one of this collective, so that the others are others."""
    publisher = ctx.names.lookup(ctx.document.description.publisher)
    return publisher is not None and publisher.iri in entry.members
