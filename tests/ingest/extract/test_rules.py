"""Every fact of the packaged papers names a rule that is described."""

import pytest
from policygraph.graph.release import Release
from policygraph.ingest.rules import RULES

FAMILIES = ["agencies", "partners", "deadlines", "quantities", "initiatives", "instruments", "places"]


@pytest.mark.parametrize("family", FAMILIES)
def test_rules_of_a_family_are_described(release: Release, family: str) -> None:
    used = {fact["rule"] for line in release.facts() for fact in line[family]}
    assert used
    assert used <= set(RULES)
