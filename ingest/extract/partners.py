"""The others who take part in a block or are co-operated with."""

import re

from ..facts import PartnerFact, Span
from .context import Context
from .named import preferred
from .parties import Party, parties

_TOGETHER_EN = re.compile(
    r"\b(?:with|between|together|joint\w*|partner\w*|stakeholders?|collaborat\w+|co-?operat\w+|liais\w+|consult\w+|"
    r"engage|exchange\w*|discuss\w*|member\w*|assist\w*|counterparts?|agencies|support)\b",
    re.IGNORECASE,
)
_TOGETHER_ZH = re.compile(r"聯同|會同|連同|與|和|及|、|透過|通過|向|合作|聯合|協作|邀請|溝通|交流|聯繫|參與|支持")


def partners(ctx: Context) -> tuple[PartnerFact, ...]:
    """Partners in order of first mention."""
    return tuple(_fact(ctx, party) for party in parties(ctx) if not party.own and _takes_part(ctx, party))


def _takes_part(ctx: Context, party: Party) -> bool:
    return any(_together(ctx, span) for span in party.mentions)


def _together(ctx: Context, span: Span) -> bool:
    near = ctx.text[max(0, span[0] - (12 if ctx.chinese else 70)) : span[0]]
    return bool((_TOGETHER_ZH if ctx.chinese else _TOGETHER_EN).search(near))


def _fact(ctx: Context, party: Party) -> PartnerFact:
    spans = [ctx.view.locate(*span) for span in party.mentions]
    return PartnerFact(
        name=preferred(ctx, party.entry),
        surface=ctx.document.text[spans[0][0] : spans[0][1]],
        at=spans[0],
        also=tuple(spans[1:]),
        rule="partner-by-authority",
        iri=party.entry.iri,
        labels=party.entry.labels,
        kind=party.entry.partner_kind or "group",
    )
