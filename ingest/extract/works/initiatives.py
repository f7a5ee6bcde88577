"""Programmes, systems, operations, exercises, schemes, facilities and publications that a block names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ...facts import Named
from ...view import view
from ..context import Context
from ..definitions import definitions
from ..named import Found, bodies, facts, listed
from ..quantities.amounts import covered
from . import initiative_en, initiative_zh
from .instruments import instruments
from .kind_en import by_kind

_PLANNED = re.compile(r"《(?P<name>[^《》]{4,40}(?:行動方案|行動計劃|總體方案|發展策略|資助計劃))》")
_COUNTED = re.compile(r"[兩三四五六七八九十各多](?:項|個|種|套)")
"""A short form that counts several, and so stands for no single one."""
_PURPOSE = re.compile(
    r"(?P<short>(?:Action|Master|Strategic|Development|Operational|Work) Plan) (?:to|for|on|against) [A-Z]"
)
"""A plan that is named by what it is for."""
_ENDING = 4
_TELLING = 6
_SPELLED = ("initiative-en-title", "initiative-en-product", "initiative-zh-quoted")
"""Rules that go by the spelling of a name alone."""


def initiatives(ctx: Context) -> tuple[Named, ...]:
    """Named initiatives, listed or recognised by how names are built; bodies and laws are none."""
    grammar = initiative_zh if ctx.chinese else initiative_en
    parties = bodies(ctx)
    laws = [place for law in instruments(ctx) for place in (law.at, *law.also) if place]
    found = listed(ctx, ("Initiative",), "initiative-listed")
    found += list(grammar.initiatives(ctx.text, parties))
    found += list(_elsewhere(ctx, parties))
    places = [(m.start, m.end) for m in ctx.names.find(ctx.text) if m.entry.kind in ("Place", "City")]
    found = [f for f in found if f.rule not in _SPELLED or (f.start, f.end) not in places]
    found += [] if ctx.chinese else list(by_kind(ctx.text, [*parties, *places]))
    found = [_fuller(f, found) for f in found]
    defined = _defined(ctx.document.text, ctx.chinese)
    return facts(ctx, (_full(f, defined) for f in found if not covered(*ctx.view.locate(f.start, f.end), laws)))


def _fuller(found: Found, others: Sequence[Found]) -> Found:
    """The longer name of which the block repeats the end: "the 2016-2018 Joint Plan … the Joint Plan"."""
    if found.rule != "initiative-en-title":
        return found
    longer = next((o for o in others if o.name.endswith(f" {found.name}") and o.end != found.end), None)
    return replace(found, name=longer.name, labels=(found.name,)) if longer else found


def _full(found: Found, defined: Mapping[str, str]) -> Found:
    """The full name where a short form was found."""
    full = defined.get(found.name)
    return replace(found, name=full, labels=(found.name,)) if full and not found.entry else found


@lru_cache(maxsize=16)
def _defined(source: str, chinese: bool) -> Mapping[str, str]:
    """Short forms that the document defines of initiatives."""
    named = {short: full for short, full in definitions(source).items() if not _COUNTED.match(short)}
    return {short: full for short, full in named.items() if _is_initiative(full, chinese)}


def _is_initiative(name: str, chinese: bool) -> bool:
    grammar = initiative_zh if chinese else initiative_en
    text = f"“{name}”" if chinese else f"the {name}"
    return any(found.name == name for found in grammar.initiatives(text, ()))


@lru_cache(maxsize=16)
def _titles(source: str) -> tuple[str, ...]:
    """Names in quotation marks that some sentence of a Chinese document calls a plan, a system, an activity."""
    text = view(source, ((0, len(source)),)).text
    found = {f.name for f in initiative_zh.initiatives(text, ()) if f.rule == "initiative-zh-quoted"}
    return tuple(sorted(found))


@lru_cache(maxsize=16)
def _endings(source: str) -> Mapping[str, str]:
    """What a plan that a Chinese document prints in 《》 is called afterwards, to its title: 行動方案."""
    titles = {m["name"] for m in _PLANNED.finditer(view(source, ((0, len(source)),)).text)}
    ends = [title[-_ENDING:] for title in titles]
    return {title[-_ENDING:]: title for title in titles if ends.count(title[-_ENDING:]) == 1}


@lru_cache(maxsize=16)
def _openings(source: str) -> Mapping[str, str]:
    """What an English document calls afterwards a plan that it names by its purpose: "the Action Plan"."""
    text = view(source, ((0, len(source)),)).text
    if _PURPOSE.search(text) is None:
        return {}
    found = [(m["short"], f.name) for f in initiative_en.initiatives(text, ()) if (m := _PURPOSE.match(f.name))]
    return {short: name for short, name in found if len({n for s, n in found if s == short}) == 1}


@lru_cache(maxsize=16)
def _known(source: str, chinese: bool) -> re.Pattern[str] | None:
    """Finds short forms of initiatives, and in Chinese the titles that some sentence introduces, in quotation marks."""
    names = [re.escape(name) for name in _defined(source, chinese)]
    names += (
        []
        if chinese
        else [rf"(?<=\bthe ){re.escape(name)}(?! [A-Z(]| (?:to|for|on) [A-Z])" for name in _openings(source)]
    )
    if chinese:
        names += [rf"(?:(?<![\u4e00-\u9fff》])|(?<=[於在按據照訂該此由])){re.escape(end)}" for end in _endings(source)]
        names += [rf"(?<=[“「『]){re.escape(title)}(?=[”」』])" for title in _titles(source)]
        names += [re.escape(title) for title in _titles(source) if len(title) >= _TELLING]
    joined = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(joined if chinese else rf"(?<![\w“\"-])(?:{joined})(?![\w”\"-])") if names else None


def _elsewhere(ctx: Context, parties: list[tuple[int, int]]) -> Iterator[Found]:
    """Short forms, and titles that another sentence of the document introduces."""
    known = _known(ctx.document.text, ctx.chinese)
    defined = _defined(ctx.document.text, ctx.chinese)
    ends = (_endings if ctx.chinese else _openings)(ctx.document.text)
    for m in known.finditer(ctx.text) if known else ():
        if not any(s <= m.start() and m.end() <= e for s, e in parties):
            full = ends.get(m[0], m[0])
            short = m[0] in defined or m[0] in ends
            yield Found(m.start(), m.end(), full, "initiative-short-form" if short else "initiative-zh-known")
