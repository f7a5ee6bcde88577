"""Partners of an English block: named ones unless only mentioned, groups and cities that co-operation governs."""

import re

from ..context import Context
from ..parties.parties import parties
from ..parties.party import Party
from .cooperation_en import takes_part

_MENTIONED = re.compile(
    r"\b(?:standards?|requirements?|recommendations?|resolutions?|guidelines?|conventions?|decisions?|membership|"
    r"students?|graduates?|customers?|visitors?|countries|website|area|vicinity) "
    r"(?:of|from|set by|issued by) (?:the )?$|"
    r"\b(?:appointed|designated|promulgated|adopted|enacted) by (?:the )?$|"
    r"\b(?:under|pursuant to|in accordance with|according to|adjacent to|near|inside|outside) (?:the )?$",
    re.IGNORECASE,
)

_PARENT = re.compile(
    r"(?:^|[ (])(?!The )[A-Z][\w’'-]* (?:[\w’'-]+ )*?"
    r"(?:Bureau|Department|Office|Commission|Committee|Division|Centre|Sub-Administration) of (?:the )?$"
)
"""A body that only says to whom the one named before it belongs: "the Anti-Smuggling Bureau of the …"."""
_APPOSED = re.compile(
    r"\b(?:Director|Head|Chief|Commissioner|Commander|Secretary|Chairman|President|Superintendent|General) of (?:the )?"
    r"[A-Z][^,;.()]* (?:Bureau|Department|Office|Division|Centre|Directorate|Branch|Command|Unit|Corps), (?:the )?$"
)
"""The same between commas: "Head of the Anti-Smuggling Bureau, General Administration of …, Mr Example"."""
_WHERE = re.compile(r"\b(?:in|across|within|throughout) (?:the )?$", re.IGNORECASE)
_FOUNDED = re.compile(
    r"\b(?:establish|set(?:ting)? up|launch|introduc|open|build|found|form)\w* (?:the |an? |new |its )*$", re.IGNORECASE
)


def partners(ctx: Context) -> list[Party]:
    """Mentions of those who take part, in the order of the text."""
    everybody = parties(ctx)
    return _specific([p for p in everybody if not p.own and _takes_part(ctx, p, everybody)])


def _specific(found: list[Party]) -> list[Party]:
    """Without the bare kind, country or short form where a longer name takes part: "major banks", then "banks"."""
    kinds = [p for p in found if not (p.by_kind and any(_says_more(other, p) for other in found))]
    return [p for p in kinds if not any(_holds(other, p) for other in kinds)]


def _holds(other: Party, short: Party) -> bool:
    """Whether `short` only abbreviates the last words of `other`: "member countries of the …Nations (ASEAN)"."""
    return short.at[0] == other.at[1] + len(" (") and other.name.endswith(f" of the {short.name}")


def _says_more(other: Party, kind: Party) -> bool:
    """Whether `other` names that kind, or a body of that country or the government of that place, in full."""
    if kind.entry and kind.entry.kind == "City" and not other.by_kind:
        return kind.name in other.name and "Government" in other.name
    at_start = kind.entry is None and kind.kind == "government" and other.name.startswith(f"{kind.name} ")
    return at_start or other.name.endswith((f" {kind.name}", f" of {kind.name}"))


def _takes_part(ctx: Context, party: Party, everybody: list[Party]) -> bool:
    before = ctx.text[: party.at[0]]
    if party.entry is None and _FOUNDED.search(before):
        return False
    listed = party.entry is not None
    if not party.by_kind or (listed and party.kind in ("government", "international")):
        child = any(p.at[1] == len(before.removesuffix("the ")) - 2 for p in everybody)
        parent = _PARENT.search(before) or (child and _APPOSED.search(before))
        return not (_MENTIONED.search(before) or parent or (party.by_kind and _WHERE.search(before)))
    others = [p.at for p in everybody if p.at != party.at]
    return takes_part(ctx.text, party.at, others, body=party.kind != "group", sure=listed)
