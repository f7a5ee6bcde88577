"""Bodies and groups that a block names, whether they act in it or not: listed ones, and those known by their form."""

import re

from ....ontology.authorities import Entry
from ...facts import Span
from ..context import Context
from .formed import apart, described, leaders, of_regions, plain_groups, states, units_of_bodies
from .listed import listed
from .meant import meant
from .party import Party
from .taken import Taken

_HEAD_OF = re.compile(
    r"[A-Z][\w’'& -]* (?:Bureau|Department|Office|Centre|College|School|Faculty|Institute|Academy) of "
)
"""A body of its own that belongs to another: "the Anti-Piracy Bureau of the Ministry of …"."""

_COMMAND = re.compile(r" (?:Headquarters|District|Region)$")
"""What makes of a force's name that of its command in a part of the territory."""


def parties(ctx: Context) -> list[Party]:
    """Every party that the block names, in the order of the text, without overlap; the longest name counts."""
    named = [*listed(ctx), *meant(ctx)]
    shared = list(of_regions(ctx))
    built = [apart(ctx.text, p, named) for p in (*described(ctx), *units_of_bodies(ctx), *leaders(ctx))]
    formed = [p for p in built if not any(_says_less(p, known) for known in named)]
    known = [*shared, *named, *(p for p in formed if not any(_overlap(p.at, one.at) for one in shared))]
    known += [p for p in (*plain_groups(ctx), *states(ctx)) if not any(_overlap(p.at, k.at) for k in known)]
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
    if described.own and known.at[0] == described.at[0] and _COMMAND.search(described.name):
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


def _is_home(ctx: Context, entry: Entry) -> bool:
    """The document's own territory, which is never a party."""
    return entry.iri.endswith(f"/place/{ctx.document.description.jurisdiction}")
