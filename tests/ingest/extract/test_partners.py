"""Who takes part in phrases of both languages and in the packaged papers, and who is only served or mentioned."""

from collections.abc import Callable

import pytest
from policygraph.ingest.extract.context import Context
from policygraph.ingest.extract.partners.partners import partners
from policygraph.ingest.rules import PARTNERS

TAKING_PART = [
    ("The CSD will visit member countries of the Association of Southeast Asian Nations (ASEAN) for tea.",
     {"member countries of the Association of Southeast Asian Nations": "international"}),
    ("海關將聯同網絡營運者舉行演習。", {"網絡營運者": "enterprise"}),
    ("The Governor of Guangdong Province and Director of the Guangdong Provincial Rope Centre, with "
     "officials of the Guangdong Provincial Boat Office, visited the GFS.",
     {"Governor of Guangdong Province": "government", "Guangdong Provincial Rope Centre": "government",
      "Guangdong Provincial Boat Office": "government"}),
    ("The Secretary for Security and the Minister of Harbours and Lamps of the Republic of Peru signed a pact.",
     {"Minister of Harbours and Lamps of the Republic of Peru": "government"}),
    ("The Chief Executive met the Vice Minister of Public Security, Mr Ka.",
     {"Ministry of Public Security": "government"}),
    ("The Secretary for Security of the Macao SAR opened the fair with the HKPF.",
     {"Secretary for Security of Macao": "government"}),
    ("The HKSAR Government and the Macao Special Administrative Region (Macao SAR) Government signed a pact.",
     {"Macao Special Administrative Region Government": "government"}),
    ("The governments of Guangdong, Hong Kong and Macao are drafting a plan.",
     {"People’s Government of Guangdong Province": "government",
      "Macao Special Administrative Region Government": "government"}),
    ("The FSD drilled with search and rescue (SAR) agencies in Guangdong and Macao.",
     {"search and rescue agencies of Guangdong": "government",
      "search and rescue agencies of Macao": "government"}),
    ("The FSD drilled with St. John Ambulance Brigade and the Green Bay Association for Knots.",
     {"Hong Kong St. John Ambulance": "ngo", "Green Bay Association for Knots": "profession"}),
    ("The ImmD will talk with the governments of major source countries.",
     {"governments of major source countries": "government"}),
    ("The C&ED will work with Customs counterparts and industry stakeholders.",
     {"Customs counterparts": "government", "industry stakeholders": "group"}),
    ("The Police thanked banks and their staff for their close collaboration.", {"banks": "bank"}),
    ("The scheme will be extended to cover all banks.", {"banks": "bank"}),
    ("Customs met its Indonesian counterparts.", {"Indonesian counterparts": "government"}),
    ("The FSD exchanged views with fire and rescue brigades on the Mainland.",
     {"fire and rescue brigades on the Mainland": "government"}),
    ("The HKPF will work closely with schools, parents and the banking sector.",
     {"schools": "school", "parents": "group", "banking sector": "bank"}),
    ("Talk with stakeholders, including government departments, chambers of commerce and NGOs, to hear their views.",
     {"stakeholders": "group", "chambers of commerce": "ngo", "non-governmental organisations": "ngo"}),
    ("The ImmD will join hands with airlines, hotels and travel agents to detect forged documents.",
     {"airlines": "enterprise", "hotels": "enterprise", "travel agents": "enterprise"}),
    ("Support from the business sector and professional bodies will be sought.",
     {"business sector": "enterprise", "professional bodies": "profession"}),
    ("The CSD will liaise with the alumni office of local universities.", {"universities": "university"}),
    ("The FSD and property management companies will check lifts.", {"property management companies": "enterprise"}),
    ("Provide funds for social welfare organisations to open centres.", {"social welfare organisations": "ngo"}),
    ("The FSD will sign an agreement with the Shenzhen Customs.", {"Shenzhen Customs": "government"}),
    ("We will liaise with Mainland and overseas immigration authorities on repatriation.",
     {"Mainland and overseas immigration authorities": "government"}),
    ("Strengthen co-operation with the governments of Shenzhen and Macao in search and rescue.",
     {"Shenzhen Municipal Government": "government", "Macao Special Administrative Region Government": "government"}),
    ("Exchange intelligence with customs authorities of Australia and Canada.",
     {"customs authorities of Australia": "government", "customs authorities of Canada": "government"}),
    ("The Police acted with the police forces of the Macao Special Administrative Region (SAR), Peru and the Maldives.",
     {"police forces of Macao Special Administrative Region": "government", "police forces of Peru": "government",
      "police forces of Maldives": "government"}),
    ("The C&ED signed with customs administrations of three economies, namely Peru, the Mainland and Korea.",
     {"customs administrations": "government", "customs administrations of Peru": "government",
      "customs administrations of Mainland": "government", "customs administrations of Korea": "government"}),
    ("The FSD drilled with the fire services of Hong Kong and Zhuhai.", {"fire services of Zhuhai": "government"}),
    ("Hold drills with the fire and rescue services of Zhuhai.",
     {"fire and rescue services of Zhuhai": "government"}),
    ("Set up a panel with major banks, in which banks will post staff.", {"major banks": "bank"}),
    ("The Customs met officers of the Norwegian Customs and the Royal Malaysian Customs Department.",
     {"Royal Malaysian Customs Department": "government"}),
    ("The Secretary signed a plan with the Manager of Policy and Planning of the New Zealand Customs Service.",
     {"New Zealand Customs Service": "government"}),
    ("The Police signed a deal with Indonesian Customs & Excise Director General Budi Example.",
     {"Indonesian Customs & Excise": "government"}),
    ("The Department will sign an arrangement with Norway and New Zealand.",
     {"Norway": "government", "New Zealand": "government"}),
    ("The drill was attended by about 30 residents.", {"residents": "group"}),
    ("Volunteers from different sectors were invited to host the talks.", {"volunteers": "group"}),
    ("治安警察局聯同旅遊局、酒店業界及旅行社派發單張。", {"酒店業界": "enterprise", "旅行社": "enterprise"}),
    ("司法警察局與澳門大學合辦課程，並與博彩企業舉行聯合演練。", {"澳門大學": "university", "博企": "enterprise"}),
    ("懲教管理局邀請澳門明愛及義工團體舉辦活動。", {"澳門明愛": "ngo", "義工團體": "ngo"}),
    ("與郵電局、本澳速遞、快遞及冷凍倉公司合作。", {"本澳速遞、快遞及冷凍倉公司": "enterprise"}),
    ("與內地、香港以及其他境外緝毒部門進行合作。",
     {"內地當局": "government", "香港": "government", "境外緝毒部門": "government"}),
    ("消防局派員到北京、上海的消防部門交流學習。", {"北京、上海的消防部門": "government"}),
    ("香港特區政府保安局與保安司司長舉行會議。", {"保安局": "government"}),
    ("再有3個旅遊業團體、12個中學部，以及5間酒店加入平台。",
     {"旅遊業團體": "ngo", "中學部": "school", "酒店": "enterprise"}),
    ("消防局應多間媒體的邀請拍攝影片。", {"傳媒": "media"}),
    ("與勞工事務局和“關懷商戶”合作推行計劃。", {"“關懷商戶”": "enterprise"}),
    ("司長與秘魯和智利官員會面。", {"秘魯官員": "government", "智利官員": "government"}),
    ("司長到訪秘魯礦務部、漁業部和能源局。",
     {"秘魯礦務部": "government", "秘魯漁業部": "government", "秘魯能源局": "government"}),
    ("海關與貴州省水務廳廳長王小明、水務總隊長李大文會面。",
     {"貴州省水務廳": "government", "貴州省水務總隊": "government"}),
    ("司長與香港保安局局長會面。", {"保安局": "government"}),
    ("與秘魯省副省長兼公安廳廳長會面。", {"秘魯省公安廳": "government"}),
    ("與兩地執法部門保持聯繫。", {"兩地執法部門": "government"}),
    ("定期與“平安之友”會員舉行會議。", {"“平安之友”會員": "group"}),
    ("現時已有8間大專院校加入該計劃。", {"大專院校": "university"}),
    ("海關走訪“長堤居民聯誼會”，並拜訪花園互助會。", {"長堤居民聯誼會": "ngo", "花園互助會": "ngo"}),
    ("與上述團體負責人及社區消防安全主任進行座談。", {"團體": "ngo", "社區消防安全主任": "group"}),
    ("消防局聯同內地及香港有關部門舉行演習。", {"內地當局": "government", "香港有關部門": "government"}),
    ("警方走訪參與“守望計劃”的9個坊會。", {"坊會": "ngo"}),
    ("與倉儲、碼頭客運，以及漁業等業界保持聯繫。", {"倉儲、碼頭客運，以及漁業等業界": "enterprise"}),
    ("海關將與橫琴粵澳深度合作區執行委員會及內地口岸查驗單位緊密配合。",
     {"橫琴粵澳深度合作區執行委員會": "government", "內地口岸查驗單位": "government"}),
    ("警方督促博彩企業加強保安。", {"博企": "enterprise"}),
    ("代表團到訪新西蘭移民部、民防部和商業、創新及就業部。",
     {"新西蘭移民部": "government", "新西蘭民防部": "government", "新西蘭商業、創新及就業部": "government"}),
    ("司長與貴州省公安廳廳長王小明、邊防總隊長李大文等人員會面。",
     {"貴州省公安廳": "government", "貴州省邊防總隊": "government"}),
    ("司警局與越南和泰國警方交換情報。", {"越南警方": "government", "泰國警方": "government"}),
    ("治安警察局邀請內地警界同行交流。", {"內地警界同行": "profession"}),
    ("香港保安局局長到訪本澳。", {"保安局": "government"}),
    ("消防局到訪澳門長堤漁民互助會。", {"澳門長堤漁民互助會": "ngo"}),
    ("海關邀請了30位社群代表出席，參與單位包括9個民間團體及企業機構。",
     {"社群": "group", "民間社團": "ngo", "企業": "enterprise"}),
]  # fmt: skip
ONLY_NAMED = [
    "騙徒假冒內地公安機關致電居民，司警局展開調查。",
    "治安警察局配合內地通關便利的大局。",
    "海關人員了解越南警方的架構。",
    "The Police work with law enforcement agencies from May on.",
    "The FSD will organise talks for primary and secondary schools.",
    "The Police arrested staff of money changers and banks.",
    "Encourage employers to hire rehabilitated persons.",
    "Promote the scheme on social media in Hong Kong.",
    "Students from the Chinese University of Hong Kong visited the station.",
    "Install kiosks in Guangdong and Hong Kong.",
    "The parcels arrived from Norway and were seized by the Customs.",
    "People from Guangdong, Zhuhai and Macao participated in the event.",
    "The Hong Kong-Macao Prison Forum was held by the CSD.",
    "The report by the officer appointed by the Central People's Government will be studied by the Police.",
    "Establish the Ethics Training College in 2024.",
    "司法警察局向中小學生及家長舉辦講座。",
    "消防局為各大酒店、學校及社會服務機構舉辦講座。",
    "警方鼓勵市民及商戶舉報，讓居民安心。",
    "海關將加強對銀行的巡查，維護本澳及澳門的安全。",
    "演習不會聯同澳門明愛舉行，澳門大學亦不會參與。",
    "透過社交媒體發佈訊息，並完成《香港警務處條例》的研究。",
]


