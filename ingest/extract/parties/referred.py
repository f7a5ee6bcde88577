"""Bodies that a block means without their names: by who holds an office, by a noun, by a short form."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...facts import Span
from ..context import Context
from ..definitions import definitions
from . import heads_en, heads_zh, holders_en, holders_zh, speakers_zh
from .known import Known, Whole, whole

_ABBREVIATED = re.compile(r"（(?:下稱|以下簡稱|以下稱|簡稱|又稱)：?“?(?P<short>[^“”（）]{2,12})”?）")
_HEAD = re.compile(
    r"(?P<short>(?:[A-Z][\w’'-]+ (?:and )?){2,5}"
    r"(?:Bureau|Department|Office|Centre|Administration|Division|Institute|Academy))"
    r" of (?:the )?[A-Z]"
)
"""The head of a name, by which it is called later on: "the Rescue and Salvage Bureau"."""

Referred = tuple[Span, Known]
"""A stretch of the view and the body that it means."""


def referred(ctx: Context) -> Iterator[Referred]:
    """What the block says of bodies that are named elsewhere in the document."""
    described = ctx.document.description
    doc = whole(ctx.document.text, ctx.names, described.jurisdiction, chinese=ctx.chinese)
    yield from _shortened(ctx, doc)
    yield from _zh(ctx, doc) if ctx.chinese else _en(ctx, doc)


def _shortened(ctx: Context, doc: Whole) -> Iterator[Referred]:
    """Short forms that the document defines: behind the name of a body, and for those that nobody lists."""
    for form, body in _defined(doc, ctx.document.text).items():
        for m in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])" if form.isascii() else re.escape(form), ctx.text):
            yield m.span(), body


@lru_cache(maxsize=4)
def _defined(doc: Whole, source: str) -> dict[str, Known]:
    full = {body.name: body for body in doc.bodies if body.entry is None}
    found = {short: full[name] for short, name in definitions(source).items() if name in full}
    for body in doc.bodies:
        m = _ABBREVIATED.match(doc.text, body.end)
        if m:
            found.setdefault(m["short"], body)
        head = _HEAD.match(body.name) if body.entry is None and not body.own else None
        if head:
            found.setdefault(head["short"], body)
    return found


def _en(ctx: Context, doc: Whole) -> Iterator[Referred]:
    people = _people(doc, chinese=False)
    for m in holders_en.called(ctx.text):
        body = _latest(people, m["name"], doc.place(ctx.view.starts[m.start()]))
        if body:
            yield m.span(), body
    for m in heads_en.called(ctx.text):
        body = heads_en.meant(doc, m["noun"], doc.place(ctx.view.starts[m.start()]))
        if body:
            yield m.span("noun"), body


@lru_cache(maxsize=4)
def _people(doc: Whole, *, chinese: bool) -> tuple[holders_en.Holder, ...]:
    found = holders_zh.holders(doc) if chinese else holders_en.holders(doc)
    return tuple(sorted(found, key=lambda holder: holder.at))


def _latest(people: Sequence[holders_en.Holder], name: str, at: int) -> Known | None:
    """For whom the person of this name speaks who was introduced last, else first behind."""
    fits = [holder for holder in people if name in holder.family]
    before = [holder.body for holder in fits if holder.at <= at]
    return before[-1] if before else next((holder.body for holder in fits), None)


def _zh(ctx: Context, doc: Whole) -> Iterator[Referred]:
    people = _people(doc, chinese=True)
    names = {name for holder in people for name in holder.family}
    for span, name in holders_zh.called(ctx.text, names):
        body = _latest(people, name, doc.place(ctx.view.starts[span[0]]))
        if body:
            yield span, body
    yield from speakers_zh.spoken_for(ctx, doc)
    for span, noun in heads_zh.called(ctx.text):
        body = heads_zh.meant(doc, noun, doc.place(ctx.view.starts[span[0]]))
        if body:
            yield span, body
