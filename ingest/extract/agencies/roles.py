"""What part a named body has in a sentence: who acts, who is in charge, who helps."""

from collections.abc import Sequence

from ...facts import Role, Span
from . import roles_en, roles_zh

Judged = tuple[Role, str]
"""A role and the id of the rule that gives it."""


def roles(text: str, spans: Sequence[Span], *, chinese: bool) -> dict[Span, Judged]:
    """The part of each party named at these stretches of the view; they ascend and do not overlap."""
    grammar = roles_zh if chinese else roles_en
    return grammar.roles(text, spans)
