"""What a Chinese number counts: the noun behind its classifier, or the one before the number."""

import re

_RUN = re.compile(r"[^，。；：、！？（）()《》\d]*")
_ASIDE = re.compile(r"（[^（）]{1,24}）")
"""How those counted are made up, between the classifier and the noun: 十二名（七男，五女）人士."""
_QUOTES = re.compile(r"[“”「」『』]")
_CLAUSE = (
    r"被|獲|已|並|及|以及|和|與|或|共|以|作為|為|赴|參與|參加|出席|加入|接受|進行|完成|協助|涉(?![案事嫌毒賭])|組成|於|在(?![囚場職學])|到|從|向|由|"
    r"前[赴往]|合共|共計|總值|價值|擺放|收藏|藏[有於]|駕駛(?![者員人])|登上|身上|則|隨即|分別|是|有|均|將|可(?!疑)|能|後|同時|增加|減少|下降|上升|前往|持續|開展|舉行|用於"
)
_CUT = re.compile(rf"(?<=..)(?:{_CLAUSE}|[內上中][檢發查搜起截]|至今|迄今|一行|亦|因涉|外$|匯出|聘請)")
_NO_NOUN = re.compile(
    rf"(?!被捕|被告|自助|中學|中轉|下載)(?:{_CLAUSE}|協(?![調議定會])|增|減|下|上|對|就|提|發|加|較|比|的|而|會(?![議員面談晤展場])|不(?![法同明合])|內(?![地部河])|"
    r"外(?![地籍國來])|之|多|餘|左右|原定|報稱)"
)
_MODIFIER = re.compile(
    r"(?:[^的]{0,6}(?:期間|可能)|懷疑|涉嫌|經|利用|由|用|被|在(?!囚)|不在|涉(?![案事嫌])|以|向|為|面向|透過|針對|“|有)"
)
_ADVERB = re.compile(
    r"(?:另外|以及|其中|當中|其後|隨後|及後|上述|現有|共計有|已|共有|共計|合共|合計|總計|分別|增加至|增加到|增至|減至|升至|降至|已達|達到|達|計有|有|共|"
    r"即|為|而|在|對|僅|只|約|近|逾|超過|另有|另|至|到|的|了|曾|更|每日|每年|每月)+$"
)
_VERBS = (
    r"派出|出動|一行|截查|截停|帶返|緝獲|起獲|錄得|接獲|查獲|截獲|檢獲|搜獲|進行|開展|展開|舉辦|舉行|處理|檢查|檢控|檢舉|運送|開立|偵破|破獲|發生|發現|揭發|涉及|涉案|包括|"
    r"協助|勸止|拘捕|調查|介紹|檢控|抽調|移交|動用|增設|新增|設有|發出|發表|公佈|完成|提供|接受|處置|其中|當中|更|再|共|了|為|對|向|將"
)
_VERB = re.compile(rf"^.*?(?:{_VERBS})")
_ONLY_VERB = re.compile(rf"(?:{_VERBS})+|[較比].*")
_ENDS_IN_VERB = re.compile(
    r"(?:增設|新增|進行|展開|開展|查獲|截獲|緝獲|檢獲|起獲|搜獲|破獲|錄得|接獲|偵破|移交|涉及|拘捕|協助|設有|提供|介紹|面對|根據|增加|減少|急升|升|降)$"
)
_TOWARDS = frozenset(("面向", "針對", "涉及", "為", "由", "根據", "按照", "依據", "來自"))
_OF = re.compile(r"的(?P<noun>[\u4e00-\u9fff]{2,10})(?=[，。；、]|$)")
_VARIED = re.compile(r"(?:來自)?(?:不同|各)[^，。；、的]{1,12}的(?P<noun>[\u4e00-\u9fff]{2,8})(?=[，。；、]|$)")
_THING = re.compile(
    r"(?P<noun>[一-龥]{0,6}(?:鏡頭|車輛?|船隻?|快艇|船艇|無人機|設備|裝置|儀器|通道|閘機|槍枝|手機|電腦))(?=的)"
)
"""Things whose own part follows: 200支鏡頭的錄像 counts 鏡頭."""
_GRADES = re.compile(r"[大中小](?:、[大中小])+[\u4e00-\u9fff]{1,4}")
_GOING_ON = re.compile(r"(?:持續|正在|正|新|原有|現有|恆常)[^，。；、]{0,8}?的")
_AGED = re.compile(r"(?:年約|約)?[一二三四五六七八九十\d]+(?:多|餘)?歲的?")
_NEXT = re.compile(r"(?:以及|[和及與])(?=[一二兩三四五六七八九十百\d]+[名人個位宗艘輛間件])")
_CASES = re.compile(r"(?:涉案|有關|被捕)?的$")
_PEOPLE = re.compile(
    r"(?:[者人士員客犯徒女男生童友民眾親屬眷工數童師警頭]|家長|代表|婦孺?|長者|義工|警力|人力|人手|傷亡?|死亡?|偷渡|逾期逗留|被捕|拘捕)$"
)
_MOVED = re.compile(r"(?<=..)(?:數字)?(?:亦|均|輕微|大幅|顯著|明顯|錄得|也|則|更)*(?:下降|上升|減少|增加|下跌|上揚)")
"""What is said of a number that moved: 罪案數字輕微下降0.4%或329宗 counts 罪案."""
_WHEN = re.compile(
    r"^(?:(?:20|19)\d\d ?年度?|[一二][〇○零一二三四五六七八九]{3}年度?|[今去本]年度?|[一二三四五六七八九十\d]+月份?)"
    r"(?=..)"
)
_LONGEST = 20
_WORDS = 10
_PERSON = frozenset("人名位")


