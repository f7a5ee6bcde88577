"""Whose a text is that has no description: of which jurisdiction, and of which body of it."""

import re
from collections import Counter
from functools import cache

from ..ontology.authorities import Entry, load_entries
from ..ontology.series import press_services
from .names import NameIndex

_PLACES = {
    "hong-kong-sar": re.compile(r"Hong Kong|HKSAR|\bHK\b|香港|本港"),
    "macao-sar": re.compile(r"Maca[ou]|MSAR|澳門|本澳"),
}
_GOVERNMENTS = {
    "hong-kong-sar": "Government of the Hong Kong Special Administrative Region",
    "macao-sar": "澳門特別行政區政府",
}
_BY = re.compile(r"\b(?:by|of) (?:the )?(?P<body>[A-Z][\w’'&-]*(?: (?:of |and |for )?[A-Z][\w’'&-]*)+)$")
_POST = re.compile(r"[長官]$|\b(?:Secretary|Commissioner|Director|Chief Executive|Chairman|Head)\b")
_FAR, _MORE = 3, 1.5
_OPENING = 600
_SHORT = 3


@cache
def _entries() -> tuple[Entry, ...]:
    """The authority files, read once for however many texts."""
    return load_entries()


@cache
def _index(jurisdiction: str) -> NameIndex:
    return NameIndex(_entries(), jurisdiction)


def jurisdiction(text: str, title: str | None = None) -> tuple[str, bool]:
    """The region of the first body in the title, else whose name the text says far more often, else of its first body.

    False beside it where none of these is plain and only the names of bodies and places were counted.
    """
    said = Counter({place: len(pattern.findall(text)) for place, pattern in _PLACES.items()})
    ways = (
        lambda: _of_first(title or ""),
        lambda: _foremost(said, _FAR),
        lambda: _of_first(text),
        lambda: _foremost(said, _MORE),
        lambda: _foremost(_names(text), _MORE),
    )
    plain = next((place for way in ways if (place := way())), None)
    if plain is None:
        counts = _names(text)
        return max(counts, key=counts.__getitem__), False
    return plain, True


def _foremost(counts: Counter[str], times: float) -> str | None:
    (place, most), *others = counts.most_common()
    return place if most and most >= times * sum(n for _, n in others) else None


def _of_first(text: str) -> str | None:
    """The jurisdiction of the body that the text names first."""
    first = min(((at, owner) for form, owner in _owners().items() if (at := text.find(form)) >= 0), default=None)
    return first[1] if first else None


@cache
def _owners() -> dict[str, str]:
    """The names that bodies and places of one jurisdiction alone have, with that jurisdiction."""
    owners: dict[str, set[str]] = {}
    for entry in _entries():
        if entry.jurisdiction:
            for form in entry.forms:
                owners.setdefault(form, set()).add(entry.jurisdiction)
    return {form: homes.pop() for form, homes in owners.items() if len(homes) == 1 and len(form) > _SHORT}


def _names(text: str) -> Counter[str]:
    """How often the text says a name that bodies and places of one jurisdiction alone have."""
    counts = Counter(dict.fromkeys(_PLACES, 0))
    for form, home in _owners().items():
        counts[home] += text.count(form)
    return counts


def signed(title: str, home: str, language: str) -> str | None:
    """The body whose paper it is by its title: "List of … by Green Bureau", "Green Bureau Annual Review"."""
    m = _BY.search(title)
    by = next((e for e in _entries() if m and m["body"] in e.forms and e.jurisdiction), None)
    begins = (found.entry for found in _index(home).find(title) if found.start == 0)
    body = by or next((e for e in begins if _is_body(e, home)), None)
    return body.preferred[language] if body else None


def news_of(text: str, home: str, language: str) -> str | None:
    """Who publishes the news of a jurisdiction: its press service, else the body that this piece names first."""
    if home in press_services():
        return in_language(press_services()[home], language)
    bodies = (m.entry for m in _index(home).find(text[:_OPENING]))
    first = next((e for e in bodies if _is_body(e, home)), None)
    return first.preferred[language] if first else None


def _is_body(entry: Entry, home: str) -> bool:
    """Whether it is an agency of this jurisdiction, not a post."""
    return (
        entry.kind == "Agency"
        and entry.jurisdiction == home
        and not any(_POST.search(name) for name in entry.preferred.values())
    )


def government(home: str, language: str) -> str:
    """The name of the government of a jurisdiction."""
    return in_language(_GOVERNMENTS[home], language)


def in_language(name: str, language: str) -> str:
    """The name in a language of the body that has this one, `name` itself where nobody lists it."""
    return next((e.preferred[language] for e in _entries() if name in e.preferred.values()), name)
