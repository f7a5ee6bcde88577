"""What an authority entry is, and what makes a set of entries unusable."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ..errors import AuthorityError

AGENCY_KINDS = frozenset({"Agency", "Collective"})
"""Kinds of the public bodies of Hong Kong and Macao, whose names are read within their jurisdiction."""

KINDS = AGENCY_KINDS | {
    "City", "GovernmentBody", "Bank", "University", "School", "Enterprise", "NonGovernmentalOrganisation",
    "InternationalBody", "MediaOrganisation", "ProfessionalBody", "StakeholderGroup", "Place", "Initiative",
    "LegalInstrument",
}  # fmt: skip
"""Last parts of the class IRIs that an entry may have, exactly one each."""

PartnerKind = Literal[
    "city", "government", "bank", "university", "school", "ngo", "international", "enterprise", "media", "profession",
    "group",
]  # fmt: skip

PARTNER_KINDS: Mapping[str, PartnerKind] = {
    "Agency": "government", "Collective": "government", "GovernmentBody": "government", "City": "city", "Bank": "bank",
    "University": "university", "School": "school", "Enterprise": "enterprise", "NonGovernmentalOrganisation": "ngo",
    "InternationalBody": "international", "MediaOrganisation": "media", "ProfessionalBody": "profession",
    "StakeholderGroup": "group",
}  # fmt: skip
"""How an entry of each kind takes part, where the entry itself does not say otherwise (`pg:partnerKind`)."""

LANGUAGES = ("en", "zh-Hant")
"""Every entry has a preferred label in each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entity of the authority files.

    `kind` is the last part of its class IRI: `Agency`, `Collective`, `City`, `GovernmentBody`, `Bank`, `University`,
    `School`, `Enterprise`, `NonGovernmentalOrganisation`, `InternationalBody`, `MediaOrganisation`,
    `ProfessionalBody`, `StakeholderGroup`, `Place`, `Initiative`, `LegalInstrument`. Labels are by language tag (`en`,
    `zh-Hant`, `pt`); `hidden` holds forms that are read but never shown. `jurisdiction` is the slug of a place.
    `parent` and `members` are IRIs of entries.
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
    partner_kind: PartnerKind | None = None
    """How it takes part when it is a partner; None for what is no party (places, initiatives, instruments)."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every name that may be shown: preferred, alternative, acronyms."""
        alternative = (name for names in self.alternative.values() for name in names)
        return tuple(dict.fromkeys((*self.preferred.values(), *alternative, *self.acronyms)))

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name that is read: `labels` and the hidden forms."""
        return tuple(dict.fromkeys((*self.labels, *(name for names in self.hidden.values() for name in names))))


def folded(name: str) -> str:
    """A name as two names are compared: NFKC, one kind of apostrophe, no blanks at the ends, casefolded."""
    return unicodedata.normalize("NFKC", name).replace("’", "'").strip().casefold()


def partner_kind(kind: str, stated: str | None) -> PartnerKind | None:
    """How an entry of this class takes part. `stated` is the `pg:partnerKind` it carries itself, without `kind-`.

    Raises AuthorityError for a value that is none.
    """
    if stated is None:
        return PARTNER_KINDS.get(kind)
    known = {str(k): k for k in get_args(PartnerKind)}
    if stated not in known:
        raise AuthorityError(f"{stated!r} is no kind of partner", advice=f"Known kinds: {', '.join(known)}.")
    return known[stated]


def check(entries: Sequence[Entry]) -> None:
    """Raises AuthorityError for a missing label, an unknown parent or member, or a name of two entries.

    A name may stand for one thing of Hong Kong and another one of Macao (立法會); an entry without a jurisdiction is
    read everywhere.
    """
    known = {e.iri for e in entries}
    for entry in entries:
        _check_labels(entry)
        _check_relations(entry, known)
    _check_names(entries)


def _check_labels(entry: Entry) -> None:
    missing = [language for language in LANGUAGES if language not in entry.preferred]
    if missing:
        raise AuthorityError(
            f"no preferred label in {' and '.join(missing)}",
            where=entry.iri,
            advice="Add a skos:prefLabel with that language tag.",
        )
    if entry.kind in AGENCY_KINDS and entry.jurisdiction is None:
        raise AuthorityError("an agency without pg:jurisdiction", where=entry.iri)


def _check_relations(entry: Entry, known: set[str]) -> None:
    unknown = [iri for iri in (entry.parent, *entry.members) if iri is not None and iri not in known]
    if unknown:
        raise AuthorityError(
            f"{unknown[0]} is named as parent or member but has no entry of its own",
            where=entry.iri,
            advice="Correct its IRI, or add the entry.",
        )


def _check_names(entries: Sequence[Entry]) -> None:
    jurisdictions = sorted({e.jurisdiction for e in entries if e.jurisdiction})
    for jurisdiction in jurisdictions or [None]:
        owner: dict[str, Entry] = {}
        for name, entry in _names_read_in(entries, jurisdiction):
            other = owner.setdefault(name, entry)
            if other is not entry:
                raise AuthorityError(
                    f"the name {name!r} belongs to {other.iri} as well",
                    where=entry.iri,
                    advice="A name may stand for one entry of a jurisdiction: remove it from one of the two.",
                )


def _names_read_in(entries: Sequence[Entry], jurisdiction: str | None) -> Iterator[tuple[str, Entry]]:
    for entry in entries:
        if entry.jurisdiction in (None, jurisdiction):
            for form in entry.forms:
                yield folded(form), entry
