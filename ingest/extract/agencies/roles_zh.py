"""Who acts in a Chinese sentence: the subject that opens a clause, the body behind 由 or 透過."""

import re
from collections.abc import Iterator, Sequence

from ...facts import Role, Span
from ..sentences import around, clauses

_QUALIFIER = r"(?:本澳|澳門|本地|各個|各|其他|相關|有關|全體|轄下|一眾|的)*"
_OFFICE = r"(?:(?:副|代|助理)?(?:局長|關長|獄長|院長|校長|主任|廳長|處長)(?:(?![及和與、，])[一-龥]){0,3}?|人員|代表)?"
_JOIN = re.compile(rf"{_OFFICE}(?:、|和|及|以及|，以及|或|／|/){_QUALIFIER}(?:轄下)?|[“「]?")
_AGENT = re.compile(rf"(?:由|交由|續由){_QUALIFIER}$")
_THROUGH = re.compile(rf"(?:透過|通過|藉){_QUALIFIER}$")
_PERSON = re.compile(r"(?:(?![及和與])[一-龥]){2,3}(?=[、和及])")
_LISTED = re.compile(r"(?:成員|代表|人員|單位|部門|還|亦|也)(?:分別)?(?:包括|為|有)：?$")
_PASSIVE = re.compile(rf"[被遭]{_QUALIFIER}$")
_HERE = re.compile(r"以下(?:是|為)$")
_MEETING = re.compile(r"(?:的)?(?:會議|大會|上|會上)")
_RUN = re.compile(r"管理|營[運辦]|承辦|審[核批]")
_HANDED = re.compile(r"(?:交由|轉由|移交)$")
_FOLLOWS_UP = re.compile(r"[^，。；]{0,8}(?:跟進|處理|審理|偵辦|審批|起訴|檢控|作出)")
_AFTER_ACT = re.compile(r"(?:^|[，。；])經$")
_ACT = re.compile(r"(?:人員)?(?:[^，。；]{0,4})(?:調查|偵查|檢查|搜查|審查|研究|評估|檢視|核實)")
_POST = re.compile(r"擔任|出任|[^，。；]{0,6}代表|主導、")
_OWNED = re.compile(r"[^，。；與聯]{0,6}的|下稱")
_USED = re.compile(rf"(?:公眾|市民|旅客|居民|人士|駕駛者)[^，。；]{{0,6}}可[^，。；]{{0,4}}(?:透過|通過){_QUALIFIER}$")
"""A channel that a body offers and others use."""
_OWNER = re.compile(
    r"的(?!(?:負責人|代表|人員|領導|主管|官員|同事)(?![，、。；和及與]))|(?:聯合|共同|共同聯合)?(?:建立|設立|成立|組成|營運|管理)的|[^，。；將會已亦也正]{1,8}的[^，。；]{0,2}(?:學員|會員|學生)"
)
_FOUNDED = re.compile(r"(?:聯合|共同)(?:建立|設立|成立|組成|營運|管理)的$")
_BESIDE = re.compile(r"(?:共同)?(?:協辦|贊助)")
_DIRECTED = re.compile(r"(?:人員)?的?(?:統籌|主持|帶領|統籌協調|統一部署)下")
_RELATIVE = re.compile(r"[^，。；對]{1,28}的(?![“《])[^，。；作]{2,24}?(?:，(?=[將已正至])|[將已正因])")
_SUBORDINATE = re.compile(
    r"^(?:自|當|待|於|如|倘|為|在|以便|以助|讓|使|令|確保|有利|便於|隨著|因應|根據|按照|基於|鑒於|由於)"
)
_WHILE = re.compile(r"^(?:自|當|待|在).{1,40}(?:後|時|前|以來|期間|之際)，?$")
_ADVERB = (
    r"(?:(?:二〇)?[\d〇一二三四五六七八九十]+年(?:度|初|底|內)?(?:[\d首一二三四五六七八九十至]+個?月(?:底|初)?(?:至\d+月)?)?(?:\d+日)?|"
    r"今年|明年|去年|來年|未來|目前|現時|期間|截至[^，]*|"
    r"[首上下]半年|第[一二三四]季|[\d首一二三四五六七八九十至]+個?月(?:期間|份)?|\d+日|在|於|另外|另|此外|同時|與此同時|亦|也|並|而|隨後|隨即|其中|"
    r"為此|對此|因此|故|但|後|又|如|即|特別是|尤其|當中|至於|[時前現新]任|由|是次|上述|有關|相關|本澳|澳門|各|其他|轄下|(?:[粵港珠澳深]{2,4})?[兩三四]地)*"
)
_BEGINS = re.compile(rf"^(?:[^，。；]{{2,24}}日電 ?)?(?:(?:香港|澳門)?(?:特區|特別行政區)政府)?{_ADVERB}$")
_ACTING = re.compile(
    r"(?:亦|也|還|又|仍|均|共|合共|先後|分別|一直|正|已|將|會(?![期議員址所場面晤])|擬|計劃|預計|繼續|持續|不斷|積極|逐步|定期|全力|致力|及時|始終)"
)
_DRIVEN = re.compile(r"推動|鼓勵|促進|促使|支持|協助|安排|要求|邀請|統籌|協調|領導|指示|方便|便於|[讓使令]")
_MADE_UP = re.compile(r"組成的")
_LED_BY = re.compile(r"(?:的)?(?:代表團|訪問團|考察團)由[^，。；]{2,30}(?:率領|帶領)")
_PRESIDED = re.compile(r"由[^。；]{2,40}(?:主持|率領|主禮)，[^。；]{0,80}$")
_ATTENDS = re.compile(r"[^。；]{0,60}?(?:出席|列席|參與|參加)")
_IT = re.compile(r"[，。；](?:為此，|對此，|因此，)?該(?P<last>局|館|司|校|處|院)(?!的)")
_UNDER = re.compile(r"在.{0,12}$")
_VERB_BEFORE = re.compile(
    r"(?:協助|配合|支援|支持|聯同|會同|連同|協同|協調|統籌|領導|指揮|指示|要求|邀請|參與|出席|根據|按照|移交|送交|轉介|設立|成立|完善|健全|"
    r"重組|優化|增進|加強|深化|強化|提高|提升|宣傳|樹立|維護|接受|反映|爭取|善用|作為|獲得|得到|受到|設在|隸屬|包括|為|向|對|於|至|經|獲|予|按|據|與|跟|讓|使|令|給|供|把|被|駐|到|從|以|有|是)"
    rf"{_QUALIFIER}$"
)
_BESIDE_OTHERS = re.compile(
    rf"{_ADVERB}[^，。；與和同跟向對將為]{{0,6}}(?:省|(?<!城)市(?![政民])|內地|中央|國家)[^，。；與和同跟向對將為]{{0,16}}(?:政府|[局廳部署處省市]|海關|警[方察隊]|委員會|部門|機關|大學|總?會|公司|銀行)[與和同跟](?:澳門|本澳|香港)?$"
)
_JOINTLY = re.compile(
    r"(?:[於在][^，。；]{2,16}?)?(?:聯合|共同|聯手|合辦|攜手|一同|舉[行辦]|簽[署訂]|商討|展開|開展|進行)"
)
"""What those do together of whom an own body is the last."""
_NEAR = 40
_FAR = 160


