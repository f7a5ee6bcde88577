"""Dates and quantities that are stated of a measure."""

import datetime
from collections.abc import Mapping

from ...ingest.facts import Block, DateFact
from ...ontology.vocabulary import PG
from .mentions import write_place
from .scope import Scope
from .terms import date, decimal, plain

SHORTCUTS = {"due": PG.deadline, "start": PG.startDate, "asof": PG.asOfDate}


def write_dates(scope: Scope, block: Block, measure: str) -> dict[datetime.date, str]:
    """Every date statement of a measure with its shortcut; returns the first statement of each date."""
    names = _names([(scope.iris.date(scope.doc, *d.at), d) for d in block.dates])
    by_date: dict[datetime.date, str] = {}
    for me, fact in names.items():
        by_date.setdefault(fact.date, me)
        scope.own.type(me, str(PG.DateStatement))
        scope.own.add(me, str(PG.date), date(fact.date))
        scope.own.link(me, str(PG.dateKind), str(PG[f"date-{fact.kind}"]))
        write_place(scope, block, me, fact.at, fact.rule, fact.backing)
        scope.own.link(measure, str(PG.dateStatement), me)
        scope.own.add(measure, str(SHORTCUTS[fact.kind]), date(fact.date))
    return by_date


def _names(facts: list[tuple[str, DateFact]]) -> dict[str, DateFact]:
    names: dict[str, DateFact] = {}
    for me, fact in facts:
        other = names.get(me, fact)
        clash = (other.date, other.kind) != (fact.date, fact.kind)
        names[f"{me}-{fact.kind}" if clash else me] = fact
    return names


def write_quantities(scope: Scope, block: Block, measure: str, dates: Mapping[datetime.date, str]) -> None:
    """Every number stated of a measure."""
    for fact in block.quantities:
        me = scope.iris.quantity(scope.doc, *fact.at)
        out = scope.own
        out.type(me, str(PG.Quantity))
        out.add(me, str(PG.value), decimal(fact.value))
        out.add(me, str(PG.comparator), plain(fact.comparator))
        out.add(me, str(PG.unit), plain(fact.unit))
        if fact.per:
            out.add(me, str(PG.per), plain(fact.per))
        out.link(me, str(PG.quantityKind), str(PG[f"quantity-{fact.purpose}"]))
        if fact.date and fact.date in dates:
            out.link(me, str(PG.forDate), dates[fact.date])
        write_place(scope, block, me, fact.at, fact.rule, fact.backing)
        out.link(measure, str(PG.quantity), me)
