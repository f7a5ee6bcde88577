"""Named places that do not take part: where something is done, stands or goes to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....ontology.authorities import Entry
from ...facts import Named, Span
from ..context import Context
from ..named import BODIES, Found, facts, listed, preferred
from ..quantities.amounts import covered
from ..works.initiatives import initiatives
from ..works.instruments import instruments
from . import abroad, place_en, place_zh

_STATE = "/peoples-republic-of-china"
_BRIEF = 3
"""The longest name of a district that another name follows at once."""
_WHERE = re.compile(r" in (?:the )?")


def places(ctx: Context, taken: Sequence[Span]) -> tuple[Named, ...]:
    """Listed places and those whose name says what they are, outside `taken` (stretches of parties in the view)."""
    grammar = place_zh if ctx.chinese else place_en
    known = listed(ctx, ("Place", "City"), "place-listed")
    found = [f for f in known if not _is_own(ctx, f) and _is_place(ctx, f)]
    by_noun = (_trimmed(ctx, f) for f in grammar.places(ctx.text) if not _ends_in_listed(f, known))
    found += [*by_noun, *_countries(ctx), *_cities(ctx)]
    sure = [
        *_of_groups(ctx),
        *_venues(ctx),
        *(_trimmed(ctx, f) for f in grammar.visited(ctx.text) if not _ends_in_listed(f, known)),
        *(k for k in known for f in grammar.visited(ctx.text) if _ends_in_listed(f, [k])),
        *(f for f in known if _is_own(ctx, f) and _is_entered(ctx, f)),
    ]
    sure = [f for f in sure if not _goes_on(f, found)]
    found = [f for f in found if not _goes_on(f, [*found, *sure])]
    named = [at for one in (*initiatives(ctx), *instruments(ctx)) for at in (one.at, *one.also) if at]
    outside = [*(f for f in found if not covered(f.start, f.end, taken)), *sure]
    return facts(ctx, (f for f in outside if not covered(*ctx.view.locate(f.start, f.end), named)))


def _goes_on(found: Found, others: Sequence[Found]) -> bool:
    """Whether a narrower place stands right behind it, which it only puts on the map: 南韓首爾."""
    broad = found.rule == "place-country" or found.end - found.start <= _BRIEF
    return broad and any(found.end == other.start for other in others)


def _ends_in_listed(found: Found, known: Sequence[Found]) -> bool:
    """Whether a name told by its noun is a listed one with words of the sentence before it: 是繼青茂口岸."""
    return any(found.start < k.start and k.end == found.end for k in known)


def _trimmed(ctx: Context, found: Found) -> Found:
    """A name told by its noun that ends in that of a listed body is the latter: 氹仔民防行動中心."""
    listed_here = ctx.names.find(ctx.text) if ctx.chinese else ()
    whole = [m for m in listed_here if m.entry.kind != "StakeholderGroup"]
    starts = [m.start for m in whole if found.start < m.start and m.end == found.end]
    return replace(found, start=min(starts), name=ctx.text[min(starts) : found.end]) if starts else found


def _is_own(ctx: Context, found: Found) -> bool:
    return found.entry is not None and found.entry.iri.rsplit("/", 1)[-1] == ctx.document.description.jurisdiction


def _is_entered(ctx: Context, found: Found) -> bool:
    """The document's own territory is a place of a measure only where a border is crossed."""
    grammar = place_zh if ctx.chinese else place_en
    return grammar.crosses_border(ctx.text, found.start, found.end)


def _is_place(ctx: Context, found: Found) -> bool:
    """Whether a listed name is meant as a place."""
    grammar = place_zh if ctx.chinese else place_en
    city = found.entry is not None and (found.entry.kind == "City" or _is_state(ctx, found.entry))
    own = found.entry is not None and found.entry.jurisdiction == ctx.document.description.jurisdiction
    if ctx.chinese and own and not city:
        return place_zh.is_near(ctx.text, found.start, found.end)
    return grammar.stands_alone(ctx.text, found.start, found.end, city=city)


def _is_state(ctx: Context, entry: Entry) -> bool:
    """Whether this is a country, which in English is as often an actor as a place."""
    named = any(abroad.countries(tongue).fullmatch(label) for tongue in ("en", "zh_Hant") for label in entry.labels)
    return not ctx.chinese and (named or entry.iri.endswith(_STATE))


def _of_groups(ctx: Context) -> Iterator[Found]:
    """Places that say where a party named only by kind is: "fire services departments in the GBA"."""
    for group in ctx.names.find(ctx.text):
        where = _WHERE.search(group.form) if group.entry.kind == "StakeholderGroup" else None
        if where:
            start = group.start + where.end()
            inside = ctx.names.find(ctx.text[start : group.end])
            for m in (m for m in inside if m.entry.kind == "Place"):
                yield Found(start + m.start, start + m.end, preferred(ctx, m.entry), "place-listed", m.entry)


def _venues(ctx: Context) -> Iterator[Found]:
    """Buildings in which something takes place, called by the body in them: these are places, not the bodies."""
    for m in ctx.names.find(ctx.text) if not ctx.chinese else ():
        if m.entry.kind in BODIES and place_en.is_venue(ctx.text, m.start, m.end):
            yield Found(m.start, m.end, preferred(ctx, m.entry), "place-visited", labels=m.entry.labels)


def _countries(ctx: Context) -> Iterator[Found]:
    grammar = place_zh if ctx.chinese else place_en
    for m in abroad.countries("zh_Hant" if ctx.chinese else "en").finditer(ctx.text):
        if grammar.stands_alone(ctx.text, m.start(), m.end(), city=not ctx.chinese):
            yield Found(m.start(), m.end(), m[0], "place-country")


def _cities(ctx: Context) -> Iterator[Found]:
    """Cities abroad, where a preposition shows that they are meant as places."""
    for m in abroad.cities().finditer(ctx.text) if not ctx.chinese else ():
        if place_en.stands_alone(ctx.text, m.start(), m.end(), city=True):
            yield Found(m.start(), m.end(), m[0], "place-en-abroad")
