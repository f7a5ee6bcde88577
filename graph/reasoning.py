"""Reasons over a release with a description-logic reasoner, and compares what it finds with what the rules made."""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import OWL, RDF, RDFS, URIRef

from ..ontology.justification import explain
from ..ontology.reasoner import Statement, conclude, find_java, load_world
from ..ontology.vocabulary import PREFIXES
from .inference import RULES, full
from .release import Release
from .store import graph_lines
from .world import terms_graph

_LEFT_OUT = ("inferred", "ledger", "network", "catalog", "ontology")
"""Graphs that a reasoner is not given: what rules made of the others, figures about them, and what it has already."""
_TYPE = str(RDF.type)
_ABOVE = {str(RDFS.subClassOf), str(RDFS.subPropertyOf), str(OWL.equivalentClass), str(OWL.equivalentProperty)}


@dataclass(frozen=True, slots=True)
class Report:
    """What reasoning over a release found.

    `entailed` statements follow and are stated nowhere; `missed` are those of them that no rule made, `unfounded` what
    rules say follows by an axiom and the reasoner does not find. `clash` names the axioms and statements of a
    contradiction. `seconds` is the time that it took.
    """

    stated: int
    consistent: bool
    unsatisfiable: tuple[str, ...]
    clash: tuple[str, ...]
    entailed: int
    missed: tuple[Statement, ...]
    unfounded: tuple[Statement, ...]
    seconds: float

    @property
    def agrees(self) -> bool:
        """Whether the rules make exactly what the reasoner finds, and nothing contradicts."""
        return self.consistent and not (self.unsatisfiable or self.missed or self.unfounded)


def reason(release: Release) -> Report:
    """Reason over ontology, authority files and all that the documents say (literals left out).

    Raises SettingsError, saying what to install, where there is no Java.
    """
    find_java()
    began = time.perf_counter()
    data = "".join(f"{triple} .\n" for triple, _ in _relations(release, without=_LEFT_OUT))
    stated = set(_statements(data.splitlines())) | set(_ontology())
    found = conclude(load_world(data), relations=True)
    clash = () if found.consistent else explain(data)
    entailed = _closed(stated, found.found) - stated if found.consistent else set()
    made = set(_made_by_axioms(release))
    return Report(
        stated=len(stated),
        consistent=found.consistent,
        unsatisfiable=found.unsatisfiable,
        clash=clash,
        entailed=len(entailed),
        missed=tuple(sorted(entailed - made)),
        unfounded=tuple(sorted(made - entailed)) if found.consistent else (),
        seconds=round(time.perf_counter() - began, 2),
    )


def _relations(release: Release, without: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Triples between names, as N-Triples without the full stop, with the name of their graph."""
    for line in graph_lines(release.path):
        triple, _, graph = line.removesuffix(" .").rpartition(" ")
        name = graph.strip("<>").removeprefix(f"{release.base}graph/")
        if '"' not in triple and name not in without:
            yield triple, name


def _statements(lines: Iterable[str]) -> Iterator[Statement]:
    for line in lines:
        s, p, o = (term.strip("<>") for term in line.removesuffix(" .").split(" "))
        yield s, p, o


def _ontology() -> Iterator[Statement]:
    for s, p, o in terms_graph():
        if all(isinstance(term, URIRef) for term in (s, p, o)):
            yield str(s), str(p), str(o)


def _made_by_axioms(release: Release) -> Iterator[Statement]:
    by_rule_only = {full(rule.gives) for rule in RULES if not rule.owl}
    inferred = (triple for triple, graph in _relations(release, without=()) if graph == "inferred")
    yield from (statement for statement in _statements(inferred) if statement[1] not in by_rule_only)


def _closed(stated: set[Statement], found: Iterable[Statement]) -> set[Statement]:
    """Stated and found relations with all wider classes and properties: the reasoner names only the narrowest."""
    every = stated | set(found)
    wider = _above(every)
    closed: set[Statement] = set()
    for s, p, o in every:
        if p == _TYPE:
            closed |= {(s, p, above) for above in wider.get(o, {o}) if not above.startswith(PREFIXES["owl"])}
        elif p not in _ABOVE:
            closed |= {(s, above, o) for above in wider.get(p, {p})}
    return closed


def _above(statements: Iterable[Statement]) -> Mapping[str, set[str]]:
    """Each class and property with itself and all that are wider."""
    direct: dict[str, set[str]] = {}
    for s, p, o in statements:
        if p in _ABOVE:
            direct.setdefault(s, set()).add(o)
    wider: dict[str, set[str]] = {}
    for name in direct:
        reached, edge = {name}, {name}
        while edge := {above for at in edge for above in direct.get(at, ())} - reached:
            reached |= edge
        wider[name] = reached
    return wider
