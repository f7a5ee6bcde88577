"""The status of a Chinese block: a review tells what was done, a plan what will be, unless words say otherwise."""

import re

from ...facts import Status
from ..context import Context
from . import status_news_zh
from . import status_words_zh as words
from . import tense_zh as tense

_LATE = 7
"""From this month on the year in which a paper comes out is looked back upon."""


def status(ctx: Context) -> Status:
    """The status of the dominant action."""
    if "press" in ctx.document.description.type.casefold():
        return status_news_zh.status(ctx)
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


def _review(ctx: Context) -> Status:
    text = ctx.text
    ahead = re.search(
        r"(?:計劃|擬|將)於?(?:今年|明年|\d{4}年)|順延|[遲延押]後?至(?:第[三四]季|明年|20\d\d年)|將(?:於|會|繼續|進一步|在)",
        text,
    )
    opening = tense.opening(ctx)
    if words.NOW.search(text) or words.ALWAYS.search(opening):
        return "ongoing"
    if ahead and not words.RESULT.search(text):
        return "planned"
    if words.RESULT.search(text):
        return "completed"
    if any(d.rule in words.EXACT for d in tense.past(ctx)):
        return "completed"
    if _looks_back(ctx):
        opening = opening.split("，")[0]
    still, done = words.STILL.search(opening), words.DONE.search(opening)
    return "ongoing" if still and (done is None or still.start() < done.start()) else "completed"


def _plan(ctx: Context) -> Status:
    text = tense.masked(ctx.text)
    now, on, ahead = words.NOW.search(text), words.GOES_ON.search(text), tense.ahead(text)
    if now and not (ahead and ahead.start() < now.start()):
        return "ongoing"
    if ahead and tense.carries_on(text, ahead):
        return "ongoing"
    if on and (ahead is None or on.start() < ahead.start()):
        return "planned" if _is_task(ctx, text[: on.start()]) else "ongoing"
    if ahead:
        return "planned"
    return _plain(ctx, text)


def _is_task(ctx: Context, before: str) -> bool:
    """Whether it opens with what is meant to be done, before any word that says what goes on."""
    if ctx.block.kind != "paragraph" and words.UPKEEP.match(ctx.text):
        return True
    return words.INTENT.match(ctx.text) is not None and ("，" in before or "。" in before)


def _plain(ctx: Context, text: str) -> Status:
    """Without a word that tells: an item of a plan is to be done; a paragraph reports, or tells how things are."""
    if ctx.block.kind != "paragraph":
        return "completed" if words.ALREADY.search(text) else "planned"
    if words.INTENT.match(text) and words.ALREADY.search(text) is None:
        return "planned"
    return "completed" if words.DONE.search(text) else "ongoing"
