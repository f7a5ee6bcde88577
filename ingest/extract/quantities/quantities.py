"""Quantities that a block states: value, unit, comparator, what for and for which date."""

import datetime
import re
from collections.abc import Sequence

from ...facts import DateFact, QuantityFact, QuantityPurpose
from ..acts import status
from ..context import Context
from ..dates.dates import printed
from . import quantity_en, quantity_zh
from .amounts import Amount

_CURRENCIES = {"hong-kong-sar": "HK$", "macao-sar": "MOP"}
_SENTENCE = re.compile(r"[.;!?](?= )|[。；！？]")
_FROM = re.compile(r"(?:\bfrom|[由從]|較[^，。]*)(?: (?:about|around|some|over))? ?$")
_GOAL = re.compile(r"\b(?:will|shall|target|aims?|plans?|expected|strive)\b|[將擬]|計劃(?![”」』》])|預計|爭取|目標")
_EXISTING = re.compile(
    r"(?:\b(?:existing|current|are|is|has|have)|現有|設有|現時|目前|已有|已預備|已採購|首|選取)[^，。；,.;]{0,6}$"
)
_RESULT = re.compile(r"\b(?:has|have|had|was|were|\w+ed)\b|[了共已]|查獲|截獲|開立|偵破")


def quantities(ctx: Context, dates: Sequence[DateFact]) -> tuple[QuantityFact, ...]:
    """The quantities of a block in the order of its text; `dates` are those of the same block."""
    grammar = quantity_zh if ctx.chinese else quantity_en
    taken = [(p.start, p.end) for p in printed(ctx)]
    amounts = tuple(grammar.amounts(ctx.text, taken))
    return tuple(_fact(ctx, amount, _unclaimed(ctx, amount, amounts, dates)) for amount in amounts)


def _unclaimed(ctx: Context, amount: Amount, amounts: Sequence[Amount], dates: Sequence[DateFact]) -> list[DateFact]:
    """The dates that may belong to this amount: in English not those which end the phrase of an amount before it."""
    if ctx.chinese:
        return list(dates)
    here = ctx.view.starts[amount.start]
    before = [ctx.view.starts[other.start] for other in amounts if other.start < amount.start]
    later = any(d.at[0] > here for d in dates)
    return [d for d in dates if not (later and any(start < d.at[0] < here for start in before))]


def _fact(ctx: Context, amount: Amount, dates: Sequence[DateFact]) -> QuantityFact:
    at = ctx.view.locate(amount.start, amount.end)
    return QuantityFact(
        value=amount.value,
        unit=_unit(ctx, amount),
        comparator=amount.comparator,
        per=amount.per,
        purpose=_purpose(ctx, amount),
        surface=ctx.document.text[at[0] : at[1]],
        at=at,
        rule=amount.rule,
        date=_date(ctx, amount, dates),
    )


def _unit(ctx: Context, amount: Amount) -> str:
    """The unit as printed; "$" and 元 are the currency of the place."""
    if amount.unit in ("$", "元"):
        return _CURRENCIES.get(ctx.document.description.jurisdiction, amount.unit)
    return amount.unit


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    last = _SENTENCE.search(text, end)
    return first, last.start() if last else len(text)


def _purpose(ctx: Context, amount: Amount) -> QuantityPurpose:
    """After "from" stands what one starts with; else the kind of block, its status or the verb decides."""
    if _FROM.search(ctx.text[: amount.start]):
        return "baseline"
    if ctx.block.kind in ("kpi", "progress"):
        return "goal" if ctx.block.kind == "kpi" else "result"
    first, last = _sentence(ctx.text, amount.start, amount.end)
    told = "result" if _RESULT.search(ctx.text, first, last) else "other"
    if _EXISTING.search(ctx.text[first : amount.start]):
        return told
    return "goal" if _aims(ctx, amount, (first, last)) else told


def _aims(ctx: Context, amount: Amount, sentence: tuple[int, int]) -> bool:
    """Whether a number is set for the time to come.

    In Chinese the verb stands in the clause before the number; 將 stands before what is done as well as before what
    will be, so that a completed block sets nothing.
    """
    standing = status.status(ctx)
    if ctx.chinese:
        clause = re.split("[，。；：（]", ctx.text[sentence[0] : amount.start])[-1]
        return standing != "completed" and _GOAL.search(clause) is not None
    return standing == "planned" or _GOAL.search(ctx.text, *sentence) is not None


def _date(ctx: Context, amount: Amount, dates: Sequence[DateFact]) -> datetime.date | None:
    """The nearest date of the same sentence; Chinese puts it before the number, English rather after it."""
    first, last = _sentence(ctx.text, amount.start, amount.end)
    low, high = ctx.view.starts[first], ctx.view.ends[last - 1]
    here = ctx.view.starts[amount.start]
    near = [d for d in dates if low <= d.at[0] < high]
    ahead, behind = (1, 2) if not ctx.chinese else (1000, 1)
    ranked = sorted(near, key=lambda d: (d.at[0] - here) * ahead if d.at[0] > here else (here - d.at[0]) * behind)
    return ranked[0].date if ranked else None
