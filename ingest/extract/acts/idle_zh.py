"""Chinese sentences in which no public body acts: of the law, of what the public may do, of the text itself."""

import re

from ..sentences import sentences

_OF_LAW = re.compile(
    r"最高(?:可|刑罰|罰款)|(?:屬|觸犯)[^，。；]{0,6}(?:罪行|違法|犯罪)|一經定罪|可被判|可處|違者|切勿|任何人(?:士)?[^，。；]{0,12}(?:須|應|不得|均|如|若)"
)
_TO_EVERYBODY = re.compile(
    r"(?:提醒|呼籲|促請|敦促|籲請)[^，。；]{0,8}(?:市民|公眾|居民|旅客|商|人士|業界|家長|駕駛者)|"
    r"(?:^|[，。；])(?:另外，|此外，|同時，)?(?:市民|公眾|居民|旅客|任何人士?)[^，。；]{0,4}(?:如|可|應|若|須)|(?:^|，)(?:如有|如發現|如懷疑|如需)|請(?:即|瀏覽|致電|參閱|登入|查閱|駕駛|市民|公眾|旅客|各位)|歡迎[^，。；]{0,8}(?:致電|查詢|瀏覽)|可(?:致電|瀏覽|登入)|若(?:有|對|發現|懷疑)"
)
_RETURN = re.compile(
    r"^[^，。；]{2,24}?(?:[於在][^，。；]{2,16})?(?:返回?|回)(?:港|澳|香港|澳門|本港|本澳)[。]?$|^[^。；]{0,16}期間，[^。；]{2,24}署任"
)
"""The way home, and who stands in."""
_BELIEF = re.compile(r"^[^，。；]{0,60}(?:相信|認為)，|絕對?不能夠?|風險仍")
_OF_TEXT = re.compile(
    r"^(?:首先，|最後，)?我(?:們|亦|再次|衷心|首先)*(?:感謝|多謝)|^以下(?:是|為)|(?:文件|首要行動項目|報告|附件|附錄)(?:旨在|載[述列]|闡述|簡介|介紹|列出)|^我會?(?:首先|先|現在|在此)[^。]{0,12}(?:簡介|介紹|講解)"
)
_ACTS = re.compile(
    r"(?:[局署處隊關府方]|人員)(?:亦|也)?(?:已|正|將|持續|繼續|會(?=密切|持續|繼續|加強|不斷|嚴厲|積極|全力))|"
    r"了(?!解)|作出(?:起訴|檢控)|進行|展開|舉[辦行]|派發|拘捕了?\d|檢獲|[查截緝]獲(?!的)|送交|移交|[到走]訪|(?:人員|代表)(?:向[^，。；]{1,16})?(?:介紹|講解)"
)


def nobody_acts(text: str) -> bool:
    """Whether every sentence is of a rule, of advice to everybody, or of what the text goes on to say."""
    return all(_is_idle(text[start:end]) for start, end in sentences(text, chinese=True))


def _is_idle(sentence: str) -> bool:
    told = any(pattern.search(sentence) for pattern in (_OF_LAW, _TO_EVERYBODY, _OF_TEXT, _BELIEF, _RETURN))
    return told and _ACTS.search(sentence) is None
