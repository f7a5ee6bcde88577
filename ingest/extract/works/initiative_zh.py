"""How Chinese prints named systems, plans, operations and publications: in quotation marks, in 《》, or bare."""

import re
from collections.abc import Iterator, Sequence

from ..named import Found
from ..quantities.amounts import covered
from . import initiative_bare_zh
from .instrument_zh import is_work

_HEAD = (
    "系統|計劃|機制|平台|行動|措施|演習|演練|活動|講座|課程|圖片展|展覽|專欄|欄目|熱線|方案|服務|項目|會議|比賽|規劃|"
    "工作坊|論壇|遊戲|專頁|帳號|公眾號|群組|資料庫|體驗營|訓練營|訓練班|開放日|推廣日|同樂日|交流會|研討會|聯絡網|節目|"
    "雜誌|季刊|獎勵|少年團|預案|會晤|座談會|座談|展銷會|發佈會|影片|短片|展覽會|教育展|攝影展|作品展|成果展|徵集|應用程式|應用程序|小程序|程式|基金|分享會|嘉年華|運動會|大賽|服務日|"
    "體驗日|家庭日|公眾日|教育日|同行日|頁面|專區|會談|遊學團|交流團|考察團|導賞團|獎學金|約章|推演|桌遊|巡遊|市集|園遊會|特刊|通訊|圖冊|報告|"
    "研習班|研修班|培訓班|研修營|特訓營|集訓營|學習營|領袖營|宣傳運動|推廣運動|大行動|"
    "典禮|嘉許禮|巡迴展|博覽會|高峰會|挑戰賽|競賽|問答|微電影|動畫|漫畫|動漫|繪本|話劇|歌曲|主題曲|展區|展廳|網站|網頁|頻道|夏令營|匯演|音樂會|晚會|頒獎禮|啟動禮|簡報會|"
    "年會|宣傳片|宣傳車|標語|海報|手冊|指南|教材|倡議|功能|應用|App|APP|app"
)
_HAN = r"[\u4e00-\u9fff]"
_QUOTED = re.compile(
    r"[“「『](?P<name>(?:[^“”「」『』]|[『‘][^『』‘’]{1,8}[』’]|“[^“”]{1,4}”(?=[^”]{1,8}”)){2,40}"
    r"|[A-Za-z0-9][ -~’–]{40,90})[”」』]"
)
_OF_BODY = r"(?!中心|站(?!點)|小組|隊|處|署|局|廳|科|公司|協會|學會|委員會|主任|機構|大樓|大使)"
_AFTER = re.compile(rf"(?P<gap>(?![及和與或])[\u4e00-\u9fff/]{{0,10}}?)(?P<head>{_HEAD}){_OF_BODY}")
_FAR = re.compile(
    rf"(?:粵港澳|粵澳|珠澳|澳珠|港澳|粵港|跨境|跨部門|全港|全澳|大型|全城){_HAN}{{2,18}}?(?:行動|演習|演練|活動|比賽|計劃)"
)
_NOT_AFTER = re.compile(
    rf"的?等?{_HAN}{{0,6}}?(?:方針|理念|策略|精神|原則|目標|模式|方式|方向|黨|現象|犯罪|宗旨|政策)|騙?案|不法|之"
    rf"|{_HAN}{{0,6}}?(?:職位|職級|職銜|崗位|編制|(?:服務|活動|資源|支援|訓練|培訓|輔導|教育)(?:中心|站(?!點)|處|隊|組|機構))"
)
_PRINCIPLE = re.compile(r"[式化型]$|^[兩三四五六七八九十各多][項個種套]|^一[^、]、一[^、]$|^十[二三四五六]五$")
_SYSTEM_OF = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:系統|平台|程式)")
_DATED = re.compile(rf"^{_HAN}{{2,14}}(?:行動)? ?(?:19|20)\d\d(?:[-/]\d+)?$")
_SMART = re.compile(r"^智慧(?!城市|生活|社會|應用|型|政府|社區|旅遊|交通)[\u4e00-\u9fff]{2}$")
_NUMBERED = re.compile(r"^第[一二三四五六七八九十百\d]+[屆次]")
_CODED = re.compile(r"代號(?:為|是|：)?(?:“[^“”]{1,12}”[、及和與]){0,4}$")
_IN_USE = re.compile(rf"(?:登入|下載|掃描|開啟|透過|使用|經|以){_HAN}{{0,4}}$")
_USED = re.compile(r"(?:辦理|查詢|預約|申請|報案|登記|下載|繳費|報名|提交|辦妥)")
_COORDINATED = re.compile(r"(?:、|及|和|，以及|以及|與)?(?=[“「『])")
_ENDS = re.compile(
    rf"(?:{_HEAD}|系列|盃|之旅|之夜|教育徑|運動|聯動網絡|互助網絡|宣傳[月周週日]|(?<=..)預測|風險評估)(?: ?\d[\d.]*)?$"
)
_FORMULA = re.compile(r"\d+(?:\+[\dN]+)+")
_EVENTS = ("演習", "演練", "行動", "活動", "講座")
_LAUNCHED = re.compile(
    rf"(?:推出|合辦|推行|增設|開設|啟用|開通)(?!打擊|預防|針對){_HAN}{{0,6}}$|(?:舉辦|主辦|承辦|維持|參加|參與|開展)了?(?:題為|名為|主題為)?(?:新一期)?$|發[表佈布]了?$"
)
_GAP_VERB = re.compile(r"增設|設置|設立|合作推行|推行|舉辦|開展|進行|打擊|預防")
_RECRUITS = re.compile(r"的?(?:新一屆|首屆|本屆)?(?:招募|報名|學員)")
_STORM = re.compile(r"(?:颱風|熱帶氣旋|風暴)$")
_SIGNED = re.compile(r"(?:簽[署訂]|達成)了?$")
_CHANNEL = re.compile(
    r"(?:微信|官方|社交媒體|手機|流動|網上|Facebook|Instagram)?(?:帳號|公眾號|專頁|群組|頻道|應用|程式|小程序|App|APP)"
)
_BODY = re.compile(r"(?:中心|小組|組織|委員會|協會|當局|辦公室|公司|[處署局]長|主任|總監|顧問|總長)(?:（[^（）]*）)?$")
_WORK = re.compile(r"《(?P<name>[^《》]+)》")
_TASK = re.compile(r"(?:的|等)?(?:工作|任務)")
_LONG = 5
_NAMED_TASK = 6


