"""Bodies called by their noun or by the office of who heads them: 該局, 局長, 互助會, 部隊."""

import re
from collections.abc import Iterator

from ...facts import Span
from .holders_zh import POSTS
from .known import Known, Whole

_THAT = re.compile(
    r"(?<!應)該(?P<noun>局(?![勢面部限])|處(?![理所境於方罰分置地])|署(?!理)|司(?!法)|廳|校(?![園舍])|院(?![舍校])|"
    r"會(?![議場面談期址員所展見])|館|委員會|辦公室|基金會|協會|總會|商會|學會|聯合會|互助會|大學|學院|部隊|總隊|支隊|總區|警區|分區)"
)
_ALONE = re.compile(
    r"(?:(?<=[與和及由向對獲讓，。；、：])|^)"
    r"(?P<noun>互助會|坊眾互助會|總會|聯合會|協會|商會|學會|基金會|聯誼會|同鄉會|公會|促進會|工會|部隊|總隊|支隊)"
    r"(?=代表|人員|方面|負責人|成員|[表指亦也將已會並隨一、，。])"
)
_POST = re.compile(
    rf"(?:(?<=[與和及由向對獲讓，。；、：])|^)(?:辦公室)?(?:副|代|代理|署理|助理)?(?P<post>{POSTS})(?!級|辦公室|會議)"
)
_OF_POST = {"關": "海關", "獄": "監獄", "主任": "辦公室", "會": "會", "主席": "會"}
_TEAM = re.compile(
    r"(?<![\u4e00-\u9fff“])(?P<noun>工作小組|專責小組|專責組|專班|聯席會議|工作組|領導小組|委員會)(?=[於在已亦也將會並每的由正表指同成、，。]|$)"
    r"|(?<=[與和及由向對獲讓是])(?P<named>工作小組|專責小組|專責組|專班|工作組|領導小組)"
)
_REACH = 400


def called(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Where a body is called so, and how its name may end."""
    for pattern in (_THAT, _ALONE):
        for m in pattern.finditer(text):
            yield m.span(), (m["noun"],)
    for m in _TEAM.finditer(text):
        yield m.span(), (m[0],)
    for m in _POST.finditer(text):
        yield m.span(), (m["post"], _OF_POST.get(m["post"]) or _OF_POST.get(m["post"][:-1], m["post"][:-1]))


def meant(doc: Whole, endings: tuple[str, ...], at: int) -> Known | None:
    """The body named shortly before this place whose name ends so."""
    near = (body.called(lambda name: name.endswith(endings)) for body in doc.before(at) if at - body.end <= _REACH)
    return next((body for body in near if body), None)
