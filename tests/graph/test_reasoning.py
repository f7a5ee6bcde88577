"""A description-logic reasoner and the rules of the build find the same in the corpus; every term is used."""

import re

import pytest
from policygraph.graph.reasoning import reason
from policygraph.graph.release import Release
from policygraph.graph.store import graph_lines
from policygraph.ontology.files import EXAMPLES
from policygraph.ontology.vocabulary import HYPHENATED, PG, PREFIXES


@pytest.mark.java
def test_the_reasoner_and_the_rules_agree_on_the_corpus(release: Release) -> None:
    report = reason(release)
    assert report.consistent
    assert report.unsatisfiable == report.clash == ()
    assert report.missed == report.unfounded == ()
    assert report.entailed > 5000
    assert report.agrees


def test_every_term_is_used_in_the_corpus_or_in_an_example(release: Release) -> None:
    own = f"<{PREFIXES['pg']}"
    text = "".join(
        line for line in graph_lines(release.path) if own in line and not line.endswith("/graph/ontology> .")
    )
    used = set(re.findall(rf"{re.escape(own)}([\w-]+)>", text))
    for example in EXAMPLES.iterdir():
        used |= set(re.findall(r"\bpg:([\w-]*\w)", example.read_text(encoding="utf-8")))
    schemes = {term for term in HYPHENATED if term.startswith("scheme-")}  # the ontology itself uses them
    terms = {str(term).removeprefix(PREFIXES["pg"]) for term in dir(PG)} | set(HYPHENATED)
    assert terms - schemes - used == set()
