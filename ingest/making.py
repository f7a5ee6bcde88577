"""Facts as somebody other than the rules states them: entities by the names of the authority files."""

from collections.abc import Mapping
from typing import Any

from ..errors import InputError
from ..ontology.authorities import Entry
from ..ontology.entries import AGENCY_KINDS
from .facts import AgencyFact, Backing, DateFact, Document, Named, PartnerFact, QuantityFact, Span
from .names import NameIndex
from .statement import Fact, FactKind, Value

_CLASSES: Mapping[str, frozenset[str]] = {
    "agency": AGENCY_KINDS,
    "initiative": frozenset({"Initiative"}),
    "instrument": frozenset({"LegalInstrument"}),
    "place": frozenset({"Place", "City"}),
}


def make(
    kind: FactKind,
    said: Mapping[str, Value],
    at: Span,
    document: Document,
    names: NameIndex,
    *,
    rule: str,
    backing: Backing,
) -> Fact:
    """The fact of this kind that says this and stands at `at`.

    An agency with a ground is implied and stands nowhere. Raises InputError where the authority files list the name
    as something else.
    """
    fields: dict[str, Any] = {"surface": document.text[slice(*at)], "at": at, "rule": rule, "backing": backing, **said}
    if "ground" in said:
        fields |= {"surface": "", "at": None}
    if kind == "deadline":
        return DateFact(**fields)
    if kind == "quantity":
        return QuantityFact(**{"comparator": "eq", "per": None, "purpose": "other"} | fields)
    fields |= entity(kind, str(said["name"]), document, names)
    if kind == "agency":
        return AgencyFact(**fields)
    return PartnerFact(**fields) if kind == "partner" else Named(**fields)


def entity(kind: FactKind, name: str, document: Document, names: NameIndex) -> dict[str, Any]:
    """Name, IRI and labels of the entity that has this name. Raises InputError as `make` does."""
    entry = names.lookup(name)
    if entry is None:
        return {"name": name, "iri": None, "labels": ()}
    if not _fits(kind, entry, document.description.jurisdiction):
        raise InputError(
            f"the authority files list “{name}” as {entry.kind}, which is no {kind} of this document",
            advice=f"That entry is {entry.iri}. Name another entity, or state it as another kind of fact.",
        )
    preferred = entry.preferred.get(document.description.language) or next(iter(entry.preferred.values()))
    return {"name": preferred, "iri": entry.iri, "labels": entry.labels}


def _fits(kind: FactKind, entry: Entry, jurisdiction: str) -> bool:
    if kind == "partner":
        return entry.partner_kind is not None
    return entry.kind in _CLASSES[kind] and (kind != "agency" or entry.jurisdiction == jurisdiction)


def overlaps(a: Fact, b: Fact) -> bool:
    """Whether a block cannot state both: the same entity twice, or two dates or quantities of the same words."""
    if isinstance(a, Named) and isinstance(b, Named):
        return (a.iri or a.name.casefold()) == (b.iri or b.name.casefold())
    if isinstance(a, DateFact) and isinstance(b, DateFact):
        return a.at == b.at
    return isinstance(a, QuantityFact) and isinstance(b, QuantityFact) and a.at == b.at
