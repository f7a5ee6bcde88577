"""The registry graph: entities that documents share and nobody keeps by hand."""

from collections.abc import Iterable, Mapping

from rdflib.namespace import SKOS

from ...ontology.iris import Iris
from ...ontology.vocabulary import PG
from .entities import Unlisted, preferred
from .terms import Quads, boolean, iri, language_of, text

LANGUAGES = ("en", "zh-Hant")


def merge(registries: Iterable[Mapping[str, Unlisted]]) -> dict[str, Unlisted]:
    """One registry of what several documents say of the unlisted entities."""
    merged: dict[str, Unlisted] = {}
    for registry in registries:
        for key, entity in registry.items():
            into = merged.setdefault(key, Unlisted())
            into.classes |= entity.classes
            into.names.update(entity.names)
            into.other |= entity.other
            into.jurisdictions |= entity.jurisdictions
    return merged


def registry_quads(registry: Mapping[str, Unlisted], iris: Iris) -> list[str]:
    """Class, labels and `pg:unlisted true` of every unlisted entity, as lines of the registry graph."""
    out = Quads(iris.graph("registry"))
    for key, entity in registry.items():
        for kind in entity.classes:
            out.type(key, kind)
        out.add(key, str(PG.unlisted), boolean(True))
        for place in entity.jurisdictions:
            out.add(key, str(PG.jurisdiction), iri(iris.place(place)))
        _labels(out, key, entity)
    return out.lines()


def _labels(out: Quads, key: str, entity: Unlisted) -> None:
    chosen = preferred(entity.names)
    shown = set(chosen.values())
    for language, name in chosen.items():
        out.add(key, str(SKOS.prefLabel), text(name, language))
    if (entity.jurisdictions or str(PG.City) in entity.classes) and len(chosen) == 1:
        (name,) = shown
        for language in LANGUAGES:
            out.add(key, str(SKOS.prefLabel), text(name, language))
    for name in (set(entity.names) | entity.other) - shown:
        out.add(key, str(SKOS.altLabel), text(name, language_of(name)))
