"""Named places that do not take part: where something is done, stands or goes to."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from babel import Locale

from ..facts import Named, Span
from . import place_en, place_zh
from .amounts import covered
from .context import Context
from .named import Found, facts, listed, preferred

_NOT_ABROAD = frozenset(("CN", "HK", "MO", "UN", "EU", "EZ"))
_REGIONS = re.compile(r"[A-Z]{2}")


def places(ctx: Context, taken: Sequence[Span]) -> tuple[Named, ...]:
    """Listed places and those whose name says what they are, outside `taken` (stretches of parties in the view)."""
    grammar = place_zh if ctx.chinese else place_en
    own = ctx.document.description.jurisdiction
    found = [f for f in _listed(ctx) if _is_place(ctx, f)]
    found += [
        f for f in grammar.places(ctx.text, own) if not covered(f.start, f.end, [(x.start, x.end) for x in found])
    ]
    found += list(_countries(ctx))
    return facts(ctx, (f for f in found if not covered(f.start, f.end, taken)))


def _listed(ctx: Context) -> list[Found]:
    return [*listed(ctx, ("Place",), "place-listed"), *_cities(ctx)]


def _cities(ctx: Context) -> list[Found]:
    return [
        Found(m.start, m.end, preferred(ctx, m.entry), "place-city", m.entry)
        for m in ctx.names.find(ctx.text)
        if m.entry.kind == "City"
    ]


def _is_place(ctx: Context, found: Found) -> bool:
    grammar = place_zh if ctx.chinese else place_en
    own = found.entry is not None and found.entry.iri.rsplit("/", 1)[-1] == ctx.document.description.jurisdiction
    if own:
        return grammar.crosses_border(ctx.text, found.start, found.end)
    return grammar.stands_alone(ctx.text, found.start, found.end, city=found.rule == "place-city")


@cache
def _territories(language: str) -> re.Pattern[str]:
    names = Locale.parse(language).territories
    wanted = [n for code, n in names.items() if _REGIONS.fullmatch(code) and code not in _NOT_ABROAD and len(n) > 1]
    joined = "|".join(re.escape(n) for n in sorted(wanted, key=len, reverse=True))
    return re.compile(rf"(?:{joined})(?![語學駐籍])" if language == "zh_Hant" else rf"\b(?:{joined})\b(?! [A-Z])")


def _countries(ctx: Context) -> Iterator[Found]:
    for m in _territories("zh_Hant" if ctx.chinese else "en").finditer(ctx.text):
        yield Found(m.start(), m.end(), m[0], "place-country")