def counted_after(text: str, at: int) -> str:
    """The noun that follows a classifier, empty where the next word is none."""
    aside = _ASIDE.match(text, at)
    at = aside.end() if aside else at
    run = _RUN.match(text, at)
    phrase = run[0] if run else ""
    for pattern in (_THING, _OF, _VARIED, _GRADES):
        if special := pattern.match(text, at):
            return special[special.lastgroup or 0]
    phrase = _NEXT.split(_AGED.sub("", phrase, count=1) if _AGED.match(phrase) else phrase)[0]
    if going := _GOING_ON.match(phrase):
        phrase = phrase[going.end() :]
    if phrase in _TOWARDS and text[at + len(phrase) : at + len(phrase) + 1] in tuple("《0123456789"):
        aim = re.match(r"[^，。；：]*的([一-龥]{2,8})(?=[，。；：、（]|$)", text[at:])
        return aim[1] if aim else ""
    if "的" in phrase and (_MODIFIER.match(phrase) or len(phrase) > _LONGEST):
        phrase = phrase.rsplit("的", 1)[1]
    if not phrase or _NO_NOUN.match(phrase):
        return ""
    cut = _CUT.search(phrase)
    return _QUOTES.sub("", _CASES.sub("", phrase[: cut.start()] if cut else phrase))


def counted_before(text: str, at: int, classifier: str) -> str:
    """The noun before a number whose classifier has none behind it: 緝毒行動5,007次."""
    start = max((m.end() for m in re.finditer(r"[，。；：、！？（）()》]|\d[人次宗名個]", text[:at])), default=0)
    phrase = _ADVERB.sub("", text[start:at])
    while (m := _VERB.match(phrase)) and m.end() < len(phrase):
        phrase = phrase[m.end() :]
    phrase = _MOVED.split(phrase)[0]
    phrase = _WHEN.sub("", _ADVERB.sub("", phrase).rsplit("的", 1)[-1])
    if (
        _ONLY_VERB.fullmatch(phrase)
        or _ENDS_IN_VERB.search(phrase)
        or (classifier in _PERSON and not 1 < len(phrase) <= _WORDS)
        or (classifier == "人" and not _PEOPLE.search(_QUOTES.sub("", phrase)))
    ):
        return ""
    return _QUOTES.sub("", phrase)
