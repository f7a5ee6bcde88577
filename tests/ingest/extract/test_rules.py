"""Every fact of the packaged papers names a rule that is described."""

from pathlib import Path

import policygraph
import pytest
from policygraph.graph.release import Release
from policygraph.ingest.rule_page import page, told
from policygraph.ingest.rules import RULES

PAGE = Path(policygraph.__file__).parent / "docs" / "rules.md"

FAMILIES = ["agencies", "partners", "deadlines", "quantities", "initiatives", "instruments", "places"]


@pytest.mark.parametrize("family", FAMILIES)
def test_rules_of_a_family_are_described(release: Release, family: str) -> None:
    used = {fact["rule"] for line in release.facts() for fact in line[family]}
    assert used
    assert used <= set(RULES)


def test_every_rule_of_the_release_is_described(release: Release) -> None:
    rows = release.engine.select(
        "SELECT DISTINCT ?rule { ?fact <https://w3id.org/policygraph/ontology#extractedBy> ?rule }"
    )
    assert {row["rule"].value.partition("/rule/")[2] for row in rows} <= set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_it_reads_and_gives_an_example(rule: str) -> None:
    meaning, example = told(RULES[rule])
    assert meaning
    assert example, f"{rule}: a sentence, a colon, an example"


def test_the_page_of_rules_is_as_they_are_described() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make docs"
