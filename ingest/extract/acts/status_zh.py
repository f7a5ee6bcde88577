"""The status of a Chinese block: a review tells what was done, a plan what will be, unless words say otherwise."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...facts import DateFact, Status
from ..agencies.roles import roles
from ..context import Context
from ..dates.dates import dates
from ..parties.parties import parties
from ..sentences import clauses

_REVIEW = re.compile(r"執行情況|回顧|工作總結|工作報告|成果|進展情況")
_RESULT = re.compile(
    r"(?:共|合共|先後|分別|累計|總計|查獲|截獲|檢獲|偵破|開立|處理|檢控|舉辦|進行|達|超過|增加至|派出|拘捕)[^，。；]{0,24}?\d[\d,.]*\s*"
    r"(?:多|餘)?(?:宗|人|名|次|人次|個|場|公斤|萬|支|部|條|間|篇|期|集)"
)
_NOW = re.compile(r"(?:現|現時|目前)[^，。]{0,10}正(?!式|常|確)|正(?:持續|與|按|著手|在|就|積極|逐步|密切|推進|處於)")
_ALWAYS = re.compile(r"始終|一直|一如既往|依然|仍然")
_GOES_ON = re.compile(
    r"繼續|持續(?!期間|穩定|保持(?:穩定|平穩|良好)|提升|進修)|續由|續辦|不斷(?!革新|提升|增長)|(?<!持續)保持(?!穩定)|維持|始終|一直|定期|密切留意|高度關注|高度重視|恆常"
)
_STILL = re.compile(r"繼續|持續(?!期間|穩定|保持(?:穩定|平穩|良好)|提升|進修)|續由|續辦|密切留意|高度重視")
_AHEAD = re.compile(
    r"將(?!之|其|有關|原|最新|防|案|資料|人|普|通關|消防)|計劃(?=[於在舉提進為繼於\d])|擬(?=[率於在舉建])|預計|爭取|必須|(?:亦|也|還)會|期望|力爭|適時提出"
)
_DONE = re.compile(r"已|完成|了(?!解)|獲|正式|先後|曾|迅速|成功")
_BA = re.compile(
    r"將[^，。；繼持]{2,26}?(?:轉介|轉駁|移送|移交|送交|帶返|傳[送遞達]|納入|擴展[至到]|分流|轉移|輸送|植根|作為|推廣至|改為|延伸|帶入|交由|提交|上傳|發放)"
)
_WILL = re.compile(r"會(?=密切|持續|繼續|不斷|加強|進一步|積極|全力|適時|嚴厲|嚴格|動態)")
_PAST = re.compile(r"(?:去年|(?:在|回顧)?過去(?:將近|的)?一年)")
_RELATIVE = re.compile(r"將(?:採用|舉行|舉辦|推出|實施|設置|啟用|開展|召開|興建)的")
_BESIDES = re.compile(r"除了?[^，。；]{2,40}外，")
_INTENT = re.compile(r"(?:加強|強化|優化|完善|深化|推進|推動|增設|開展|研究|擴大|爭取|及早|加快)")
_EXACT = frozenset({"date-zh-day", "date-zh-months", "date-zh-month", "date-zh-first-months", "date-zh-part"})
_ALREADY = re.compile(r"已(?=[^有經知建被通規開達，。]{1,8})")
_EXPECTED = re.compile(r"(?:預計|暫定|計劃|擬|爭取|將)[^，。；]{0,6}$")
_NEAR = 12
_HEAD = 3
_LATE = 7
"""From this month on the year in which a paper comes out is looked back upon."""


def status(ctx: Context) -> Status:
    """The status of the dominant action."""
    if "press" in ctx.document.description.type.casefold():
        return _news(ctx)
    return _review(ctx) if any(_REVIEW.search(s.title) for s in ctx.path) or _looks_back(ctx) else _plan(ctx)


def _looks_back(ctx: Context) -> bool:
    """Whether a paragraph opens with a year that has begun when the document comes out."""
    if ctx.block.kind != "paragraph":
        return False
    issued = ctx.document.description.issued
    m = re.match(r"[在於]?(?P<year>20\d\d)年(?!度?施政|財政)", ctx.text)
    if m is None:
        return _PAST.match(ctx.text) is not None
    return int(m["year"]) < issued.year or (int(m["year"]) == issued.year and issued.month >= _LATE)


def _news(ctx: Context) -> Status:
    """A press release tells what was done: what is counted, dated or said to be done comes before any outlook."""
    text = _masked(ctx.text)
    ahead = _AHEAD.search(text) or _WILL.search(text)
    past = any(_past(ctx))
    if _RESULT.search(text) or past:
        return "completed"
    done, opening = _DONE.search(text), _masked(_opening(ctx))
    first = _AHEAD.search(opening) or _WILL.search(opening)
    if ahead and first and not (done and done.start() < ahead.start()):
        return (
            "ongoing" if re.match(r"(?:將|會)[^，。；]{0,14}?(?:繼續|持續|不斷)", text[ahead.start() :]) else "planned"
        )
    if _NOW.search(text) or _ALWAYS.search(opening) or (done is None and _GOES_ON.search(opening)):
        return "ongoing"
    return "completed"


def _review(ctx: Context) -> Status:
    text = ctx.text
    ahead = re.search(
        r"(?:計劃|擬|將)於?(?:今年|明年|\d{4}年)|順延|[遲延押]後?至(?:第[三四]季|明年|20\d\d年)|將(?:於|會|繼續|進一步|在)",
        text,
    )
    opening = _opening(ctx)
    if _NOW.search(text) or _ALWAYS.search(opening):
        return "ongoing"
    if ahead and not _RESULT.search(text):
        return "planned"
    if _RESULT.search(text):
        return "completed"
    if any(d.rule in _EXACT for d in _past(ctx)):
        return "completed"
    still, done = _STILL.search(opening), _DONE.search(opening)
    return "ongoing" if still and (done is None or still.start() < done.start()) else "completed"


def _past(ctx: Context) -> Iterator[DateFact]:
    """Dates up to the day of issue at which something was done, not at which it is expected."""
    for date in dates(ctx):
        if date.kind == "due" and date.date <= ctx.document.description.issued and date.at:
            start = bisect_left(ctx.view.starts, date.at[0])
            if not _EXPECTED.search(ctx.text, max(0, start - _NEAR), start):
                yield date


def _opening(ctx: Context) -> str:
    """The clause of the first who acts and the two behind it, which hold the main predicate."""
    everybody = parties(ctx)
    judged = roles(ctx.text, [p.at for p in everybody], chinese=True)
    first = next((p.at[0] for p in everybody if p.own and judged[p.at][0] == "lead"), 0)
    return "".join(ctx.text[s:e] for s, e in [c for c in clauses(ctx.text) if c[1] > first][:_HEAD])


def _plan(ctx: Context) -> Status:
    text = _masked(ctx.text)
    now, on, ahead = _NOW.search(text), _GOES_ON.search(text), _AHEAD.search(text)
    if now and not (ahead and ahead.start() < now.start()):
        return "ongoing"
    if ahead and re.match(r"(?:將|會)[^，。；]{0,14}?(?:繼續|持續|不斷)", text[ahead.start() :]):
        return "ongoing"
    if on and (ahead is None or on.start() < ahead.start()):
        return (
            "planned"
            if ctx.block.kind == "item" and _INTENT.match(text) and text.find("，") < on.start()
            else "ongoing"
        )
    if ahead:
        return "planned"
    return _plain(ctx, text)


def _masked(text: str) -> str:
    """The text without 將 that only brings its object forward, and without what is done besides."""
    for pattern in (_BA, _BESIDES, _RELATIVE):
        text = pattern.sub(lambda m: "X" * len(m[0]), text)
    return text


def _plain(ctx: Context, text: str) -> Status:
    """Without a word that tells: an item of a plan is to be done; a paragraph reports, or tells how things are."""
    if ctx.block.kind != "paragraph":
        return "completed" if _ALREADY.search(text) else "planned"
    return "completed" if _DONE.search(text) else "ongoing"
