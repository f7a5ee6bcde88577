"""Asks a description-logic reasoner (HermiT, by owlready2) what follows from the ontology, alone or with data."""

import io
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

import owlready2
from rdflib import OWL, RDF, Graph, URIRef
from rdflib.exceptions import ParserError

from ..errors import AuthorityError, SettingsError
from .files import ONTOLOGY
from .turtle import parse

Statement = tuple[str, str, str]
"""Subject, predicate, object: three IRIs."""

_INFERRED = "http://inferrences/"  # where owlready2 puts what its reasoners find, spelt as it spells it


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What HermiT finds.

    `unsatisfiable` names the classes to which nothing can belong. `found` holds what it adds to what is stated: the
    most specific classes of classes and individuals and, when asked for, relations between individuals.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    found: frozenset[Statement] = frozenset()


def load_world(data: str = "", files: Iterable[Traversable] = (ONTOLOGY,)) -> owlready2.World:
    """The ontology `files`, and `data` in N-Triples, in a world of its own.

    owlready2 reads no Turtle and HermiT no xsd:date: keep date literals out of `data`. Raises AuthorityError for an
    ontology that is no Turtle or data that is no N-Triples.
    """
    graph = Graph(bind_namespaces="none")
    for ontology in files:
        graph += parse(ontology.read_text(encoding="utf-8"), ontology.name)
    try:
        graph.parse(data=data, format="nt")
    except (ValueError, ParserError) as error:
        raise AuthorityError(f"this is not N-Triples: {error}", where="data") from error
    graph.remove((None, OWL.imports, None))  # all there is to import has been read
    return world_of(graph)


def world_of(graph: Graph) -> owlready2.World:
    """These triples in a world of their own."""
    world = owlready2.World()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ontology.nt"
        graph.serialize(file, format="nt", encoding="utf-8")
        world.get_ontology(file.as_uri()).load()
    return world


def find_java(java: str = owlready2.JAVA_EXE) -> str:
    """The Java runtime that HermiT runs on. Raises SettingsError, saying what to install, where there is none."""
    if shutil.which(java) is None:
        raise SettingsError(
            "reasoning needs a Java runtime and none was found",
            where=java,
            advice="Install Java 8 or later so that `java` is on the PATH (Debian and Ubuntu: apt-get install "
            "default-jre-headless); everything else works without it.",
        )
    return java


def conclude(world: owlready2.World, *, relations: bool = False, java: str = owlready2.JAVA_EXE) -> Conclusions:
    """Classify the world and realise its individuals; with `relations`, relate them as well. Raises SettingsError."""
    owlready2.JAVA_EXE = find_java(java)
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=relations, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return Conclusions(consistent=False)
    impossible = sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)
    return Conclusions(True, tuple(impossible), frozenset(_found(world)))


def _found(world: owlready2.World) -> Iterable[Statement]:
    lines = io.BytesIO()
    world.get_ontology(_INFERRED).save(lines, format="ntriples")
    for s, p, o in Graph(bind_namespaces="none").parse(data=lines.getvalue(), format="nt"):
        if all(isinstance(term, URIRef) for term in (s, p, o)) and (p, o) != (RDF.type, OWL.Ontology):
            yield str(s), str(p), str(o)


def inconsistencies(data: str = "", java: str = owlready2.JAVA_EXE) -> tuple[str, ...]:
    """What is wrong with the ontology and `data` (N-Triples) by its own axioms: empty, when all is well.

    Gives the IRIs of classes that nothing can belong to; for an inconsistent whole, that one sentence
    (`justification.explain` names the axioms). Raises SettingsError where there is no Java.
    """
    find_java(java)
    found = conclude(load_world(data), java=java)
    return found.unsatisfiable if found.consistent else ("the ontology and the data contradict each other",)
