"""The status of an English block: what is ahead or goes on counts before what was done to prepare it."""

import re

from ...facts import Status
from ..context import Context
from .actions_en import Action, actions
from .measures import own_names

_KEEPS = re.compile(
    r"^\W*(?:on [^,]{1,60}, to |(?:[a-z]+ )?)?(?:continu\w+|maintain\w*|keep\w*|sustain\w*)\b", re.IGNORECASE
)
_REMARK = re.compile(r"\b(?:on track|towards the target|in progress|under way|underway)\b", re.IGNORECASE)
_INTRODUCES: tuple[tuple[re.Pattern[str], Status], ...] = (
    (re.compile(r"\bcontinu\w+(?: to)?\W*$"), "ongoing"),
    (re.compile(r"\b(?:will|shall|(?:is|are|plans?|aims?|intends?) to)(?: also)?\W*$"), "planned"),
    (re.compile(r"\b(?:has|have)(?: also| been)?\W*$"), "completed"),
    (
        re.compile(r"\b(?:has|have) (?:also )?\w+(?:ed|ne|en|de)\b[^.]*\b(?:following|follows|below|these)\b[^.]*$"),
        "completed",
    ),
    (re.compile(r"\b(?:included|comprised)\W*$"), "completed"),
)
"""What the sentence that a list completes says of all its items: "The Department will:"."""
_SHORT = 80
_LISTED = frozenset(("bullet", "kpi"))


def status(ctx: Context) -> Status:
    """The status of the dominant action."""
    text = ctx.text
    if ctx.block.kind == "progress" and len(text) < _SHORT and "on track" in text.casefold():
        return "ongoing"
    if _KEEPS.match(text) and not (ctx.block.kind == "paragraph" and text.startswith("To ")):
        return "ongoing"
    found = actions(text, own_names(ctx))
    introduced = _introduced(ctx)
    if introduced and not any(a.acted for a in found):
        return introduced
    if ctx.block.kind == "progress":
        return _told(found, otherwise=_remark(text))
    if ctx.block.kind in _LISTED:
        return _asked(found)
    return _told(found, otherwise="planned" if ctx.block.kind == "item" and not found else "completed")


def _introduced(ctx: Context) -> Status | None:
    """What the lead-in says of its items, which only complete its sentence."""
    if ctx.lead_in is None:
        return None
    return next((s for pattern, s in _INTRODUCES if pattern.search(ctx.lead_in.text)), None)


def _remark(text: str) -> Status:
    return "ongoing" if _REMARK.search(text) else "completed"


def _asked(found: list[Action]) -> Status:
    """Of a bullet or an indicator, which ask for something: what a body is said to do at its head, else planned."""
    acted = [a for a in found if a.acted]
    first = next((a for a in acted if not a.weak), next(iter(acted), None))
    return "ongoing" if first is not None and first.status == "ongoing" else "planned"


def _told(found: list[Action], otherwise: Status) -> Status:
    acted = [a for a in found if a.acted and not a.weak]
    ahead = [a for a in (acted or found) if a.status != "completed" and not a.weak]
    if any(a.forward for a in ahead):
        return ahead[0].status
    strong = acted or [a for a in found if not a.weak]
    if strong:
        return strong[0].status
    weak = [a for a in found if a.weak]
    return weak[0].status if weak else otherwise
