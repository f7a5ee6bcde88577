"""The measures of two sides: those matched with what differs between them, and those that only one side has."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...errors import InputError
from ...graph.diff.model import Change, ChangeSet, Pair, Stated
from ..i18n import marked

PAGE = 25
"""Measures on one page."""
SHOWN = {"matched": marked("On both sides"), "old": marked("Only on the first"), "new": marked("Only on the second")}


@dataclass(frozen=True, slots=True)
class Matched:
    """A pair with the changes between its two measures, that of the wording left out."""

    pair: Pair
    changes: tuple[Change, ...]


Listed = Matched | Stated


@dataclass(frozen=True, slots=True)
class Turned:
    """One page of one of the lists, and how long all of them are."""

    show: str
    items: tuple[Listed, ...]
    page: int
    pages: int
    totals: Mapping[str, int]


def lists(found: ChangeSet) -> dict[str, tuple[Listed, ...]]:
    """The three lists, by the keys of SHOWN."""
    between: dict[tuple[str, str], list[Change]] = {}
    for change in found.changes:
        if change.old and change.new and change.subject == "measure" and change.kind != "reworded":
            between.setdefault((change.old.iri, change.new.iri), []).append(change)
    matched = tuple(Matched(p, tuple(between.get((p.old.iri, p.new.iri), ()))) for p in found.pairs)
    alone = [c for c in found.changes if c.subject == "measure"]
    return {
        "matched": matched,
        "old": tuple(c.old for c in alone if c.kind == "removed" and c.old),
        "new": tuple(c.new for c in alone if c.kind == "added" and c.new),
    }


def turned(all_lists: Mapping[str, tuple[Listed, ...]], show: str, page: int) -> Turned:
    """One page of a list. Raises InputError for a list that there is not."""
    if show not in all_lists:
        raise InputError(marked("there is no such list"), where=show)
    items = all_lists[show]
    pages = max(1, -(-len(items) // PAGE))
    page = min(max(1, page), pages)
    totals = {name: len(listed) for name, listed in all_lists.items()}
    return Turned(show, items[(page - 1) * PAGE : page * PAGE], page, pages, totals)
