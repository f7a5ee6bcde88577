"""Units that nobody lists, behind the body they belong to: "the Fire Services Department's … Team"."""

import re
from collections.abc import Iterator, Sequence

from ...facts import Span

_NOUN = (
    r"(?:Section|Division|Team|Unit|Squad|Branch|Wing|Command|Task Force|Bureau|Group|Corps|Contingent|Cadre|Region|"
    r"Force|Centre|Headquarters|Office|Station)"
)
_NAME = rf"(?P<name>(?:[A-Z][\w/-]*(?: \([A-Z][^()]*\))?(?: (?:of|and|for|&))? ){{1,6}}?{_NOUN})\b(?! [A-Z])"
_BEHIND = re.compile(rf"['’]s? {_NAME}")
_BEFORE = re.compile(rf"{_NAME} (?:\([^()]*\) )?(?:of|under) (?:the )?$")
_OF_OWN = re.compile(r" (?:[A-Z]\w+ ){1,5}(?:Headquarters|District|Region)\b(?! [A-Z])")
_PART = re.compile(
    r"(?P<name>[A-Z][\w’'&/-]*(?:,? (?:and |for |of )?[A-Z][\w’'&/-]*)* "
    r"(?:Department|Division|Bureau|Brigade|Section|Wing)) (?:\([^()]*\) )?of (?:the )?$"
)
_REACH = 90


def units(text: str, owners: Sequence[Span]) -> Iterator[Span]:
    """Where units of the bodies at `owners` are named."""
    for start, end in owners:
        behind = _BEHIND.match(text, end)
        if behind:
            yield behind.span("name")
        own = _OF_OWN.match(text, end)
        if own:
            yield start, own.end()
        near = text[max(0, start - _REACH) : start]
        before = _BEFORE.search(near)
        if before:
            yield start - len(near) + before.start("name"), start - len(near) + before.end("name")


def parts(text: str, owners: Sequence[Span]) -> Iterator[Span]:
    """Where a part of one of the bodies at `owners` is named with it: "the Youth Department of the Harbour Office"."""
    for start, end in owners:
        near = text[max(0, start - _REACH) : start]
        before = _PART.search(near)
        if before:
            yield start - len(near) + before.start("name"), end
