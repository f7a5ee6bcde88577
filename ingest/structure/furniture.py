"""Furniture: what a page or a publishing system prints around a text and the text does not say."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from .dress import Dressed
from .markup import key
from .prose import brief, chinese, finished, measure

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_HAN_DIGIT = r"[〇○零一二三四五六七八九十\d]"
_DATE = (
    rf"(?:(?:\w+day,? )?(?:\d{{1,2}} )?{_MONTH} (?:\d{{1,2}}, )?\d{{4}}"
    rf"|{_HAN_DIGIT}{{4}} ?年 ?{_HAN_DIGIT}{{1,2}} ?月(?: ?{_HAN_DIGIT}{{1,3}} ?日)?(?:[（(]星期.[)）])?"
    r"|\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)"
)
_PATTERNS: dict[str, tuple[str, ...]] = {
    "rule": (r"(?:\\?[*＊_=~—–\-·.．…☆★─━═－＝￣] ?){3,}", r"[─━═]{2,}", r"\|(?: ?:?-{2,}:? ?\|)+"),
    "page number": (
        r"(?:[-–—] ?)?(?:(?:Page|P\.|第) ?)?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?(?: ?頁)?(?: ?[-–—])?",
        r"[ivx]{1,6}",
    ),
    "date": (rf"(?:on )?{_DATE}",),
    "navigation": (
        r"(?:Go|Skip) to (?:main )?content|Skip (?:main )?navigation|"
        r"Back to top|Top|(?:Print|Share)(?: this page)?|Text size.{0,20}",
        r"(?:訂閱(?:新聞局|頻道)|微信訂閱號|(?:澳門特別行政區政府)?新聞局 ?(?:Facebook|官方微信|政府新聞頻道)).{0,80}",
        r"已複製連結|跳[到過](?:頁面頂部|導航|主要內容)|香港品牌形象 ?[-–—]? ?亞洲國際都會|"
        r"查看圖庫|此頁面有問題嗎[?？]|幫助我們改進 ?GOV\.MO|\* ?必填項|提交|"
        r"未能播放.{0,10}視頻|Loading",
        r"Contact Us|Back Home|(?:Publications and )?Press Releases?|"
        r"(?:Default|Larger|Largest) Size|Important Notices|Privacy Policy",
        r"(?:(?:Current location|You are here|(?:目前|所在)位置) ?[:：] ?)?"
        r"(?:Home|主頁|首頁)(?: ?[>›»/] ?.{1,60}){1,5}",
        r"(?:(?:<<|«|‹|[▲↑]) ?(?:返回|Back).{1,20}?(?:$| )){1,3}",
        r"查看全文|Brand ?Hong Kong|跳至(?:主要)?內容|(?:返|回|返回|回到)(?:頁首|頁頂|頁面頂部)|列印|分享",
        r"新聞|最新消息|新聞公報",
    ),
    "release": (
        r"Ends(?: ?/.{0,60})?|NNNN|Issued at (?:HKT )?[\d:]{4,5}(?: HKT)?|Today['’]s Press Releases",
        r"完|今日新聞稿|香港時間 ?\d{1,2} ?[時:] ?\d{1,2} ?分?",
    ),
    "imprint": (
        r"(?:Last (?:revision|review|updated?)(?: date)?|Revision date|Review date|Source) ?[:：].{0,80}",
        r"[（(](?:轉載自|圖片?來源|資料來源|圖 ?[:：／/])[^（）()]{2,60}[)）]",
        r"(?:最近修訂日期|覆檢日期|更新日期|(?:發佈|發布)(?:日期|時間)|(?:新聞|資料)?來源) ?[:：].{0,80}",
    ),
    "copyright": (r"(?:(?:19|20)\d\d ?)?(?:©|\(c\) ?\d|Copyright|版權所有|版權屬).{0,120}",),
    "notice": (
        r"\(?Please also refer to the (?:Chinese|English) portion of .{0,40}",
        rf"For (?:discussion|information|action)(?: (?:on )?{_DATE})?",
        r"(?:LC|CB)\S{0,20} ?Paper No\..{0,40}|立法會.{0,20}號文件|(?:供|以供)?(?:討論|參考|參閱)文件",
    ),
    "image": (
        r"!\[[^\]]{0,200}\]\([^)]{0,500}\)",
        r"\d{1,3} ?(?:張(?:相片|照片|圖片)|[段條個](?:影片|短片|視頻)|(?:photos?|pictures?|videos?|images?))",
    ),
    "address": (
        r"https?://\S+",
        r"(?:Address|地址) ?[:：].{5,100}(?:Fax|Tel(?:ephone)?|Enquir\w+|電話|傳真|查詢)[^:：]{0,20}[:：].{5,80}",
    ),
    "salutation": (
        r"(?:Dear )?(?:(?:Mr|Mrs|Ms|Madam|Honourable) )?(?:Chairman|(?:Deputy )?President|Members|colleagues|"
        r"Ladies and gentlemen|Distinguished guests)(?:(?:,| and) .{3,60})?,",
        r"(?:(?:(?:代理)?主席|副主席|各位.{0,40}|尊敬的.{1,60})[、，及和 ]{0,2})+[:：]",
    ),
}
_MINUTE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_ISSUER = re.compile(r"[^，。；！？]{2,40}(?:[局司署廳處院]|海關|辦公室|中心|委員會|學校)")
_KINDS = tuple((name, re.compile("|".join(p), re.IGNORECASE)) for name, p in _PATTERNS.items())
_SIGNED = re.compile(r"[（(](?:[A-Z][\w’'.-]*(?:,? [A-Z][\w’'.-]*){1,5}|[\u3400-\u9fff]{2,4})[)）]")
_POST = re.compile(
    r"(?:[A-Z][\w’'-]*,? (?:(?:of|for|and|the) )*){0,8}"
    r"(?:Secretary|Commissioner|Director|Chairman|Chairperson|Chief|Head|Controller|Commander|President)\b.{0,80}"
    r"|[^，。；]{2,30}(?:[局處司署關廳校]長|主席|主任|專員|總監)"
)
_SIGNED_ZH = re.compile(
    r"(?P<post>[^，。；：]{2,30}(?:[局處司署關廳校]長|主席|專員|總監))[ \u3000]+[\u3400-\u9fff]{2,4}"
)
_LOOSE_HAN = re.compile(r"(?<![(（\"“‘「《\u3400-\u9fff])[\u3400-\u9fff]{3}")
_LONGEST = 200
_REPEATS = 3


def kind(text: str) -> str | None:
    """What furniture the words of a line are, None for none."""
    if len(text) > _LONGEST:
        return None
    return next((name for name, pattern in _KINDS if pattern.fullmatch(text)), None)


def find(lines: Sequence[Dressed]) -> dict[int, str]:
    """The furniture among `lines`, by index: its kind."""
    found = {i: name for i, d in enumerate(lines) if (name := kind(d.line.text) or kind(d.title))}
    found |= dict.fromkeys(_running(lines, found), "running title")
    if not chinese(" ".join(d.title[:_LONGEST] for d in lines)):
        found |= dict.fromkeys((i for i, d in enumerate(lines) if _garbled(d)), "garbled")
    found |= dict.fromkeys(_issuers(lines, found), "issuer")
    return found | dict.fromkeys((*_signatures(lines, found), *_named(lines)), "signature")


def again(lines: Sequence[Dressed], titles: Collection[int], taken: Collection[int]) -> list[int]:
    """Lines that print a line of the document's title again: headers of its pages."""
    printed = {key(lines[i].title) for i in titles}
    open_lines = ((i, d) for i, d in enumerate(lines) if i not in taken and not d.numbers)
    return [i for i, d in open_lines if key(d.title) in printed and not finished(d.title)]


