"""Answers for the terminal: the table and the formats of the endpoint."""

import csv
import io
import json

import pytest
from policygraph.errors import InputError, QueryRefusedError, QueryTimeoutError
from policygraph.graph.release import Release
from policygraph.queries.answer import answer
from policygraph.settings import Settings

FSD = "https://w3id.org/policygraph/id/agency/hk/fire-services-department"
LABELS = f"SELECT ?label ?kind WHERE {{ <{FSD}> skos:prefLabel ?label ; a ?kind }} ORDER BY ?label ?kind"


def written(release: Release, query: str, form: str) -> str:
    return b"".join(answer(release, query, form, Settings())).decode()


def test_a_table_shows_every_value_whole(release: Release) -> None:
    table = written(release, LABELS, "table")
    assert "Fire Services Department" in table
    assert "消防處" in table
    assert "pg:Agency" in table
    assert "…" not in table


def test_a_table_says_how_many_rows_it_has(release: Release) -> None:
    assert "1 row" in written(release, "SELECT (1 AS ?n) {}", "table")
    assert "0 rows" in written(release, "SELECT * { ?s a pg:NoSuchThing }", "table")


def test_yes_and_no(release: Release) -> None:
    assert written(release, "ASK { ?m a pg:Measure }", "table") == "yes\n"
    assert written(release, "ASK { ?m a pg:NoSuchThing }", "table") == "no\n"


def test_markup_in_values_is_no_markup_of_the_table(release: Release) -> None:
    assert "[bold]plain[/bold]" in written(release, "SELECT ('[bold]plain[/bold]' AS ?text) {}", "table")


def test_other_formats_are_those_of_the_endpoint(release: Release) -> None:
    labels = [row["label"] for row in csv.DictReader(io.StringIO(written(release, LABELS, "csv")))]
    results = json.loads(written(release, LABELS, "json"))["results"]["bindings"]
    assert labels == [row["label"]["value"] for row in results]
    assert "Fire Services Department" in labels


def test_a_graph_is_turtle_where_a_table_is_asked_for(release: Release) -> None:
    turtle = written(release, f"DESCRIBE <{FSD}>", "table")
    assert turtle == written(release, f"DESCRIBE <{FSD}>", "ttl")
    assert '"Fire Services Department"@en' in turtle
    assert "@prefix pg:" in turtle


def test_what_cannot_be_answered_raises_before_anything_is_written(release: Release) -> None:
    with pytest.raises(InputError, match="SELECT cannot be written as ttl"):
        written(release, LABELS, "ttl")
    with pytest.raises(QueryRefusedError, match="SERVICE"):
        written(release, "SELECT * { SERVICE <http://127.0.0.1:9/> {} }", "table")
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with pytest.raises(QueryTimeoutError):
        list(answer(release, endless, "csv", Settings(query_timeout=0.5)))
