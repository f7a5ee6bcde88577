"""Authority files as plain data: who and what the world is, kept by hand in `authority/*.ttl`."""

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ..errors import AuthorityError
from .entries import KINDS, Entry, check, partner_kind
from .files import at_base, authority_files
from .turtle import parse
from .vocabulary import DEFAULT_BASE, PG, PREFIXES

__all__ = ["Entry", "authority_files", "load_entries"]

_ORG = Namespace(PREFIXES["org"])


def load_entries(base: str = DEFAULT_BASE, files: Sequence[Traversable | Path] | None = None) -> tuple[Entry, ...]:
    """Every entry of the authority files (of `files`, when given), by IRI, with IRIs below `base`.

    Raises AuthorityError, naming the file or the entry, for a file that is no Turtle, an entry without its labels or
    of no known kind, a parent without an entry, or a name that stands for two entries of one jurisdiction.
    """
    graph = Graph(bind_namespaces="none")
    for file in authority_files() if files is None else files:
        _read(graph, file, base)
    subjects = sorted({s for s in graph.subjects() if isinstance(s, URIRef)}, key=str)
    entries = tuple(_entry(graph, subject, base) for subject in subjects)
    check(entries)
    return entries


def _read(graph: Graph, file: Traversable | Path, base: str) -> None:
    piece = parse(at_base(file.read_text(encoding="utf-8"), base), file.name)
    before = set(graph.subjects(RDF.type))
    twice = sorted(str(s) for s in before & set(piece.subjects(RDF.type)))
    if twice:
        raise AuthorityError(f"{twice[0]} stands in another authority file as well", where=file.name)
    graph += piece


def _entry(graph: Graph, subject: URIRef, base: str) -> Entry:
    jurisdiction = _one(graph, subject, PG.jurisdiction)
    stated = _one(graph, subject, PG.partnerKind)
    kind = _kind(graph, subject)
    return Entry(
        iri=str(subject),
        kind=kind,
        partner_kind=partner_kind(kind, stated and stated.removeprefix(PREFIXES["pg"] + "kind-")),
        preferred={language: names[0] for language, names in _labels(graph, subject, SKOS.prefLabel, most=1).items()},
        alternative=_labels(graph, subject, SKOS.altLabel),
        hidden=_labels(graph, subject, SKOS.hiddenLabel),
        acronyms=_strings(graph, subject, PG.acronym),
        jurisdiction=None if jurisdiction is None else jurisdiction.removeprefix(f"{base}place/"),
        parent=_one(graph, subject, _ORG.subOrganizationOf) or _one(graph, subject, SKOS.broader),
        members=_strings(graph, subject, PG.hasMember),
        greater_bay_area=(subject, PG.inGreaterBayArea, Literal(True)) in graph,
    )


def _kind(graph: Graph, subject: URIRef) -> str:
    kinds = [str(c).removeprefix(PREFIXES["pg"]) for c in graph.objects(subject, RDF.type)]
    if len(kinds) != 1 or kinds[0] not in KINDS:
        raise AuthorityError(
            f"of kind {', '.join(sorted(kinds)) or 'none'}",
            where=str(subject),
            advice=f"Give it exactly one of: {', '.join(sorted(KINDS))}.",
        )
    return kinds[0]


def _labels(graph: Graph, subject: URIRef, predicate: Node, most: int | None = None) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for label in graph.objects(subject, predicate):
        if not isinstance(label, Literal) or not label.language:
            raise AuthorityError(f"the label {label!r} has no language tag", where=str(subject))
        language = "zh-Hant" if label.language.lower() == "zh-hant" else label.language
        found.setdefault(language, []).append(str(label))
    for language, names in found.items():
        if most is not None and len(names) > most:
            raise AuthorityError(f"{len(names)} preferred labels in {language}", where=str(subject))
    return {language: tuple(sorted(found[language])) for language in sorted(found)}


def _strings(graph: Graph, subject: URIRef, predicate: Node) -> tuple[str, ...]:
    return tuple(sorted(str(o) for o in graph.objects(subject, predicate)))


def _one(graph: Graph, subject: URIRef, predicate: Node) -> str | None:
    found = _strings(graph, subject, predicate)
    if len(found) > 1:
        raise AuthorityError(f"more than one {predicate}", where=str(subject))
    return found[0] if found else None
