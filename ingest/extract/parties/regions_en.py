"""Governments and agencies of several regions named at once: "the law enforcement agencies of Guangdong and Yunnan"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ....ontology.authorities import Entry
from ...facts import Span
from ...names import NameIndex
from ..context import Context
from .territories_en import regions

_FIELD = (
    r"(?:(?:law|enforcement|public|security|[Pp]olice|policing|immigration|correctional|prisons?|fire|rescue|ambulance|"
    r"emergency|[Cc]ustoms|border|control|anti-drug|narcotics|drug|judicial|port|maritime|coast|cyber|cybersecurity|financial|"
    r"intelligence|search|disciplined|competent|relevant|counterpart|counter-terrorism|services?|management|tax|health|senior|SAR|"
    r"government|and)(?: \([A-Z]{2,6}\))? )"
)
_BODIES = (
    r"(?:agencies|authorities|departments|bureaux|bureaus|administrations|organisations|"
    r"units|officials|officers|counterparts)"
)
_SERVICES = r"(?:correctional|prison|immigration|customs|police|fire|rescue|ambulance|disciplined|security) services"
_HEAD = re.compile(
    rf"\b(?P<head>(?!and )(?:[Gg]overnments?|(?:{_FIELD}{{0,4}})?(?:[Pp]olice forces|[Pp]olice|[Cc]ustoms|{_BODIES})|"
    rf"{_FIELD}{{0,4}}{_SERVICES})) "
    r"(?P<link>of|from|in) (?:the )?"
)
_NAMELY = re.compile(
    r"(?:\w+ ){0,2}(?:countries|economies|regions|jurisdictions|places|territories|cities|provinces)"
    r"(?: (?:and|or) (?:regions|territories|places|economies|areas))?(?:,? namely|, i\.e\.|:),? (?:the )?"
)
_TIE = re.compile(r"(?: \([A-Z]{2,6}\))?(?:, (?:and )?(?:as well as )?| and | or | as well as )(?:the )?")
_SHARED = (
    r"(?P<head>(?:(?:law|enforcement|public|security|immigration|correctional|fire|anti-drug|rescue|services?|judicial|"
    r"port|Provincial|Municipal|Public|Security) ){0,4}"
    r"(?:[Pp]olice(?: (?:authorities|forces|departments))?|authorities|agencies|departments|governments|Bureaux|"
    r"[Cc]ustoms(?: (?:authorities|administrations))?|counterparts))\b"
)
_NOUN = re.compile(rf" {_BODIES}$")
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
    behind = [one for m in _HEAD.finditer(ctx.text) for one in _of(ctx, m)]
    return [*behind, *(one for m in _before(ctx.names).finditer(ctx.text) for one in _with_head(ctx, m))]


@lru_cache(maxsize=8)
def _before(names: NameIndex) -> re.Pattern[str]:
    region = regions(names)
    return re.compile(
        rf"\b(?P<first>{region}(?:, (?:the )?{region})*),? and (?:the )?(?P<last>{region}|overseas) {_SHARED}"
    )


def _with_head(ctx: Context, m: re.Match[str]) -> Iterator[Regional]:
    """Regions before the noun that they share: "Guangdong, Hong Kong and Macao police authorities"."""
    if m["last"] == "overseas" and "," not in m["first"]:
        return
    end = m.end("head")
    for region in re.finditer(rf"{regions(ctx.names)}|overseas", ctx.text[m.start() : m.start("head")]):
        start, stop = m.start() + region.start(), m.start() + region.end()
        whole = m["last"] == ctx.text[start:stop] and stop == m.end("last")
        at = (start, end if whole else stop)
        if _is_home(ctx, region[0]):
            entry = _at_home(ctx, m["head"], region[0])
            if entry:
                yield Regional(at, region[0], entry)
        else:
            head = " ".join(_SINGULAR.get(word, word) for word in m["head"].split())
            name = f"{region[0]} {head}"
            yield Regional(at, name, ctx.names.lookup(name))


def _at_home(ctx: Context, head: str, region: str) -> Entry | None:
    """The body of the document's own government among them: "police authorities" of Hong Kong are the Police."""
    if head.startswith("government"):
        return _named(ctx, head, region)[1]
    field = _NOUN.sub("", head)
    forms = (f"{region} {head}", f"{region} {head.split()[0]}", f"{field} Department", f"{field} Bureau")
    found = (ctx.names.lookup(form) for form in forms)
    return next((e for e in found if e and e.jurisdiction == ctx.document.description.jurisdiction), None)


def _of(ctx: Context, m: re.Match[str]) -> Iterator[Regional]:
    """Regions behind the noun that they share, which names the first: "police forces of Malaysia and Thailand"."""
    namely = _NAMELY.match(ctx.text, m.end())
    if namely:
        yield Regional(m.span("head"), m["head"], ctx.names.lookup(m["head"]))
    head = " ".join(w if w.isupper() else w.lower() for w in m["head"].split(" ") if not w.startswith("("))
    start = None if namely else m.start()
    listed = list(_chain(ctx, namely.end() if namely else m.end()))
    for span in listed if m["link"] == "of" or len(listed) > 1 else ():
        printed = ctx.text[slice(*span)]
        at, start = (span[0] if start is None else start, span[1]), None
        if not _is_home(ctx, printed):
            yield Regional(at, *_named(ctx, head, printed))
        elif entry := _at_home(ctx, head, printed):
            yield Regional(at, printed, entry)


def _is_home(ctx: Context, region: str) -> bool:
    entry = ctx.names.lookup(region.split(" (")[0])
    return entry is not None and entry.iri.endswith(f"/place/{ctx.document.description.jurisdiction}")


def _chain(ctx: Context, at: int) -> Iterator[Span]:
    """The regions listed from this place on."""
    region = _region(ctx.names)
    while m := region.match(ctx.text, at):
        yield m.span()
        tie = _TIE.match(ctx.text, m.end())
        if tie is None:
            return
        at = tie.end()


@lru_cache(maxsize=8)
def _region(names: NameIndex) -> re.Pattern[str]:
    return re.compile(regions(names) + r"(?! (?:[A-Z]|and [A-Z]\w+ (?:Customs|Police)\b)|['’]s)")


def _named(ctx: Context, head: str, region: str) -> tuple[str, Entry | None]:
    if head.startswith("government"):
        entry = next((e for form in _GOVERNMENT if (e := ctx.names.lookup(form.format(region)))), None)
        return f"government of {region}", entry
    name = f"{head} of {region}"
    return name, ctx.names.lookup(name)
