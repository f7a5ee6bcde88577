"""A paper printed as PDF, Word file or web page says what its text says."""

from typing import Any

import pytest

PAPERS = (
    "sb-press-release-2017-12-07",
    "hkpf-priorities-2024",
    "policy-address-supplement-2023",
    "macao-security-guidelines-2021",
)


@pytest.mark.parametrize("form", [".html", ".docx", ".pdf"])
@pytest.mark.parametrize("paper", PAPERS)
def test_blocks_agencies_and_deadlines_are_those_of_the_text(parts: Any, makers: Any, paper: str, form: str) -> None:
    found = parts[paper].reread(makers[form](parts[paper]), f"paper{form}")
    assert found.aligned >= 0.95
    assert found.same("agencies") >= 0.98
    assert found.same("deadlines") >= 0.98
