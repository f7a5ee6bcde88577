"""Who takes part in a Chinese sentence: the chain of names behind a word of co-operation is followed to its end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...facts import Span
from .governors_zh import GOVERNOR
from .members_zh import Member, first, members

_TOGETHER = re.compile(
    r"合作|協作|聯合|聯手|溝通|交流|聯繫|聯絡|合辦|商討|磋商|洽談|會晤|會議|會談|互通|共享|簽[署訂]|推行|實施|舉行|舉辦|開展|進行|試行|聯動|共同|"
    r"研討|對接|對口|互動|互信|理解|配合|合力|協調|建立|構建|保持|通報|分享|推[進動]|合組|會面|見面|座談|交換|協商|協議|攜手|[伙夥]伴|聯防|探討|深化|合建"
)
_TELLS = re.compile(r"^(?:等[^，。；]{0,4})?(?:作出|進行|及時)?(?:通報|移交|反映|尋求)")
_JOIN = re.compile(
    r"^(?:等[^，。；]{0,6})?的?(?:人員|代表|成員)?(?:積極|踴躍|共同|一同|一起|大力|鼎力|全力)?(?:參與|參加|出席|協助|支援|支持|響應|派員|配合|贊助)"
)
_VISITS = ("走訪", "到訪")
_REACH = 60
_ABOUT = 120
_DENIED = re.compile(r"(?:不會|不再|並不|未有|沒有|[毋無]須)$")
_DENIED_REACH = 10


@dataclass(frozen=True, slots=True)
class Chain:
    """The names that one word governs; `agent`: they act, not only co-operated with; `visit`: one goes there."""

    members: tuple[Member, ...]
    agent: bool
    visit: bool = False


def chains(text: str, names: Sequence[Span]) -> list[Chain]:
    """Every chain that takes part in what the text tells; one that only repeats the end of another is left out."""
    return list(_chains(text, sorted(names)))


@dataclass(slots=True)
class _Walks:
    """Where the chains of each kind of governor have passed, and whether they took part: their ends decide alike."""

    passed: dict[str, dict[int, bool]] = field(default_factory=dict)

    def known(self, kind: str, at: int) -> bool:
        """Whether a chain of this kind that begins here would tell nothing new."""
        mine = at in self.passed.get(kind, {})
        wider = any(other.get(at) for name, other in self.passed.items() if name != "agent")
        return mine or (kind != "agent" and wider)

    def note(self, kind: str, starts: Sequence[int], *, takes_part: bool) -> None:
        """Remember where a chain has passed."""
        self.passed.setdefault(kind, {}).update(dict.fromkeys(starts, takes_part))


def _chains(text: str, names: Sequence[Span]) -> Iterator[Chain]:
    walks = _Walks()
    for governor in GOVERNOR.finditer(text):
        kind = governor.lastgroup or ""
        if first(names, governor.start(), governor.end()) or walks.known(kind, governor.end()):
            continue
        if _DENIED.search(text, max(0, governor.start() - _DENIED_REACH), governor.start()):
            continue
        starts: list[int] = []
        found = tuple(members(text, governor.end(), names, starts))
        takes_part = bool(found) and _cooperates(text, governor, found[-1].end)
        walks.note(kind, starts, takes_part=takes_part)
        if takes_part:
            yield Chain(found, agent=kind == "agent", visit=governor[0] in _VISITS)


def _cooperates(text: str, governor: re.Match[str], end: int) -> bool:
    reach = _ABOUT if text.startswith("，就", end) else _REACH
    rest = re.split(r"[。；]", text[end : end + reach])[0]
    if governor["with"]:
        return _TOGETHER.search(rest) is not None
    if governor["joint"]:
        return _JOIN.match(rest) is not None
    return governor["to"] is None or _TELLS.match(rest) is not None
