"""What is refused before any parser sees it, and what is not."""

import pytest
from policygraph.errors import QueryRefusedError, QuerySyntaxError
from policygraph.graph.sandbox.dataset import Dataset, dataset
from policygraph.graph.sandbox.screen import MAX_CHAIN, MAX_DEPTH, MAX_LENGTH, screen

ABROAD = "SERVICE <http://example.org/sparql> { ?s ?p ?o }"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ {ABROAD} }}",
        "SELECT * { service SILENT ?where { ?s ?p ?o } }",
        "PREFIX x: <http://example.org/> SELECT * { SERVICE x:y { ?s ?p ?o } }",
        "PREFIX : <http://example.org/> SELECT * { SERVICE:y{ ?s ?p ?o } }",
        "PREFIX x: <http://example.org/> SELECT * { SERVICEx:y{ ?s ?p ?o } }",
        "PREFIX x: <http://example.org/> SELECT * { SERVICESILENTx:y{ ?s ?p ?o } }",
        "PREFIX : <http://example.org/> SELECT * { ?s ?p true.SERVICE:y{ ?s ?p ?o } }",
        f"ASK {{ ?s ?p 'a' .{ABROAD} }}",
        f"ASK {{ FILTER EXISTS {{ {ABROAD} }} }}",
        f"ASK {{ ?s ?p ?o # a comment\n{ABROAD} }}",
        f"ASK {{ ?s ?p '''it's''' . {ABROAD} }}",
        f"ASK {{ ?s ?p 'a\\'b' . {ABROAD} }}",
        f"ASK {{ ?s ?p ?o FILTER(?o<'>') {ABROAD} ?a ?b 'x' }}",
        f"ASK {{ ?s ?p ?o FILTER(?o<?s#>'''\n) {ABROAD} }}#'''",
        "ASK { \\u0053ERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "ASK { VALUES ?x { <http://example.org/it's> } " + ABROAD + " ?a ?b 'x' }",
    ],
)
def test_service_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(QueryRefusedError, match="SERVICE"):
        screen(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p $service }",
        "SELECT * { ?s ?p 'SERVICE <http://example.org> {' }",
        'SELECT * { ?s ?p """a "SERVICE" <x> { """ }',
        "SELECT * { ?s ?p ?o } # SERVICE <http://example.org> { }",
        "SELECT * { <http://example.org/SERVICE> ?p <http://example.org/#SERVICE> }",
        "PREFIX service: <http://example.org/> SELECT * { ?s service:of ?o ; a service:Service }",
        "PREFIX ex: <http://example.org/> SELECT * { ?s ex:service ?o } ORDER BY ex:service(?o)",
        "PREFIX service: <http://example.org/> SELECT * { GRAPH service:g { ?s ?p ?o } }",
        "SELECT * { _:service ?p 'x'@en FILTER(?p<?service) }",
        "SELECT * { ?s ?p ?o FILTER(STR(?o) = 'INSERT' || ?o < 'DROP') }",
        "PREFIX insert: <http://example.org/> ASK { ?s insert:drop ?delete }",
        "BASE <http://example.org/> ASK FROM <g> { ?s ?p ?o }",
    ],
)
def test_words_that_only_look_like_it_are_not(query: str) -> None:
    assert screen(query).text == query


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <http://e/a> <http://e/b> 1 }",
        "PREFIX e: <http://e/> # SELECT\nDELETE WHERE { ?s ?p ?o }",
        "load <http://example.org/data.ttl>",
        "DROP ALL",
        "CLEAR SILENT DEFAULT",
        "WITH <http://e/g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(update: str) -> None:
    with pytest.raises(QueryRefusedError, match="changes data"):
        screen(update)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 2300 + "}" * 2300,
        "SELECT * { FILTER" + "(" * (MAX_DEPTH + 1) + "1" + ")" * (MAX_DEPTH + 1) + " }",
        "SELECT * { ?s ?p " + "[ ?p " * MAX_DEPTH + "1" + "]" * MAX_DEPTH + " }",
        "SELECT * { FILTER(" + "!" * (MAX_CHAIN + 1) + "true) }",
        "SELECT * { FILTER(" + "+".join("1" * (MAX_CHAIN + 2)) + ") }",
        "SELECT * { ?s " + "/".join(["<http://e/p>"] * (MAX_CHAIN + 2)) + " ?o }",
        "SELECT * { ?s ?p '" + "x" * MAX_LENGTH + "' }",
    ],
    ids=["braces", "parentheses", "brackets", "negations", "sums", "path", "length"],
)
def test_what_would_overflow_a_parser_is_refused(query: str) -> None:
    with pytest.raises(QueryRefusedError):
        screen(query)


def test_brackets_in_strings_comments_and_iris_do_not_count() -> None:
    deep = "{(" * MAX_DEPTH
    assert screen(f"SELECT * {{ ?s ?p '{deep}' , <http://e/{'(' * 200}> }} # {deep}")


@pytest.mark.parametrize("text", ["", "# nothing but words\n", "PREFIX e: <http://e/>", "WELECT * { ?s ?p ?o }", "<a>"])
def test_what_is_no_query_is_named_so(text: str) -> None:
    with pytest.raises(QuerySyntaxError):
        screen(text)


def test_an_error_says_where() -> None:
    with pytest.raises(QueryRefusedError) as caught:
        screen("SELECT *\nWHERE {\n  SERVICE <http://e/> {}\n}")
    assert caught.value.where == "line 3, column 3"


def test_the_form_is_found_after_the_prologue() -> None:
    assert screen("BASE <http://e/> PREFIX select: <http://e/> describe <x>").form == "DESCRIBE"


def test_from_is_read_with_prefixes_and_base() -> None:
    query = "BASE <http://e/> PREFIX g: <graphs/> SELECT * FROM <a> FROM g:b FROM NAMED <http://f/c> { ?s ?p ?o FROM }"
    assert dataset(screen(query).tokens) == Dataset(("http://e/a", "http://e/graphs/b"), ("http://f/c",))
