"""Attacks against real workers over the real release: each ends with a clear error, and the next query is answered."""

import json
import os
import signal
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from policygraph.errors import (
    QueryBusyError,
    QueryError,
    QueryRefusedError,
    QuerySyntaxError,
    QueryTimeoutError,
    QueryTooLargeError,
    SettingsError,
)
from policygraph.graph.release import Release
from policygraph.graph.sandbox.dataset import Dataset
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.graph.sandbox.screen import Screened
from policygraph.settings import Settings

SETTINGS = Settings(query_timeout=1.0, query_memory=512, query_result=1, query_workers=2)
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module", params=[True, False], ids=["memory", "disk"])
def pool(release: Release, request: pytest.FixtureRequest) -> Iterator[QueryPool]:
    with QueryPool(release.path, SETTINGS, in_memory=request.param) as made:
        yield made


def count(pool: QueryPool, query: str = COUNT, **options: Dataset) -> int:
    answer = json.loads(b"".join(pool.run(query, "json", **options)))
    return int(answer["results"]["bindings"][0]["n"]["value"])


def test_a_query_sees_the_union_of_all_graphs(pool: QueryPool, release: Release) -> None:
    (row,) = release.engine.select(COUNT)
    assert count(pool) == int(getattr(row["n"], "value", 0)) > 1000


def doubled(times: int) -> str:
    steps = "".join(f"BIND(CONCAT(?a{i}, ?a{i}, ?a{i}, ?a{i}) AS ?a{i + 1}) " for i in range(times))
    return f"SELECT ?n {{ BIND('aaaaaaaaaaaaaaaa' AS ?a0) {steps} BIND(STRLEN(?a{times}) AS ?n) }}"


@pytest.mark.parametrize(
    ("attack", "kinds"),
    [
        (ENDLESS, (QueryTimeoutError,)),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g", (QueryTimeoutError, QueryTooLargeError)),
        (doubled(20), (QueryTimeoutError, QueryTooLargeError)),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", (QueryTooLargeError,)),
        ("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }", (QueryTooLargeError,)),
        ("SELECT * " + "{" * 2300 + "}" * 2300, (QueryRefusedError,)),
        ("INSERT DATA { <http://e/a> <http://e/b> 1 }", (QueryRefusedError,)),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", (QueryRefusedError,)),
        ("SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }", (QueryRefusedError,)),
        ("SELECT * { ?s ?p", (QuerySyntaxError,)),
        ("SELECT * { ?s no:such ?o }", (QuerySyntaxError,)),
    ],
    ids=[
        "endless", "sort", "bomb", "huge", "huge graph", "nested", "insert", "file", "fetch", "cut off", "prefix",
    ],
)  # fmt: skip
def test_an_attack_ends_and_the_next_query_is_answered(
    pool: QueryPool, attack: str, kinds: tuple[type[QueryError], ...]
) -> None:
    with pytest.raises(kinds) as caught:
        pool.run(attack)
    assert caught.value.what
    assert count(pool) > 1000


def test_memory_ends_before_time(release: Release) -> None:
    settings = Settings(query_timeout=30.0, query_memory=128, query_workers=1)
    with QueryPool(release.path, settings) as pool:
        with pytest.raises(QueryTooLargeError, match="128 MiB of memory"):
            pool.run(doubled(20))
        assert count(pool) > 1000


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * " + "{" * 60_000 + "}" * 60_000,
        "SELECT * { FILTER(" + "!" * 100_000 + "true) }",
        "SELECT * { FILTER(" + "+".join("1" * 50_000) + ") }",
        "SELECT * { FILTER" + "(" * 50_000 + "1" + ")" * 50_000 + " }",
    ],
    ids=["braces", "negations", "sums", "parentheses"],
)
def test_nesting_that_passed_the_screen_would_end_a_worker_at_most(pool: QueryPool, query: str) -> None:
    with suppress(QueryError):
        pool.run(Screened(query, "SELECT", ())).close()
    assert count(pool) > 1000


