"""How Chinese prints named systems, plans, operations, mechanisms and publications."""

import re
from collections.abc import Iterator, Sequence

from ..named import Found
from ..quantities.amounts import covered
from .instrument_zh import is_work

_HEAD = (
    "系統|計劃|機制|平台|行動|措施|演習|演練|活動|講座|課程|圖片展|展覽|專欄|欄目|熱線|方案|服務|項目|會議|比賽|規劃|"
    "工作坊|論壇|遊戲|專頁|帳號|公眾號|群組|資料庫|體驗營|訓練營|訓練班|開放日|推廣日|同樂日|交流會|研討會|聯絡網|節目|"
    "雜誌|季刊|獎勵|少年團|預案|會晤|座談會|展銷會|發佈會|影片|短片|展覽會|教育展|攝影展|作品展|成果展|徵集|應用程式|基金|分享會|嘉年華|運動會|大賽|服務日|典禮|嘉許禮|巡迴展|博覽會|高峰會"
)
_HAN = r"[\u4e00-\u9fff]"
_QUOTED = re.compile(r"[“「『](?P<name>[^“”「」『』]{2,40})[”」』]")
_AFTER = re.compile(rf"(?P<gap>(?![及和與或]){_HAN}{{0,10}}?)(?P<head>{_HEAD})")
_NOT_AFTER = re.compile(
    rf"的?等?{_HAN}{{0,6}}?(?:方針|理念|策略|精神|原則|目標|模式|方式|方向|黨|現象|犯罪|宗旨|政策)|騙?案|不法"
)
_PRINCIPLE = re.compile(r"[式化型]$")
_COORDINATED = re.compile(r"(?:、|及|和|，以及|以及|與)?(?=[“「『])")
_ENDS = re.compile(rf"(?:{_HEAD})(?: ?\d[\d.]*)?$")
_EVENTS = ("演習", "演練", "行動", "活動", "講座")
_LAUNCHED = re.compile(rf"(?:推出|合辦|推行|增設|開設|啟用|開通){_HAN}{{0,6}}$")
_GAP_VERB = re.compile(r"合作推行|推行|舉辦|開展|進行")
_RECRUITS = re.compile(r"的?(?:新一屆|首屆|本屆)?(?:招募|報名|學員)")
_CHANNEL = re.compile(r"(?:微信|官方|社交媒體|Facebook|Instagram)?(?:帳號|公眾號|專頁|群組|頻道)")
_BODY = re.compile(r"(?:中心|小組|組織|委員會|協會|當局|辦公室|公司)$")
_WORK = re.compile(r"《(?P<name>[^《》]+)》")
_VERBS = (
    "模擬|透過|通過|藉助|借助|藉著|根據|利用|運用|使用|善用|優化|完善|構建|建設|建立|推動|推進|推出|開發|研發|增加|增設|新增|更新|"
    "調整|修改|傳送|接入|加強|擴展|擴大|擴充|啟動|落實|實施|執行|設立|設置|引入|升級|維護|檢視|檢討|興建|提升|進行|測試|採用|"
    "豐富|強化|開放|協助|配合|持續|繼續|預留|參與|商討|探討|(?<!共建)共享|包括|涵蓋"
)
_STOP = re.compile(
    rf"[，。；：、！？（）“”「」《》\s]|{_VERBS}|以及|以期|期間|即將|進一步|逐步|有關|相關|上述|現有|現時|現行|新的|各類|各項|其他|"
    r"有效|更好|在(?!囚)|[一二三四五六七八九十兩幾多\d]+[個套項]|第[一二三四五六七八九]階段|首階段|第[一二三四五六七八九]期|"
    r"[種的了由於將為對及與和並至到以把使向從就其該各等是有更讓]"
)
_SYSTEM = re.compile(r"(?P<head>系統|子系統|平台|資料庫|基地|儲存倉|中途倉)(?!化|性|的?漏洞)")
_GENERIC = frozenset((
    "電腦", "網絡", "運作", "管理", "資訊", "通訊", "法律", "指揮", "監控", "分析", "電子", "社交", "交流", "多媒體",
    "通訊軟件", "網絡社交", "學習", "互聯", "控制", "查詢", "視像", "培訓", "消防培訓", "匯款", "另類匯款",
    "防控", "治理", "政府", "操作", "工作", "內部人員學習", "人員學習", "網上", "體",
))  # fmt: skip
_BRAND = re.compile(
    rf"智慧(?!城市|生活|社會|應用|運作|監控|管理|化){_HAN}{{2}}"
    r"(?=體系|運作|項目|建設|構建|應用|工程|工作|發展|第|[，、。的等下方]|$)"
)
_CROSS_BORDER = re.compile(
    r"(?:粵港澳三地|粵港澳|粵澳|珠澳|澳珠|港澳|粵港|大灣區)(?:(?![及和與的])[\u4e00-\u9fff]){0,12}?"
    r"(?:機制|聯合演習|演習|健康碼|新通道|合作框架|計劃)"
)
_SESSION = re.compile(
    r"第[一二三四五六七八九十百\d]+屆(?:(?![會的於在第])[\u4e00-\u9fff]){2,12}?(?:運動會|博覽會|論壇|工作會晤|研討會|嘉年華|文化節|峰會)"
)
_DRILL = re.compile(rf"[兩三四]地{_HAN}{{2,10}}?(?:演習|演練)")
_WORKS = re.compile(
    r"新(?:建)?(?:監獄|[\u4e00-\u9fff]{0,8}?(?:感化院|大樓|總部|消防站|行動站|口岸|基地|碼頭|校園))"
    r"(?:(?![，、及和與的於])[\u4e00-\u9fff]){0,8}?工程(?:第[一二三四五六七八九十]期)?"
)
_COMMUNITY = re.compile(r"社區(?:(?!的)[\u4e00-\u9fff]){2,6}?機制")
_WHOLE: Sequence[tuple[re.Pattern[str], str]] = (
    (_BRAND, "initiative-zh-smart"),
    (_CROSS_BORDER, "initiative-zh-cross-border"),
    (_DRILL, "initiative-zh-cross-border"),
    (_SESSION, "initiative-zh-session"),
    (_WORKS, "initiative-zh-works"),
    (_COMMUNITY, "initiative-zh-community"),
)
_STARTED = re.compile(rf"(?:啟動|推行|推出|開展|實施|參與|加入|制定)(?P<name>(?:(?![的於]){_HAN}){{3,10}}?計劃)(?!劃)")
_LEAST = 2
_SHORT = 3
_LONG = 5


