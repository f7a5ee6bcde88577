"""Validation against the SHACL shapes, with a report for people: which node, what is wrong, how to mend it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pyoxigraph import RdfFormat, Store
from rdflib import URIRef

from ..errors import ConformanceError, InputError
from ..ontology.iris import Iris
from .conformance import Violation, violations
from .quads.part import Part
from .quads.registry import registry_quads
from .quads.terms import node
from .release import Release
from .store import graph_lines
from .world import kept_by_hand

SHOWN = 10
FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}


def validate_part(part: Part, iris: Iris) -> None:
    """Validate what a document says with the entities that it names. Raises ConformanceError."""
    lines = _triples((*part.stated, *registry_quads(part.registry, iris)))
    demand(violations("\n".join([*lines, *_named(lines, iris.base), ""]).encode()), part.id)


def validate_release(release: Release) -> list[Violation]:
    """What in a release breaks a shape."""
    return violations("\n".join([*_triples(graph_lines(release.path)), ""]).encode())


def validate_file(path: Path) -> list[Violation]:
    """What in an RDF file breaks a shape. Raises InputError for a file that cannot be read."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise InputError("this is no RDF file known here", where=str(path), advice=f"Known: {', '.join(FORMATS)}.")
    store = Store()
    try:
        store.load(path=path, format=form)
    except (SyntaxError, ValueError, OSError) as error:
        raise InputError(f"this cannot be read as {form.name}: {error}", where=str(path)) from error
    triples = sorted({f"{quad.triple} ." for quad in store})
    return violations("\n".join([*triples, ""]).encode())


def demand(found: Sequence[Violation], where: str) -> None:
    """Raise ConformanceError when there is a violation; it shows the first ones and says how many there are."""
    if found:
        shown = "\n".join(f"  {violation}" for violation in found[:SHOWN])
        more = f"\n  and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise ConformanceError(
            f"{len(found)} statements break the shapes:\n{shown}{more}",
            where=where,
            advice="The property named after the node is the one to mend.",
        )


def _triples(lines: Iterable[str]) -> list[str]:
    return [f"{line.removesuffix(' .').rpartition(' ')[0]} ." for line in lines]


def _named(lines: Iterable[str], base: str) -> list[str]:
    objects = {line.rsplit(" ", 2)[1] for line in lines if '"' not in line}
    world = kept_by_hand(base)
    entities = [URIRef(term[1:-1]) for term in sorted(objects)]
    return [
        " ".join((*map(node, triple), ".")) for entity in entities for triple in world.triples((entity, None, None))
    ]
