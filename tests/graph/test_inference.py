"""What the rules make follows from what is stated, and each statement can say why."""

import pytest
from policygraph.graph.inference import RULES, Explanation, Rule, explain, full
from policygraph.graph.release import Release
from policygraph.ontology.vocabulary import PREFIXES
from pyoxigraph import NamedNode, Triple

PREFIX = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())


def made(release: Release, predicate: str, limit: int = 5) -> list[Triple]:
    graph = f"<{release.base}graph/inferred>"
    query = f"CONSTRUCT {{ ?s {predicate} ?o }} WHERE {{ GRAPH {graph} {{ ?s {predicate} ?o }} }} LIMIT {limit}"
    return release.engine.construct(PREFIX + query)


def why(release: Release, statement: Triple) -> dict[str, Explanation]:
    return {explanation.rule.name: explanation for explanation in explain(release.engine, statement)}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.gives], ids=lambda rule: rule.name)
def test_what_a_rule_gives_is_in_the_graph_and_explained(release: Release, rule: Rule) -> None:
    is_class = rule.gives in ("pg:Partner", "pg:CrossBoundaryMeasure")
    if is_class:
        query = f"CONSTRUCT {{ ?s a {rule.gives} }} WHERE {{ ?s a {rule.gives} }} LIMIT 5"
        statements = release.engine.construct(PREFIX + query)
    else:
        statements = made(release, rule.gives)
    assert statements
    for statement in statements:
        explanation = why(release, statement)[rule.name]
        assert explanation.premises
        assert all(release.engine.ask(f"ASK {{ {p.subject} {p.predicate} {p.object} }}") for p in explanation.premises)


def test_a_chain_of_bodies_is_explained_link_by_link(release: Release) -> None:
    for statement in made(release, "org:transitiveSubOrganizationOf", 400):
        (explanation,) = why(release, statement).values()
        links = {(p.subject, p.object) for p in explanation.premises}
        assert statement.subject in {lower for lower, _ in links}
        assert statement.object in {upper for _, upper in links}


def test_every_inferred_statement_has_a_rule(release: Release) -> None:
    graph = f"<{release.base}graph/inferred>"
    predicates = {
        row["p"].value for row in release.engine.select(f"SELECT DISTINCT ?p {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
    }
    given = {full(rule.gives) for rule in RULES if rule.gives}
    assert predicates - given == {full("rdf:type")}
    for statement in made(release, "a", 2000):
        assert statement.object.value in given or "sub-class" in why(release, statement)


def test_what_is_not_inferred_is_not_explained(release: Release) -> None:
    nothing = Triple(
        NamedNode("https://example.org/x"), NamedNode(full("pg:involves")), NamedNode("https://example.org/y")
    )
    assert explain(release.engine, nothing) == ()


def test_the_catalogue_says_what_each_rule_infers_and_by_which_axiom(release: Release) -> None:
    rows = release.engine.select(
        PREFIX
        + """SELECT ?rule ?made {
            ?rule a pg:InferenceRule ; dcterms:description ?axiom OPTIONAL { ?rule pg:infers ?made } }"""
    )
    assert {row["rule"].value.rpartition("/")[2] for row in rows} == {rule.name for rule in RULES}
    assert {row["made"].value for row in rows if "made" in row} == {full(rule.gives) for rule in RULES if rule.gives}


def test_a_measure_with_a_body_from_elsewhere_is_cross_boundary(release: Release) -> None:
    elsewhere = "?m pg:partner ?a . ?a a pg:GovernmentBody"
    assert release.engine.ask(f"{PREFIX}ASK {{ {elsewhere} }}")
    assert not release.engine.ask(f"{PREFIX}ASK {{ {elsewhere} FILTER NOT EXISTS {{ ?m a pg:CrossBoundaryMeasure }} }}")
