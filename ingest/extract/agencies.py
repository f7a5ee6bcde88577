"""The bodies of the issuing government that have a part in a block, printed or implied."""

from ..facts import AgencyFact
from . import implied, roles
from .context import Context
from .named import preferred
from .parties import Party, parties

_RANK = {"lead": 0, "responsible": 1, "support": 2}


def agencies(ctx: Context) -> tuple[AgencyFact, ...]:
    """Printed agencies in order of first mention, then the implied one where nobody printed acts."""
    printed = tuple(_fact(ctx, party) for party in parties(ctx) if party.own)
    if any(a.role in ("lead", "responsible") for a in printed):
        return printed
    return (*implied.lead(ctx), *printed)


def _fact(ctx: Context, party: Party) -> AgencyFact:
    judged = [roles.role(ctx.text, span, chinese=ctx.chinese) for span in party.mentions]
    role, rule = min(judged, key=lambda j: _RANK[j[0]])
    spans = [ctx.view.locate(*span) for span in party.mentions]
    return AgencyFact(
        name=preferred(ctx, party.entry),
        surface=ctx.document.text[spans[0][0] : spans[0][1]],
        at=spans[0],
        also=tuple(spans[1:]),
        rule=rule,
        iri=party.entry.iri,
        labels=party.entry.labels,
        role=role,
    )