def initiatives(text: str, parties: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Named initiatives of a text; `parties` are the stretches that name bodies, behind which a bare name begins."""
    quotes = list(_QUOTED.finditer(text))
    held = [*(m.span() for m in quotes), *(m.span() for m in _WORK.finditer(text))]
    titles = [m for m in quotes if _is_title(text, m) and not _is_party(text, m, parties)]
    for m in titles:
        yield _titled(text, m)
    headed = {m.end() for m in quotes}
    for m in _WORK.finditer(text):
        if is_work(text, m):
            yield Found(m.start("name"), m.end("name"), m["name"], "initiative-zh-work")
    for begin, end, rule in initiative_bare_zh.bare(text):
        start = next((e for s, e in parties if s < begin < e < end - _LONG), begin)
        if start not in headed and not covered(start, end, held) and not any(s < end <= e for s, e in parties):
            yield Found(start, end, text[start:end], rule)


def _titled(text: str, m: re.Match[str]) -> Found:
    """A title in quotation marks; a formula is one with the noun that follows: “1+3”海事合作機制."""
    after = _AFTER.match(text, m.end()) if _FORMULA.fullmatch(m["name"]) else None
    if after is None:
        return Found(m.start("name"), m.end("name"), m["name"], "initiative-zh-quoted")
    whole = text[m.start() : after.end()]
    return Found(m.start(), after.end(), whole, "initiative-zh-quoted", labels=(m["name"],))


def _is_party(text: str, m: re.Match[str], parties: Sequence[tuple[int, int]]) -> bool:
    """Whether an authority file lists the whole name as that of a body, and not its channel or application follows."""
    whole = any(s <= m.start("name") and m.end("name") <= e for s, e in parties)
    return whole and _CHANNEL.match(text, m.end()) is None


def _is_title(text: str, m: re.Match[str]) -> bool:
    """Whether quotation marks hold a name: what follows, or its own end, says of what kind."""
    name, end = m["name"], m.end()
    if name.endswith(("的", "灣區", "特區")) or _STORM.search(text[: m.start()]) or _SIGNED.search(text[: m.start()]):
        return False
    if (_PRINCIPLE.search(name) and not _SYSTEM_OF.match(text, end)) or (
        _BODY.search(name) and not _CHANNEL.match(text, end)
    ):
        return False
    if _DATED.match(name) or _SMART.match(name) or _NUMBERED.match(name) or _CODED.search(text[: m.start()]):
        return True
    ends = _ENDS.search(name) is not None
    while joined := _COORDINATED.match(text, end):
        following = _QUOTED.match(text, joined.end())
        if not following:
            break
        end = following.end()
        ends = ends or (_ENDS.search(following["name"]) is not None and joined[0] != "")
    if _NOT_AFTER.match(text, end):
        return False
    return ends or _said_after(text, name, end) or _said_before(text, m.start(), end)


def _said_before(text: str, start: int, end: int) -> bool:
    """Whether the verb before a quotation, or what one does with it, says that it is a programme or a service."""
    before = text[:start]
    used = _IN_USE.search(before) is not None and _USED.match(text, end) is not None
    return used or _LAUNCHED.search(before) is not None or _RECRUITS.match(text, end) is not None


def _said_after(text: str, name: str, end: int) -> bool:
    """Whether the words after a quotation say that it is a plan, a system, an exercise."""
    if len(name) >= _NAMED_TASK and _TASK.match(text, end):
        return True
    if _FAR.match(text, end):
        return True
    after = _AFTER.match(text, end)
    if after is None or _GAP_VERB.search(after["gap"]):
        return False
    if after["head"] == "活動" and len(name) + len(after["gap"]) < _LONG:
        return False
    return "的" not in after["gap"] or after["head"] in _EVENTS
