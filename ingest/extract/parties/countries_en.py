"""Countries that English texts print alone: one of them may stand for its government."""

import re
from collections.abc import Iterator

from ...facts import Span
from .territories_en import countries

_PART = re.compile(r"[\w-][ -]$|[A-Z][\w’']*,? $")
_SMALL = re.compile(
    r"\b(?:with|and|between|from|of|by|including|namely|both|the|as|like|or|among|amongst|to|Both|The) $"
)
_NOT_ALONE = re.compile(
    r"['’-]|\w| [A-Z]| (?!(?:and|or|to|in|on|for|at|by|as|is|are|was|were|will|has|have|with|under|during|"
    r"from|which|who|that|through|today|this|respectively|also)\b)[a-z]"
)
_HOME = re.compile(r"(?:China|Hong Kong|Macao|Macau|Mainland|Taiwan|Chinese|Georgia|Jordan|Chad)")


def lone_countries(text: str) -> Iterator[Span]:
    """Where a country stands by itself, neither in a longer name nor before the noun that it qualifies."""
    for m in countries().finditer(text):
        before, home = text[: m.start()], _HOME.match(m[0])
        inside = _PART.search(before) is not None and _SMALL.search(before) is None and not before.endswith(", ")
        if home is None and not inside and _NOT_ALONE.match(text, m.end()) is None:
            yield m.span()
