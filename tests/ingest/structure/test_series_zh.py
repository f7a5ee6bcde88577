"""Chinese papers of other years and of the same series, as they are built."""

from collections.abc import Callable

from policygraph.ingest.facts import Document

Rows = list[tuple[str, str, tuple[str, ...]]]
Describe = Callable[..., Document]
Read = Callable[[Document], Rows]


def test_macao_guidelines_with_parts_and_numbered_headings(described: Describe, rows: Read) -> None:
    text = """二○一六年財政年度施政方針

保安範疇

目錄

前言 ........................................ 3
第一部分 二○一五年度施政方針的執行情況 ...... 5
一、 打擊犯罪 ................................ 5
結語 ........................................ 12

— 3 —

前言

　　二○一六年，保安當局將繼續推進各項工作，完善執法

— 4 —

機制，提升服務質素，致力維護本澳的治安穩定和市民安全。

第一部分 二○一五年度施政方針的執行情況

一、 打擊犯罪

（一） 防罪工作

1. 預防犯罪

　　治安警察局於二○一五年舉辦了20場講座。

2. 打擊毒品

(1) 加強與內地的情報交流；

(2) 開展跨境聯合行動。

結語

　　保安範疇將推行以下措施：

• 修訂法律；
• 加強培訓。
"""
    crime = ("第一部分 二○一五年度施政方針的執行情況", "一、 打擊犯罪", "（一） 防罪工作")
    assert rows(described(text, "二○一六年財政年度施政方針：保安範疇")) == [
        (
            "二○一六年，保安當局將繼續推進各項工作，完善執法 機制，提升服務質素，致力維護本澳的治安穩定和市民安全。",
            "paragraph",
            ("前言",),
        ),
        ("治安警察局於二○一五年舉辦了20場講座。", "paragraph", (*crime, "1. 預防犯罪")),
        ("加強與內地的情報交流；", "item", (*crime, "2. 打擊毒品")),
        ("開展跨境聯合行動。", "item", (*crime, "2. 打擊毒品")),
        ("保安範疇將推行以下措施：", "paragraph", ("結語",)),
        ("修訂法律；", "bullet", ("結語",)),
        ("加強培訓。", "bullet", ("結語",)),
    ]


def test_dash_inside_a_cut_sentence_is_a_slip(described: Describe, rows: Read) -> None:
    text = """一、 增加現代培訓方法

1. 保安部隊及保安部門持續完善各項入職及晉升課程，並加入增強人員使命感和對部門的歸屬感等內

- 容，致力完善隊伍建設，以培育符合特區政府施政需要的高效、優良的執法隊伍。
2. 保安部隊高等學校將開辦培訓課程，派員前往內地接受培訓，增強人員在軌道交通方面的知識。
"""
    found = rows(described(text))
    assert [kind for _, kind, _ in found] == ["item", "item"]
    assert found[0][0].endswith("歸屬感等內 容，致力完善隊伍建設，以培育符合特區政府施政需要的高效、優良的執法隊伍。")


def test_press_release_in_chinese(described: Describe, rows: Read) -> None:
    text = """跳至主要內容

保安局局長主持撲滅罪行委員會會議（附圖）
*****************

　　保安局局長今日（十月十二日）主持會議，聽取警務處匯報最新罪案情況。

　　委員會備悉以下措施：

（一）加強情報主導的執法行動；

（二）與銀行業界合作，攔截騙款；以及

（三）透過學校講座加強宣傳。

完
2023年10月12日（星期四）
香港時間17時30分

圖片

保安局局長（中）主持會議。
"""
    found = rows(described(text, "保安局局長主持撲滅罪行委員會會議"))
    assert [(kind, path) for _, kind, path in found] == [
        ("paragraph", ()),
        ("paragraph", ()),
        ("item", ()),
        ("item", ()),
        ("item", ()),
        ("paragraph", ("圖片",)),
    ]


def test_guidelines_as_a_web_page_without_blank_lines(described: Describe, rows: Read) -> None:
    text = """前言
2023年，保安範疇協助特區政府完成修改《維護國家安全法》，進一步健全了維護國家安全的法律制度和執行機制。
二○二三年財政年度施政方針執行情況
保安範疇持續參與完善特區維護國家安全體系，並在法律充分賦能下，提高對各類安全態勢的預測研判和應對能力。
一、維護國家安全
（一）國安立法
保安範疇協助特區政府完成修法工作。
二○二四年財政年度施政方針
第一篇 維護國安篇
保安範疇將繼續全力維護國家安全。
一、健全國安制度
1. 繼續協助行政長官進行決策。
2. 推動立法工作。
結 語
"""
    plan = ("二○二四年財政年度施政方針", "第一篇 維護國安篇")
    review = "二○二三年財政年度施政方針執行情況"
    assert [(kind, path) for _, kind, path in rows(described(text, "施政方針"))] == [
        ("paragraph", ("前言",)),
        ("paragraph", (review,)),
        ("paragraph", (review, "一、維護國家安全", "（一）國安立法")),
        ("paragraph", plan),
        ("item", (*plan, "一、健全國安制度")),
        ("item", (*plan, "一、健全國安制度")),
    ]
