"""Whether the dominant action of a block is planned, goes on, or is done."""

import re

from ..facts import Status
from .context import Context

_ONGOING_EN = re.compile(
    r"\bcontinu(?:e|es|ing|ously|ous)\b|\b(?:is|are) (?:\w+ly )?\w+ing\b|\bon track\b|\btowards the target\b", re.I
)
_PLANNED_EN = re.compile(r"\b(?:will|shall|plans? to|aims? to|targets? to|to be)\b", re.I)
_DONE_EN = re.compile(r"\b(?:has|have|had|was|were|been)\b|\bcompleted\b|\b\w+ed\b", re.I)
_ONGOING_ZH = re.compile(r"繼續|持續|一直|恆常|續由|保持|不斷|正(?:在|與|著|持續)?")
_PLANNED_ZH = re.compile(r"將|計劃|擬|預計|爭取|亦會")
_DONE_ZH = re.compile(r"已|共|完成|了|曾|先後|截至|1至\d+月")


def status(ctx: Context) -> Status:
    """The status of the dominant action."""
    return _chinese(ctx) if ctx.chinese else _english(ctx)


def _english(ctx: Context) -> Status:
    text = ctx.text
    if ctx.block.kind == "progress":
        return (
            "ongoing"
            if re.search(r"\bon track\b|\btowards\b|\bwill (?:be|continue)\b|\bcontinues\b", text)
            else "completed"
        )
    if re.match(r"(?:to )?continu", text, re.I) or _ONGOING_EN.search(text[:200]):
        return "ongoing"
    if _PLANNED_EN.search(text) or ctx.block.kind in ("bullet", "kpi"):
        return "planned"
    return "completed" if _DONE_EN.search(text) else "planned"


def _chinese(ctx: Context) -> Status:
    text, past = ctx.text, any("執行情況" in s.title for s in ctx.path)
    if past and _DONE_ZH.search(text):
        return "completed"
    if _ONGOING_ZH.search(text):
        return "ongoing"
    return "planned" if _PLANNED_ZH.search(text) or not past else "completed"