def initiatives(text: str, parties: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Named initiatives of a text; `parties` are the stretches that name bodies."""
    quotes = list(_QUOTED.finditer(text))
    held = [*(m.span() for m in quotes), *(m.span() for m in _WORK.finditer(text))]
    for m in quotes:
        if _is_title(text, m) and not _is_party(m.start("name"), m.end("name"), parties):
            yield Found(m.start("name"), m.end("name"), m["name"], "initiative-zh-quoted")
    for m in _WORK.finditer(text):
        if is_work(text, m):
            yield Found(m.start("name"), m.end("name"), m["name"], "initiative-zh-work")
    for start, end, rule in _unquoted(text):
        if not covered(start, end, held) and not any(s < end <= e for s, e in parties):
            yield Found(start, end, text[start:end], rule)


def _is_party(start: int, end: int, parties: Sequence[tuple[int, int]]) -> bool:
    """Whether an authority file lists the whole name as that of a body."""
    return any(s <= start and end <= e for s, e in parties)


def _is_title(text: str, m: re.Match[str]) -> bool:
    """Whether quotation marks hold a name: what follows, or its own end, says of what kind."""
    name, end = m["name"], m.end()
    if _PRINCIPLE.search(name) or (_BODY.search(name) and not _CHANNEL.match(text, end)):
        return False
    while joined := _COORDINATED.match(text, end):
        following = _QUOTED.match(text, joined.end())
        if not following:
            break
        end = following.end()
    if _NOT_AFTER.match(text, end):
        return False
    launched = _LAUNCHED.search(text[: m.start()]) is not None
    recruits = _RECRUITS.match(text, end) is not None
    return _said_after(text, name, end) or _ENDS.search(name) is not None or launched or recruits


def _said_after(text: str, name: str, end: int) -> bool:
    """Whether the words after a quotation say that it is a plan, a system, an exercise."""
    after = _AFTER.match(text, end)
    if after is None or _GAP_VERB.search(after["gap"]):
        return False
    if after["head"] == "活動" and len(name) + len(after["gap"]) < _LONG:
        return False
    return "的" not in after["gap"] or after["head"] in _EVENTS


def _unquoted(text: str) -> Iterator[tuple[int, int, str]]:
    for m in _SYSTEM.finditer(text):
        start = max((s.end() for s in _STOP.finditer(text, max(0, m.start() - 24), m.start())), default=m.start())
        if text[start : m.start()] in _GENERIC or text[:start].endswith(("該", "此")):
            continue
        start = _joined(text, start, m.start())
        name = text[start : m.start()]
        if len(name) >= _LEAST and name not in _GENERIC and re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9]+", name):
            yield start, m.end(), "initiative-zh-system"
    for pattern, rule in _WHOLE:
        for m in pattern.finditer(text):
            yield m.start(), m.end(), rule
    for m in _STARTED.finditer(text):
        yield m.start("name"), m.end("name"), "initiative-zh-plan"


def _joined(text: str, start: int, head: int) -> int:
    """A name may hold a 及 of its own: 事故預警及通報平台."""
    if head - start > _SHORT or text[start - 1 : start] not in ("及", "和", "與"):
        return start
    left = max((s.end() for s in _STOP.finditer(text, max(0, start - 24), start - 1)), default=start)
    first = text[left : start - 1]
    return left if len(first) >= _LEAST and not _ENDS.search(first) else start
