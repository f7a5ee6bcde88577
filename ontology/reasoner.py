"""Asks a description-logic reasoner (HermiT, by owlready2) whether the ontology, alone or with data, is consistent."""

import shutil
import tempfile
from pathlib import Path

import owlready2
from rdflib.exceptions import ParserError

from ..errors import AuthorityError, SettingsError
from .files import ONTOLOGY
from .turtle import parse


def load_world(data: str = "") -> owlready2.World:
    """The ontology, and `data` in N-Triples, in a world of its own.

    owlready2 reads no Turtle and HermiT no xsd:date: keep date literals out of `data`. Raises AuthorityError for an
    ontology that is no Turtle or data that is no N-Triples.
    """
    graph = parse(ONTOLOGY.read_text(encoding="utf-8"), ONTOLOGY.name)
    try:
        graph.parse(data=data, format="nt")
    except (ValueError, ParserError) as error:
        raise AuthorityError(f"this is not N-Triples: {error}", where="data") from error
    world = owlready2.World()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ontology.nt"
        graph.serialize(file, format="nt", encoding="utf-8")
        world.get_ontology(file.as_uri()).load()
    return world


def inconsistencies(data: str = "", java: str = owlready2.JAVA_EXE) -> tuple[str, ...]:
    """What is wrong with the ontology and `data` (N-Triples) by its own axioms: empty, when all is well.

    Gives the IRIs of classes that nothing can belong to; for an inconsistent whole, that one sentence (HermiT finds
    a contradiction and does not explain it). `java` names the Java runtime. Raises SettingsError where it is not found.
    """
    if shutil.which(java) is None:
        raise SettingsError(
            "reasoning needs a Java runtime and none was found",
            where=java,
            advice="Install Java 8 or later so that `java` is on the PATH; everything else works without it.",
        )
    world = load_world(data)
    owlready2.JAVA_EXE = java
    try:
        owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return ("the ontology and the data contradict each other",)
    return tuple(sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing))
