"""Entities that facts name: those of the authority files by their IRI, the others by an IRI made from their name.

An unlisted public body of the publishing government is a `pg:Agency`, and every agency has a label in both
languages, as has every city. No translation is made up for it: the name stands as printed under both tags, the way a
library catalogue carries an untranslated name, and `pg:unlisted true` says that nobody has checked it yet. All other
unlisted entities have a label in the language of their name only.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...ingest.facts import AgencyFact, Named, PartnerFact
from ...ontology.authorities import Entry
from ...ontology.iris import Iris
from ...ontology.vocabulary import PG
from .terms import language_of

PARTNER_CLASSES = {
    "city": PG.City,
    "government": PG.GovernmentBody,
    "bank": PG.Bank,
    "university": PG.University,
    "school": PG.School,
    "ngo": PG.NonGovernmentalOrganisation,
    "international": PG.InternationalBody,
    "enterprise": PG.Enterprise,
    "media": PG.MediaOrganisation,
    "profession": PG.ProfessionalBody,
    "group": PG.StakeholderGroup,
}
_CITIES = re.compile(r"(?:城市|\bcities)$", re.IGNORECASE)
SHORT_JURISDICTION = {"hong-kong-sar": "hk", "macao-sar": "macao"}


@dataclass(slots=True)
class Unlisted:
    """An entity that no authority file lists, as one or several documents name it."""

    classes: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    other: set[str] = field(default_factory=set)
    jurisdictions: set[str] = field(default_factory=set)
    """Slugs of places; only agencies have one."""


class Entities:
    """Gives each named entity its IRI and keeps what the registry has to say of the unlisted ones."""

    def __init__(self, entries: Iterable[Entry], iris: Iris, jurisdiction: str) -> None:
        self._iris = iris
        self._jurisdiction = jurisdiction
        self._listed: set[str] = set()
        self._by_name: dict[str, list[Entry]] = {}
        for entry in entries:
            self._listed.add(entry.iri)
            for name in entry.labels:
                self._by_name.setdefault(name.casefold(), []).append(entry)
        self.registry: dict[str, Unlisted] = {}

    def agency(self, fact: AgencyFact) -> str:
        """IRI of a public body of the publishing government."""
        return self._named(fact, self._agency_iri(fact.name), str(PG.Agency))

    def partner(self, fact: PartnerFact) -> str:
        """IRI of another party; its kind decides its class; cities named together are a group."""
        if fact.kind == "city" and _CITIES.search(fact.name):
            return self._named(fact, self._iris.group(fact.name), str(PG.StakeholderGroup))
        mint = {"city": self._iris.place, "group": self._iris.group}.get(fact.kind, self._iris.organisation)
        return self._named(fact, mint(fact.name), str(PARTNER_CLASSES[fact.kind]))

    def initiative(self, fact: Named) -> str:
        """IRI of a named programme, system, operation, exercise, scheme or facility."""
        return self._named(fact, self._iris.initiative(fact.name), str(PG.Initiative))

    def instrument(self, fact: Named) -> str:
        """IRI of a named law, order or agreement."""
        return self._named(fact, self._iris.instrument(fact.name), str(PG.LegalInstrument))

    def place(self, fact: Named) -> str:
        """IRI of a named place."""
        return self._named(fact, self._iris.place(fact.name), str(PG.Place))

    def publisher(self, name: str) -> str:
        """IRI of the body that published a document, by any of its names."""
        listed = [e for e in self._by_name.get(name.casefold(), ()) if e.iri.startswith(f"{self._iris.base}agency/")]
        listed.sort(key=lambda e: (e.jurisdiction != self._jurisdiction, e.iri))
        if listed:
            return listed[0].iri
        return self._unlisted(self._agency_iri(name), str(PG.Agency), name, ())

    def _agency_iri(self, name: str) -> str:
        return self._iris.agency(SHORT_JURISDICTION.get(self._jurisdiction, self._jurisdiction), name)

    def _named(self, fact: Named, minted: str, kind: str) -> str:
        return fact.iri or self._unlisted(minted, kind, fact.name, fact.labels)

    def _unlisted(self, minted: str, kind: str, name: str, labels: Iterable[str]) -> str:
        if minted in self._listed:
            return minted
        entity = self.registry.setdefault(minted, Unlisted())
        entity.classes.add(kind)
        entity.names[name] += 1
        entity.other.update(label for label in labels if label != name)
        if kind == str(PG.Agency):
            entity.jurisdictions.add(self._jurisdiction)
        return minted


def preferred(names: Counter[str]) -> dict[str, str]:
    """The name to show in each language: the one most often printed, of equals the first in code point order."""
    chosen: dict[str, str] = {}
    for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0])):
        chosen.setdefault(language_of(name), name)
    return chosen