@pytest.mark.parametrize("silent", ["", "SILENT "])
def test_the_system_denies_the_network_should_the_screen_fail(pool: QueryPool, silent: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        port = listener.getsockname()[1]
        query = f"SELECT * {{ SERVICE {silent}<http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"
        with pytest.raises(QueryRefusedError, match="SERVICE"):
            pool.run(query)
        with suppress(QueryError):
            pool.run(Screened(query, "SELECT", ())).close()
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize("update", ["DROP ALL", "LOAD <http://127.0.0.1:9/>", "INSERT DATA { <http://e/> a 1 }"])
def test_the_engine_takes_no_update_should_the_screen_fail(pool: QueryPool, update: str) -> None:
    before = count(pool)
    with pytest.raises(QuerySyntaxError):
        pool.run(Screened(update, "SELECT", ()))
    assert count(pool) == before


def test_from_restricts_the_query_to_graphs_of_the_release(pool: QueryPool, release: Release) -> None:
    authority = f"{release.base}graph/authority"
    part = count(pool, f"SELECT (COUNT(*) AS ?n) FROM <{authority}> {{ ?s ?p ?o }}")
    assert 0 < part < count(pool)
    assert count(pool, asked=Dataset(default=(authority,))) == part
    by_name = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert count(pool, by_name, asked=Dataset(named=(authority,))) == part
    assert count(pool, asked=Dataset(named=(authority,))) == 0
    assert count(pool, "SELECT (COUNT(*) AS ?n) FROM <http://e/> { ?s ?p ?o }", asked=Dataset((authority,))) == part


def test_a_worker_that_has_served_well_is_kept(pool: QueryPool) -> None:
    start = pool.pid
    assert {count(pool) for _ in range(20)} == {count(pool)}
    assert pool.pid == start


def test_a_shorter_time_may_be_asked_for_a_longer_one_not(pool: QueryPool) -> None:
    with pytest.raises(QueryTimeoutError, match=r"after 0\.2 seconds"):
        pool.run(ENDLESS, timeout=0.2)
    with pytest.raises(QueryTimeoutError, match="after 1 seconds"):
        pool.run(ENDLESS, timeout=3600.0)


def test_when_all_workers_are_taken_others_are_told_so(release: Release) -> None:
    settings = Settings(query_timeout=1.0, query_workers=1)
    with QueryPool(release.path, settings) as pool, ThreadPoolExecutor(8) as threads:
        outcomes = [threads.submit(pool.run, ENDLESS) for _ in range(8)]
        errors = [type(outcome.exception()) for outcome in outcomes]
        assert set(errors) == {QueryTimeoutError, QueryBusyError}
        assert count(pool) > 1000


def test_queries_at_the_same_time_get_their_own_answers(pool: QueryPool) -> None:
    def ask(number: int) -> int:
        return count(pool, f"SELECT ({number} AS ?n) {{}}")

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(40), timeout=60)) == list(range(40))


def test_a_dead_spawner_is_replaced(release: Release) -> None:
    with QueryPool(release.path, SETTINGS) as pool:
        before = count(pool)
        dead = pool.pid
        os.kill(dead, signal.SIGKILL)
        assert count(pool) == before
        with pytest.raises(QueryTimeoutError):
            pool.run(ENDLESS)
        assert count(pool) == before
        assert pool.pid != dead


def test_a_spawner_killed_during_a_query_fails_that_query_alone(release: Release) -> None:
    with QueryPool(release.path, SETTINGS) as pool:
        assert count(pool) > 1000
        threading.Timer(0.3, os.kill, (pool.pid, signal.SIGKILL)).start()
        with pytest.raises(QueryError):
            pool.run(ENDLESS)
        assert count(pool) > 1000


def test_closing_leaves_no_process_behind(release: Release) -> None:
    with QueryPool(release.path, SETTINGS) as pool:
        assert count(pool) > 1000
        pid = pool.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(QueryBusyError):
        pool.run(COUNT)


@pytest.mark.parametrize(
    ("query", "form", "start"),
    [
        ("ASK { ?s ?p ?o }", "json", b'{"head":{},"boolean":true}'),
        ("ASK { ?s ?p ?o }", "csv", b"true"),
        ("SELECT (1 AS ?n) {}", "csv", b"n\r\n1"),
        ("SELECT (1 AS ?n) {}", "tsv", b"?n\n1"),
        ("SELECT (1 AS ?n) {}", "xml", b"<?xml"),
        ("CONSTRUCT { <http://e/a> a pg:Measure } WHERE {}", "nt", b"<http://e/a> <http://www.w3.org/1999/02/22-rdf"),
        ("CONSTRUCT { <http://e/a> a pg:Measure } WHERE {}", "ttl", b"@prefix"),
        ("CONSTRUCT { <http://e/a> a pg:Measure } WHERE {}", "jsonld", b'[{"@id":"http://e/a"'),
        ("CONSTRUCT { <http://e/a> a pg:Measure } WHERE {}", "rdf", b"<?xml"),
    ],
)
def test_answers_come_in_every_format_of_their_kind(pool: QueryPool, query: str, form: str, start: bytes) -> None:
    assert b"".join(pool.run(query, form)).startswith(start)


def test_a_format_of_another_kind_is_refused(pool: QueryPool) -> None:
    with pytest.raises(QueryError, match="cannot be answered as 'ttl', but as json, xml, csv, tsv"):
        pool.run("SELECT * {}", "ttl")


def test_there_is_no_pool_without_workers(release: Release) -> None:
    with pytest.raises(SettingsError, match="at least one"):
        QueryPool(release.path, Settings(query_workers=0))
