"""Values are put into queries wherever their variables stand, and nowhere else."""

import pytest
from policygraph.errors import QuerySyntaxError
from policygraph.graph.binding import bind
from policygraph.graph.engine import LocalEngine
from pyoxigraph import Literal, NamedNode, Quad, Store

A = NamedNode("http://example.org/a")
B = NamedNode("http://example.org/b")


@pytest.fixture
def engine() -> LocalEngine:
    store = Store()
    for subject, text in ((A, "one"), (A, "two"), (B, "three")):
        store.add(Quad(subject, A, Literal(text)))
    return LocalEngine(store)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?o { ?x ?p ?o } ORDER BY ?o", ["one", "two"]),
        ("SELECT ?o WHERE { { BIND(?x AS ?s) } ?s ?p ?o } ORDER BY ?x ?o", ["one", "two"]),
        ("SELECT ?o { { SELECT ?x ?o { ?x ?p ?o } } } ORDER BY ?o", ["one", "two"]),
        ("SELECT (COUNT(?o) AS ?n) ?x { ?x ?p ?o } GROUP BY ?x", ["2"]),
        ("SELECT (STR(?x) AS ?s) { ?x ?p 'one' }", [A.value]),
        ("SELECT DISTINCT ?o { ?x ?p ?o FILTER(?o != '?x' && ?o != 'one') # ?x\n }", ["two"]),
        ("SELECT ?o { ?x ?p ?o FILTER NOT EXISTS { ?x ?p ?x } } ORDER BY ?o LIMIT 1", ["one"]),
    ],
)
def test_a_value_reaches_every_scope(engine: LocalEngine, query: str, expected: list[str]) -> None:
    assert [next(iter(row.values())).value for row in engine.select(query, {"x": A})] == expected


def test_a_projected_variable_keeps_its_name(engine: LocalEngine) -> None:
    rows = engine.select("SELECT ?x ?o { ?x ?p ?o }", {"x": B})
    assert [(row["x"], row["o"].value) for row in rows] == [(B, "three")]


def test_ask_and_construct_take_values(engine: LocalEngine) -> None:
    assert not engine.ask("ASK { ?x ?p 'three' }", {"x": A})
    assert len(engine.construct("CONSTRUCT { ?x ?p ?o } WHERE { ?x ?p ?o }", {"x": A})) == 2


def test_text_that_looks_like_a_variable_stays() -> None:
    query = "SELECT ?o { ?s <http://example.org/?x> \"it's ?x\" , '''?x''' . # ?x\n ?xy ?p $x }"
    assert bind(query, {"x": A}) == query.replace("$x", str(A))


def test_a_literal_with_quotes_is_escaped(engine: LocalEngine) -> None:
    assert not engine.ask("ASK { ?s ?p ?text }", {"text": Literal("' } # \" \\")})


@pytest.mark.parametrize("query", ["SELECT * { BIND(1 AS ?x) }", "SELECT * { VALUES ?x { 1 } }"])
def test_a_query_that_assigns_the_variable_itself_is_refused(engine: LocalEngine, query: str) -> None:
    with pytest.raises(QuerySyntaxError, match="x is given a value"):
        engine.select(query, {"x": A})
