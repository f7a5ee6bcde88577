"""Short forms that a document gives its names: "… System (“PTS-MCI”)", “全澳城市電子監察系統”（下稱“天眼”）."""

import re
from collections.abc import Mapping
from functools import lru_cache

from ..view import view
from .titles_en import RUN

_REACH = 160
_ENGLISH = re.compile(
    r" ?\((?:(?:here(?:in)?after|referred to as) )*(?:the )?[“\"‘'](?:the )?(?P<short>[^“”\"()]{2,40})[”\"’']\)"
)
_CHINESE = re.compile(r"“(?P<full>[^“”]{3,60})”（(?:下稱|以下簡稱|簡稱|又稱|俗稱)“(?P<short>[^“”]{2,20})”）")
_BARE_END = re.compile(r" ?\((?P<short>[A-Z][A-Za-z&-]*[A-Z])\) $")
_BARE = re.compile(r" ?\((?P<short>[A-Z][A-Za-z&-]*[A-Z])\)")


@lru_cache(maxsize=16)
def definitions(source: str) -> Mapping[str, str]:
    """Short form to full name, as the whole document defines them."""
    text = view(source, ((0, len(source)),)).text
    found = {m["short"]: m["full"] for m in _CHINESE.finditer(text)}
    for pattern in (_ENGLISH, _BARE):
        for m in pattern.finditer(text):
            full = _full_name(text[max(0, m.start() - _REACH) : m.start()].rstrip(), m["short"])
            if full:
                found.setdefault(m["short"], full)
                found.update(_compound(text[: m.start()], full, m["short"]))
    return found


def _compound(before: str, full: str, short: str) -> dict[str, str]:
    """The short form of both parts of "Trusted Sailor (TS) Mutual Aid Pact (MAP)": "TS MAP"."""
    first = _BARE_END.search(before.removesuffix(" ").removesuffix(full)[-_REACH:])
    name = _full_name(before[: -len(full)][: -len(first[0])], first["short"]) if first else None
    return {f"{first['short']} {short}": f"{name} ({first['short']}) {full}"} if first and name else {}


def _full_name(before: str, short: str) -> str | None:
    """The capitalised name that ends here and whose words begin as the short form does."""
    if before.endswith(("”", '"')):
        opening = max(before.rfind("“", 0, -1), before.rfind('"', 0, -1))
        return before[opening + 1 : -1] if opening >= 0 else None
    last = None
    for m in RUN.finditer(before):
        last = m
    if last is None or last.end() != len(before):
        return None
    words = last[0].split(" ")
    initial = short[0].casefold()
    starts = [i for i, word in enumerate(words) if word[0].casefold() == initial and word[0].isupper()]
    if last[0].endswith(short):
        return last[0] if last[0] != short else None
    return " ".join(words[starts[0] :]) if starts else None
