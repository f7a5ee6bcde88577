"""Bodies and groups that a block names, whether they act in it or not: listed ones, and those known by their form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....ontology.authorities import Entry
from ....ontology.entries import AGENCY_KINDS
from ...facts import PartnerKind, Span
from ...names import Match
from ..context import Context
from ..named import preferred
from . import bodies_en, outside_zh
from .bodies_en import Body
from .bridged import bridged
from .countries_en import lone_countries
from .enclosed import enclosed, in_quotation
from .groups_en import groups
from .offices import seat
from .posts_en import posts
from .referred import referred
from .regions_en import regional
from .shared_zh import shared
from .taken import Taken
from .units_en import units

_OTHER = re.compile(r"(?:\bother (?:\w+ )?|其他)$", re.IGNORECASE)
_NOT_PRESS = re.compile(r"(?:\b(?:social|electronic|digital|multi|mixed|new)[ -]|社交|多|自|電子|新)$", re.IGNORECASE)
_PERSONS = re.compile(r"生|教師| (?:students?|pupils?|teachers?|leavers?)\b")
_NOUN = re.compile(
    r" (?!(?:and|or|will|would|shall|has|have|is|are|was|were|to|in|at|on|by|for|with|from|of|through|under|as|that|"
    r"which|who|can|may|must|should)\b)[A-Za-z]"
)
_BY_HEAD = "partner-by-head"
_BY_COUNTRY = "partner-by-country"
_SUBJECT = re.compile(
    r" (?:[Ss]tudies|[Cc]o-?operat\w+|Liaison|Academy|University|[Cc]learance|declarations?|duties|duty|laws?|"
    r"[Cc]ontrols?|administrations|authorities|bodies|counterparts?|procedures|facilitation|Headquarters|Affairs|matters)\b"
)
"""What makes of the one word "police" or "customs" the subject of something, not a body."""
_HEAD_OF = re.compile(
    r"[A-Z][\w’'& -]* (?:Bureau|Department|Office|Centre|College|School|Faculty|Institute|Academy) of "
)
"""A body of its own that belongs to another: "the Anti-Piracy Bureau of the Ministry of …"."""
_PART_OF_NAME = re.compile(r"[^.;:!?] [A-Z][a-z]+ $")
_LARGER = re.compile(r"\b(?:Public|Provincial|Municipal|State|National|Federal) $")
"""What makes of an own body's name the end of another's: "Public Security Bureau"."""
_ARTICLE = re.compile(r"\b(?:The|Our|Its|And|Of|With|By) $")
_JOINED = re.compile(r"[A-Z][a-z]+-$")
_NAME_GOES_ON = re.compile(r" [A-Z][a-z]+")
"""A name in the midst of a longer one: "Beijing-Hong Kong-Macao Prison Forum"."""
_BUREAU = re.compile(r"(?:局|署|海關)$")
_HOME = {"hong-kong-sar": "香港", "macao-sar": "澳門"}


@dataclass(frozen=True, slots=True)
class Party:
    """One body or group named at `at` in the view; `entry` where an authority file lists it.

    `own`: of the issuing government; `kind` says how it takes part if it is another's.
    """

    at: Span
    name: str
    kind: PartnerKind
    rule: str
    own: bool = False
    entry: Entry | None = None

    @property
    def key(self) -> str:
        """What two mentions of one party share."""
        return self.entry.iri if self.entry else self.name.casefold()

    @property
    def by_kind(self) -> bool:
        """Whether it is named by its kind or its place only, not by a name of its own."""
        if self.entry is None:
            return self.rule in (_BY_HEAD, _BY_COUNTRY)
        return self.entry.kind in ("StakeholderGroup", "City", "School")


def parties(ctx: Context) -> list[Party]:
    """Every party that the block names, in the order of the text, without overlap; the longest name counts."""
    listed = [*_listed(ctx), *_posts(ctx), *_referred(ctx)]
    shared = list(_regional(ctx))
    described = [p for p in (*_described(ctx), *_units(ctx)) if not any(_says_less(p, known) for known in listed)]
    known = [*shared, *listed, *(p for p in described if not any(_overlap(p.at, one.at) for one in shared))]
    known += [p for p in (*_groups(ctx), *_states(ctx)) if not any(_overlap(p.at, k.at) for k in known)]
    found = [p for p in known if p.entry is None or not _is_home(ctx, p.entry)]
    found.sort(key=lambda p: (p.at[0] - p.at[1], p.rule != "partner-of-place-zh"))
    kept: list[Party] = []
    taken = Taken(len(ctx.text))
    for party in found:
        if not taken.overlaps(party.at):
            taken.take(party.at)
            kept.append(party)
    return _unqualified(sorted(kept, key=lambda p: p.at))


def _unqualified(found: list[Party]) -> list[Party]:
    """Without governments that only say whose the body named right behind them is: 香港特區政府保安局.

    Nor collectives that only say what the body right before them is: 司法警察局國安執法機構.
    """
    starts = {p.at[0] for p in found}
    ends = {p.at[1] for p in found if p.own and p.entry}
    return [
        p
        for p in found
        if not (p.name.endswith("政府") and p.at[1] in starts)
        and not (p.entry and p.entry.kind == "Collective" and p.at[0] in ends)
    ]


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _says_less(described: Party, known: Party) -> bool:
    """Whether a description only repeats a listed body within it, or adds to a listed kind where it is.

    One that puts an own body elsewhere says more: 新加坡警方.
    """
    if not (described.at[0] <= known.at[0] and known.at[1] <= described.at[1]):
        return False
    if _HEAD_OF.match(described.name) and known.at[0] > described.at[0]:
        return False
    if known.at[0] == described.at[0] and known.at[1] < described.at[1] and described.rule == "partner-described-zh":
        return False
    elsewhere = known.own and not described.own
    if known.kind == "city" or (elsewhere and (described.at[0] < known.at[0] or described.name.isascii())):
        return False
    return not known.by_kind or (known.at[0] == described.at[0] and known.at[1] < described.at[1])


def mentions(found: list[Party]) -> list[tuple[Party, list[Span]]]:
    """Parties in the order of first mention, each with every place at which it is named."""
    merged: dict[str, tuple[Party, list[Span]]] = {}
    for party in sorted(found, key=lambda p: p.at):
        merged.setdefault(party.key, (party, []))[1].append(party.at)
    return list(merged.values())


def _listed(ctx: Context) -> Iterator[Party]:
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
    before = ctx.text[:start]
    if entry.partner_kind is None or (entry.partner_kind == "media" and _NOT_PRESS.search(before)):
        return None
    if entry.kind == "StakeholderGroup" and ctx.text[end : end + 1] in ("'", "’"):
        return None
    if _JOINED.search(before) and _NAME_GOES_ON.match(ctx.text, end):
        return None
    if _is_tail(ctx.text, start, end) or (ctx.text[start:end].isalpha() and _SUBJECT.match(ctx.text, end)):
        return None
    if entry.kind == "Collective" and _qualifies(ctx.text, end):
        return None
    if entry.partner_kind in ("school", "university") and _PERSONS.match(ctx.text, end):
        return None
    own = is_own(ctx, entry)
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


def _referred(ctx: Context) -> Iterator[Party]:
    """Bodies meant by the names of persons, by a noun with the article, by a short form."""
    for at, body in referred(ctx):
        party = _meant(ctx, body.entry, at) if body.entry else None
        if body.entry is None:
            rule = "agency-by-reference" if body.own else "partner-by-reference"
            party = Party(at, body.name, body.kind, rule, body.own)
        if party and not enclosed(ctx.text, *at):
            yield party


def _meant(ctx: Context, entry: Entry, at: Span) -> Party:
    own = is_own(ctx, entry)
    entry = entry if own else seat(ctx.names, entry)
    return Party(at, preferred(ctx, entry), entry.partner_kind or "government", "partner-by-reference", own, entry)


def _regional(ctx: Context) -> Iterator[Party]:
    for one in () if ctx.chinese else regional(ctx):
        if not in_quotation(ctx.text, *one.at):
            name = preferred(ctx, one.entry) if one.entry else one.name
            own = one.entry is not None and is_own(ctx, one.entry)
            yield Party(one.at, name, "government", "partner-by-region", own, one.entry)


def _described(ctx: Context) -> Iterator[Party]:
    """Bodies that nobody lists; of equal length the listed counts, so these come last."""
    home = _HOME.get(ctx.document.description.jurisdiction, "")
    found = outside_zh.described(ctx.text, ctx.names, home) if ctx.chinese else bodies_en.bodies(ctx.text)
    for body in found:
        if not in_quotation(ctx.text, body.start, body.end):
            yield _formed(ctx, body)


def _formed(ctx: Context, body: Body) -> Party:
    """A described body; the listed authorities of a place, or the city itself, where only the place is printed."""
    at = (body.start, body.end)
    place = ctx.text[slice(*at)] if body.rule == "partner-of-place-zh" else ""
    entry = ctx.names.lookup(f"{place}當局") if place else None
    city = ctx.names.lookup(place) if place else None
    plain = place if city and city.kind == "City" else body.name
    return Party(at, preferred(ctx, entry) if entry else plain, body.kind, body.rule, body.own, entry)


def _units(ctx: Context) -> Iterator[Party]:
    """Units that nobody lists, named with the own body to which they belong."""
    owners = [] if ctx.chinese else ctx.names.find(ctx.text)
    own = [(m.start, m.end) for m in owners if m.entry.kind == "Agency" and is_own(ctx, m.entry)]
    for start, end in units(ctx.text, own):
        yield Party((start, end), ctx.text[start:end], "government", "agency-by-pattern", own=True)


def _groups(ctx: Context) -> Iterator[Party]:
    if not ctx.chinese:
        for start, end, kind in groups(ctx.text):
            if not in_quotation(ctx.text, start, end):
                yield Party((start, end), ctx.text[start:end], kind, _BY_HEAD)


def _states(ctx: Context) -> Iterator[Party]:
    if not ctx.chinese:
        for start, end in lone_countries(ctx.text):
            if not in_quotation(ctx.text, start, end):
                yield Party((start, end), ctx.text[start:end], "government", _BY_COUNTRY)


def is_own(ctx: Context, entry: Entry) -> bool:
    """Whether it is a body of the government that issued the document."""
    return entry.kind in AGENCY_KINDS and entry.jurisdiction == ctx.document.description.jurisdiction


def _is_home(ctx: Context, entry: Entry) -> bool:
    """The document's own territory, which is never a party."""
    return entry.iri.endswith(f"/place/{ctx.document.description.jurisdiction}")


def _of_publisher(ctx: Context, entry: Entry) -> bool:
    """Whether the document's publisher is itself one of this collective, so that the others are others."""
    publisher = ctx.names.lookup(ctx.document.description.publisher)
    return publisher is not None and publisher.iri in entry.members
