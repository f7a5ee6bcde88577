"""The line of a measure: one commitment through papers and years, and what changed on the way."""

from .line import line
from .model import Line, Member, Tie

__all__ = ["Line", "Member", "Tie", "line"]
