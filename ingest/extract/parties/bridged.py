"""Names with a short form in brackets inside them: "Macao Special Administrative Region (MSAR) Government"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...names import Match, NameIndex

_BRACKET = re.compile(r" \((?:[A-Z&-]{2,10}|the [A-Z]\w+|[A-Z][a-z]+ [A-Z]{2,6})\)(?= (?:[A-Z]|of\b|for\b))")


def bridged(text: str, names: NameIndex) -> Iterator[Match]:
    """Names that the text without such brackets holds, each across one of them."""
    holes = [m.span() for m in _BRACKET.finditer(text)]
    if not holes:
        return
    hidden = {i for start, end in holes for i in range(start, end)}
    kept = [i for i in range(len(text)) if i not in hidden]
    for match in names.find("".join(text[i] for i in kept)):
        start, end = kept[match.start], kept[match.end - 1] + 1
        if end - start > match.end - match.start:
            yield replace(match, start=start, end=end)
