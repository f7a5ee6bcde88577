"""Chinese news of visits, raids and speeches: what is planned, goes on or is done, who acts, who only tells."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from policygraph.ingest.extract.acts.measures import is_measure
from policygraph.ingest.extract.acts.status import status
from policygraph.ingest.extract.agencies.agencies import agencies
from policygraph.ingest.extract.context import Context
from policygraph.ingest.facts import BlockKind
from policygraph.ingest.view import view

Reading = Callable[..., Context]

IDLE = [
    "海關提醒市民，售賣假茶葉屬嚴重罪行，最高可被判監。",
    "市民如發現可疑茶葉，請即與警方聯絡。",
    "以下是消防局局長今日的致辭全文：",
    "消防局的負責人認為，今次相聚十分難得。",
    "居民若對茶葉有疑問，可致電查詢。",
    "首先，我感謝各位茶商到來。",
]

ACTIVE = [
    "海關檢獲一批假茶葉，涉案人士一經定罪，最高可被判監。",
    "是次演練能測試各人的默契。",
    "海關代表介紹茶葉的分類，呼籲市民參與。",
    "傳媒代表接着前往茶莊。",
    "加大查驗力度。",
    "茶葉是文化的根基，澳門特區堅持推廣茶道。",
    "茶會期間，大會安排各人品茶。",
]

STATUSES: list[tuple[str, BlockKind, str]] = [
    ("海關會將新犬隻引入口岸。", "paragraph", "planned"),
    ("海關會繼續將新犬隻引入口岸。", "paragraph", "ongoing"),
    ("海關將兩名男子帶返警局。", "paragraph", "completed"),
    ("治安警察局會到訪各校。", "paragraph", "planned"),
    ("治安警察局到訪各校，家長委員會在場。", "paragraph", "completed"),
    ("海關計劃動用三艘船。", "paragraph", "planned"),
    ("海關適時派員巡查。", "paragraph", "ongoing"),
    ("海關於2023年12月1日轉用新船。", "paragraph", "planned"),
    ("茶會由海關主持，雙方將意見一一記下。", "paragraph", "completed"),
    ("改善碼頭設施；", "item", "planned"),
    ("海關拘捕兩名男子；", "item", "completed"),
    ("茶會於2005年首辦，其後每年由兩地輪流承辦。", "paragraph", "ongoing"),
    ("茶會每兩年一度輪流舉辦，今次茶會由海關主持。", "paragraph", "completed"),
    ("海關茶藝隊專責推廣，成功吸引多人。", "paragraph", "ongoing"),
    ("海關專責小組到訪茶莊。", "paragraph", "completed"),
    ("海關自2015年起先後推行多項計劃，吸引了多人。", "paragraph", "ongoing"),
    ("海關現正訂立指引，預計明年公佈。", "paragraph", "ongoing"),
    ("海關將與茶莊保持聯繫。", "paragraph", "ongoing"),
    ("茶展即將開幕，海關前往攤位派發單張，希望將資訊廣泛傳播。", "paragraph", "completed"),
    ("海關與茶商回顧去年的合作，探討來年的路向。", "paragraph", "completed"),
    ("海關於訪問期間，將參觀茶莊。", "paragraph", "planned"),
    ("海關與茶商緊密溝通，督促加強安全。", "paragraph", "ongoing"),
    ("海關感謝茶商一直以來的支持。", "paragraph", "completed"),
    ("海關關長明日啟程前往茶園，為期兩天。", "paragraph", "planned"),
    ("代表團下午繼續行程，參訪茶園。", "paragraph", "completed"),
    ("設立了茶葉機制，由海關負責協調。", "paragraph", "completed"),
    ("海關會同時加強宣傳。", "paragraph", "planned"),
    ("海關正檢視茶具，亦會參考外地的做法。", "paragraph", "ongoing"),
    ("海關計劃添置茶具，目標是增加至1,800部。", "paragraph", "planned"),
    ("海關添置茶具，增加至1,800部，並計劃開班。", "paragraph", "completed"),
    ("海關關長在會上表示，海關與茶商保持聯絡。", "paragraph", "ongoing"),
]

ROLES = [
    ("三名男子被治安警察局截查。", {"治安警察局": "lead"}),
    ("代表團隨後前往海關，了解關務。", {"海關": "lead"}),
    ("海關率代表團前往消防局，了解消防工作。", {"海關": "lead", "消防局": "support"}),
    ("海關的負責人表示會派船。", {"海關": "lead"}),
    ("海關已作檢控，食材交由市政署作出銷毀。", {"海關": "lead", "市政署": "support"}),
    ("司法警察局作為國安執法機構，已設立新組。", {"司法警察局": "lead"}),
    ("時任行政長官首次提請修例。", {"行政長官": "lead"}),
    ("廣東省政府與海關在珠海聯合簽署共識。", {"海關": "lead"}),
    ("廣東省政府代表與海關職員閒談。", {"海關": "support", "澳門特別行政區政府": "lead"}),
    ("行動查了各處，當中海關共展開兩次行動。", {"海關": "lead"}),
    ("爭取在下屆立法會會期展開諮詢。", {"立法會": "support", "澳門特別行政區政府": "lead"}),
    ("海關推行新法。我們現正擬訂細節。", {"海關": "lead", "澳門特別行政區政府": "lead"}),
    ("海關推行新法，並說「我們現正擬訂細節」。", {"海關": "lead"}),
]


def _news(ctx: Context, publisher: str = "澳門特別行政區政府") -> Context:
    description = replace(ctx.document.description, type="press release", publisher=publisher)
    return replace(ctx, document=replace(ctx.document, description=description))


@pytest.mark.parametrize("phrase", IDLE)
def test_rules_and_advice_are_no_measures(reading: Reading, phrase: str) -> None:
    assert not is_measure(_news(reading(phrase)))


@pytest.mark.parametrize("phrase", ACTIVE)
def test_what_is_done_is_a_measure_beside_a_rule(reading: Reading, phrase: str) -> None:
    assert is_measure(_news(reading(phrase)))


@pytest.mark.parametrize(("phrase", "kind", "expected"), STATUSES)
def test_status_in_news(reading: Reading, phrase: str, kind: BlockKind, expected: str) -> None:
    assert status(_news(reading(phrase, kind=kind))) == expected


def test_items_are_as_the_sentence_before_the_list_says(reading: Reading) -> None:
    ctx = _news(reading("碼頭巡查；", before="持續推行的措施包括：", kind="item"))
    lead_in = view(ctx.document.text, ((0, ctx.document.text.index("\n")),))
    assert status(replace(ctx, lead_in=lead_in)) == "ongoing"


TASKS: list[tuple[str, BlockKind, str]] = [
    ("推動完成茶業修法。", "paragraph", "planned"),
    ("優化茶室。持續完善茶具。", "paragraph", "planned"),
    ("持續優化茶室，完善茶具。", "paragraph", "ongoing"),
    ("維持足夠茶葉，加緊巡查。", "bullet", "planned"),
    ("茶葉供應保持平穩，海關會提高警覺。", "paragraph", "planned"),
]


@pytest.mark.parametrize(("phrase", "kind", "expected"), TASKS)
def test_status_in_plans(reading: Reading, phrase: str, kind: BlockKind, expected: str) -> None:
    assert status(reading(phrase, kind=kind)) == expected


def test_new_measures_of_a_list_are_to_come(reading: Reading) -> None:
    ctx = _news(reading("設立茶室；", before="新措施和持續推行的措施簡介如下：", kind="item"))
    lead_in = view(ctx.document.text, ((0, ctx.document.text.index("\n")),))
    assert status(replace(ctx, lead_in=lead_in)) == "planned"


@pytest.mark.parametrize(("phrase", "expected"), ROLES)
def test_roles_in_news(reading: Reading, phrase: str, expected: dict[str, str]) -> None:
    assert {a.name: a.role for a in agencies(_news(reading(phrase)))} == expected


@pytest.mark.parametrize(("before", "expected"), [("2022年，海關換了新船。", "completed"), ("海關有船。", "ongoing")])
def test_what_is_added_to_a_look_back_is_over(reading: Reading, before: str, expected: str) -> None:
    assert status(reading("同時，海關推行新法，持續更換制服。", before=before)) == expected


def test_a_private_office_speaks_for_its_secretary(reading: Reading) -> None:
    ctx = _news(reading("隨後舉行了茶會。"), publisher="保安司司長辦公室")
    assert [(a.name, a.ground) for a in agencies(ctx)] == [("保安司司長", "publisher")]
