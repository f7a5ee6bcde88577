"""Parties that a block means without their names: by a person, by a noun with the article, by a short form."""

from collections.abc import Iterator

from ....ontology.authorities import Entry
from ...facts import Span
from ..context import Context
from ..named import preferred
from .enclosed import enclosed
from .offices import seat
from .party import Party, is_own
from .referred import referred


def meant(ctx: Context) -> Iterator[Party]:
    """Bodies meant by the names of persons, by a noun with the article, by a short form."""
    for at, body in referred(ctx):
        party = _listed(ctx, body.entry, at) if body.entry else None
        if body.entry is None:
            rule = "agency-by-reference" if body.own else "partner-by-reference"
            party = Party(at, body.name, body.kind, rule, body.own)
        if party and not enclosed(ctx.text, *at):
            yield party


def _listed(ctx: Context, entry: Entry, at: Span) -> Party:
    own = is_own(ctx, entry)
    entry = entry if own else seat(ctx.names, entry)
    return Party(at, preferred(ctx, entry), entry.partner_kind or "government", "partner-by-reference", own, entry)
