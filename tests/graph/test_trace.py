"""From any statement one gets down to the characters that prove it."""

import hashlib

import pytest
from policygraph.errors import NotFoundError
from policygraph.graph.release import Release
from policygraph.graph.trace import proofs, trace
from policygraph.ingest.library import CORPUS
from policygraph.ontology.vocabulary import PREFIXES

PREFIX = f"PREFIX pg: <{PREFIXES['pg']}> "


def first(release: Release, pattern: str) -> str:
    return release.engine.select(f"{PREFIX}SELECT ?x {{ {pattern} }} ORDER BY ?x LIMIT 1")[0]["x"].value


@pytest.mark.parametrize(
    "pattern",
    [
        "?x a pg:Involvement ; pg:explicit true",
        "?x a pg:Mention",
        "?x a pg:DateStatement",
        "?x a pg:Quantity",
        "?x a pg:Passage",
        "?x a pg:Measure",
        "?m pg:leadAgency ?x",
    ],
)
def test_a_proof_reads_as_the_file_does(release: Release, pattern: str) -> None:
    found = proofs(release.engine, first(release, pattern))
    assert found
    for proof in found:
        data = (CORPUS / f"{proof.document.id}.txt").read_bytes()
        text = data.decode("utf-8")
        assert proof.document.sha256 == hashlib.sha256(data).hexdigest()
        assert text[proof.passage_start : proof.passage_end] == proof.text
        assert proof.surface in (None, text[proof.start : proof.end])
        assert proof.passage_start <= proof.start < proof.end <= proof.passage_end
        assert proof.rule or proof.surface is None


def test_a_proof_names_its_sections_from_the_outside_in(release: Release) -> None:
    inner = first(release, "?x pg:inSection ?s . ?s pg:level 2")
    (proof,) = proofs(release.engine, inner)
    assert len(proof.sections) >= 2
    numbers = [int(iri.rpartition("/")[2]) for iri, _ in proof.sections]
    assert numbers == sorted(numbers)


def test_every_statement_of_a_measure_is_proved_or_implied(release: Release) -> None:
    measure = first(release, "?x pg:dateStatement ?d ; pg:quantity ?q ; pg:partner ?p ; pg:leadAgency ?a")
    statements = trace(release.engine, measure)
    relations = {s.relation.rpartition("#")[2] for s in statements}
    assert {"dateStatement", "quantity", "role-partner", "role-lead"} <= relations
    for statement in statements:
        assert statement.measure == measure
        assert statement.proofs if statement.explicit else statement.ground


def test_an_implied_involvement_names_its_ground_and_rule(release: Release) -> None:
    (statement,) = trace(release.engine, first(release, "?x a pg:Involvement ; pg:explicit false"))
    assert not statement.explicit
    assert statement.ground
    assert statement.rules
    assert statement.proofs == ()


def test_what_is_not_there_is_said(release: Release) -> None:
    with pytest.raises(NotFoundError):
        trace(release.engine, release.base + "measure/none/000000000000")
