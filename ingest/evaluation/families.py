"""The families that are evaluated, in the order in which they are shown, with their names in both languages."""

from collections.abc import Mapping

FAMILIES: Mapping[str, tuple[str, str]] = {
    "blocks": ("Blocks", "文字段落"),
    "section path": ("Section path", "章節路徑"),
    "block kind": ("Kind of block", "段落類別"),
    "measure": ("Measures", "措施"),
    "status": ("Status", "狀況"),
    "agencies": ("Agencies", "機構"),
    "agency role": ("Role of an agency", "機構角色"),
    "implied agencies": ("Implied agencies", "隱含機構"),
    "partners": ("Partners", "合作方"),
    "partner kind": ("Kind of partner", "合作方類別"),
    "deadlines": ("Dates", "日期"),
    "date kind": ("Kind of date", "日期類別"),
    "quantities": ("Quantities", "數量"),
    "quantity comparator": ("Comparator of a quantity", "數量比較詞"),
    "quantity unit": ("Unit of a quantity", "數量單位"),
    "initiatives": ("Initiatives", "項目"),
    "instruments": ("Legal instruments", "法律文書"),
    "places": ("Places", "地點"),
    "reports on": ("Indicator reported on", "所匯報的指標"),
    "attainment": ("Attainment", "達標情況"),
    "links": ("Links between measures", "措施之間的聯繫"),
    "link relation": ("Relation of a link", "聯繫類別"),
    "look-alikes": ("Look-alikes left apart", "相似而不應連結的措施"),
}
"""Family to its name in English and in Traditional Chinese."""

NEEDS: Mapping[str, str] = {
    "agencies": "agencies",
    "agency role": "agencies",
    "implied agencies": "agencies",
    "partners": "partners",
    "partner kind": "partners",
    "deadlines": "deadlines",
    "date kind": "deadlines",
    "quantities": "quantities",
    "quantity comparator": "quantities",
    "quantity unit": "quantities",
    "initiatives": "initiatives",
    "instruments": "instruments",
    "places": "places",
}
"""Family to the key of a block without which an annotation says nothing of it."""
