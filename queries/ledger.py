"""The ledger of commitments as a question: on which day, narrowed to what a reader chose."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import InputError
from ..graph.binding import bind
from .catalogue import load
from .narrowing import Choice, narrow
from .run import bindings

DAYS = 90
"""How many days ahead are soon, where nobody says otherwise."""
LONGEST = 3660
OUTCOMES = ("met", "not-met", "not-yet", "not-comparable", "not-reported")
WHEN = ("overdue", "soon", "later", "reported", "open", "closed")
"""How the day of a commitment lies: passed; near; further off; passed but reported on since; none; reported done."""
ORDERS = {
    "due": "(!BOUND(?dueBy)) ?dueBy ?document ?start",
    "document": "?document ?start ?dueBy",
    "outcome": "?outcome ?dueBy ?document",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants of the ledger: the day, the days ahead, the choices, the order."""

    day: datetime.date
    days: int = DAYS
    measures: Choice = field(default_factory=Choice)
    lines: Mapping[str, str] = field(default_factory=dict)
    """What is chosen of the lines themselves: "outcome", a value of OUTCOMES; "when", a value of WHEN."""
    order: str = "due"

    @property
    def soon(self) -> datetime.date:
        """The last day that is soon."""
        return self.day + datetime.timedelta(days=self.days)


def ledger(asked: Asked) -> str:
    """The query whose answer is the ledger as asked for. Raises InputError for a choice that there is none of."""
    query = load("commitments")
    text = narrow(bind(query.text, bindings(query, asat=asked.day, soon=asked.soon)), asked.measures)
    demands = "".join(f"  FILTER({_demand(facet, value)})\n" for facet, value in asked.lines.items())
    body, order, _ = text.rpartition("}\nORDER BY ")
    return f"{body}{demands}{order}{ORDERS[_one_of(asked.order, tuple(ORDERS), 'sort')]}\n"


def _demand(facet: str, value: str) -> str:
    if facet == "outcome":
        return f"?outcome = pg:outcome-{_one_of(value, OUTCOMES, facet)}"
    return f'?when = "{_one_of(value, WHEN, facet)}"'


def _one_of(value: str, known: tuple[str, ...], facet: str) -> str:
    if value not in known:
        raise InputError(f"{value!r} is none of its values", where=facet, advice=f"Choose one of: {', '.join(known)}.")
    return value
