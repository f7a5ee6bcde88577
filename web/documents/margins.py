"""The margin of a running text: beside each passage its measures, who does what there, and what is stated by when."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..addresses import kind_of
from ..asking import Cells
from .running import Span

NAMED = ("agency", "organisation", "place", "group", "initiative", "instrument")
"""Kinds of things whose names are marked in the text and listed beside it."""


@dataclass(slots=True)
class Party:
    """Something that a passage names, or a party implied there; `roles` are terms of the vocabulary."""

    iri: str
    roles: list[str] = field(default_factory=list)
    implied: bool = False


@dataclass(slots=True)
class Beside:
    """What stands beside one passage."""

    kind: str
    measures: list[Cells] = field(default_factory=list)
    parties: dict[str, Party] = field(default_factory=dict)
    figures: list[Cells] = field(default_factory=list)
    """Dates, targets and results, in the order of the text."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.measures or self.parties or self.figures)


def margins(
    passages: Iterable[Cells], mentions: Iterable[Cells], roles: Iterable[Cells], figures: Iterable[Cells]
) -> dict[Span, Beside]:
    """What stands beside each passage; a passage with two measures has both."""
    found: dict[str, Beside] = {}
    at: dict[str, Span] = {}
    for row in passages:
        at[row["passage"]] = span(row)
        beside = found.setdefault(row["passage"], Beside(row["kind"]))
        if "measure" in row:
            beside.measures.append(row)
    for row in mentions:
        if kind_of(row["entity"]) in NAMED:
            found[row["passage"]].parties.setdefault(row["entity"], Party(row["entity"]))
    for row in roles:
        _role(found[row["passage"]], row)
    for row in figures:
        found[row["passage"]].figures.append(row)
    return {at[passage]: beside for passage, beside in found.items()}


def _role(beside: Beside, row: Cells) -> None:
    implied = row["explicit"] == "false"
    party = beside.parties.setdefault(row["agent"], Party(row["agent"], implied=implied))
    if row["role"] not in party.roles:
        party.roles.append(row["role"])


def span(row: Cells) -> Span:
    """Start and end of a row, in code points of the document."""
    return int(row["start"]), int(row["end"])
