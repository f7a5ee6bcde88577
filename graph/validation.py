"""Validation against the SHACL shapes, with a report for people: which node, what is wrong, how to mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyshacl import validate as run_shacl
from rdflib import RDF, RDFS, Dataset, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from ..errors import ConformanceError, InputError
from ..ontology.iris import Iris
from ..ontology.vocabulary import PREFIXES
from .quads.part import Part
from .quads.registry import registry_quads
from .release import Release
from .store import graph_lines
from .world import kept_by_hand, read, shapes_graph, terms_graph

SHOWN = 10
FORMATS = {".ttl": "turtle", ".nt": "nt", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld", ".rdf": "xml"}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that breaks a shape: `path` is the property, `value` what stands there, both empty where unsaid."""

    node: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        at = f" {self.path}" if self.path else ""
        value = f" ({self.value})" if self.value else ""
        return f"{self.node}{at}: {self.message}{value}"


def violations(data: Graph) -> list[Violation]:
    """What in the graph breaks a shape, sorted; the class tree of the ontology is taken into account."""
    whole = data + _class_tree()
    _, report, _ = run_shacl(whole, shacl_graph=shapes_graph(), inference="none", meta_shacl=False)
    if not isinstance(report, Graph):
        raise ConformanceError("the validator gave no report", where=str(report))
    return sorted({_violation(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)})


def validate_part(part: Part, iris: Iris) -> None:
    """Validate what a document says with the entities that it names. Raises ConformanceError."""
    data = _triples((*part.own, *part.links, *registry_quads(part.registry, iris)))
    named = {term for term in data.objects() if isinstance(term, URIRef)}
    world = kept_by_hand(iris.base)
    for entity in named:
        for statement in world.triples((entity, None, None)):
            data.add(statement)
    demand(violations(data), part.id)


def validate_release(release: Release) -> list[Violation]:
    """What in a release breaks a shape."""
    return violations(_triples(graph_lines(release.path)))


def validate_file(path: Path) -> list[Violation]:
    """What in an RDF file breaks a shape. Raises InputError for a file that cannot be read."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise InputError("this is no RDF file known here", where=str(path), advice=f"Known: {', '.join(FORMATS)}.")
    if form == "turtle":
        return violations(read(path))
    try:
        dataset = Dataset(default_union=True)
        dataset.parse(path, format=form)
    except (SyntaxError, ValueError, OSError) as error:
        raise InputError(f"this cannot be read as {form}: {error}", where=str(path)) from error
    merged = Graph()
    for subject, predicate, term, _ in dataset.quads():
        merged.add((subject, predicate, term))
    return violations(merged)


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


@cache
def _class_tree() -> Graph:
    tree = Graph()
    for statement in terms_graph().triples((None, RDFS.subClassOf, None)):
        if isinstance(statement[0], URIRef) and isinstance(statement[2], URIRef):
            tree.add(statement)
    return tree


def _triples(lines: Iterable[str]) -> Graph:
    triples = (f"{line.removesuffix(' .').rpartition(' ')[0]} .\n" for line in lines)
    return Graph().parse(data="".join(triples), format="nt")


def _violation(report: Graph, result: Node) -> Violation:
    return Violation(
        node=_name(report.value(result, SH.focusNode)),
        path=_name(report.value(result, SH.resultPath)),
        value=_name(report.value(result, SH.value)),
        message=_message(report, result),
    )


def _message(report: Graph, result: Node) -> str:
    messages = list(report.objects(result, SH.resultMessage))
    english = [m for m in messages if isinstance(m, Literal) and m.language in (None, "en")]
    return str((english or messages or ["breaks its shape"])[0])


def _name(term: Node | None) -> str:
    if term is None:
        return ""
    if isinstance(term, Literal):
        return term.n3()
    for prefix, namespace in PREFIXES.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{str(term).removeprefix(namespace)}"
    return str(term)
