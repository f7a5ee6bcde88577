"""How Chinese prints laws and agreements: 《…法》, 第17/2009號法律《…》; and which titles are works instead."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..named import Found

_TITLE = re.compile(
    r"(?P<number>第\s?\d+/\d{4}\s?號(?:法律|行政法規|行政長官批示|行政命令|法令|[\u4e00-\u9fff]{2,6}司司長批示))?"
    r"(?:《(?P<name>[^《》]+)》)?"
)
_WORK = re.compile(
    r"(?:綱要|規劃|計劃|報告書?|建議書|諮詢文件|指引|須知|通訊|周刊|小冊子|圖冊|彙編|匯編|文集|統計|雜誌|季刊|期刊|月刊|年報|節目|藍圖|指南|手冊|專刊|特刊|方案|白皮書|概要|清單|刊物)$"
)
_WORK_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:漫畫|動漫|繪本|話劇|動畫|網站|歌曲|展覽|微電影|宣傳片|電視|手冊|雜誌|季刊|期刊|月刊|節目|專欄|欄目|報告|刊物|一書|短片|影片|專題)"
)
_WORK_BEFORE = re.compile(r"(?:節目|雜誌|專欄|欄目|季刊|刊物)$")
_STATUTE = re.compile(r"(?:法|法律制度|條例|細則|章程|通則|規章)$")
_SIGNED = re.compile(
    r"(?:簽署|簽訂|簽立|訂立|達成|落實|執行|根據|按照|依據)了?(?:有關|新的|一份)?"
    r"(?P<name>(?P<stem>(?:(?![的了])[\u4e00-\u9fff、]){2,40}?)(?:框架協議|合作協議|互認協議|協議書?|諒解備忘錄|備忘錄|意向書|合作安排|互認安排|協定|會議紀要|公約))"
)
_QUOTED = re.compile(
    r"(?:簽[署訂]|達成)了?“(?P<name>(?P<stem>[^“”]{2,60})(?:協議書?|備忘錄|協定|公約|計劃|安排|意向書|宣言|合同))”"
)
_PLAIN = re.compile(
    r"(?:合作|框架|諒解|雙方|三方|兩地|三地|相關|有關|多項|新|雙邊|國際|該|此|項|各|協作|執法|警務|初步|上述|一系列|重要)+"
)
_CELEBRATED = re.compile(
    r"(?:頒[佈布]|實施|公布)[^，。；、]{0,8}周年(?:[^，。；、]{0,4}活動|[^，。；、]{0,4}展覽|[^，。；、]{0,4}酒會)"
)
_HIGHEST = re.compile(r"(?<![《\w])(?:基本法|憲法)(?![》委])")


def instruments(text: str, source: str) -> Iterator[Found]:
    """Laws and agreements by their marks; `source` is the document, whose titles are known where they stand bare."""
    for m in _TITLE.finditer(text):
        if m["number"]:
            labels = (m["name"],) if m["name"] else ()
            yield Found(m.start(), m.end(), m[0], "instrument-zh-number", labels=labels)
        elif m["name"] and not is_work(text, m) and not text[: m.start()].endswith("》（"):
            yield Found(m.start("name"), m.end("name"), m["name"], "instrument-zh-title")
    for m in _HIGHEST.finditer(text):
        if goes_on(text, m.end()):
            continue
        yield Found(m.start(), m.end(), m[0], "instrument-zh-highest")
    yield from _signed(text)
    for title in _statutes(source):
        for m in re.finditer(rf"(?<!《){re.escape(title)}(?!》)", text):
            yield Found(m.start(), m.end(), title, "instrument-zh-known")


def _signed(text: str) -> Iterator[Found]:
    """Agreements by the verb before them, bare or in quotation marks."""
    for m in (*_SIGNED.finditer(text), *_QUOTED.finditer(text)):
        if not _PLAIN.fullmatch(m["stem"]):
            yield Found(m.start("name"), m.end("name"), m["name"], "instrument-zh-signed")


def goes_on(text: str, end: int) -> bool:
    """Whether what looks like a law is the beginning of other words: 維護國家安全法制, 基本法頒佈三十周年系列活動."""
    if _CELEBRATED.match(text, end):
        return True
    return text[end - 1] == "法" and text[end : end + 1] in tuple("制律治規庭院學定")


def is_work(text: str, m: re.Match[str]) -> bool:
    """Whether a title in 《》 (group `name`) is that of a plan or publication, not of a law."""
    after = text[m.end() :]
    return any((_WORK.search(m["name"]), _WORK_AFTER.match(after), _WORK_BEFORE.search(text[: m.start()])))


@lru_cache(maxsize=16)
def _statutes(source: str) -> tuple[str, ...]:
    """Titles that a document prints in 《》 and whose end shows that they are laws, longest first."""
    titles = {m["name"] for m in _TITLE.finditer(source) if m["name"] and _STATUTE.search(m["name"])}
    return tuple(sorted(titles, key=lambda title: (-len(title), title)))
