"""Whether a block states an action of a public body."""

import re

from .context import Context

_ACTION_EN = re.compile(
    r"\b(?:will|would|has|have|had|to \w+|continu\w+|targets?|was|were|is being|are \w+ing)\b", re.IGNORECASE
)


def is_measure(ctx: Context) -> bool:
    """True for what a public body has done, does or will do; a sentence that introduces a list is none."""
    if ctx.block.lead_in:
        return False
    if ctx.block.kind in ("kpi", "progress", "bullet"):
        return True
    if ctx.lead_in is not None and len(ctx.text.split()) < 12 and not ctx.chinese:
        return _ACTION_EN.search(ctx.text) is not None
    return ctx.chinese or _ACTION_EN.search(ctx.text) is not None
