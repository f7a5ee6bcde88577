"""Bodies that Chinese names as a place, a structure or part of a longer name: 到路環監獄參觀, 立法會選舉."""

import re

_NOBODY = re.compile(r"(?:其他)?(?:相關|有關)的?部門")
_SITE = re.compile(r"(?:監獄|感化院|中心|學校|大樓|分站)$")
_BACKED = re.compile(r".{0,4}(?:領導|統籌|主持|協助|支持|指導|配合|見證)下")
_COMPOUND = re.compile(r"[^，。；、與和及或向對將會在為已於的]{0,8}?(?:服務機|相關機構|網站|網頁|大樓|合署)")
_VISITED = re.compile(r"(?:參觀|到訪|參訪)了?(?:本澳的?|本港的?)?(?:氹仔|路環|路氹|橫琴|北安)*$")
_GONE_TO = re.compile(r"(?:到|前往|赴)(?:本澳|本港)?$")
_SEEN_THERE = re.compile(r"(?:實地)?(?:參觀|參訪|考察)")
_NO_BODY = re.compile(r"選舉|(?:全面)?(?:啟動|運作)|[中內]的")
"""What follows the name of an assembly, an office or a structure of which a sentence tells, not of those in it."""
_STRUCTURE = re.compile(r"(?:立法會|行政長官|架構)$")
_PRISON = re.compile(r"(?:監獄|感化院)$")
_STAFFED = re.compile(
    r"(?:[一-龥]{2,4}代?)?(?:獄長|院長|人員|代表)|除了|將|會|已|亦|也|繼續|持續|定期|舉[行辦]|透過|聯同|與"
)


def is_no_body(text: str, start: int, end: int) -> bool:
    """Whether it is a bare 有關部門, a facility visited or the scene, or part of a longer name."""
    name = text[start:end]
    if _NOBODY.fullmatch(name) or (name == "政府" and _COMPOUND.match(text, end)):
        return True
    if (_STRUCTURE.search(name) and _NO_BODY.match(text, end)) or _is_scenery(text, start, end):
        return True
    scene = text[:start].endswith("在") and _SITE.search(name) and not _BACKED.match(text, end)
    return _SITE.search(name) is not None and (bool(scene) or _VISITED.search(text[:start]) is not None)


def _is_scenery(text: str, start: int, end: int) -> bool:
    """Whether a facility is only seen or built on: 到民防行動中心參觀, 更換路環監獄的鏡頭."""
    if _GONE_TO.search(text[:start]) and _SEEN_THERE.match(text, end):
        return True
    of_another = text[:start].endswith("轄下") or _STAFFED.match(text, end) is not None
    return _PRISON.search(text[start:end]) is not None and not of_another
