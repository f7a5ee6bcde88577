"""Bodies of the own government that nobody lists, by the noun of office in which their Chinese names end.

Chinese prints no word boundaries, so a name counts where the text shows both its ends: behind a mark, a word that
governs names or the name of the government, and before a mark or a word that goes on after a name.
"""

import re
from collections.abc import Iterator

from .body import Body

_BEFORE = (
    r"(?:^|(?<=[，。；：、（“\s由與和及同跟經獲])|(?<=聯同|會同|協同|連同|以及|協助|配合|包括|成立|設立|增設|新設|透過|通過|適逢|正值)|"
    r"(?<=特區政府|香港政府|澳門政府))"
)
_NO_WORD = (
    r"[與和及或的在於由對向從將會是已為以就到往赴有等並被該此各長副了我其本兩三四每]|相關|有關|其他|上述|舉行|舉辦|進行|包括|參加|參與|訪問|成立|設立|"
    r"聯同|協助|配合|透過|通過|加強|加深|提升|打破|完善|建立|重組|協調|統籌|邀請|計劃|出席|應邀|而|倘|能|指|年|適逢|正值|成員|方面"
)
_NOUN = (
    r"(?:(?<=警務|交通|情報)廳(?![長級])|(?<![格大佈布結全時政戰僵變開定終當殘郵騙賭棋飯])局(?![勢面部限域長])|(?<![部簽合專警])署(?![理名長])|(?<![委員])委員會(?!議)|(?<!政府)辦公室(?!主任)|"
    r"(?<=..事務|..管理|..調查|..情報|..行動|..聯絡|..發展|..權限)處(?![理於置罰分境長]))"
)
_AFTER = r"(?=$|[，。；：、（）”的與和及或於在將會已亦也並則正等共可負統提就自主進繼今表指人代成合聯舉展推發派])"
_NAME = re.compile(rf"{_BEFORE}(?P<name>(?:(?!{_NO_WORD})[一-龥]){{2,14}}?{_NOUN}){_AFTER}")


def unlisted(text: str) -> Iterator[Body]:
    """Candidates; those that overlap a listed name are not new."""
    for m in _NAME.finditer(text):
        yield Body(m.start("name"), m.end("name"), m["name"], "government", True, "agency-by-pattern-zh")
