"""Documents of two releases: which came, which went, which read otherwise, and how each is described."""

from collections.abc import Iterator, Mapping

from ...ontology.iris import Iris
from ...ontology.vocabulary import PREFIXES
from ..release import Release
from .model import Change
from .snapshot import local, value

DESCRIBED = ("title", "issued", "publisher", "type", "source", "inLanguage", "jurisdiction")
_QUERY = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "schema")) + (
    "SELECT ?doc ?p ?value WHERE { ?paper a pg:Document ; dcterms:identifier ?doc ; ?p ?value VALUES ?p { "
    "dcterms:title dcterms:issued dcterms:publisher dcterms:type dcterms:source schema:inLanguage pg:jurisdiction } }"
)


def shared(old: Release, new: Release) -> dict[str, str]:
    """The documents that both releases hold: id in the former to id in the latter.

    A document whose id is gone and whose bytes stand under one new id has another name there.
    """
    before, after = old.build["inputs"], new.build["inputs"]
    found = {doc: doc for doc in before if doc in after}
    fresh: dict[str, list[str]] = {}
    for doc in sorted(set(after) - set(before)):
        fresh.setdefault(after[doc], []).append(doc)
    for doc in sorted(set(before) - set(after)):
        if fresh.get(before[doc]):
            found[doc] = fresh[before[doc]].pop(0)
    return found


def changes(old: Release, new: Release, names: Mapping[str, str]) -> list[Change]:
    """What changed about documents as a whole; `names` is what `shared` gives."""
    before, after = old.build["inputs"], new.build["inputs"]
    out = [Change("removed", "document", before=doc, about=_iri(old, doc)) for doc in before if doc not in names]
    out += [Change("added", "document", after=doc, about=_iri(new, doc)) for doc in after if doc not in names.values()]
    was, now = _described(old), _described(new)
    for one, other in names.items():
        if before[one] != after[other]:
            out.append(Change("reworded", "document", before=before[one], after=after[other], about=_iri(new, other)))
        out += _descriptions(was.get(one, {}), now.get(other, {}), _iri(new, other))
        if one != other:
            out.append(Change("described", "document", before=one, after=other, about=_iri(new, other), field="id"))
    return out


def _descriptions(was: Mapping[str, str], now: Mapping[str, str], iri: str) -> Iterator[Change]:
    for field in DESCRIBED:
        if was.get(field) != now.get(field):
            yield Change("described", "document", "text", None, None, was.get(field), now.get(field), iri, field)


def _described(release: Release) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in release.engine.select(_QUERY):
        found.setdefault(value(row, "doc"), {})[local(value(row, "p"))] = value(row, "value")
    return found


def _iri(release: Release, doc: str) -> str:
    return Iris(release.base).document(doc)
