"""Laws, orders and agreements that a block names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...facts import Named
from ..context import Context
from ..definitions import definitions
from ..named import Found, facts, listed
from . import instrument_en, instrument_zh


def instruments(ctx: Context) -> tuple[Named, ...]:
    """Named laws, orders and agreements; a bare "the Ordinance" stands for the one named just before."""
    known = listed(ctx, ("LegalInstrument",), "instrument-listed")
    if ctx.chinese:
        known = [f for f in known if not instrument_zh.goes_on(ctx.text, f.end)]
        built = list(instrument_zh.instruments(ctx.text, ctx.document.text))
        return facts(ctx, [*known, *(_numbered(f, known) for f in built)])
    found = [*known, *_short_forms(ctx), *instrument_en.instruments(ctx.text)]
    named = [f for f in found if not instrument_en.describes(ctx.text, f.end)]
    return facts(ctx, [*named, *instrument_en.same(ctx.text, named, _nearby(ctx))])


def _numbered(found: Found, known: list[Found]) -> Found:
    """A law cited by number and title is the listed one of that title."""
    same = next((k for k in known if found.start <= k.start and k.end <= found.end and k.name in found.labels), None)
    return replace(found, entry=same.entry) if same else found


def _short_forms(ctx: Context) -> Iterator[Found]:
    """Find "BL" where the document says "Basic Law (“BL”)"."""
    for short, full in definitions(ctx.document.text).items():
        if instrument_en.is_law(full):
            for m in re.finditer(rf"(?<![\w“\"(]){re.escape(short)}s?(?![\w”\"])", ctx.text):
                yield Found(m.start(), m.end(), full, "instrument-short-form", labels=(short,))


def _nearby(ctx: Context) -> list[Found]:
    """What the indicator, the lead-in and the block before name."""
    views = (view for view in (ctx.indicator, ctx.lead_in, ctx.before) if view)
    return [f for view in views for f in instrument_en.instruments(view.text)]
