"""The endpoint over HTTP, as the protocol has it: a real server process, asked with urllib."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener
from xml.etree import ElementTree as ET

import pytest
import rdflib
from policygraph.graph.release import Release
from pyoxigraph import RdfFormat, parse

ASK = "ASK { ?m a pg:Measure }"
SELECT = "SELECT ?a WHERE { ?a a pg:Agency } ORDER BY ?a LIMIT 3"
CONSTRUCT = "CONSTRUCT WHERE { <https://w3id.org/policygraph/id/agency/hk/fire-services-department> ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LIMITS = {"QUERY_TIMEOUT": "2", "QUERY_RESULT": "3", "QUERY_MEMORY": "512"}
FORM = "application/x-www-form-urlencoded"


@dataclass
class Reply:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media_type(self) -> str:
        return self.headers.get_content_type()


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        return None


class Endpoint:
    def __init__(self, address: str) -> None:
        self.address = address
        self._opener = build_opener(NoRedirect)

    def send(
        self,
        method: str = "GET",
        data: bytes | None = None,
        headers: dict[str, str] | None = None,
        **parameters: object,
    ) -> Reply:
        pairs = {name.replace("_", "-"): value for name, value in parameters.items()}
        address = self.address + ("?" + urlencode(pairs, doseq=True) if pairs else "")
        request = Request(address, data=data, headers=headers or {}, method=method)
        try:
            with self._opener.open(request, timeout=60) as reply:
                return Reply(reply.status, reply.headers, reply.read())
        except HTTPError as error:
            with error:
                return Reply(error.code, error.headers, error.read())

    def get(self, query: str, accept: str | None = None, **parameters: object) -> Reply:
        return self.send(headers={"Accept": accept} if accept else {}, query=query, **parameters)

    def post(self, content: str | bytes, media_type: str, accept: str = "*/*", **parameters: object) -> Reply:
        data = content.encode() if isinstance(content, str) else content
        return self.send("POST", data, {"Content-Type": media_type, "Accept": accept}, **parameters)


@pytest.fixture(scope="module")
def endpoint(data: Path, release: Release) -> Iterator[Endpoint]:
    environment = os.environ | {f"POLICYGRAPH_{name}": value for name, value in LIMITS.items()}
    command = [sys.executable, "-m", "policygraph.cli", "serve", "--port", "0", "--data", str(data)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        words = ""
        while not (found := re.search(r"http://[\d.:]+/", words)):
            line = server.stderr.readline()
            assert line, f"the server ended: {words}"
            words += line
        yield Endpoint(found[0] + "sparql")
        server.terminate()
        server.stderr.close()


def values(reply: Reply) -> list[str]:
    assert reply.status == 200, reply.text
    return [row["a"]["value"] for row in json.loads(reply.body)["results"]["bindings"]]


def test_the_three_ways_of_asking_give_one_answer(endpoint: Endpoint) -> None:
    by_get = values(endpoint.get(SELECT))
    assert len(by_get) == 3
    assert values(endpoint.post(urlencode({"query": SELECT}), FORM)) == by_get
    assert values(endpoint.post(SELECT, "application/sparql-query")) == by_get
    assert values(endpoint.post(SELECT, "application/sparql-query; charset=utf-8")) == by_get


def test_head_answers_without_a_body(endpoint: Endpoint) -> None:
    reply = endpoint.send("HEAD", query=SELECT)
    assert (reply.status, reply.body) == (200, b"")


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/turtle, text/csv;q=0.1", "text/csv"),
        ("text/csv;q=0, */*;q=0.1", "application/sparql-results+json"),
        ("text/*", "text/csv"),
        ("image/png, */*;q=0.1", "application/sparql-results+json"),
    ],
)
def test_the_format_is_what_the_client_accepts_most(endpoint: Endpoint, accept: str | None, media_type: str) -> None:
    reply = endpoint.get(SELECT, accept)
    assert (reply.status, reply.media_type) == (200, media_type)
    assert int(reply.headers["Content-Length"]) == len(reply.body)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "text/turtle"),
        ("text/turtle", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
    ],
)
def test_graphs_have_formats_of_their_own_and_hold_the_same(endpoint: Endpoint, accept: str, media_type: str) -> None:
    reply = endpoint.get(CONSTRUCT, accept)
    assert (reply.status, reply.media_type) == (200, media_type)
    form = RdfFormat.from_media_type(media_type)
    plain = set(parse(endpoint.get(CONSTRUCT, format="nt").body, RdfFormat.N_TRIPLES))
    assert set(parse(reply.body, form)) == plain
    assert len(plain) > 5


def test_table_formats_hold_the_same(endpoint: Endpoint) -> None:
    expected = values(endpoint.get(SELECT))
    rows = list(csv.DictReader(io.StringIO(endpoint.get(SELECT, format="csv").text)))
    assert [row["a"] for row in rows] == expected
    assert endpoint.get(SELECT, format="tsv").text.splitlines() == ["?a", *(f"<{iri}>" for iri in expected)]
    found = ET.fromstring(endpoint.get(SELECT, format="xml").text).iter("{http://www.w3.org/2005/sparql-results#}uri")
    assert [uri.text for uri in found] == expected


def test_the_parameter_format_goes_before_accept(endpoint: Endpoint) -> None:
    assert endpoint.get(ASK, "text/csv", format="xml").media_type == "application/sparql-results+xml"
    assert endpoint.get(ASK, "text/csv", format="application/sparql-results+json").text == '{"head":{},"boolean":true}'


@pytest.mark.parametrize(
    ("query", "accept", "form"),
    [(SELECT, "text/turtle", None), (SELECT, "*/*", "ttl"), (CONSTRUCT, "text/csv", None), (SELECT, "image/png", None)],
)
def test_what_there_is_not_is_answered_by_what_there_is(
    endpoint: Endpoint, query: str, accept: str, form: str | None
) -> None:
    reply = endpoint.get(query, accept, **({"format": form} if form else {}))
    assert (reply.status, reply.media_type) == (406, "text/plain")
    assert ("text/csv" if query == SELECT else "text/turtle") in reply.text


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ("SELECT * {\n ?s ?p", 400, "line 2"),
        ("", 400, "there is no query"),
        ("SELECT * { ?s no:such ?o }", 400, "prefix"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("DROP ALL", 403, "DROP changes data"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 403, "no such graph"),
        ("SELECT * " + "{" * 2300 + "}" * 2300, 403, "deep"),
        (ENDLESS, 504, "after 2 seconds"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", 422, "3 MiB"),
    ],
)
def test_errors_have_their_status_and_words_and_the_server_lives_on(
    endpoint: Endpoint, query: str, status: int, says: str
) -> None:
    reply = endpoint.post(urlencode({"query": query}), FORM)
    assert (reply.status, reply.media_type) == (status, "text/plain"), reply.text
    assert says in reply.text
    assert endpoint.get(ASK).status == 200


def test_requests_that_are_none_of_the_protocol_are_named_so(endpoint: Endpoint) -> None:
    assert endpoint.post("update=DROP+ALL", FORM).status == 403
    assert endpoint.send(update="DROP ALL").status == 403
    assert endpoint.post("DROP ALL", "application/sparql-update").status == 403
    assert endpoint.post(SELECT, "text/plain").status == 415
    assert endpoint.post("", FORM).status == 400
    assert endpoint.send(query=[SELECT, ASK]).status == 400
    assert endpoint.post(b"\xff\xfe", "application/sparql-query").status == 400
    assert endpoint.send("PUT", b"x").status == 405


def test_a_query_may_be_long_but_not_without_end(endpoint: Endpoint) -> None:
    rows = " ".join(f"<https://example.org/a-rather-long-address/{n}>" for n in range(3000))
    assert endpoint.post(f"SELECT * {{ VALUES ?a {{ {rows} }} }}", "application/sparql-query").status == 200
    for size in (300_000, 5_000_000):
        reply = endpoint.post("ASK {} # " + "x" * size, "application/sparql-query")
        assert (reply.status, "too long" in reply.text) == (413, True)
        assert endpoint.post(urlencode({"query": "ASK {} # " + "x" * size}), FORM).status == 413


def test_time_may_be_shortened_but_not_extended(endpoint: Endpoint) -> None:
    assert "after 0.3 seconds" in endpoint.get(ENDLESS, timeout="0.3").text
    assert "after 2 seconds" in endpoint.get(ENDLESS, timeout="100000").text
    for nonsense in ("0", "-1", "soon", "nan"):
        assert endpoint.get(ASK, timeout=nonsense).status == 400


def test_graphs_may_be_named_by_parameters(endpoint: Endpoint, release: Release) -> None:
    graph = f"{release.base}graph/authority"
    everything = "SELECT (COUNT(*) AS ?a) { ?s ?p ?o }"
    (part,) = values(endpoint.get(everything, default_graph_uri=graph))
    (whole,) = values(endpoint.get(everything))
    assert 0 < int(part) < int(whole)
    named = "SELECT DISTINCT ?a { GRAPH ?a { ?s ?p ?o } }"
    assert values(endpoint.get(named, named_graph_uri=graph)) == [graph]
    body = urlencode({"query": everything, "default-graph-uri": graph})
    assert values(endpoint.post(body, FORM)) == [part]
    assert values(endpoint.post(everything, "application/sparql-query", default_graph_uri=graph)) == [part]
    assert endpoint.get(everything, default_graph_uri="http://example.org/none").status == 403


def test_a_large_answer_arrives_whole(endpoint: Endpoint, release: Release) -> None:
    query = "SELECT ?s WHERE { ?s ?p ?o } LIMIT 20000"
    reply = endpoint.get(query, format="csv")
    assert len(reply.text.splitlines()) == len(release.engine.select(query)) + 1
    assert len(reply.body) > 1_000_000


def test_other_sites_may_read_the_answers(endpoint: Endpoint) -> None:
    for reply in (endpoint.get(ASK), endpoint.get("WELECT"), endpoint.get(SELECT, "image/png")):
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    reply = endpoint.send("OPTIONS", headers=asked | {"Access-Control-Request-Headers": "content-type"})
    assert reply.status == 200
    assert "POST" in reply.headers["Access-Control-Allow-Methods"]
    assert "content-type" in reply.headers["Access-Control-Allow-Headers"].lower()


def test_without_a_query_the_service_describes_itself(endpoint: Endpoint, release: Release) -> None:
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    for accept, form in (("*/*", "turtle"), ("text/turtle", "turtle"), ("application/rdf+xml", "xml")):
        reply = endpoint.send(headers={"Accept": accept})
        graph = rdflib.Graph().parse(data=reply.body, format=form)
        service = rdflib.URIRef(endpoint.address)
        assert graph.value(service, sd.endpoint) == service
        assert (service, sd.feature, sd.UnionDefaultGraph) in graph
        assert rdflib.URIRef(f"{release.base}graph/authority") in set(graph.objects(None, sd.name))
    assert endpoint.send(headers={"Accept": "image/png"}).status == 406


def test_people_are_led_to_the_editor(endpoint: Endpoint) -> None:
    reply = endpoint.send(headers={"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    assert reply.status == 303
    assert reply.headers["Location"].startswith("/query")
