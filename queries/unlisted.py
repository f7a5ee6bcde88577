"""Bodies that documents name and no authority file lists: what a librarian may adopt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rdflib import RDF, SKOS, Graph, Literal, URIRef

from ..graph.engine import Row
from ..graph.labels import labels
from ..graph.quads.terms import language_of
from ..graph.release import Release
from ..ingest.extract.sentences import around, sentences
from ..ingest.facts import Span
from ..ingest.view import view
from ..ontology.turtle import canonical
from ..ontology.vocabulary import ONTOLOGY_IRI, PG, PREFIXES
from .run import run

LANGUAGES = ("en", "zh-Hant")


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A body as documents name it.

    `kind` is the last part of the class that rules guessed from its name, `names` are by language, `measures` counts
    those in which it takes part. The first `sentence` names it at `start` to `end` (code points) of `document`.
    """

    iri: str
    kind: str
    names: dict[str, str]
    jurisdiction: str | None
    measures: int
    document: str
    start: int
    end: int
    sentence: str


def unlisted(release: Release) -> tuple[Unlisted, ...]:
    """All of them, those in most measures first."""
    rows = run(release.engine, "unlisted")
    names = labels(release.engine, {row["body"].value for row in rows})
    return tuple(
        _body(release, list(group), names.get(iri, {})) for iri, group in groupby(rows, lambda row: row["body"].value)
    )


def _body(release: Release, rows: Sequence[Row], names: dict[str, str]) -> Unlisted:
    first = {name: term.value for name, term in rows[0].items()}
    document = first["document"].rsplit("/", 1)[-1]
    at = int(first["start"]), int(first["end"])
    return Unlisted(
        iri=first["body"],
        kind=first["kind"].rpartition("#")[2],
        names={language_of(name): name for name in names.values()},
        jurisdiction=_jurisdiction(release, first["body"]),
        measures=int(first["measures"]),
        document=document,
        start=at[0],
        end=at[1],
        sentence=_sentence(first["text"], int(first["from"]), at),
    )


def _jurisdiction(release: Release, iri: str) -> str | None:
    rows = release.engine.select(f"SELECT ?place {{ <{iri}> <{PG.jurisdiction}> ?place }} ORDER BY ?place")
    return rows[0]["place"].value if rows else None


def _sentence(passage: str, begins: int, at: Span) -> str:
    """The sentence of a passage in which these characters stand, as a reader sees it."""
    seen = view(passage, [(0, len(passage))])
    inside = next((n for n, start in enumerate(seen.starts) if start >= at[0] - begins), 0)
    start, end = around(sentences(seen.text, chinese=language_of(seen.text) != "en"), inside)
    return seen.text[start:end].strip()


def turtle(bodies: Iterable[Unlisted]) -> str:
    """Entries to paste into an authority file; comments above each say what it needs before it is valid."""
    graphs = [(body, _entry(body)) for body in bodies]
    whole = Graph(bind_namespaces="none")
    for _, graph in graphs:
        whole += graph
    head, _, _ = canonical(whole).partition("\n\n")
    return "\n".join((head, *(_block(body, graph) for body, graph in graphs), ""))


def _entry(body: Unlisted) -> Graph:
    graph, me = Graph(bind_namespaces="none"), URIRef(body.iri)
    graph.add((me, RDF.type, URIRef(f"{ONTOLOGY_IRI}#{body.kind}")))
    for language, name in body.names.items():
        graph.add((me, SKOS.prefLabel, Literal(name, lang=language)))
    if body.jurisdiction:
        graph.add((me, PG.jurisdiction, URIRef(body.jurisdiction)))
    return graph


def _block(body: Unlisted, graph: Graph) -> str:
    _, _, block = canonical(graph).partition("\n\n")
    return "\n".join(("", *(f"# {line}" for line in _remarks(body)), block.rstrip("\n")))


def _remarks(body: Unlisted) -> Iterator[str]:
    yield f"Measures: {body.measures}. First in {body.document} at {body.start}-{body.end}:"
    yield f"  {body.sentence}"
    yield f"Check the kind, {body.kind}, which rules guessed from the name."
    for language in LANGUAGES:
        if language not in body.names:
            yield f'Add its name: skos:prefLabel "…"@{language} ;'
    if "en" not in body.names:
        yield "With an English name its IRI is made of that name, as those of the other entries are."
    if body.kind in ("Agency", "GovernmentBody"):
        yield f"Add what it is part of, if anything: org:subOrganizationOf … ; (prefix org: <{PREFIXES['org']}>)"
