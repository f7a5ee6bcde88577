"""Furniture: what a page or a publishing system prints around a text and the text does not say."""

import re
from collections import Counter
from collections.abc import Sequence

from .dress import Dressed
from .markup import key
from .prose import HAN, chinese

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:\w+day,? )?(?:\d{{1,2}} )?{_MONTH} (?:\d{{1,2}}, )?\d{{4}}|[〇零一二三四五六七八九\d]{{4}} ?年 ?[一二三四五六七八九十\d]{{1,2}} ?月(?: ?[一二三四五六七八九十\d]{{1,3}} ?日)?"
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("rule", re.compile(r"(?:\\?[*＊_=~—–\-·.．…☆★] ?){3,}")),
    ("page number", re.compile(r"(?:[-–—] ?)?(?:(?:Page|P\.|第) ?)?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?(?: ?頁)?(?: ?[-–—])?|[ivx]{1,6}", re.IGNORECASE)),
    ("date", re.compile(_DATE)),
    ("navigation", re.compile(r"(?:Go|Skip) to (?:main )?content|Back to top|Top|Print(?: this page)?|Share(?: this page)?|Text size.{0,20}|Brand ?Hong Kong|跳至(?:主要)?內容|返?回頁首|列印|分享", re.IGNORECASE)),
    ("release", re.compile(rf"Ends ?/.{{0,60}}|Ends|NNNN|Issued at (?:HKT )?.{{0,20}}|Today['’]s Press Releases|完|今日新聞稿|(?:{_DATE})(?:（星期.）)?|香港時間.{{0,20}}", re.IGNORECASE)),
    ("imprint", re.compile(r"(?:Last (?:revision|review|updated?)(?: date)?|Revision date|Review date|Source|最近修訂日期|覆檢日期|更新日期|(?:發佈|發布)(?:日期|時間)|(?:新聞|資料)?來源) ?[:：].{0,80}", re.IGNORECASE)),
    ("copyright", re.compile(r"(?:©|\(c\) ?\d|Copyright|版權所有|版權屬).{0,120}", re.IGNORECASE)),
    ("notice", re.compile(r"For (?:discussion|information|action)\b.{0,60}|(?:LC|CB)\S* ?Paper No\..{0,40}|立法會.{0,20}號文件|(?:供|以供)(?:討論|參考|參閱).{0,20}", re.IGNORECASE)),
    ("image", re.compile(r"!\[[^\]]{0,200}\]\([^)]{0,500}\)")),
    ("address", re.compile(r"https?://\S+")),
)  # fmt: skip
_REPEATS = 3


def kind(text: str) -> str | None:
    """What furniture the words of a line are, None for none."""
    if len(text) > 200:
        return None
    return next((name for name, pattern in _KINDS if pattern.fullmatch(text)), None)


def find(lines: Sequence[Dressed]) -> dict[int, str]:
    """The furniture among `lines`, by index: its kind."""
    found = {i: name for i, d in enumerate(lines) if (name := kind(d.line.text) or kind(d.title))}
    found |= {i: "running title" for i in _running(lines, found)}
    if not chinese(" ".join(d.title[:200] for d in lines)):
        found |= {i: "garbled" for i, d in enumerate(lines) if d.marks and len(HAN.findall(d.title)) > 2}
    return found | {i: "signature" for i in _signatures(lines, found)}


def _running(lines: Sequence[Dressed], found: dict[int, str]) -> list[int]:
    """Lines that come again beside page numbers: headers and footers of pages."""
    beside = [
        i for i, d in enumerate(lines)
        if i not in found and len(d.title) < 80 and any(found.get(j) == "page number" for j in (i - 1, i + 1))
    ]  # fmt: skip
    times = Counter(key(lines[i].title) for i in beside)
    return [i for i in beside if times[key(lines[i].title)] >= _REPEATS]


def _signatures(lines: Sequence[Dressed], found: dict[int, str]) -> list[int]:
    """Names set right above a date behind the text: who signs."""
    dated = [i for i, name in found.items() if name == "date" and i > 0 and i - 1 not in found]
    return [i - 1 for i in dated if _signs(lines[i - 1]) and _closes(lines, found, i - 1)]


def _signs(d: Dressed) -> bool:
    return len(d.title) < 80 and not (d.bullet or d.numbers or d.marks) and d.title[-1:] not in ".。;；:："


def _closes(lines: Sequence[Dressed], found: dict[int, str], at: int) -> bool:
    """Whether something other than a title stands before the line: a front page has its date as well."""
    return any(len(lines[j].title) > 200 for j in range(at) if j not in found)
