"""Governments and agencies of several regions named at once: "the law enforcement agencies of Guangdong and Yunnan"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from ....ontology.authorities import Entry
from ...facts import Span
from ...names import NameIndex
from ..context import Context

_HEAD = re.compile(
    r"\b(?P<head>[Gg]overnments?|police|(?:(?!(?:and|or|the|with|of|to|from|for|by|between)\b)[a-z]+ ){0,3}"
    r"(?:agencies|authorities|departments|bureaux)|"
    r"(?:(?:fire|rescue|ambulance|emergency|correctional|immigration|customs|disciplined)(?: and )?)+ services)"
    r" of (?:the )?"
)
_TIE = re.compile(r"(?:, (?:and )?| and | or )(?:the )?")
_SHARED = (
    r"(?P<head>(?:(?:law|enforcement|public|security|immigration|correctional|fire|anti-drug|rescue|services?|judicial|"
    r"port|Provincial|Municipal|Public|Security) ){0,4}"
    r"(?:[Pp]olice(?: (?:authorities|forces|departments))?|authorities|agencies|departments|governments|Bureaux|"
    r"[Cc]ustoms(?: (?:authorities|administrations))?|counterparts))\b"
)
_SINGULAR = {"Bureaux": "Bureau"}
_GOVERNMENT = (
    "People's Government of {} Province", "{} Provincial Government", "{} Municipal Government",
    "{} Special Administrative Region Government", "{} Government", "Government of {}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Regional:
    """The body of one region: of the first the whole phrase, of the others only the region is printed."""

    at: Span
    name: str
    entry: Entry | None


def regional(ctx: Context) -> list[Regional]:
    """Every such body of the block, one for each region."""
    behind = [one for m in _HEAD.finditer(ctx.text) for one in _of(ctx, m["head"], m.start(), m.end())]
    return [*behind, *(one for m in _before(ctx.names).finditer(ctx.text) for one in _with_head(ctx, m))]


@lru_cache(maxsize=8)
def _regions(names: NameIndex) -> str:
    """A pattern of every city, province and region that the authority files list, the longest name first."""
    forms = {"Mainland", *(form for form in names.forms("City") if form.isascii() and form[:1].isupper())}
    return rf"(?:{'|'.join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))})"


@lru_cache(maxsize=8)
def _before(names: NameIndex) -> re.Pattern[str]:
    region = _regions(names)
    return re.compile(
        rf"\b(?P<first>{region}(?:, (?:the )?{region})*),? and (?:the )?(?P<last>{region}|overseas) {_SHARED}"
    )


def _with_head(ctx: Context, m: re.Match[str]) -> Iterator[Regional]:
    """Regions before the noun that they share: "Guangdong, Hong Kong and Macao police authorities"."""
    if m["last"] == "overseas" and "," not in m["first"]:
        return
    end = m.end("head")
    for region in re.finditer(rf"{_regions(ctx.names)}|overseas", ctx.text[m.start() : m.start("head")]):
        start, stop = m.start() + region.start(), m.start() + region.end()
        whole = m["last"] == ctx.text[start:stop] and stop == m.end("last")
        home = ctx.names.lookup(region[0])
        at = (start, end if whole else stop)
        if home is not None and home.iri.endswith(f"/place/{ctx.document.description.jurisdiction}"):
            entry = _at_home(ctx, m["head"], region[0])
            if entry:
                yield Regional(at, region[0], entry)
        else:
            head = " ".join(_SINGULAR.get(word, word) for word in m["head"].split())
            name = f"{region[0]} {head}"
            yield Regional(at, name, ctx.names.lookup(name))


def _at_home(ctx: Context, head: str, region: str) -> Entry | None:
    """The body of the document's own government among them: "police authorities" of Hong Kong are the Police."""
    forms = (f"{region} {head}", f"{region} {head.split()[0]}")
    return next((entry for form in forms if (entry := ctx.names.lookup(form))), None)


def _of(ctx: Context, head: str, start: int, at: int) -> Iterator[Regional]:
    home = f"/place/{ctx.document.description.jurisdiction}"
    rest = [m for m in ctx.names.find(ctx.text[at:]) if m.entry.kind == "City"]
    own = {at + m.start for m in rest if m.entry.iri.endswith(home)}
    cities = [(at + m.start, at + m.end) for m in rest]
    cities += [m.span() for m in countries().finditer(ctx.text, at)]
    for i, (span, printed) in enumerate(_chain(ctx.text, at, cities)):
        kind, at_region = head.lower().removeprefix("the "), (span[0] if i else start, span[1])
        if span[0] not in own:
            yield Regional(at_region, *_named(ctx, kind, printed))
        elif entry := _at_home(ctx, kind, printed):
            yield Regional(at_region, printed, entry)


@cache
def countries() -> re.Pattern[str]:
    """Countries as CLDR names them in English."""
    names = sorted((n for code, n in Locale("en").territories.items() if code.isalpha()), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(n) for n in names)})\b")


def _chain(text: str, at: int, cities: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    while span := next((c for c in cities if c[0] == at), None):
        yield span, text[span[0] : span[1]]
        tie = _TIE.match(text, span[1])
        if tie is None:
            return
        at = tie.end()


def _named(ctx: Context, head: str, region: str) -> tuple[str, Entry | None]:
    if head.startswith("government"):
        entry = next((e for form in _GOVERNMENT if (e := ctx.names.lookup(form.format(region)))), None)
        return f"government of {region}", entry
    name = f"{head} of {region}"
    return name, ctx.names.lookup(name)
