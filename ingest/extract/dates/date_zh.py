"""How Chinese prints dates: the words around them that say what a date is of."""

import datetime
import re

from ...facts import DateKind
from . import date_forms_zh, relative_zh
from .points import Point, scan

_FORMS = (*date_forms_zh.FORMS, *relative_zh.FORMS)
_NEAR = 200
_CLAUSE = r"[^，。；：、！？]"
_SINCE = re.compile(rf"(?:自{_CLAUSE}*|[由從])$")
_FROM_ON = re.compile(rf"(?:份|{_CLAUSE}{{0,16}}?)?(?:起|以來|開始|後)")
_HOUR = (
    r"(?:（[^（）]{2,8}）)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|深夜)?"
    r"(?:[零\d一二三四五六七八九十]{1,3}時(?:正|半)?)?"
)
_ON = re.compile(rf"(?:份|{_HOUR})(?:起(?!草|步|訴|義|用)|以來|開始)")
_AS_AT = re.compile(r"(?:截至|截止|直至|累計至)$")
_TO = re.compile(r"(?P<carried>持續|延續|延|順|推遲|推|押後|改|維持|提前|縮短|安排|定)?[至到]$")
_NOT_YET = re.compile(r"(?:份|的)?(?:之|以)?前(?![線往後瞻提景期述])")
_COMPARED = re.compile(r"(?:較|比|相比|對比|按年)$")
_ENDS = re.compile(r"起[^，。；]{0,8}，?(?:直)?[至到]$")
_SEASON = re.compile(r"的?(?:[風雨]季|颱風季節?)(?!期間|間|[前後內中])")
"""A season, which a year before it only tells from others."""
_HELD = re.compile(r"(?:舉[行辦]|出席|參[加與]|召開|主持|承辦|籌辦)了?$")
_EVENT = re.compile(r"[一-龥]{4,28}?(?:交流會|研討會|座談會|年會|論壇|峰會|嘉年華|匯演|大會|開放日|典禮)")
"""The year of what is held at its name: 舉辦2025年……交流會."""
_SPEECH = re.compile(r"[說稱示出調言道申充]：“[^“]*$")
_AHEAD = re.compile(r"(?:將|會|預計|計劃|擬|定|爭取|明年|來年|翌年)[^，。；]{0,8}$|[至到前]$")
_CLOSE = 14
_LEAD = re.compile(r"(?:截至|截止|直至|[自由從於在至到])$")
_TAIL = re.compile(
    r"(?:份|期間|間)?(?:(?:之|以)?前(?![線往後瞻提景期述])|起(?!草|步|訴|義|用)|以來|為止|止|內|期間|間)?"
)

_BESIDE = re.compile(
    r"[^，。；]{0,6}(?:相比|比較)|年?的?[^，。；]{0,8}\d[\d,. ]*[%宗名人個次]?[^，。；]{0,3}?"
    r"(?:上升|下降|增加|減少|[增減升降跌]至)"
)
"""A year with which another is compared, or what was counted in it before it moved: 由2019年的44.6%上升."""

_RECORD = re.compile(r"(?:份)?(?:以來|之?後|來)?的?(?:新低|新高|最[低高多少大])")
"""Since when nothing was so high or low: the other side of a comparison."""


def points(text: str, issued: datetime.date) -> list[Point]:
    """Every stretch of the calendar that the text prints, dates or not."""
    return scan(text, _FORMS, issued)


def ranged(text: str, first: Point, second: Point) -> bool:
    """Whether the two are the ends of one period: 1月27日至8月31日."""
    return text[first.end : second.start] in ("至", "到", "—", "–", "-", "~")


def is_date(text: str, point: Point) -> bool:
    """Whether something is dated by it: not part of a title, not the other side of a comparison."""
    head, rest = text[max(0, point.start - _NEAR) : point.start], text[point.end : point.end + _NEAR]
    if is_compared(text, point) or _BESIDE.match(rest) or _RECORD.match(rest) or _SEASON.match(rest):
        return False
    if point.rule == "date-zh-year" and _HELD.search(head) and _EVENT.match(rest):
        return False
    quoted = head.rfind("“") > head.rfind("”") and len(head) - head.rfind("“") < 30 and not _SPEECH.search(head)
    return not (quoted or head.rfind("《") > head.rfind("》"))


def is_compared(text: str, point: Point) -> bool:
    """Whether it is the other side of a comparison: 較去年同期, 同比去年."""
    return (
        text.startswith("同期", point.end)
        or _COMPARED.search(text, max(0, point.start - _NEAR), point.start) is not None
    )


def kind(text: str, point: Point) -> DateKind:
    """What it is a date of: `start` with 自, 起, 以來, `asof` with 截至 and a plain 至, otherwise `due`."""
    head = text[max(0, point.start - _NEAR) : point.start]
    if _ON.match(text, point.end) or (_SINCE.search(head) and (head.endswith("自") or _FROM_ON.match(text, point.end))):
        return "start"
    to = _TO.search(head)
    if _AS_AT.search(head) or (to and not to["carried"] and not _ENDS.search(head)):
        return "asof"
    return "due"


def looks_ahead(text: str, point: Point) -> bool:
    """Whether words before it say that it lies ahead: 將於, 預計."""
    return _AHEAD.search(text, max(0, point.start - _CLOSE), point.start) is not None


def must_precede(text: str, point: Point) -> bool:
    """Whether it must be done before it begins (年底前 is by the end)."""
    return _NOT_YET.match(text, point.end) is not None


def stretch(text: str, point: Point) -> tuple[int, int]:
    """The point with the particles around it."""
    lead = _LEAD.search(text[max(0, point.start - _NEAR) : point.start])
    tail = _TAIL.match(text, point.end)
    return (point.start - len(lead[0]) if lead else point.start), (tail.end() if tail else point.end)
