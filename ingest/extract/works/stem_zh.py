"""Where a Chinese name without marks begins: after the last word of the sentence that is no part of a name."""

import re

_VERBS = (
    "模擬|透過|通過|藉助|借助|藉著|根據|利用|運用|使用|善用|優化|完善|構建|建設|建立|推動|推進|推出|開發|研發|增加|增設|新增|更新|"
    "調整|修改|傳送|接入|加強|擴展|擴大|擴充|啟動|落實|實施|執行|設立|設置|引入|升級|維護|檢視|檢討|興建|提升|進行|測試|採用|"
    "豐富|強化|開放|協助|配合|持續|繼續|預留|參與|商討|探討|(?<!共建)共享|包括|涵蓋|構成|形成|搭建|打造|作為|成為|開展|推行|籌備|制定|制訂|"
    "參加|舉辦|舉行|合辦|主辦|協辦|承辦|出席|召開|主持|簽署|簽訂|訂立|完成|按照|依照|改良|改進|整合|連接|啟用|開通|支援|支持|確保|保障|維持|提供|發揮|簡介|介紹|講解|說明|匯報|回顧|總結|磋商|研究|討論|參觀|到訪|走訪|考察|視察|了解|瞭解|認識|取得|獲得|獲|剛|因應|隨著|就|我們|期望|希望|這|此|現正|正在|草擬|預計|能夠|需要|擬備"
)
STOP = re.compile(
    rf"[，。；：、！？（）“”「」《》\s]|{_VERBS}|以及|以期|期間(?!風暴)|即將|進一步|逐步|有關|相關|上述|現有|現時|現行|新的|各類|各項|其他|"
    r"有效|更好|在(?!囚)|[一二三四五六七八九十兩幾多\d]+[個套項場]|第[一二三四五六七八九]階段|首階段|第[一二三四五六七八九]期|"
    r"[種的了由於將為對及與和並至到以把使向從就其該各等是有更讓]"
)
AND = ("與", "和", "及")
REACH = 28
"""The longest name, in characters."""


def beginning(text: str, head: int, *, joined: bool = False) -> int:
    """Where the name that ends at `head` begins: after the last word of the sentence that is no part of a name.

    A meeting is one of two parties: its name goes on over 與, 和 and 及 (`joined`).
    """
    stops = STOP.finditer(text, max(0, head - REACH), head)
    whole = 0 if joined and head <= REACH else head
    return max((s.end() for s in stops if not (joined and s[0] in AND)), default=whole)
