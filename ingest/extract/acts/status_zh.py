"""The status of a Chinese block: a review tells what was done, a plan what will be, unless words say otherwise."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...facts import DateFact, Status
from ..agencies.roles import roles
from ..context import Context
from ..dates.dates import dates
from ..parties.parties import parties
from ..sentences import clauses
from . import status_words_zh as words

_NEAR = 12
_HEAD = 3
_LATE = 7
"""From this month on the year in which a paper comes out is looked back upon."""


def status(ctx: Context) -> Status:
    """The status of the dominant action."""
    if "press" in ctx.document.description.type.casefold():
        return _news(ctx)
    return _review(ctx) if any(words.REVIEW.search(s.title) for s in ctx.path) or _looks_back(ctx) else _plan(ctx)


def _looks_back(ctx: Context) -> bool:
    """Whether a paragraph opens with a year that has begun when the document comes out, or adds to one that does."""
    if ctx.block.kind != "paragraph":
        return False
    if words.ALSO.match(ctx.text) and ctx.before is not None:
        return _opens_with_past(ctx, ctx.before.text)
    return _opens_with_past(ctx, ctx.text)


def _opens_with_past(ctx: Context, text: str) -> bool:
    issued = ctx.document.description.issued
    m = re.match(r"[在於]?(?P<year>20\d\d) ?年(?!度?施政|財政)", text)
    if m is None:
        return words.PAST.match(text) is not None
    return int(m["year"]) < issued.year or (int(m["year"]) == issued.year and issued.month >= _LATE)


def _news(ctx: Context) -> Status:
    """A press release tells what was done: what is counted, dated or said to be done comes before any outlook."""
    text = _masked(ctx.text)
    if words.RESULT.search(text) or any(_past(ctx)):
        return "completed"
    done, opening, ahead = words.DONE.search(text) or words.MET.search(text), _masked(_opening(ctx)), _ahead(text)
    if done is None and ctx.block.kind != "paragraph" and (listed := _listed(ctx)):
        return listed
    if ahead and _ahead(opening) and not (done and done.start() < ahead.start()):
        return "ongoing" if _carries_on(text, ahead) else "planned"
    if words.NOW.search(text) or words.ALWAYS.search(opening):
        return "ongoing"
    if done is None and (words.GOES_ON.search(opening) or words.HABIT.search(opening)):
        return "ongoing"
    return "planned" if done is None and any(_coming(ctx)) else "completed"


def _ahead(text: str) -> re.Match[str] | None:
    """The first word that looks ahead."""
    found = [m for m in (words.AHEAD.search(text), words.WILL.search(text)) if m]
    return min(found, key=re.Match[str].start, default=None)


def _carries_on(text: str, ahead: re.Match[str]) -> bool:
    """Whether what lies ahead goes on: 將繼續, 會持續."""
    return re.match(r"(?:將|會)[^，。；]{0,14}?(?:繼續|持續|不斷)", text[ahead.start() :]) is not None


def _listed(ctx: Context) -> Status | None:
    """An item of a list is as the sentence before the list says of it, else what is meant to be done."""
    if ctx.lead_in is not None and words.CARRIED_ON.search(ctx.lead_in.text):
        return "ongoing"
    return "planned" if words.INTENT.match(ctx.text) else None


def _review(ctx: Context) -> Status:
    text = ctx.text
    ahead = re.search(
        r"(?:計劃|擬|將)於?(?:今年|明年|\d{4}年)|順延|[遲延押]後?至(?:第[三四]季|明年|20\d\d年)|將(?:於|會|繼續|進一步|在)",
        text,
    )
    opening = _opening(ctx)
    if words.NOW.search(text) or words.ALWAYS.search(opening):
        return "ongoing"
    if ahead and not words.RESULT.search(text):
        return "planned"
    if words.RESULT.search(text):
        return "completed"
    if any(d.rule in words.EXACT for d in _past(ctx)):
        return "completed"
    if _looks_back(ctx):
        opening = opening.split("，")[0]
    still, done = words.STILL.search(opening), words.DONE.search(opening)
    return "ongoing" if still and (done is None or still.start() < done.start()) else "completed"


def _past(ctx: Context) -> Iterator[DateFact]:
    """Dates up to the day of issue at which something was done, not at which it is expected."""
    for date in dates(ctx):
        if date.kind == "due" and date.date <= ctx.document.description.issued and date.at:
            start = bisect_left(ctx.view.starts, date.at[0])
            if not words.EXPECTED.search(ctx.text, max(0, start - _NEAR), start):
                yield date


def _coming(ctx: Context) -> Iterator[DateFact]:
    """Dates after the day of issue."""
    return (date for date in dates(ctx) if date.kind != "asof" and date.date > ctx.document.description.issued)


def _opening(ctx: Context) -> str:
    """The clause of the first who acts and the two behind it, which hold the main predicate."""
    everybody = parties(ctx)
    judged = roles(ctx.text, [p.at for p in everybody], chinese=True)
    first = next((p.at[0] for p in everybody if p.own and judged[p.at][0] == "lead"), 0)
    return "".join(ctx.text[s:e] for s, e in [c for c in clauses(ctx.text) if c[1] > first][:_HEAD])


def _plan(ctx: Context) -> Status:
    text = _masked(ctx.text)
    now, on, ahead = words.NOW.search(text), words.GOES_ON.search(text), _ahead(text)
    if now and not (ahead and ahead.start() < now.start()):
        return "ongoing"
    if ahead and _carries_on(text, ahead):
        return "ongoing"
    if on and (ahead is None or on.start() < ahead.start()):
        return (
            "planned"
            if ctx.block.kind == "item" and words.INTENT.match(text) and text.find("，") < on.start()
            else "ongoing"
        )
    if ahead:
        return "planned"
    return _plain(ctx, text)


def _masked(text: str) -> str:
    """The text without 將 that only brings its object forward, and without what is done besides."""
    for pattern in (words.BA, words.BA_INTO, words.BESIDES, words.RELATIVE):
        text = pattern.sub(lambda m: "X" * len(m[0]), text)
    return text


def _plain(ctx: Context, text: str) -> Status:
    """Without a word that tells: an item of a plan is to be done; a paragraph reports, or tells how things are."""
    if ctx.block.kind != "paragraph":
        return "completed" if words.ALREADY.search(text) else "planned"
    return "completed" if words.DONE.search(text) else "ongoing"
