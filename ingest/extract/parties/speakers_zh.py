"""Those who speak for the publisher of a Chinese document: its head called by the office alone, 港方 at a meeting."""

import re
from collections.abc import Iterator

from ...facts import PartnerKind, Span
from ..context import Context
from . import heads_zh, holders_zh
from .known import Known, Whole

_POST = re.compile(
    r"(?:(?<=[\s，。；：、與和及由])|^)(?P<post>(?:副|助理)?(?:處長|署長|局長|關長))(?:（[^（）]{1,8}）)?"
    r"(?![會級們]|辦公室)"
)
_SIDES = {"hong-kong-sar": "港方", "macao-sar": "澳方"}
_KIND: PartnerKind = "government"


def spoken_for(ctx: Context, doc: Whole) -> Iterator[tuple[Span, Known]]:
    """Where the publisher is meant, if it is a department: 處長, those introduced as such, its side of a meeting."""
    publisher = _publisher(ctx)
    if publisher is None:
        return
    for m in _POST.finditer(ctx.text):
        if _heads(doc, m, doc.place(ctx.view.starts[m.start()]), publisher):
            yield m.span("post"), publisher
    posts = (m for m in _POST.finditer(doc.text) if _heads(doc, m, m.start(), publisher))
    people = {holders_zh.person(doc.text, m.end()) for m in posts}
    for name in sorted(people - {None}, key=str):
        yield from ((m.span(), publisher) for m in re.finditer(re.escape(str(name)), ctx.text))
    side = _SIDES.get(ctx.document.description.jurisdiction, "")
    yield from ((m.span(), publisher) for m in re.finditer(side, ctx.text) if side)


def _heads(doc: Whole, post: re.Match[str], at: int, publisher: Known) -> bool:
    """Whether the office heads the publisher, as 處長 香港警務處, and no other body named before."""
    fits = publisher.name.endswith(post["post"][-2])
    return fits and heads_zh.meant(doc, (post["post"][-2:], post["post"][-2]), at) is None


def _publisher(ctx: Context) -> Known | None:
    """The publisher as a body at no place, unless it is the government."""
    entry = ctx.names.lookup(ctx.document.description.publisher)
    if entry is None or entry.kind != "Agency":
        return None
    name = entry.preferred.get("zh-Hant", "")
    return None if name.endswith("政府") else Known(0, 0, name, _KIND, True, entry)
