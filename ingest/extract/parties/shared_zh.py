"""Chinese names of a list that share the noun of the last: 葵青、荃灣及機場警區."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...names import Match, NameIndex

_NOUN = re.compile(r"(?:警區|總區|分區|管制站|警務廳|行動廳)$")
_ITEM = r"[^，。；：、與和及或在由於的是了]{2,4}"
_LIST = re.compile(rf"(?:{_ITEM}、)*{_ITEM}(?:、|以?及|[和與])$")
_ONE = re.compile(_ITEM)
_REACH = 60


def shared(text: str, found: Sequence[Match], names: NameIndex) -> Iterator[Match]:
    """The bodies of which only the first part is printed, before a found name with the noun."""
    for match in found:
        noun = _NOUN.search(match.form)
        before = _LIST.search(text, max(0, match.start - _REACH), match.start)
        if noun is None or before is None:
            continue
        for one in _ONE.finditer(text, before.start(), match.start):
            entry = names.lookup(one[0] + noun[0])
            if entry is not None and entry.kind == match.entry.kind:
                yield replace(match, start=one.start(), end=one.end(), entry=entry, form=one[0] + noun[0])
