"""Links are found over passages, papers, years and languages, with reasons that the graph bears out."""

from pathlib import Path

import pytest
from policygraph.graph.build import build
from policygraph.graph.engine import Row
from policygraph.graph.linking import link
from policygraph.graph.release import Release
from policygraph.ontology.iris import Iris

PREFIX = "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
LINKS = """SELECT ?link ?from ?to ?relation ?score ?because ?said ?answered WHERE {
  ?link a pg:MeasureLink ; pg:from ?from ; pg:to ?to ; pg:relation ?relation ; pg:score ?score ; pg:because ?because .
  ?from pg:statedIn/pg:text ?said . ?to pg:statedIn/pg:text ?answered
  FILTER EXISTS { ?link pg:sharedSubject|pg:sharedTerm ?any } }"""
TOML = """title = "A paper"
publisher = "Security Bureau"
issued = {issued}
language = "{language}"
jurisdiction = "hong-kong-sar"
type = "paper"
"""
PAPERS = {
    "english-2023": """The Fire Services Department will install the "Smart Hydrant System" at 4 500 places by end-2023.

The Correctional Services Department will open the "Green Kitchen Workshop" for persons in custody within 2023.
""",
    "english-2024": """The Fire Services Department will install the "Smart Hydrant System" at 6 700 places within 2024.
""",
    "chinese-2023": """消防處將於2023年底前在4 500個地點安裝“Smart Hydrant System”。

懲教署將繼續加強在囚人士的就業輔導。
""",
}


def papers(folder: Path, *ids: str) -> Release:
    corpus = folder / "corpus"
    corpus.mkdir()
    for name in ids:
        language = "zh-Hant" if name.startswith("chinese") else "en"
        (corpus / f"{name}.txt").write_text(PAPERS[name], encoding="utf-8")
        issued = f"{name[-4:]}-0{2 if language == 'en' else 3}-01"
        (corpus / f"{name}.toml").write_text(TOML.format(issued=issued, language=language), encoding="utf-8")
    return build(corpus, folder / "data", workers=1)


def links(release: Release) -> list[dict[str, str]]:
    return [plain(row) for row in release.engine.select(PREFIX + LINKS)]


def plain(row: Row) -> dict[str, str]:
    return {name: str(getattr(term, "value", term)) for name, term in row.items()}


def test_a_commitment_is_found_in_another_language_by_what_it_names(tmp_path: Path) -> None:
    (found,) = links(papers(tmp_path, "english-2023", "chinese-2023"))
    assert found["relation"].endswith("#link-same")
    assert "Smart Hydrant System" in found["said"]
    assert "Smart Hydrant System" in found["answered"]
    assert "same agency Fire Services Department" in found["because"]
    assert "same deadline 2023-12-31" in found["because"]


def test_a_plan_of_a_later_year_carries_the_earlier_one_on(tmp_path: Path) -> None:
    (found,) = links(papers(tmp_path, "english-2023", "english-2024"))
    assert found["relation"].endswith("#link-continues")
    assert "english-2024" in found["from"]
    assert "english-2023" in found["to"]
    assert "the one of 2024 carries on the one of 2023" in found["because"]


def test_each_pair_is_linked_once(release: Release) -> None:
    rows = release.engine.select(PREFIX + "SELECT ?from ?to { ?l pg:from ?from ; pg:to ?to }")
    pairs = [frozenset((row["from"].value, row["to"].value)) for row in rows]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)


@pytest.mark.parametrize(
    ("relation", "property"), [("same", "restates"), ("continues", "continues"), ("reports", "reportsOn")]
)
def test_each_link_has_its_direct_statement_and_the_other_way_round(
    release: Release, relation: str, property: str
) -> None:
    query = f"SELECT ?from ?to {{ ?l pg:relation pg:link-{relation} ; pg:from ?from ; pg:to ?to }}"
    linked = {(row["from"].value, row["to"].value) for row in release.engine.select(PREFIX + query)}
    rows = release.engine.select(f"{PREFIX}SELECT ?from ?to {{ ?from pg:{property} ?to }}")
    stated = {(row["from"].value, row["to"].value) for row in rows}
    assert linked
    assert stated == linked | ({(b, a) for a, b in linked} if relation == "same" else set())


def test_what_is_shared_is_named_by_both(release: Release) -> None:
    wrong = """ASK { ?l pg:sharedSubject ?x ; pg:from ?from ; pg:to ?to . ?x a pg:Initiative
      FILTER NOT EXISTS { ?from pg:initiative|pg:supportingAgency|pg:leadAgency ?x }
      FILTER NOT EXISTS { ?to pg:initiative|pg:supportingAgency|pg:leadAgency ?x } }"""
    assert release.engine.ask(PREFIX + "ASK { ?l pg:sharedSubject ?x . ?x a pg:Initiative }")
    assert not release.engine.ask(PREFIX + wrong)
    for found in links(release):
        terms = release.engine.select(f"{PREFIX}SELECT ?t {{ <{found['link']}> pg:sharedTerm ?t }}")
        assert found["because"].count("“") == len(terms)


def test_scores_run_from_nought_to_one_and_reasons_are_one_english_sentence_each(release: Release) -> None:
    found = links(release)
    assert len({row["link"] for row in found}) > 100
    assert all(0 < float(row["score"]) <= 1 for row in found)
    query = "SELECT ?l (COUNT(?b) AS ?n) { ?l pg:because ?b FILTER(lang(?b) = 'en') } GROUP BY ?l HAVING(?n != 1)"
    assert not release.engine.select(PREFIX + query)


def test_entries_of_one_list_are_not_linked(release: Release) -> None:
    query = """SELECT ?l { ?l a pg:MeasureLink ; pg:from/pg:statedIn ?a ; pg:to/pg:statedIn ?b .
      ?a pg:kind ?kind ; pg:inSection ?s . ?b pg:kind ?kind ; pg:inSection ?s FILTER(?kind != "paragraph") }"""
    assert not release.engine.select(PREFIX + query)


def test_linking_again_finds_nothing_new(release: Release) -> None:
    assert link(release.engine, Iris(release.base)) == []
