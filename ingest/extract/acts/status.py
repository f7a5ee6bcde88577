"""Whether the dominant action of a block is planned, goes on, or is done."""

from ...facts import Status
from ..context import Context
from . import status_en, status_zh


def status(ctx: Context) -> Status:
    """The status of the dominant action."""
    return status_zh.status(ctx) if ctx.chinese else status_en.status(ctx)
