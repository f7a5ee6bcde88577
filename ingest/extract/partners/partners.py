"""The others who take part in a block or are co-operated with."""

from ...facts import PartnerFact, Span
from ..context import Context
from ..parties.parties import mentions
from ..parties.party import Party
from . import partner_en, partner_zh


def partners(ctx: Context) -> tuple[PartnerFact, ...]:
    """Partners in order of first mention."""
    found = partner_zh.partners(ctx) if ctx.chinese else partner_en.partners(ctx)
    return tuple(_fact(ctx, party, places) for party, places in mentions(found))


def _fact(ctx: Context, party: Party, places: list[Span]) -> PartnerFact:
    spans = [ctx.view.locate(*span) for span in places]
    return PartnerFact(
        name=party.name,
        surface=ctx.document.text[spans[0][0] : spans[0][1]],
        at=spans[0],
        also=tuple(spans[1:]),
        rule=party.rule,
        iri=party.entry.iri if party.entry else None,
        labels=party.entry.labels if party.entry else (),
        kind=party.kind,
    )
