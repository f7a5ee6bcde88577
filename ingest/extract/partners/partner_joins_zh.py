"""Chinese bodies that join what a block tells of, counted before the verb: 已有69個小學部、8間大專院校加入該計劃."""

import re
from collections.abc import Iterator, Sequence

from ...facts import PartnerKind, Span
from .members_zh import Member

_ITEM = r"(?:\d[\d,]*|[一二兩三四五六七八九十百]+)多?\s?[個間家所]\s?[一-龥]{2,12}?"
_JOINED = re.compile(
    rf"(?<![一-龥]的){_ITEM}(?:(?:、|，?(?:以及|及|和)){_ITEM})*(?=(?:已|均|相繼|陸續|先後)?(?:加入|參加|參與))"
)
_NAME = re.compile(r"[個間家所]\s?([一-龥]{2,12}?)(?=、|，|以及|及|和|$)")
_PEERS = re.compile(r"[兩三四]地(?:同業|同行)(?=攜手|合作|共同|聯合|一同)")
_HEADS: Sequence[tuple[PartnerKind, str]] = (
    ("bank", "銀行"),
    ("university", "大學|學院|院校|高校"),
    ("school", "學校|中學|小學|幼稚園|(?:中學|小學|夜校|幼稚園)部"),
    ("ngo", "商會|協會|總會|聯合會|學會|基金會|工會|團體|社團"),
    ("enterprise", "公司|企業|商戶|酒店|營運商|供應商"),
)
_TAIL = re.compile("|".join(f"(?P<{kind}>(?:{heads})$)" for kind, heads in _HEADS))


def joiners(text: str, names: Sequence[Span]) -> Iterator[Member]:
    """Those who join, each with the known name that ends it, and peers of several places who act together."""
    for joined in _JOINED.finditer(text):
        for item in _NAME.finditer(text, joined.start(), joined.end()):
            member = _member(text, item.span(1), names)
            if member:
                yield member
    for peers in _PEERS.finditer(text):
        yield Member(peers.start(), peers.end(), None, "government")


def _member(text: str, at: Span, names: Sequence[Span]) -> Member | None:
    named = next((n for n in names if n[1] == at[1] and n[0] >= at[0]), None)
    tail = _TAIL.search(text[slice(*at)])
    if named is None and tail is None:
        return None
    return Member(*at, named, _kind(tail) if tail else None)


def _kind(tail: re.Match[str]) -> PartnerKind:
    return next(kind for kind, _ in _HEADS if tail[kind])
