"""Persons of a Chinese document and the bodies for which they speak: 局長陳大文, later 陳大文, 陳局長."""

import re
from collections.abc import Collection, Iterator

from ...facts import Span
from .holders_en import Holder
from .known import Whole

POSTS = (
    r"(?:局長|處長|廳長|署長|司長|關長|校長|院長|獄長|主任|主席|會長|理事長|部長|省長|市長|州長|縣長|區長|總監|總隊長|支隊長|"
    r"大隊長|隊長|站長|書記|秘書長|專員|總警司|警司|警務總監|司令員|政委|政治委員|大使|總領事|領事|行長|總裁|董事長|總經理|"
    r"總幹事|所長|組長|科長)"
)
_RANK = r"(?:常務|第一|執行)?(?:副|代|代理|署理|助理|候任)?"
_SURNAMES = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴方宋鄧杜傅侯曹薛丁馬董唐藍蔣石卓古紀姚倪歐程馮"
    "湯田康姜汪白鄒尤巫韓龍袁陶崔龔雷聶區麥賀譚黎關甘伍陸邵錢范任嚴霍岑尹鄺容夏柳章俞溫熊孟秦閻段金郝孔毛邱史萬武喬"
)
_OFFICE = re.compile(rf"(?:{_RANK}{POSTS})")
_NAME = re.compile(rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_TITLED = re.compile(rf"(?P<name>[{_SURNAMES}]){_RANK}{POSTS}(?!級)")


def holders(doc: Whole) -> Iterator[Holder]:
    """Those whom the document introduces by name and office, in its order."""
    for body in doc.bodies:
        office = _OFFICE.match(doc.text, body.end)
        held = office is not None or body.name.endswith(("長", "官", "員"))
        name = person(doc.text, office.end() if office else body.end)
        if name and (held or _OFFICE.match(doc.text, body.end + len(name))):
            yield Holder(body.end, frozenset((name, name[0])), body)


def person(text: str, at: int) -> str | None:
    """The name of two or three characters here: three unless the text has the first two alone more often."""
    m = _NAME.match(text, at)
    if m is None:
        return None
    counts = [text.count(m[0][:length]) for length in range(2, len(m[0]) + 1)]
    return m[0] if counts[-1] == counts[0] else m[0][:2]


def called(text: str, names: Collection[str]) -> Iterator[tuple[Span, str]]:
    """Where somebody is called by the whole name, or by the family name and the office."""
    whole = sorted((name for name in names if len(name) > 1), key=len, reverse=True)
    if whole:
        for m in re.finditer("|".join(map(re.escape, whole)), text):
            yield m.span(), m[0]
    for m in _TITLED.finditer(text):
        if m["name"] in names:
            yield m.span(), m["name"]
