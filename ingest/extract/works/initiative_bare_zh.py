"""How Chinese prints initiatives without quotation marks: systems, plans, events, numbered meetings."""

import re
from collections.abc import Iterator, Sequence

_HAN = r"[\u4e00-\u9fff]"
_VERBS = (
    "模擬|透過|通過|藉助|借助|藉著|根據|利用|運用|使用|善用|優化|完善|構建|建設|建立|推動|推進|推出|開發|研發|增加|增設|新增|更新|"
    "調整|修改|傳送|接入|加強|擴展|擴大|擴充|啟動|落實|實施|執行|設立|設置|引入|升級|維護|檢視|檢討|興建|提升|進行|測試|採用|"
    "豐富|強化|開放|協助|配合|持續|繼續|預留|參與|商討|探討|(?<!共建)共享|包括|涵蓋|構成|形成|搭建|打造|作為|成為|開展|推行|籌備|制定|制訂|"
    "參加|舉辦|舉行|合辦|主辦|協辦|承辦|出席|召開|主持|簽署|簽訂|訂立|完成|按照|依照|改良|改進|整合|連接|啟用|開通|支援|支持|確保|保障|維持|提供|發揮|因應|隨著|就|我們|期望|希望|這|此|現正|正在|草擬|預計|能夠|需要|擬備"
)
_STOP = re.compile(
    rf"[，。；：、！？（）“”「」《》\s]|{_VERBS}|以及|以期|期間(?!風暴)|即將|進一步|逐步|有關|相關|上述|現有|現時|現行|新的|各類|各項|其他|"
    r"有效|更好|在(?!囚)|[一二三四五六七八九十兩幾多\d]+[個套項場]|第[一二三四五六七八九]階段|首階段|第[一二三四五六七八九]期|"
    r"[種的了由於將為對及與和並至到以把使向從就其該各等是有更讓]"
)
_SYSTEM = re.compile(r"(?P<head>系統|子系統|平台|資料庫|數據中心|基地|儲存倉|中途倉)(?!化|性|的?漏洞|的?法律|地|治理)")
_GENERIC = frozenset((
    "電腦", "網絡", "運作", "管理", "資訊", "通訊", "法律", "指揮", "監控", "分析", "電子", "社交", "交流", "多媒體",
    "通訊軟件", "網絡社交", "學習", "互聯", "控制", "查詢", "視像", "培訓", "消防培訓", "匯款", "另類匯款",
    "防控", "治理", "政府", "操作", "工作", "內部人員學習", "人員學習", "網上", "體", "應用", "支付", "銀行", "金融",
    "警務", "消防", "教育", "司法", "免疫", "生態", "線上", "投資", "購物", "網購", "交易", "博彩", "電商", "直播",
))  # fmt: skip
_TALK = re.compile(
    r"(?:良好|有效|暢順|恆常|重要|溝通|交流|對話|合作|互動|協作|應用|警務|警民|資訊|信息|訊息|社交|媒體|網絡|網上|電子|手機|"
    r"國際|優質|全新|大型|不同|多元|核心|主要|官方|宣傳|推廣|展示|學習|第三方|線上|海外|車輛|便捷|雙向|即時|通訊)+"
)
_BRAND = re.compile(
    rf"智慧(?!城市|生活|社會|應用|運作|監控|管理|化){_HAN}{{2}}"
    r"(?=體系|運作|項目|建設|構建|應用|工程|工作|發展|第|[，、。的等下方]|$)"
)
_CROSS_BORDER = re.compile(
    r"(?:粵港澳三地|粵港澳|粵澳|珠澳|澳珠|港澳|粵港|大灣區)(?:(?![及和與的每舉進開])[\u4e00-\u9fff]){0,12}?"
    r"(?:機制|聯合演習|演習|聯合演練|演練|健康碼|新通道|合作框架(?!協議)|計劃)"
)
_DRILL = re.compile(r"[兩三四]地(?:(?![每舉進開的])[\u4e00-\u9fff]){2,10}?(?:演習|演練)")
_MEETING = (
    "運動會|博覽會|論壇|會晤|會議|年會|研討會|嘉年華|文化節|峰會|座談會|交流會|聯席會議|業務會議|"
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
    r"挑戰賽|比賽|大賽|競賽|嘉年華|教育展|圖片展|巡迴展|開放日|推廣日|同樂日|論壇|研討會|博覽會|高峰會|夏令營|體驗營|訓練營|訓練班|嘉許禮|"
    r"獎勵計劃|運動會|公眾座談會|聯合會議|執法會議|工作會議|國際會議|高層會議|高級別會議|年會"
)
_VERB_BEFORE = re.compile(
    r"(?:推行|推出|啟動|實施|開展|參與|參加|加入|制定|制訂|落實|執行|透過|根據|按照|配合|優化|完善|舉辦|合辦|主辦|協辦|承辦|舉行|籌辦|召開|出席|設立|繼續|持續|擴大|籌備|支持|組織|贊助)了?"
    r"(?:年度|首個|新一屆|大型|一年一度的?)?$"
)
_PLAIN = re.compile(
    r"(?:年度|本年度|全年|工作|宣傳|推廣|行動|發展|培訓|訓練|應變|應急|疏散|撤離|合作|交流|施政|五年|三年|總體|整體|具體|詳細|相應|適切|適當|立法|招聘|採購|建設|改善|"
    r"工程|活動|教育|實施|執行|部署|推行|資助|試驗|先導|特別|專項|綜合|社區|警務|個人|多項|不同|大型|跨部門|聯合|國際|全港|全澳|公開|校際|內部|業務|學術|專題|技能|"
    r"體育|有關|相關|前期|後續|長遠|未來|巡邏|採樣|採訪|監管|管理|重組|搬遷|重建|擴建|安保|保安|民防|更生|社會重返|反恐|禁毒|執法|研究|儲蓄|課程|進修|規劃|輔導)+"
)
_AND = ("與", "和", "及")
_LEAST = 2
_SHORT = 3
_REACH = 28
_PLAIN_REST = 2
_TELLING = {"initiative-zh-plan": 8, "initiative-zh-event": 6}


