"""The published graph keeps the promises of the vocabulary."""

import re
from collections import Counter

import pytest
from policygraph.graph.release import Release
from policygraph.graph.store import graph_lines
from policygraph.ontology.vocabulary import PG, PREFIXES

PREFIX = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())
KEPT_BY_HAND = ("ontology", "authority")


@pytest.fixture(scope="module")
def lines(release: Release) -> list[str]:
    return list(graph_lines(release.path))


def column(release: Release, query: str) -> list[str]:
    return [next(iter(row.values())).value for row in release.engine.select(PREFIX + query)]


def graph_of(line: str) -> str:
    return line.removesuffix("> .").rpartition("/graph/")[2]


def test_there_are_as_many_measures_as_a_reader_finds(release: Release) -> None:
    (number,) = column(release, "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a pg:Measure }")
    assert 640 <= int(number) <= 720


def test_the_five_papers_are_described(release: Release) -> None:
    titled = column(
        release,
        """SELECT ?id { ?d a pg:Document ; dcterms:identifier ?id ; dcterms:title ?t ; dcterms:issued ?i ;
        dcterms:publisher ?p ; pg:jurisdiction ?j ; schema:inLanguage ?l ; pg:sha256 ?h . ?p a pg:Agency . ?j a pg:Place
        FILTER(lang(?t) != "" && STRLEN(?h) = 64 && datatype(?i) = xsd:date) }""",
    )
    assert sorted(titled) == release.build["documents"]
    assert len(titled) == 5


def test_every_triple_stands_in_one_graph_only(lines: list[str]) -> None:
    triples = Counter(line.removesuffix(" .").rpartition(" ")[0] for line in lines)
    assert not [triple for triple, times in triples.items() if times > 1]


def test_the_named_graphs_are_those_of_the_contract(lines: list[str], release: Release) -> None:
    graphs = {graph_of(line) for line in lines}
    documents = {f"document/{doc}" for doc in release.build["documents"]}
    assert graphs - documents == {
        "authority",
        "registry",
        "links",
        "inferred",
        "ledger",
        "network",
        "ontology",
        "catalog",
    }


def test_there_is_no_blank_node(lines: list[str]) -> None:
    assert not [line for line in lines if line.startswith("_:") or " _:" in line.split('"')[0]]


def test_predicates_are_those_of_the_vocabulary(lines: list[str]) -> None:
    known = {str(PG[name]) for name in PG.__annotations__ if not name.startswith("_")} | {str(PG["from"]), str(PG.to)}
    used = {line.split(" ", 2)[1].strip("<>") for line in lines if graph_of(line) not in KEPT_BY_HAND}
    own = {iri for iri in used if iri.startswith(PREFIXES["pg"])}
    reused = tuple(PREFIXES[name] for name in PREFIXES if name != "pg")
    assert own <= known
    assert {iri for iri in used - own if not iri.startswith(reused)} == set()


def test_every_involvement_is_proved_or_says_why_it_is_implied(release: Release) -> None:
    assert not column(
        release,
        """SELECT ?i { ?i a pg:Involvement ; pg:explicit ?explicit
        FILTER(?explicit != EXISTS { ?i pg:evidence ?e } || ?explicit = EXISTS { ?i pg:ground ?g }) }""",
    )
    assert int(column(release, "SELECT (COUNT(?i) AS ?n) { ?i a pg:Involvement ; pg:explicit true }")[0]) > 500


@pytest.mark.parametrize("role", ["lead", "responsible", "support", "partner"])
def test_links_to_parties_and_involvements_go_together(release: Release, role: str) -> None:
    shortcut = {"lead": "leadAgency", "responsible": "responsibleAgency", "support": "supportingAgency"}.get(role, role)
    linked = f"?m pg:{shortcut} ?a"
    involved = f"?m pg:involvement ?i . ?i pg:agent ?a ; pg:role pg:role-{role}"
    assert not column(release, f"SELECT ?m {{ {linked} FILTER NOT EXISTS {{ {involved} }} }}")
    assert not column(release, f"SELECT ?m {{ {involved} FILTER NOT EXISTS {{ {linked} }} }}")
    assert column(release, f"SELECT ?m {{ {linked} }}")


