"""How Chinese builds the names of places: a proper stem and a noun of place, where the words of the sentence end."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..named import Found

_PORTS = (
    "新口岸|口岸|國際機場|機場|客運碼頭|貨運碼頭|貨櫃碼頭|碼頭|監獄|少年感化院|感化院|大橋|人工島|出入境事務站|沿線|"
    "行動中心|消防行動站|行動站|博物館|核電站|圍村|街市|堂區"
)
"""Nouns whose stem may be short: 紅街市."""
_SITES = (
    "邊檢大樓|事務大樓|邊檢站|管制站|懲教所|收押所|戒毒所|教導所|前地|斜巷|大馬路|馬路|水塘|海灘|"
    "體育館|體育園|運動場|公園|花園|廣場|隧道|文化中心|展覽中心|市場|消防站|新村|群島|半島|發電廠|貨倉碼頭|校區|輕軌站|港鐵站"
)
"""Nouns that stand in many words that name nothing: their stem is longer."""
NOUN = f"{_PORTS}|{_SITES}"
_NAME = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,14}}?(?:(?P<site>{_SITES})|{_PORTS})(?:[\u4e00-\u9fff]{{0,2}}口岸|人工島)?)"
    r"(?!安全|保安|管理(?!區)|內[^，。；、設舉]|化|懲教|事務(?!大樓)|工作|系統|人員|執法|監管)"
)
_CUT = re.compile(
    r"顯示|做好|應付|應對|面對|處理|以及|透過|通過|隨著|有關|現時|目前|推進|推動|擴大|參觀|到達|前往|位於|設於|轉移到|分流到|增設|提高|因應|進出|確保|配合|協助|檢視|"
    r"優化|加強|計劃|建設|實現|紓緩|擴建|預計|進入|分別|感受|同時|落實|採用|維護|完善|傳入|修正|更換|瞭解|了解|包括|設置|防止|本澳|本港|或|"
    r"進行|有序|轄下|[參到走拜]訪|訪|嚴守|把守|開通|是繼|前地(?!$)|周邊|附近|興建|提升|繼續|保障|之間|模擬|延伸|聯同|巡查|駐守|接駁|連接|來往|往返|"
    r"途經|經由|抵達|離開|返回|毗鄰|鄰近|改建|重建|重置|翻新|搬遷|遷移|遷往|遷至|開放|啟用|使用|利用|佈置|試行|首次|其中|當中|以外|舉辦|舉行|派駐|調派|"
    r"磋商|商討|探討|討論|研究|講解|展示|促進|深化|推廣|年度?(?=春節|農曆|新年|年宵)|聯合|負責|管理(?!區)|截獲|查獲|發現|遊覽|出席|介紹|考察|視察|監察|探訪|關注|觀看|設立|成立|提供|涉及|沿途|期間|肩負|一旦|管理區|[於在到至經為對將往由及和與的從向即原已令各赴按因以並就其該隨使駕乘自如是有被把搭離沿等此後了起時]"
)
_COMMON = re.compile(
    r"(?:出入境|重點|指定|各|新建|各出入境|跨境|主要|重要|兩地|三地|粵港澳|粵澳|珠澳|海關|通關|陸路|水路|邊境|海上|大型|新|本澳|本地|澳門|香港|"
    rf"智能化|數字化|智慧|臨時|此|上述|離島|男|女|成人|青年|青少年|少年|舊|全澳|全港|多個|部分|主題|郊野|社區|休憩|購物|年宵|街|批發|超級|黑|金融|勞動|勞工|國際|外地|內地|市政|公共|工業|商業|"
    r"高設防|中設防|低設防|高度設防|中度設防|低度設防|貨櫃|遊艇|內河|直升機|郵輪|國際|民用|區域|虛擬|戶外|室內|多功能|綜合|行車|行人|"
    rf"春節|農曆新年|新年|年宵|邊境|外|陸上|空路|海路|旅客|客運|貨運|繁忙)*(?:{NOUN})"
)
_COUNTED = re.compile(r"[一二兩三四五六七八九十多數各\d]+[個間處座條所]")
_NOBODY = re.compile(
    r"當地|鄰近|[該此各有其這]|多個|不同|相關|轄下|[^的]*的|(?:本地|內地|大專|小學|中學|外地)*(?:學校|院校|學院)$"
)
_OWN = re.compile(r"(?:本澳|澳門|本港|香港)的?(?=..)(?!國際機場)")
_STEM = 2
_SHORTEST = 4
_TOURED = (
    f"{NOUN}|中心|基地|消防站|展覽館|陳列館|科學館|紀念館|文物館|史料館|警察站|檢查站|警署|派出所|實驗室|教育徑|展廳|展館|"
    "學校|學院|總部大樓|總部|大樓|校園|訓練場|靶場|營地|發電站|海關站|邊檢站|車廠"
)
_NEXT = re.compile(rf"(?:以及|[、及和與])(?P<name>[\u4e00-\u9fff]{{2,16}}?(?:{_TOURED}))")
_HELD = (
    "政府合署|政府大樓|藝術館|文化館|總部大樓|總部|會堂|酒店|體育館|會議中心|活動中心|劇院|購物中心|商場|度假村|渡假村"
)
_VISITED = re.compile(
    rf"(?:參觀|到訪|參訪|走訪|視察|考察|巡視|[到抵]達)了?(?:本澳的?|澳門的?|本港的?|香港的?)?(?P<name>[^，。；、及和與\W]{{0,16}}?(?:{_TOURED}))(?!主任|人員|總監|負責|代表|的?合作|學生|師生|校長)"
    rf"|(?:[於在](?:[\u4e00-\u9fff]{{2,8}}[局署處][和及與])?)(?P<held>(?:(?![和及與在於])[\u4e00-\u9fff]){{2,14}}?(?:{_HELD}|(?:訓練院|遊樂會)))(?=(?:聯合|共同)?(?:舉行|舉辦|召開|進行|展開|開幕|揭幕))"
    r"|[於在至近往](?!上述|該|岸邊)(?P<off>[^於在日月，。；、及和與的\W]{2,8}?)(?=(?:[東南西北]{1,2}[面方]?)?對[開出](?:的?海[面域]|水域)|以[東南西北]{1,2}(?:對開|海[面域]|水域))"
    rf"|(?:到|前往|赴)(?:本澳|澳門|香港|本港)?(?P<there>[\u4e00-\u9fff]{{0,8}}?(?:{NOUN}))(?=(?:實地)?(?:參觀|參訪|考察|視察))"
    rf"|(?:位於|設於|[於在])(?:本澳|澳門|香港|本港)?(?P<at>[\u4e00-\u9fff]{{2,8}}?(?:監獄|感化院|行動中心|懲教所|收押所|行動站))(?!的?(?:協助|支持|統籌))"
)


def built(text: str) -> Iterator[Found]:
    """Places by the build of their names."""
    for m in _NAME.finditer(text):
        start = max((c.end() for c in _CUT.finditer(text, m.start(), m.end() - 2)), default=m.start())
        name = text[start : m.end()]
        least = len(m["site"]) + _STEM if m["site"] else 3
        if (
            text[start - 1 : start] != "”"
            and len(name) >= least
            and not _COUNTED.match(name)
            and not _COMMON.fullmatch(name)
        ):
            yield _own(Found(start, m.end(), name, "place-zh-noun"))


def _own(found: Found) -> Found:
    """A place with the name of the own territory before it is called without it as well: 香港大潭郊野公園."""
    own = _OWN.match(found.name)
    return replace(found, labels=(found.name[own.end() :],)) if own else found


def visited(text: str) -> Iterator[Found]:
    """Facilities to which people are taken, one after the other: they are places there, whoever runs them."""
    for m in _VISITED.finditer(text):
        group = next(g for g in ("name", "there", "at", "held", "off") if m[g])
        seen = (m.start(group), m.end(group))
        while seen:
            name = text[slice(*seen)]
            least = _STEM if group == "off" else _SHORTEST
            if len(name) >= least and not (_COUNTED.match(name) or _NOBODY.match(name)):
                yield _own(Found(*seen, name, "place-visited"))
            further = _NEXT.match(text, seen[1]) if group == "name" else None
            seen = further.span("name") if further else None
