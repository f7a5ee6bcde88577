"""Laws, orders and agreements that a block names."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..facts import Named
from .context import Context
from .definitions import definitions
from .named import Found, facts, listed
from .titles_en import QUOTED, WORD

_KIND = (
    r"(?:Ordinance|Orders?|Regulations?|Bill|Act|Law|Code|Rules|By-laws?|Convention|Treaty|Protocol|Agreement|Constitution|"
    r"Arrangement|Memorandum of Understanding|Declaration|Charter)"
)
_LAW = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:(?:{WORD}|\([A-Z][^()]*\))(?:,? (?:of|for|and|in|on|to|the))*,? )*?"
    rf"(?:\([A-Z][^()]*\) )?{_KIND}(?: (?:19|20)\d\d(?!\d))?\b)(?! (?:[A-Z][a-z]|online|enforcement))(?: \((?P<cap>[Cc]ap\. ?\w+)\))?"
)
_DESCRIBES = re.compile(r" (?:online|virtual|roving|thematic|mobile|education|related)\b")
_NOT_LAW = re.compile(r"(?:.* )?(?:Public|Law and|in|Police|Court|Code of) (?:Order|Law|Act|Practice)")
_OPENING = re.compile(
    r"(?:(?:The|This|That|Under|Amended|In|Pursuant to|Following|Since|Update|Introduce|Implement|Article|Section|HKSAR) (?:the )?)+"
)
_AGREED = re.compile(rf"\b(?:co-?operation |framework |collaboration ){{1,2}}agreement of the {WORD}(?: {WORD})*")
_SAME = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ss]aid)(?: (?:amended|new|said))? (?P<kind>Ordinance|Order|Regulations?|Bill|Law|Convention|Agreement)\b(?! \()"
)
_QUOTED_LAW = re.compile(
    r"(?:Agreement|Memorandum|Framework Agreement|Arrangement|Convention|Ordinance)\b|.*\b(?:Agreement|Ordinance|Arrangement)$"
)

_TITLE = re.compile(
    r"(?P<number>第\s?\d+/\d{4}\s?號(?:法律|行政法規|行政長官批示|行政命令|法令|經濟財政司司長批示|保安司司長批示))?(?:《(?P<name>[^《》]+)》)?"
)
_WORK = re.compile(
    r"(?:綱要|規劃|計劃|報告|雜誌|季刊|期刊|月刊|年報|節目|藍圖|指南|手冊|專刊|特刊|方案|白皮書|概要|清單|施政報告|刊物)$"
)
_WORK_AFTER = re.compile(r"(?:雜誌|季刊|期刊|月刊|節目|專欄|欄目|報告|刊物|一書|短片|影片|專題)")
_STATUTE = re.compile(r"(?:法|法律制度|條例|細則|章程|通則|規章)$")
_WORK_BEFORE = re.compile(r"(?:節目|雜誌|專欄|欄目|季刊|刊物)$")
_HIGHEST = re.compile(r"(?<![《\w])(?:基本法|憲法)(?![》委])")


def instruments(ctx: Context) -> tuple[Named, ...]:
    """Named laws, orders and agreements; a bare "the Ordinance" stands for the one named just before."""
    found = [f for f in listed(ctx, ("LegalInstrument",), "instrument-listed") if not _DESCRIBES.match(ctx.text, f.end)]
    found += [*_chinese(ctx.text), *_known(ctx)] if ctx.chinese else [*_english(ctx.text), *_short_forms(ctx)]
    if not ctx.chinese:
        found += list(_same(ctx, found))
    return facts(ctx, found)


def is_work(text: str, m: re.Match[str]) -> bool:
    """Whether a title in 《》 is that of a plan or publication, not of a law."""
    after = text[m.end() :]
    return any((_WORK.search(m["name"]), _WORK_AFTER.match(after), _WORK_BEFORE.search(text[: m.start()])))


def _english(text: str) -> Iterator[Found]:
    for m in QUOTED.finditer(text):
        if _QUOTED_LAW.match(m["name"]):
            yield Found(m.start("name"), m.end("name"), m["name"], "instrument-en-quoted")
    for m in _LAW.finditer(text):
        opening = _OPENING.match(m["name"])
        start = m.start("name") + (opening.end() if opening else 0)
        name = text[start : m.end("name")]
        if " " in name and not _NOT_LAW.fullmatch(name):
            labels = (f"{name} ({m['cap']})", m["cap"]) if m["cap"] else ()
            yield Found(start, m.end("name"), name, "instrument-en-title", labels=labels)
    for m in _AGREED.finditer(text):
        yield Found(m.start(), m.end(), m[0], "instrument-en-agreement")


def _short_forms(ctx: Context) -> Iterator[Found]:
    """Find "BL" where the document says "Basic Law (“BL”)"."""
    for short, full in definitions(ctx.document.text).items():
        if re.search(rf"\b{_KIND}$", full):
            for m in re.finditer(rf"(?<![\w“\"]){re.escape(short)}(?![\w”\"])", ctx.text):
                yield Found(m.start(), m.end(), full, "instrument-short-form", labels=(short,))


def _same(ctx: Context, named: list[Found]) -> Iterator[Found]:
    nearby = [*named, *(f for v in (ctx.indicator, ctx.lead_in, ctx.before) if v for f in _english(v.text))]
    for m in _SAME.finditer(ctx.text):
        one = next((f for f in nearby if re.sub(r" \d{4}$", "", f.name).endswith(m["kind"])), None)
        if one and not any(f.start <= m.start("kind") < f.end for f in named):
            yield Found(m.start("kind"), m.end("kind"), one.name, "instrument-same", one.entry)


@lru_cache(maxsize=16)
def _laws(source: str) -> tuple[str, ...]:
    """Titles of laws that a document prints in 《》 and whose end shows that they are laws."""
    titles = {m["name"] for m in _TITLE.finditer(source) if m["name"] and _STATUTE.search(m["name"])}
    return tuple(sorted(titles, key=len, reverse=True))


def _known(ctx: Context) -> Iterator[Found]:
    for title in _laws(ctx.document.text):
        for m in re.finditer(rf"(?<!《){re.escape(title)}(?!》)", ctx.text):
            yield Found(m.start(), m.end(), title, "instrument-zh-known")


def _chinese(text: str) -> Iterator[Found]:
    for m in _TITLE.finditer(text):
        if m["number"] or (m["name"] and not is_work(text, m)):
            rule = "instrument-zh-number" if m["number"] else "instrument-zh-title"
            start = m.start() if m["number"] else m.start("name")
            end = m.end() if m["number"] else m.end("name")
            yield Found(start, end, text[start:end], rule, labels=(m["name"],) if m["name"] else ())
    for m in _HIGHEST.finditer(text):
        yield Found(m.start(), m.end(), m[0], "instrument-zh-highest")