def test_every_agency_has_a_label_in_both_languages(release: Release) -> None:
    for language in ("en", "zh"):
        labelled = f'?a skos:prefLabel ?l FILTER(langMatches(lang(?l), "{language}"))'
        assert not column(release, f"SELECT ?a {{ ?a a pg:Agency FILTER NOT EXISTS {{ {labelled} }} }}")


def test_no_language_has_two_preferred_labels(release: Release) -> None:
    assert not column(
        release,
        "SELECT ?x { ?x skos:prefLabel ?a, ?b FILTER(STR(?a) < STR(?b) && langMatches(lang(?a), lang(?b))) }",
    )


def test_an_unlisted_body_keeps_its_printed_name(release: Release) -> None:
    rows = release.engine.select(PREFIX + "SELECT ?a ?l { ?a pg:unlisted true ; skos:prefLabel ?l }")
    assert rows
    texts = [re.sub(r"<[^<>]+>", "", release.text(doc)) for doc in release.build["documents"]]
    for row in rows:
        assert any(row["l"].value in text for text in texts) or "%" in row["a"].value


def test_shortcuts_of_dates_repeat_date_statements(release: Release) -> None:
    for kind, shortcut in (("due", "deadline"), ("start", "startDate"), ("asof", "asOfDate")):
        stated = f"?m pg:dateStatement [ pg:date ?d ; pg:dateKind pg:date-{kind} ]"
        assert not column(release, f"SELECT ?m {{ ?m pg:{shortcut} ?d FILTER NOT EXISTS {{ {stated} }} }}")
        assert not column(release, f"SELECT ?m {{ {stated} FILTER NOT EXISTS {{ ?m pg:{shortcut} ?d }} }}")


def test_every_priority_holds_measures_and_the_reverse(release: Release) -> None:
    priorities = set(column(release, "SELECT ?p { ?p a pg:Priority }"))
    assert priorities == set(
        column(release, "SELECT DISTINCT ?p { ?m pg:addresses/skos:broader* ?p FILTER(isIRI(?p)) }")
    )
    assert not column(release, "SELECT ?p { ?p a pg:Priority FILTER NOT EXISTS { ?p skos:prefLabel ?l } }")


def test_progress_entries_report_on_indicators(release: Release) -> None:
    linked = "?l a pg:MeasureLink ; pg:from ?result ; pg:to ?target ; pg:relation pg:link-reports"
    assert not column(release, f"SELECT ?result {{ ?result pg:reportsOn ?target FILTER NOT EXISTS {{ {linked} }} }}")
    number = len(column(release, "SELECT ?result { ?result pg:reportsOn ?target }"))
    assert number == len([line for line in release.links() if line["relation"] == "reports"]) > 50


def test_inferred_statements_follow_from_stated_ones(release: Release) -> None:
    assert not column(
        release,
        """SELECT ?m { ?m pg:leadAgency|pg:responsibleAgency|pg:supportingAgency ?a
        FILTER NOT EXISTS { ?m pg:involvesAgency ?a . ?m pg:involves ?a . ?a pg:involvedIn ?m } }""",
    )
    assert not column(release, "SELECT ?a { ?m pg:partner ?a FILTER NOT EXISTS { ?a a pg:Partner } }")
    assert not column(
        release, "SELECT ?a { ?a pg:collaboratesWith ?b FILTER NOT EXISTS { ?b pg:collaboratesWith ?a } }"
    )
    assert not release.engine.ask(PREFIX + "ASK { ?a pg:collaboratesWith ?a }")


def test_no_partner_is_an_agency_of_the_issuing_government(release: Release) -> None:
    own = "?m pg:partner ?a ; pg:statedIn/dcterms:isPartOf/pg:jurisdiction ?j . ?a a pg:Agency ; pg:jurisdiction ?j"
    assert not column(release, f"SELECT ?m {{ {own} }}")