def bare(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text names initiatives without marks, and by which rule."""
    yield from _systems(text)
    for pattern, rule in _WHOLE:
        for m in pattern.finditer(text):
            yield m.start(), m.end(), rule
    for pattern, rule in ((_PLAN, "initiative-zh-plan"), (_EVENT, "initiative-zh-event")):
        yield from _told_by_verb(text, pattern, rule)
    for m in _NUMBERED.finditer(text):
        start = _left(text, m.start(), joined=True)
        if m.start() - start >= _SHORT and not _APART.search(text[start : m.start()]):
            yield start, m.end(), "initiative-zh-session"


def _left(text: str, head: int, *, joined: bool = False) -> int:
    """Where the name that ends at `head` begins: after the last word of the sentence that is no part of a name.

    A meeting is one of two parties: its name goes on over 與, 和 and 及 (`joined`).
    """
    stops = _STOP.finditer(text, max(0, head - _REACH), head)
    whole = 0 if joined and head <= _REACH else head
    return max((s.end() for s in stops if not (joined and s[0] in _AND)), default=whole)


def _told_by_verb(text: str, pattern: re.Pattern[str], rule: str) -> Iterator[tuple[int, int, str]]:
    """Plans and events whose verb stands right before a name of more than common words."""
    for m in pattern.finditer(text):
        start = _left(text, m.start())
        stem = text[start : m.start()]
        rest = _PLAIN.sub("", stem)
        told = _VERB_BEFORE.search(text[:start]) is not None or len(rest) >= _TELLING[rule]
        if len(rest) >= _PLAIN_REST and len(stem) > _SHORT and told:
            yield start, m.end(), rule


def _systems(text: str) -> Iterator[tuple[int, int, str]]:
    for m in _SYSTEM.finditer(text):
        start = _left(text, m.start())
        if text[start : m.start()] in _GENERIC or text[:start].endswith(("該", "此", "有的")):
            continue
        start = _joined(text, start, m.start())
        name = text[start : m.start()]
        plain = name in _GENERIC or _TALK.fullmatch(name)
        if len(name) >= _LEAST and not plain and re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9]+", name):
            yield start, m.end(), "initiative-zh-system"


def _joined(text: str, start: int, head: int) -> int:
    """A name may hold a 及 of its own: 事故預警及通報平台."""
    if head - start > _SHORT or text[start - 1 : start] not in _AND:
        return start
    left = max((s.end() for s in _STOP.finditer(text, max(0, start - _REACH), start - 1)), default=start)
    first = text[left : start - 1]
    return left if len(first) >= _LEAST and not re.search(r"系統|平台|機制|計劃|資料庫|數據$", first) else start
