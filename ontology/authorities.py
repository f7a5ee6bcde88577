"""Authority files as plain data: who and what the world is, kept by hand in `authority/*.ttl`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entity of the authority files.

    `kind` is the last part of its most specific class IRI: `Agency`, `Collective`, `City`, `GovernmentBody`, `Bank`,
    `University`, `School`, `Enterprise`, `NonGovernmentalOrganisation`, `InternationalBody`, `MediaOrganisation`,
    `ProfessionalBody`, `StakeholderGroup`, `Place`, `Initiative`, `LegalInstrument`. Labels are by language tag (`en`,
    `zh-Hant`, `pt`); `hidden` holds forms that are read but never shown. `jurisdiction` is the slug of a place.
    """

    iri: str
    kind: str
    preferred: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]]
    hidden: Mapping[str, tuple[str, ...]]
    acronyms: tuple[str, ...] = ()
    jurisdiction: str | None = None
    parent: str | None = None
    members: tuple[str, ...] = ()
    greater_bay_area: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """Every name that may be shown: preferred, alternative, acronyms."""
        alternative = (name for names in self.alternative.values() for name in names)
        return tuple(dict.fromkeys((*self.preferred.values(), *alternative, *self.acronyms)))
