"""The chain of evidence as plain text: for a person at a terminal."""

from collections.abc import Iterator, Sequence

from ..errors import NotFoundError
from ..graph.labels import labels
from ..graph.lines import Line, Member, line
from ..graph.release import Release
from ..graph.trace import Proof, Statement, proofs, trace
from ..ingest.view import view
from ..ontology.vocabulary import ONTOLOGY_IRI

_RELATIONS = {
    "same": ("restates", "restates"),
    "continues": ("continues", "is continued by"),
    "reports": ("reports on", "is reported on by"),
}
"""A relation read from its source and from its target."""


def subject(release: Release, words: str) -> str:
    """The IRI that `words` are, or that of the best hit for them. Raises NotFoundError when nothing is found."""
    if words.startswith(("http://", "https://", release.base)):
        return words
    hits = release.search.search(words, kinds=("measure",), limit=1) or release.search.search(words, limit=1)
    if not hits:
        raise NotFoundError(f"nothing is found for “{words}”", advice="Fewer or other words may find more.")
    return hits[0].iri


def chain(release: Release, iri: str) -> Iterator[str]:
    """Lines that lead from each statement about `iri` to the characters that prove it.

    Raises NotFoundError for an IRI of which this release says nothing that can be traced.
    """
    statements = trace(release.engine, iri)
    names = _labels(release, [iri, *(s.target for s in statements)])
    yield f"{names.get(iri, iri)}\n  {iri}"
    for statement in statements:
        yield from _statement(statement, names)
    if not statements:
        for proof in proofs(release.engine, iri):
            yield from _proof(proof)
    if iri.startswith(f"{release.base}measure/"):
        yield from _line(line(release.engine, iri))


def _statement(statement: Statement, names: dict[str, str]) -> Iterator[str]:
    relation = statement.relation.removeprefix(ONTOLOGY_IRI + "#")
    yield f"\n{relation}: {names.get(statement.target, statement.target)}"
    if statement.ground:
        rules = ", ".join(_rule(rule) for rule in statement.rules)
        yield f"  implied by the document ({_last(statement.ground).removeprefix('ground-')}; rule {rules or 'none'})"
    for proof in statement.proofs:
        yield from _proof(proof)


def _proof(proof: Proof) -> Iterator[str]:
    document = proof.document
    rule = f", rule {_rule(proof.rule)}" if proof.rule else ""
    yield f"  “{_readable(proof.surface or proof.text)}” at {proof.start}-{proof.end}{rule}"
    page = f", page {proof.page}" if proof.page else ""
    yield f"    in passage {proof.passage_start}-{proof.passage_end}{page}: {_readable(proof.text)}"
    if proof.sections:
        yield f"    under {' › '.join(title for _, title in proof.sections)}"
    address = f", {document.url}" if document.url else ""
    yield f"    of {document.title}, {document.issued} (SHA-256 {document.sha256}){address}"


def _line(found: Line) -> Iterator[str]:
    if len(found.members) > 1:
        yield "\nits line, in time order"
        for member in found.members:
            yield from _member(member, found)


def _member(member: Member, found: Line) -> Iterator[str]:
    mine = " (this measure)" if member.iri == found.start else ""
    yield f"  {found.numbers[member.iri]}. {member.when} “{member.stated.text}” in {member.stated.document}{mine}"
    for tie in member.ties:
        forth = tie.source == member.iri
        other = found.numbers[tie.other(member.iri)]
        yield f"     {_RELATIONS[tie.relation][not forth]} {other}, score {tie.score:.2f}: {tie.because}"


def _readable(source: str) -> str:
    return view(source, [(0, len(source))]).text


def _rule(iri: str) -> str:
    """The name of a rule; those of corrections and extractors have a stroke in it."""
    return iri.rpartition("/rule/")[2]


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def _labels(release: Release, iris: Sequence[str]) -> dict[str, str]:
    found = labels(release.engine, (iri for iri in iris if "://" in iri))
    return {iri: " / ".join(dict.fromkeys(by_language.values())) for iri, by_language in found.items()}
