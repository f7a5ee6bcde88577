"""What lies ahead and what is over in a Chinese block: words that look ahead, dates that have passed or are to come."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...facts import DateFact
from ..agencies.roles import roles
from ..context import Context
from ..dates.dates import dates
from ..parties.parties import parties
from ..sentences import clauses
from . import status_words_zh as words

_NEAR = 12
_HEAD = 3


def masked(text: str) -> str:
    """The text without 將 that only brings its object forward, and without what is done besides."""
    for pattern in (words.BA, words.BA_INTO, words.BESIDES, words.RELATIVE, words.UNDONE):
        text = pattern.sub(lambda m: "X" * len(m[0]), text)
    return text


def ahead(text: str) -> re.Match[str] | None:
    """The first word that looks ahead."""
    found = [m for m in (words.AHEAD.search(text), words.WILL.search(text)) if m]
    return min(found, key=re.Match[str].start, default=None)


def carries_on(text: str, ahead: re.Match[str]) -> bool:
    """Whether what lies ahead goes on: 將繼續, 會保持, 必須……，持續……."""
    return words.CARRIES_ON.match(text, ahead.start()) is not None


def opening_start(ctx: Context) -> int:
    """Where the clause of the first who acts begins."""
    everybody = parties(ctx)
    judged = roles(ctx.text, [p.at for p in everybody], chinese=True)
    first = next((p.at[0] for p in everybody if p.own and judged[p.at][0] == "lead"), 0)
    return next((start for start, end in clauses(ctx.text) if end > first), 0)


def opening(ctx: Context) -> str:
    """The clause of the first who acts and the two behind it, which hold the main predicate."""
    first = opening_start(ctx)
    return "".join(ctx.text[s:e] for s, e in [c for c in clauses(ctx.text) if c[0] >= first][:_HEAD])


def past(ctx: Context) -> Iterator[DateFact]:
    """Dates up to the day of issue at which something was done, not at which it is expected."""
    for date in dates(ctx):
        if date.kind == "due" and date.date <= ctx.document.description.issued and date.at:
            start = bisect_left(ctx.view.starts, date.at[0])
            end = bisect_left(ctx.view.starts, date.at[1])
            told = words.STATED.match(ctx.text, end) is not None and ahead(ctx.text) is not None
            expected = words.EXPECTED.search(ctx.text, max(0, start - _NEAR), start)
            if not (expected or told or ctx.text.startswith("的", end)):
                yield date


def coming(ctx: Context) -> Iterator[DateFact]:
    """Dates after the day of issue, from the clause on in which somebody acts."""
    first, issued = opening_start(ctx), ctx.document.description.issued
    for date in dates(ctx):
        at = bisect_left(ctx.view.starts, date.at[0]) if date.at else first
        this_year = date.rule == "date-zh-year" and date.date.year == issued.year
        if date.kind != "asof" and date.date > issued and at >= first and not this_year:
            yield date
