"""Named things of a block: candidates with their place in the view, merged into one fact for each name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...ontology.authorities import Entry
from ..facts import Named, Span
from .context import Context

BODIES = frozenset((
    "Agency", "Collective", "GovernmentBody", "University", "School", "Bank", "Enterprise",
    "NonGovernmentalOrganisation", "InternationalBody", "MediaOrganisation", "ProfessionalBody", "StakeholderGroup",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `text[start:end]` of the view; `entry` where an authority file lists it."""

    start: int
    end: int
    name: str
    rule: str
    entry: Entry | None = None
    labels: tuple[str, ...] = ()


def listed(ctx: Context, kinds: Iterable[str], rule: str) -> list[Found]:
    """Names of these kinds that the authority files list."""
    wanted = frozenset(kinds)
    return [
        Found(m.start, m.end, preferred(ctx, m.entry), rule, m.entry)
        for m in ctx.names.find(ctx.text)
        if m.entry.kind in wanted
    ]


def bodies(ctx: Context) -> list[tuple[int, int]]:
    """Where the block names agencies and other organisations."""
    return [(m.start, m.end) for m in ctx.names.find(ctx.text) if m.entry.kind in BODIES]


def preferred(ctx: Context, entry: Entry) -> str:
    """The preferred label in the language of the document, else any."""
    language = "zh-Hant" if ctx.chinese else "en"
    return entry.preferred.get(language) or next(iter(entry.preferred.values()))


def facts(ctx: Context, found: Iterable[Found]) -> tuple[Named, ...]:
    """One fact for each name, in the order of first mention; later mentions go into `also`."""
    merged: dict[str, list[Found]] = {}
    for one in sorted(_outermost(found), key=lambda f: f.start):
        merged.setdefault(one.entry.iri if one.entry else one.name, []).append(one)
    return tuple(_fact(ctx, mentions) for mentions in merged.values())


def _outermost(found: Iterable[Found]) -> list[Found]:
    """Of names that overlap only the longest; of equal ones the listed."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.entry is None)):
        if not any(one.start < k.end and k.start < one.end for k in kept):
            kept.append(one)
    return kept


def _fact(ctx: Context, mentions: Sequence[Found]) -> Named:
    first = mentions[0]
    at: Span = ctx.view.locate(first.start, first.end)
    labels = first.entry.labels if first.entry else tuple(dict.fromkeys(label for m in mentions for label in m.labels))
    return Named(
        name=first.name,
        surface=ctx.document.text[at[0] : at[1]],
        at=at,
        rule=first.rule,
        iri=first.entry.iri if first.entry else None,
        labels=labels,
        also=tuple(ctx.view.locate(m.start, m.end) for m in mentions[1:]),
    )
