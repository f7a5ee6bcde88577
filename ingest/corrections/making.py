"""Facts as people state them: entities by the names of the authority files, stretches as the quote gives them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...errors import CorrectionError
from ...ontology.authorities import Entry
from ...ontology.entries import AGENCY_KINDS
from ..facts import AgencyFact, Backing, DateFact, Document, Named, PartnerFact, QuantityFact, Span
from ..names import NameIndex
from .entry import Correction, Fact, FactKind, Value
from .matching import values

_CLASSES: Mapping[str, frozenset[str]] = {
    "agency": AGENCY_KINDS,
    "initiative": frozenset({"Initiative"}),
    "instrument": frozenset({"LegalInstrument"}),
    "place": frozenset({"Place", "City"}),
}


def added(correction: Correction, at: Span, document: Document, names: NameIndex) -> Fact:
    """The fact that an addition states, standing where its quote is.

    Raises CorrectionError where the authority files list the name as something else.
    """
    said = dict(correction.now)
    backing = Backing(made_by=correction.id)
    stands: dict[str, Any] = {"surface": document.text[slice(*at)], "at": at, "rule": "correction/add"}
    if correction.fact == "agency" and "ground" in said:
        stands |= {"surface": "", "at": None}
    if correction.fact in ("deadline", "quantity"):
        return _counted(correction.fact, said, stands | {"backing": backing})
    entity = _entity(correction, str(said.pop("name")), document, names)
    return _named(correction.fact, stands | entity | said | {"backing": backing})


def _counted(kind: FactKind, said: Mapping[str, Value], stands: Mapping[str, Any]) -> Fact:
    fields: dict[str, Any] = {**stands, **said}
    if kind == "deadline":
        return DateFact(**fields)
    return QuantityFact(**{"comparator": "eq", "per": None, "purpose": "other"} | fields)


def _named(kind: FactKind, fields: dict[str, Any]) -> Fact:
    if kind == "agency":
        return AgencyFact(**fields)
    return PartnerFact(**fields) if kind == "partner" else Named(**fields)


def changed(correction: Correction, fact: Fact, document: Document, names: NameIndex) -> Fact:
    """The fact with what the correction changes, at the places where it stands already.

    Raises CorrectionError where nothing would change, and as `added` does.
    """
    now: dict[str, Any] = dict(correction.now)
    if "ground" in now:
        raise CorrectionError(
            "a printed fact cannot be made an implied one",
            where=correction.where,
            advice="Reject it, and add the implied one with its ground.",
        )
    if all(values(fact).get(key) == value for key, value in now.items()):
        raise CorrectionError("it changes nothing", where=correction.where, advice="Accept the fact instead.")
    if "name" in now:
        now |= _entity(correction, now.pop("name"), document, names)
    backing = replace(fact.backing, made_by=correction.id)
    return replace(fact, **now, rule="correction/change", backing=backing)


def _entity(correction: Correction, name: str, document: Document, names: NameIndex) -> dict[str, Any]:
    """Name, IRI and labels of the entity that a person names."""
    entry = names.lookup(name)
    if entry is None:
        return {"name": name, "iri": None, "labels": ()}
    if not _fits(correction.fact, entry, document.description.jurisdiction):
        raise CorrectionError(
            f"the authority files list “{name}” as {entry.kind}, which is no {correction.fact} of this document",
            where=correction.where,
            advice=f"That entry is {entry.iri}. Name another entity, or correct it as another kind of fact.",
        )
    language = document.description.language
    preferred = entry.preferred.get(language) or next(iter(entry.preferred.values()))
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
