"""How Chinese prints initiatives without quotation marks: systems, plans, events, numbered meetings."""

import re
from collections.abc import Iterator, Sequence

from . import systems_zh
from .stem_zh import beginning

_HAN = r"[\u4e00-\u9fff]"
_BRAND = re.compile(
    rf"智慧(?!城市|生活|社會|應用|運作|監控|管理|化){_HAN}{{2}}"
    r"(?=體系|運作|項目|建設|構建|應用|工程|工作|發展|第|[，、。的等下方]|$)"
)
_CROSS_BORDER = re.compile(
    r"(?:粵港澳三地|粵港澳|(?<![粵橫])[粵珠港滬京閩瓊桂深穗滇黔琴]澳(?![門方])|澳[珠琴深]|粵港|滬港|京港|深港|港深|閩港|大灣區)(?:(?![及和與的每舉進開])[\u4e00-\u9fff]){0,12}?"
    r"(?:機制|聯合演習|演習|聯合演練|演練|健康碼|新通道|合作框架(?!協議)|計劃)"
)
_DRILL = re.compile(r"[兩三四]地(?:(?![每舉進開的])[\u4e00-\u9fff]){2,10}?(?:演習|演練)")
_MEETING = (
    "運動會|博覽會|論壇|會晤|會談|會議|年會|研討會|嘉年華|文化節|峰會|座談會|交流會|聯席會議|業務會議|"
    "比賽匯演|匯演|大賽|比賽|全會"
)
_SESSION = re.compile(
    rf"第[一二三四五六七八九十百\d]+[屆次](?:(?![會於在第的舉召出及選])[\u4e00-\u9fff]){{2,30}}?(?:{_MEETING})(?:澳門賽區|香港賽區)?"
)
_NUMBERED = re.compile(
    rf"第[一二三四五六七八九十百\d]+[屆次](?:(?![於在第的舉召出])[\u4e00-\u9fff]){{0,6}}?(?:{_MEETING})"
)
_APART = re.compile(r"第[一二三四五六七八九十百\d]+[屆次]|(?:年|[與和及])$")
_WORKS = re.compile(
    r"新(?:建)?(?:監獄|[\u4e00-\u9fff]{0,8}?(?:感化院|大樓|總部|消防站|行動站|口岸|基地|碼頭|校園))"
    r"(?:(?!正|進行|將|已|會|預計|開展)[\u4e00-\u9fff](?<![，、及和與的於])){0,8}?工程(?:第[一二三四五六七八九十]期)?"
)
_STATION = re.compile(r"智(?:慧|能)(?:數字|智能)?化(?:消防站|口岸|監獄|法庭|海關)")
_COMMUNITY = re.compile(r"社區(?:(?!的)[\u4e00-\u9fff]){2,6}?機制")
_PRIORITIES = re.compile(r"(?:\d{4} ?年?)?警務處處長首要行動項目(?: ?\d{4})?")
_REPORT = re.compile(r"(?<!年度)(?:施政綱領|施政報告)(?![》諮辯])")
_MARKED = re.compile(rf"(?:紀念|慶祝)(?:(?!的){_HAN}){{3,20}}?(?:系列活動|文藝晚會|升旗儀式|酒會|展覽)")
_WHOLE: Sequence[tuple[re.Pattern[str], str]] = (
    (_BRAND, "initiative-zh-smart"),
    (_CROSS_BORDER, "initiative-zh-cross-border"),
    (_DRILL, "initiative-zh-cross-border"),
    (_SESSION, "initiative-zh-session"),
    (_WORKS, "initiative-zh-works"),
    (_COMMUNITY, "initiative-zh-community"),
    (_STATION, "initiative-zh-smart"),
    (_PRIORITIES, "initiative-zh-report"),
    (_REPORT, "initiative-zh-report"),
    (_MARKED, "initiative-zh-event"),
)
_PLAN = re.compile(r"計劃(?!劃|書|在|將|於|用|以|向|到|會|動用|今|明|透過|逐步|進一步|繼續)")
_EVENT = re.compile(
    r"挑戰賽|比賽|大賽|競賽|嘉年華|教育展|圖片展|巡迴展|開放日|推廣日|宣傳[月周週]|活動月|同樂日|論壇|研討會|博覽會|高峰會|夏令營|體驗營|訓練營|訓練班|嘉許禮|"
    r"獎勵計劃|運動會|公眾座談會|聯合會議|執法會議|工作會議|國際會議|高層會議|高級別會議|年會"
)
_MEMBERS = re.compile(r"的?(?:學員|成員|參加者|參與者|導師|義工|團員|受惠者|畢業生)")
_VERB_BEFORE = re.compile(
    r"(?:推行|推出|啟動|實施|開展|參與|參加|加入|制定|制訂|落實|執行|透過|根據|按照|配合|優化|完善|舉辦|合辦|主辦|協辦|承辦|舉行|籌辦|召開|出席|設立|繼續|持續|擴大|籌備|支持|組織|贊助)了?"
    r"(?:年度|首個|新一屆|大型|一年一度的?)?$"
)
_PLAIN = re.compile(
    r"(?:年度|本年度|全年|工作|宣傳|推廣|行動|發展|培訓|訓練|應變|應急|疏散|撤離|合作|交流|施政|五年|三年|總體|整體|具體|詳細|相應|適切|適當|立法|招聘|採購|建設|改善|"
    r"工程|活動|教育|實施|執行|部署|推行|資助|試驗|先導|特別|專項|綜合|社區|警務|個人|多項|不同|大型|跨部門|聯合|國際|全港|全澳|公開|校際|內部|業務|學術|專題|技能|"
    r"體育|有關|相關|前期|後續|長遠|未來|巡邏|採樣|採訪|監管|管理|重組|搬遷|重建|擴建|安保|保安|民防|更生|社會重返|反恐|禁毒|執法|研究|儲蓄|課程|進修|規劃|輔導)+"
)
_SHORT = 3
_PLAIN_REST = 2
_TELLING = {"initiative-zh-plan": 8, "initiative-zh-event": 6}


def bare(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text names initiatives without marks, and by which rule."""
    yield from systems_zh.systems(text)
    for pattern, rule in _WHOLE:
        for m in pattern.finditer(text):
            yield m.start(), m.end(), rule
    for pattern, rule in ((_PLAN, "initiative-zh-plan"), (_EVENT, "initiative-zh-event")):
        yield from _told_by_verb(text, pattern, rule)
    for m in _NUMBERED.finditer(text):
        start = beginning(text, m.start(), joined=True)
        if m.start() - start >= _SHORT and not _APART.search(text[start : m.start()]):
            yield start, m.end(), "initiative-zh-session"


def _told_by_verb(text: str, pattern: re.Pattern[str], rule: str) -> Iterator[tuple[int, int, str]]:
    """Plans and events whose verb stands right before a name of more than common words."""
    for m in pattern.finditer(text):
        start = beginning(text, m.start())
        stem = text[start : m.start()]
        rest = _PLAIN.sub("", stem)
        joined = len(rest) > _SHORT and _MEMBERS.match(text, m.end()) is not None
        told = joined or _VERB_BEFORE.search(text[:start]) is not None or len(rest) >= _TELLING[rule]
        if len(rest) >= _PLAIN_REST and len(stem) > _SHORT and told:
            yield start, m.end(), rule
