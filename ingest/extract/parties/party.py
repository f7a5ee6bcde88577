"""A body or group that a block names: what is known of it before anybody asks what it does there."""

from dataclasses import dataclass

from ....ontology.authorities import Entry
from ....ontology.entries import AGENCY_KINDS
from ...facts import PartnerKind, Span
from ..context import Context

BY_HEAD = "partner-by-head"
BY_COUNTRY = "partner-by-country"


@dataclass(frozen=True, slots=True)
class Party:
    """One body or group named at `at` in the view; `entry` where an authority file lists it.

    `own`: of the issuing government; `kind` says how it takes part if it is another's.
    """

    at: Span
    name: str
    kind: PartnerKind
    rule: str
    own: bool = False
    entry: Entry | None = None

    @property
    def key(self) -> str:
        """What two mentions of one party share."""
        return self.entry.iri if self.entry else self.name.casefold()

    @property
    def by_kind(self) -> bool:
        """Whether it is named by its kind or its place only, not by a name of its own."""
        if self.entry is None:
            return self.rule in (BY_HEAD, BY_COUNTRY)
        return self.entry.kind in ("StakeholderGroup", "City", "School")


def is_own(ctx: Context, entry: Entry) -> bool:
    """Whether it is a body of the government that issued the document."""
    return entry.kind in AGENCY_KINDS and entry.jurisdiction == ctx.document.description.jurisdiction
