"""Parties that nobody lists, told by how their names are built: bodies of other places, units, groups, states."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..context import Context
from ..named import preferred
from . import bodies_en, outside_zh, posts_en, regions_zh
from .body import Body
from .countries_en import lone_countries
from .enclosed import in_quotation
from .groups_en import groups
from .kinds_en import kind_of_name
from .party import BY_COUNTRY, BY_HEAD, Party, is_own
from .regions_en import regional
from .units_en import parts, units

_AND = re.compile(r" (?:and|&) (?:the )?")
_HOME = {"hong-kong-sar": "香港", "macao-sar": "澳門"}


def described(ctx: Context) -> Iterator[Party]:
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


def apart(text: str, party: Party, named: Sequence[Party]) -> Party:
    """A body without the listed one to which "and" joins its name: "the Red Cross and the Harbour Association"."""
    for known in named:
        joined = not known.by_kind and known.at[0] <= party.at[0] < known.at[1] < party.at[1]
        tie = _AND.match(text, known.at[1]) if joined else None
        if tie and kind_of_name(text[tie.end() : party.at[1]]):
            at = (tie.end(), party.at[1])
            return replace(party, at=at, name=text[slice(*at)])
    return party


def leaders(ctx: Context) -> Iterator[Party]:
    """Those who lead a ministry, a city or a province of another government, in English."""
    for at, entry in () if ctx.chinese else posts_en.leaders(ctx.text, ctx.names):
        printed = ctx.text[slice(*at)]
        if not in_quotation(ctx.text, *at):
            yield Party(at, preferred(ctx, entry) if entry else printed, "government", "partner-by-post", entry=entry)


def units_of_bodies(ctx: Context) -> Iterator[Party]:
    """Units that nobody lists, named with the body to which they belong."""
    owners = [] if ctx.chinese else ctx.names.find(ctx.text)
    own = [(m.start, m.end) for m in owners if m.entry.kind == "Agency" and is_own(ctx, m.entry)]
    for start, end in units(ctx.text, own):
        yield Party((start, end), ctx.text[start:end], "government", "agency-by-pattern", own=True)
    others = [m for m in owners if m.entry.partner_kind == "government" and not is_own(ctx, m.entry)]
    for start, end in parts(ctx.text, [(m.start, m.end) for m in others if m.entry.kind != "Collective"]):
        yield Party((start, end), ctx.text[start:end], "government", "partner-by-pattern")


def of_regions(ctx: Context) -> Iterator[Party]:
    """Bodies of a place that is printed with them: "the Guangdong authorities"."""
    for one in () if ctx.chinese else regional(ctx):
        if not in_quotation(ctx.text, *one.at):
            name = preferred(ctx, one.entry) if one.entry else one.name
            own = one.entry is not None and is_own(ctx, one.entry)
            yield Party(one.at, name, "government", "partner-by-region", own, one.entry)


def plain_groups(ctx: Context) -> Iterator[Party]:
    """Groups by the noun that heads them, in English."""
    if not ctx.chinese:
        for start, end, kind in groups(ctx.text):
            if not in_quotation(ctx.text, start, end):
                yield Party((start, end), ctx.text[start:end], kind, BY_HEAD)


def states(ctx: Context) -> Iterator[Party]:
    """Countries that act themselves."""
    for start, end in regions_zh.lone_countries(ctx.text) if ctx.chinese else lone_countries(ctx.text):
        if not in_quotation(ctx.text, start, end):
            yield Party((start, end), ctx.text[start:end], "government", BY_COUNTRY)
