"""Programmes, systems, operations, exercises, schemes, facilities and publications that a block names."""

import re
from collections.abc import Iterator

from ..facts import Named
from . import initiative_en, initiative_zh
from .amounts import covered
from .context import Context
from .definitions import definitions
from .instruments import instruments
from .named import Found, bodies, facts, listed


def initiatives(ctx: Context) -> tuple[Named, ...]:
    """Named initiatives, listed or recognised by how names are built; bodies and laws are none."""
    grammar = initiative_zh if ctx.chinese else initiative_en
    parties = bodies(ctx)
    laws = {place for law in instruments(ctx) for place in (law.at, *law.also) if place}
    found = listed(ctx, ("Initiative",), "initiative-listed")
    found += list(grammar.initiatives(ctx.text, parties))
    found += list(_short_forms(ctx, {f.name for f in found}, parties))
    return facts(ctx, (f for f in found if ctx.view.locate(f.start, f.end) not in laws))


def _short_forms(ctx: Context, named: set[str], parties: list[tuple[int, int]]) -> Iterator[Found]:
    """"PTS-MCI", 天眼: short forms that the document defines of an initiative."""
    grammar = initiative_zh if ctx.chinese else initiative_en
    for short, full in definitions(ctx.document.text).items():
        if not (full in named or any(True for _ in grammar.initiatives(_quoted(ctx, full), ()))):
            continue
        edge = r"[“\"]?" if ctx.chinese else r"(?<![\w“\"-])"
        for m in re.finditer(rf"{edge}(?P<short>{re.escape(short)})(?![\w”\"-])" if not ctx.chinese else re.escape(short), ctx.text):
            if not covered(m.start(), m.end(), parties):
                yield Found(m.start(), m.end(), full, "initiative-short-form", labels=(short,))


def _quoted(ctx: Context, full: str) -> str:
    return f"“{full}”" if ctx.chinese else f"the {full}"
