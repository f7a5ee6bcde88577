"""A paper full of names that nobody lists is published like any other: what rules find fits the shapes."""

from pathlib import Path

import pytest
from policygraph.graph.build import build

HEAD = (
    'title = "{}"\npublisher = "{}"\nissued = 2024-05-06\nlanguage = "{}"\njurisdiction = "{}"\n'
    'type = "press release"\n'
)
PAPERS = {
    "lamps": (
        ("Lamps along the pier", "Government of the Hong Kong Special Administrative Region", "en", "hong-kong-sar"),
        "The parade was held by the FSD at the Fire and Ambulance Services Academy today (May 6).\n\n"
        "The Police will work with neighbouring cities, the Governor of Green Bay Province, the Green Bay Bank, "
        "the Lamp University of Green Bay and the Green Bay Association of Fishermen to run Operation Lanternfish.\n\n"
        "The Rope Team of the Fire Services Department met the Minister of Harbours of the Republic of Peru at Ko Shek "
        "Tsui under the Harbour Lamps Ordinance.\n",
    ),
    "qi-deng": (
        ("漁燈", "保安司司長辦公室", "zh-Hant", "macao-sar"),
        "治安警察局聯同大灣區其他城市、長堤居民聯誼會、青燈大學及海燈銀行舉辦“漁燈計劃”。\n\n"
        "海關與秘魯省公安廳在氹仔海事訓練中心舉行“夜燈2024”演習，並走訪望海監獄。\n\n"
        "司警局與內地城市、友好城市及漁燈監察局簽署《漁燈合作協議》。\n",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, (said, text) in PAPERS.items():
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
        (texts / f"{name}.toml").write_text(HEAD.format(*said), encoding="utf-8")
    return texts


def test_names_that_nobody_lists_are_published(folder: Path, tmp_path: Path) -> None:
    made = build(folder, tmp_path / "data")
    rows = made.engine.select(
        "PREFIX pg: <https://w3id.org/policygraph/ontology#> "
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
        "SELECT ?label ?class { ?a pg:unlisted true ; a ?class ; skos:prefLabel ?label }"
    )
    found = {(row["label"].value, row["class"].value.rpartition("#")[2]) for row in rows}
    assert {
        ("大灣區其他城市", "StakeholderGroup"),
        ("Green Bay Association of Fishermen", "ProfessionalBody"),
        ("Fire and Ambulance Services Academy", "Place"),
        ("Minister of Harbours of the Republic of Peru", "GovernmentBody"),
    } <= found