def _garbled(d: Dressed) -> bool:
    """What a recogniser of Latin letters makes of a picture: loose Han characters in a short English line."""
    return not d.style and brief(d.title, numbered=True) and _LOOSE_HAN.search(d.title) is not None


def _running(lines: Sequence[Dressed], found: Mapping[int, str]) -> list[int]:
    """Lines that come again beside page numbers: headers and footers of pages."""
    numbers = {i for i, name in found.items() if name == "page number"}
    beside = {i for n in numbers for i in (n - 1, n + 1) if 0 <= i < len(lines)} - set(found)
    keys = {i: key(lines[i].title) for i in beside if len(lines[i].title) < _LONGEST / 2}
    times = Counter(keys.values())
    return [i for i, printed in keys.items() if times[printed] >= _REPEATS]


def _issuers(lines: Sequence[Dressed], found: Mapping[int, str]) -> list[int]:
    """Bodies set right above the minute of publication, below the title: who publishes, as a portal prints it."""
    dated = (i for i, name in found.items() if name == "date" and _MINUTE.fullmatch(lines[i].title))
    above = ((i, next((j for j in range(i - 1, 0, -1) if lines[j].title), 0)) for i in dated)
    return [j for _, j in above if j and j not in found and _ISSUER.fullmatch(lines[j].title)]


def _signatures(lines: Sequence[Dressed], found: Mapping[int, str]) -> list[int]:
    """Names set right above a date behind the text: who signs. A front page has its date as well, before it."""
    text = next(
        (i for i, d in enumerate(lines) if i not in found and measure(d.title) > 60 and finished(d.title)), len(lines)
    )
    dated = [i for i, name in found.items() if name == "date" and i - 1 > text and i - 1 not in found]
    return [i - 1 for i in dated if _signs(lines[i - 1])]


def _named(lines: Sequence[Dressed]) -> list[int]:
    """A name in brackets on a line of its own with the post below it, or the post and the name: who signs."""
    printed = [i for i, d in enumerate(lines) if d.title]
    pairs = [
        (i, j) for i, j in pairwise(printed) if _SIGNED.fullmatch(lines[i].title) and _POST.fullmatch(lines[j].title)
    ]
    alone = [i for i in printed[-3:] if _SIGNED_ZH.fullmatch(lines[i].title)]
    return [*(i for pair in pairs for i in pair), *alone]


def _signs(d: Dressed) -> bool:
    return len(d.title) < _LONGEST / 2 and not (d.bullet or d.numbers or d.marks) and d.title[-1:] not in ".。;；:："
