"""Bodies and groups that a block names, whether they act in it or not."""

from dataclasses import dataclass

from ...ontology.authorities import Entry
from ...ontology.entries import AGENCY_KINDS
from ..facts import Span
from .context import Context


@dataclass(frozen=True, slots=True)
class Party:
    """One body or group and every place of the view at which it is named; `own`: of the issuing government."""

    entry: Entry
    mentions: tuple[Span, ...]
    own: bool


def parties(ctx: Context) -> tuple[Party, ...]:
    """Every listed party that the block names, in order of first mention."""
    home = ctx.document.description.jurisdiction
    mentions: dict[str, list[Span]] = {}
    entries: dict[str, Entry] = {}
    for match in ctx.names.find(ctx.text):
        if match.entry.partner_kind:
            entries[match.entry.iri] = match.entry
            mentions.setdefault(match.entry.iri, []).append((match.start, match.end))
    return tuple(
        Party(entry, tuple(mentions[iri]), entry.kind in AGENCY_KINDS and entry.jurisdiction == home)
        for iri, entry in entries.items()
    )
