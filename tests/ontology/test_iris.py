"""Data IRIs keep to the vocabulary contract."""

import hashlib

import pytest
from policygraph.ontology.iris import Iris, measure_hash, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hong Kong Police Force", "hong-kong-police-force"),
        ("Chief Executive's Office", "chief-executives-office"),
        ("Customs & Excise", "customs-and-excise"),
        ("Électricité de Macau", "electricite-de-macau"),
        ("雷霆", "%E9%9B%B7%E9%9C%86"),
        ("雷霆2020", "%E9%9B%B7%E9%9C%862020"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_measure_hash_is_what_the_contract_says() -> None:
    parts = "\u001f".join(["KPI 2023", "(I) Home", "taskcompleted.", "1"])
    assert (
        measure_hash(["KPI 2023", "(I) Home"], "<b>Task</b>\ncompleted.", 1)
        == hashlib.sha256(parts.encode()).hexdigest()[:12]
    )


def test_equal_texts_of_one_section_stay_two() -> None:
    assert measure_hash(["A"], "Task completed.", 0) != measure_hash(["A"], "Task completed.", 1)


def test_document_ids_with_blanks_make_valid_iris() -> None:
    assert (
        Iris("https://example.org/").passage("annual report", 1, 5) == "https://example.org/passage/annual%20report/1-5"
    )
