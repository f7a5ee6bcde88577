"""The theme scheme: two levels, both languages, no label of two themes."""

from collections import Counter
from pathlib import Path

import pytest
from policygraph.errors import AuthorityError
from policygraph.ontology.entries import folded
from policygraph.ontology.files import THEMES
from policygraph.ontology.themes import load_themes


def test_themes_stand_on_two_levels() -> None:
    themes = {t.iri: t for t in load_themes()}
    assert 25 <= len(themes) <= 40
    assert all(themes[t.broader].broader is None for t in themes.values() if t.broader)


def test_a_shown_label_belongs_to_one_theme() -> None:
    labels = Counter(
        folded(label)
        for theme in load_themes()
        for label in {*theme.preferred.values(), *(a for names in theme.alternative.values() for a in names)}
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_another_base_moves_the_themes() -> None:
    assert all(t.iri.startswith("https://data.example.org/theme/") for t in load_themes("https://data.example.org/"))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (('"drugs"@en,', '"drugs"@de,'), "without label in en"),
        (("theme:crime-and-law-enforcement ;", "theme:nothing ;"), "is no theme"),
        (("skos:definition", "skos:editorialNote"), "without definition"),
        (("@prefix", "@pre"), "not Turtle"),
    ],
)
def test_a_wrong_scheme_is_refused(tmp_path: Path, wrong: tuple[str, str], message: str) -> None:
    text = THEMES.read_text(encoding="utf-8")
    assert wrong[0] in text
    file = tmp_path / "themes.ttl"
    file.write_text(text.replace(*wrong), encoding="utf-8")
    with pytest.raises(AuthorityError, match=message):
        load_themes(file=file)
