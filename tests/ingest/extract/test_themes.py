"""Themes of headings."""

import pytest
from policygraph.ingest.extract.themes import themes
from policygraph.ontology.themes import Theme, load_themes

SCHEME = (
    Theme(
        iri="https://example.org/theme/fire-safety",
        preferred={"en": "Fire safety", "zh-Hant": "消防安全"},
        alternative={"en": ("fire prevention",)},
        hidden={"en": ("firefight",)},
        broader=None,
        definition={"en": "…", "zh-Hant": "…"},
    ),
)


@pytest.mark.parametrize(
    ("heading", "spoken"),
    [
        ("(E) Enhancing Fire Safety of Old Buildings", True),
        ("三、加強消防安全巡查", True),
        ("Fire-prevention in schools", True),
        ("New firefighting equipment", True),
        ("Campfire safety for scouts", False),
        ("Road Safety", False),
    ],
)
def test_a_heading_speaks_of_a_theme_when_it_says_one_of_its_names(heading: str, spoken: bool) -> None:
    assert bool(themes(heading, SCHEME)) is spoken


def test_headings_of_the_papers_find_themes_of_the_scheme() -> None:
    scheme = load_themes()
    for heading in ("(A) Safeguarding National Security", "第五篇 智慧警務篇", "CYBER SECURITY AND TECHNOLOGY CRIME"):
        assert themes(heading, scheme), heading
