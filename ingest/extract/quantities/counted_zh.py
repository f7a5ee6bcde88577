"""By what Chinese counts and measures, and which numbers do neither."""

import re

MEASURES = (
    "人次|小時|分鐘|秒鐘|個月|個星期|星期|周年|週年|周|公斤|公噸|公里|公頃|公升|平方米|平方公里|立方米|毫升|"
    "年|日|天|倍|區|週|歲|米|噸|升|克|磅|度|男|女"
)
CLASSIFIERS = (
    "班次|宗|名|人|位|個|支|艘|輛|部|台|臺|架|間|所|家|項|條|次|場|班|件|份|篇|集|張|套|座|幢|棟|隻|戶|例|起|頁|本|層|"
    "輪|組|批|隊|屋|片|枚|幅|則|期|處|類|種|單|盒|箱|瓶|罐|粒|顆|袋|株|筆|樽"
)
_NOT_COUNTED = re.compile(
    r"(?:(?<![聯會協連陪])同|[第首其每唯逐任某萬Vv.:：/#\-–—]|[A-Za-z]|第[一二三四五六七八九十\d]+[至到及、]|沒有出現|沒有|未有|作為|成為)$"
)
_FOLLOWED = re.compile(r"[號樓屆期版]|(?<=部)分|(?<=年)[度代級]|(?<=[周週]年)系列活動|一度|級|[—–-]\d|[/:]\d|年級")


def counts(text: str, start: int, end: int) -> bool:
    """Whether the number `text[start:end]`, with its classifier, is no part of a name, an ordinal or a label."""
    return _NOT_COUNTED.search(text[:start]) is None and _FOLLOWED.match(text, end) is None
