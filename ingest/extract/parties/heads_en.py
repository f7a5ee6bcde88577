"""Bodies called by their noun with the article: "the Bureau", "the department"."""

import re
from collections.abc import Iterator

from .known import Known, Whole

_NOUNS = (
    r"Bureau|Department|Committee|Commission|Service|Authority|Council|Office|Academy|Association|University|Division|"
    r"Ministry|Directorate|Administration|Institute|College|Foundation|Federation|Society|Board|Agency|Secretariat|"
    r"Task Force|Force|Corps|Unit|Team|Alliance|"
    r"Garrison|Embassy|Consulate|Union|Company|Bank|Secretary|Commissioner|Director"
)
_CALLED = re.compile(
    rf"\b[Tt]he (?P<noun>{_NOUNS}|department|bureau|force)"
    r"(?![\w-])(?! (?:of|for|on|against|[A-Z]|concerned|headed|level|[Gg]eneral))(?!['’]s? [A-Z]|-)"
)
_REACH = 3000


def called(text: str) -> Iterator[re.Match[str]]:
    """Where a body is called so."""
    return _CALLED.finditer(text)


def meant(doc: Whole, noun: str, at: int) -> Known | None:
    """The body named last before this place whose name has this noun for its head."""
    head = re.compile(rf"\b{noun.title()}(?:$| (?:of|for|on|against)\b)")
    near = (
        body.called(lambda name: head.search(name) is not None) for body in doc.before(at) if at - body.end <= _REACH
    )
    return next((body for body in near if body), None)
