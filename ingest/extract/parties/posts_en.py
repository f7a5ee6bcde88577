"""Posts that stand for a body: "Assistant Director of Immigration", "Vice-Governor of Guangdong Province"."""

import re
from collections.abc import Iterator

from ....ontology.authorities import Entry
from ...facts import Span
from ...names import NameIndex

_POST = re.compile(
    r"\b(?:(?:Acting|Senior|Deputy|Assistant|Chief|Principal|Permanent|Under) )*"
    r"(?:Director|Commissioner|Secretary|Controller|Superintendent|Inspector) (?:of|for) (?:the )?(?=[A-Z])"
)
_WORDS = re.compile(r"[A-Z][\w-]*(?:,? (?:and )?[A-Z][\w-]*){0,5}")
_LONGER = re.compile(r" (?:and |of )?[A-Z]")
_NEXT = "(?:Mr|Ms|Mrs|Dr|Director|Deputy|Head|Chief|Party|Secretary|President|Chairman|Member)"
"""The person or another post behind the field that somebody leads."""
_LEADER = re.compile(
    r"\b(?P<post>(?:(?:Executive|Vice|Deputy|First|Prime)[ -])*"
    r"(?:Minister|Governor|Mayor|Ambassador|Consul[ -]General)) "
    r"(?:of|for) (?:the )?(?P<field>(?!Ministry|State (?:at|in)\b|Hong Kong|Macao|Macau)[A-Z][\w’'-]*"
    rf"(?:,? (?:of the |of |for the |for |and |to )?(?!{_NEXT}\b)[A-Z][\w’'-]*){{0,9}})"
)
"""Who leads a ministry, a city or a province elsewhere, or stands here for a country."""
_NOUNS = ("Department", "Bureau", "Service", "Force", "Office")


def posts(text: str, names: NameIndex) -> Iterator[tuple[Span, Entry]]:
    """Where a post is named that no authority file lists, and the body that it is a post of."""
    for m in _POST.finditer(text):
        field = _WORDS.match(text, m.end())
        found = _body(field[0], names) if field else None
        if found:
            end = m.end() + len(found[0])
            printed = text[m.start() : end].removeprefix("Acting ")
            if names.lookup(printed) is None and not _LONGER.match(text, end):
                yield (m.start(), end), found[1]


def leaders(text: str, names: NameIndex) -> Iterator[tuple[Span, Entry | None]]:
    """Where somebody is named by the lead of another government's body, and the ministry where it is listed."""
    for m in _LEADER.finditer(text):
        words = m["field"].split(" ")
        for count in range(len(words), 0, -1) if m["post"].endswith("Minister") else ():
            base = " ".join(words[:count]).removesuffix(",")
            entry = names.lookup(f"Ministry of {base}")
            if entry is not None:
                yield (m.start(), m.start("field") + len(base)), entry
                break
        else:
            yield m.span(), None


def _body(field: str, names: NameIndex) -> tuple[str, Entry] | None:
    """The longest beginning of `field` with which the name of a body begins that ends in one of the nouns."""
    words = field.split(" ")
    for count in range(len(words), 0, -1):
        base = " ".join(words[:count]).removesuffix(",")
        for noun in _NOUNS:
            entry = names.lookup(f"{base} {noun}")
            if entry is not None and entry.kind == "Agency":
                return base, entry
    return None