def _kinds(ctx: Context) -> dict[str, str]:
    found = partners(ctx)
    assert all(p.rule in PARTNERS for p in found)
    assert all(p.at and ctx.document.text[slice(*p.at)] == p.surface for p in found)
    return {p.name: p.kind for p in found}


@pytest.mark.parametrize(("phrase", "expected"), TAKING_PART)
def test_who_takes_part(reading: Callable[..., Context], phrase: str, expected: dict[str, str]) -> None:
    assert _kinds(reading(phrase)) == expected


@pytest.mark.parametrize("phrase", ONLY_NAMED)
def test_who_is_served_or_mentioned(reading: Callable[..., Context], phrase: str) -> None:
    assert _kinds(reading(phrase)) == {}


def test_each_region_is_named_where_it_stands(reading: Callable[..., Context]) -> None:
    found = partners(reading("We met the fire authorities of Fujian and Hainan."))
    assert [(p.name, p.surface) for p in found] == [
        ("fire authorities of Fujian", "fire authorities of Fujian"),
        ("fire authorities of Hainan", "Hainan"),
    ]


def test_partners_of_the_packaged_papers(figures: dict[str, dict[str, float]]) -> None:
    assert figures["partners"]["f1"] >= 0.95
    assert figures["partner kind"]["accuracy"] >= 0.97
