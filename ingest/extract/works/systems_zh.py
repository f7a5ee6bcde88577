"""Systems, platforms and bases that Chinese names without quotation marks."""

import re
from collections.abc import Iterator

from .stem_zh import AND, REACH, STOP, beginning

_HAN = r"[\u4e00-\u9fff]"
_SYSTEM = re.compile(
    r"(?P<head>(?<![和及而])系統|子系統|平台|資料庫|數據中心|基地|儲存倉|中途倉)(?!化|性|的?漏洞|的?法律|地|治理|評估|設備|設施)"
)
_THERE = re.compile(rf"(?:[到抵]達|前往|參觀|到訪|走訪|考察|視察|巡視|位於|設於|進入)了?{_HAN}{{0,12}}$")
_GENERIC = frozenset((
    "電腦", "網絡", "運作", "管理", "資訊", "通訊", "法律", "指揮", "監控", "分析", "電子", "社交", "交流", "多媒體",
    "通訊軟件", "網絡社交", "學習", "互聯", "控制", "查詢", "視像", "培訓", "消防培訓", "匯款", "另類匯款",
    "防控", "治理", "政府", "操作", "工作", "內部人員學習", "人員學習", "網上", "體", "應用", "支付", "銀行", "金融",
    "警務", "消防", "教育", "司法", "免疫", "生態", "線上", "投資", "購物", "網購", "交易", "博彩", "電商", "直播",
))  # fmt: skip
_TALK = re.compile(
    r"(?:良好|有效|暢順|恆常|重要|溝通|交流|對話|合作|互動|協作|應用|警務|警民|資訊|信息|訊息|社交|媒體|網絡|網上|電子|手機|"
    r"國際|優質|全新|大型|不同|多元|核心|主要|官方|宣傳|推廣|展示|學習|第三方|線上|海外|車輛|便捷|雙向|即時|通訊|更?多|日常|執勤|工作|訓練|及|[^多]{0,4}轄下)+"
)
_LEAST = 2
_SHORT = 3


def systems(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text names systems, and by which rule."""
    for m in _SYSTEM.finditer(text):
        start = beginning(text, m.start())
        if text[start : m.start()] in _GENERIC or text[:start].endswith(("該", "此", "有的")):
            continue
        if m["head"] == "基地" and _THERE.search(text, max(0, m.start() - REACH), m.start()):
            continue
        start = _joined(text, start, m.start())
        name = text[start : m.start()]
        plain = name in _GENERIC or _TALK.fullmatch(name)
        if len(name) >= _LEAST and not plain and re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9]+", name):
            yield start, m.end(), "initiative-zh-system"


def _joined(text: str, start: int, head: int) -> int:
    """A name may hold a 及 of its own: 事故預警及通報平台."""
    if head - start > _SHORT or text[start - 1 : start] not in AND:
        return start
    left = max((s.end() for s in STOP.finditer(text, max(0, start - REACH), start - 1)), default=start)
    first = text[left : start - 1]
    return left if len(first) >= _LEAST and not re.search(r"系統|平台|機制|計劃|資料庫|數據$", first) else start
