"""The status of a block of Chinese news, which tells what was done, unless it says how things are or what comes."""

from dataclasses import replace

from ...facts import Status
from ..context import Context
from ..sentences import clauses
from . import status_words_zh as words
from . import tense_zh as tense

_YEAR_END = (12, 31)
_NEAR = 20
_SAID = 2
"""So many clauses of a lead-in tell of its list: 海關已推出多項措施，包括：."""


def status(ctx: Context) -> Status:
    """What is counted, dated or said to be done comes before any outlook; what is done every year goes on."""
    text, opening = tense.masked(ctx.text), tense.masked(tense.opening(ctx))
    if ctx.before is not None and words.MEMBERS.match(ctx.text):
        return status(replace(ctx, view=ctx.before, before=None))
    if _is_custom(text, opening) or _is_kept_up(ctx, text, opening):
        return "ongoing"
    if _is_counted(text) or any(tense.past(ctx)):
        return "completed"
    done = words.DONE.search(text) or words.MET.search(text)
    if done is None and ctx.block.kind != "paragraph" and (listed := _listed(ctx)):
        return listed
    return _told(ctx, text, opening, done.start() if done else None)


def _is_custom(text: str, opening: str) -> bool:
    """Whether it describes what happens by turns or every year, or what a body is there for: not one occasion."""
    if words.OCCASION.search(text):
        return False
    if words.BY_TURNS.search(text):
        return True
    start = text.index(opening)
    duty = words.DUTY.search(opening.split("，")[0])
    told = words.DONE.search(text[:start]) or words.EVENT.search(text[start : start + duty.start()]) if duty else None
    return duty is not None and told is None


def _is_kept_up(ctx: Context, text: str, opening: str) -> bool:
    """Whether the first clause says that something goes on, and nothing is counted, of one day or said to be done."""
    if any((date.date.month, date.date.day) != _YEAR_END for date in tense.past(ctx)):
        return False
    return (
        words.DONE.search(text) is None
        and not _is_counted(text)
        and words.STILL.search(opening.split("，")[0]) is not None
    )


def _is_counted(text: str) -> bool:
    """Whether a result is counted, which is not what is aimed at: 目標是增加至……."""
    return any(
        words.AIM.search(text, max(0, m.start() - _NEAR), m.start()) is None for m in words.RESULT.finditer(text)
    )


def _told(ctx: Context, text: str, opening: str, done: int | None) -> Status:
    """By the words of the opening, then by those of the whole, where nothing is counted or dated."""
    ahead, now, happened = tense.ahead(text), words.NOW.search(text), _happened(opening)
    if now and (ahead is None or now.start() < ahead.start()):
        return "ongoing"
    undone = done is None or (ahead is not None and ahead.start() < done)
    if ahead and undone and not happened and (done is None or tense.ahead(opening)):
        always = words.ALWAYS.search(text, 0, ahead.start()) and not words.SET_FOR.match(text, ahead.start())
        kept = tense.carries_on(text, ahead) or always
        return "ongoing" if kept else "planned"
    if now or (words.ALWAYS.search(opening) and not happened):
        return "ongoing"
    if done is None and not happened and any(sign.search(opening) for sign in (words.GOES_ON, words.HABIT)):
        return "ongoing"
    if done is None and words.EVENT.search(text) is None and words.DESCRIBES.search(opening.split("，")[0]):
        return "ongoing"
    return "planned" if done is None and not happened and any(tense.coming(ctx)) else "completed"


def _happened(opening: str) -> bool:
    """Whether the first clause already tells of something that took place, without a word that looks ahead."""
    told = (opening[start:end] for start, end in clauses(opening))
    first = next((clause for clause in told if not words.SETTING.search(clause)), "")
    event, goes_on = words.EVENT.search(first), words.GOES_ON.search(first)
    kept_up = event is not None and goes_on is not None and goes_on.start() < event.start()
    return event is not None and not kept_up and tense.ahead(first) is None


def _listed(ctx: Context) -> Status | None:
    """An item of a list is as the sentence before the list says of it, else what is meant to be done."""
    if ctx.lead_in is not None:
        said = clauses(ctx.lead_in.text)[-_SAID:]
        above = tense.masked(ctx.lead_in.text[said[0][0] :])
        if words.CARRIED_ON.search(ctx.lead_in.text):
            return "ongoing"
        if tense.ahead(above):
            return "planned"
        if words.DONE.search(above):
            return "completed"
    return "planned" if words.INTENT.match(ctx.text) else None
