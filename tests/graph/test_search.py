"""Search finds what people type, in two languages and two scripts."""

import pytest
from policygraph.graph.folding import fold, index_text, match_terms
from policygraph.graph.release import Release


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("FSD", "agency", "Fire Services Department"),
        ("fire services department", "agency", "Fire Services Department"),
        ("消防處", "agency", "消防處"),
        ("消防处", "agency", "消防處"),
        ("司法警察局", "agency", "司法警察局"),
        ("HKSOS", "initiative", "HKSOS"),
    ],
)
def test_an_exact_name_comes_first(release: Release, text: str, kind: str, label: str) -> None:
    first = release.search.search(text)[0]
    assert (first.kind, first.label) == (kind, label)


def test_two_han_characters_are_enough(release: Release) -> None:
    assert {hit.kind for hit in release.search.search("消防", limit=50)} >= {"agency", "measure"}


def test_simplified_finds_what_traditional_finds(release: Release) -> None:
    traditional = release.search.search("詐騙", kinds=["measure"])
    assert traditional
    assert [h.iri for h in release.search.search("诈骗", kinds=["measure"])] == [h.iri for h in traditional]


def test_a_beginning_and_another_form_of_a_word_are_found(release: Release) -> None:
    assert release.search.search("decep", kinds=["priority"])
    whole = {hit.iri for hit in release.search.search("exercise", kinds=["measure"], limit=500)}
    assert whole == {hit.iri for hit in release.search.search("exercises", kinds=["measure"], limit=500)}


def test_kinds_and_limit_are_kept(release: Release) -> None:
    hits = release.search.search("police", kinds=["agency"], limit=3)
    assert len(hits) == 3
    assert {hit.kind for hit in hits} == {"agency"}


def test_the_snippet_shows_the_word(release: Release) -> None:
    for hit in release.search.search("smuggling", kinds=["measure"]):
        assert "smuggl" in hit.snippet.casefold()


@pytest.mark.parametrize("text", ["", "   ", '"', "*", "AND", "a OR", "(((", "'); DROP TABLE entities", "%", "_"])
def test_no_input_breaks_the_query(release: Release, text: str) -> None:
    assert isinstance(release.search.search(text), list)


def test_nothing_is_found_for_what_is_not_there(release: Release) -> None:
    assert release.search.search("zzzyx") == []


def test_folding_keeps_offsets() -> None:
    text = "Ｆull-width ÉCOLE 諮詢ﬁ裡"
    assert len(fold(text)) == len(text)
    assert fold("ÉCOLE") == "ecole"


def test_pairs_of_han_characters() -> None:
    assert index_text("消防局 FSD’s") == "消防 防局 fsd"
    assert match_terms("消防局 fire") == ['"消防 防局"', '"fire"*']
    assert match_terms("局") == ['"局"*']