def roles(text: str, spans: Sequence[Span]) -> dict[Span, tuple[Role, str]]:
    """The role of each party at `spans`; those joined by 、 or 和 have one role together."""
    found: dict[Span, tuple[Role, str]] = {}
    limits = clauses(text)
    for group in _groups(text, spans):
        start, end = around(limits, group[0][0])
        judged = _judge(text, start, end, (group[0][0], group[-1][1]))
        found |= dict.fromkeys(group, judged)
    return found | dict.fromkeys(_resumed(text, spans), ("lead", "lead-by-subject-zh"))


def _resumed(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The bodies that a later clause takes up as its subject: 該局已……."""
    for it in _IT.finditer(text):
        before = [s for s in spans if s[1] <= it.start()]
        if before and text[before[-1][1] - 1] == it["last"]:
            yield before[-1]


def _groups(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    group: list[Span] = []
    for span in spans:
        if group and not _joined(text, group[-1][1], span[0]):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _joined(text: str, end: int, start: int) -> bool:
    """Whether 、 or 和 stands between two parties, or the name of the person who holds the first office."""
    between = text[end:start]
    held = text[end - 1] in "長員" and _PERSON.match(between)
    return _JOIN.fullmatch(between, held.end() if held else 0) is not None


def _judge(text: str, start: int, end: int, span: Span) -> tuple[Role, str]:
    before, after, rest = text[start : span[0]], text[span[1] : end], text[span[1] : span[1] + _FAR]
    near = before[-_NEAR:]
    if _LISTED.search(text[max(0, span[0] - _NEAR) : span[0]]):
        return "support", "support-by-verb-zh"
    if _DIRECTED.match(after):
        return "lead", "lead-by-direction-zh"
    if _UNDER.search(near) and re.match(r".{0,4}(?:領導|協助|支持|指導|配合|見證)下", after):
        return "support", "support-by-verb-zh"
    if _HERE.search(near):
        return "lead", "lead-by-subject-zh"
    if _UNDER.search(near) and _MEETING.match(after):
        return "support", "support-by-default-zh"
    if _AFTER_ACT.search(near) and _ACT.match(after):
        return "lead", "lead-by-agent-zh"
    if _PASSIVE.search(near):
        return _agent(after, rest)
    if _AGENT.search(near):
        handed = _HANDED.search(near) and _FOLLOWS_UP.match(after)
        return ("support", "support-by-agent-zh") if handed else _agent(after, rest)
    if _THROUGH.search(near):
        return (
            ("support", "support-by-channel-zh")
            if _OWNED.match(after) or _USED.search(near)
            else ("lead", "lead-by-channel-zh")
        )
    return _subject(text, start, before, after)


def _agent(after: str, rest: str) -> tuple[Role, str]:
    if (
        _MADE_UP.match(after)
        or _POST.match(after)
        or _RUN.match(after)
        or after.startswith("的")
        or _RELATIVE.match(rest)
    ):
        return "support", "support-by-agent-zh"
    return "lead", "lead-by-agent-zh"


def _subject(text: str, start: int, before: str, after: str) -> tuple[Role, str]:
    if _FOUNDED.search(before[-_NEAR:]) and _ACTING.match(after):
        return "lead", "lead-by-subject-zh"
    if _BESIDE_OTHERS.match(before) and _JOINTLY.match(after):
        return "lead", "lead-by-joint-act"
    if _VERB_BEFORE.search(before[-_NEAR:]) and not _BEGINS.match(before):
        return "support", "support-by-verb-zh"
    if _WHILE.match(before + "X" + after) or _follows_purpose(text, start):
        return "support", "support-by-clause-zh"
    if _BESIDE.match(after) or _LED_BY.match(after) or _attends(text, start + len(before)):
        return "support", "support-by-verb-zh"
    if _BEGINS.match(before):
        return ("support", "support-by-owner-zh") if _OWNER.match(after) else ("lead", "lead-by-subject-zh")
    if before.endswith("的") and re.match(r"，?(?:將|正|已|會|繼續|持續)", after):
        return "lead", "lead-by-subject-zh"
    if not _SUBORDINATE.match(before) and _ACTING.match(after) and not _DRIVEN.search(before):
        return "lead", "lead-by-predicate-zh"
    return "support", "support-by-default-zh"


def _attends(text: str, at: int) -> bool:
    """Whether it takes part in what another body presides over: 由甲主持，乙聯同丙出席."""
    presided = _PRESIDED.search(text[max(0, at - _FAR) : at])
    return presided is not None and _ATTENDS.match(text, at) is not None


def _follows_purpose(text: str, start: int) -> bool:
    """Whether the clause before this one is a purpose that this one goes on with: 以便……時，X能……."""
    return re.search(r"[，。；](?:以便|便於|以助)[^，。；]*時，$", text[max(0, start - _FAR) : start]) is not None
