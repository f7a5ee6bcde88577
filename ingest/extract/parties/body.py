"""A body that no authority file lists, as a text prints it."""

from dataclasses import dataclass

from ...facts import PartnerKind


@dataclass(frozen=True, slots=True)
class Body:
    """A body at `text[start:end]` of the view; `own`: it may belong to the issuing government."""

    start: int
    end: int
    name: str
    kind: PartnerKind
    own: bool
    rule: str
