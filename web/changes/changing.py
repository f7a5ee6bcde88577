"""What the page of changes compares and shows: kept releases, compared once, their changes in groups and pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from threading import Lock

from flask import current_app
from flask.sansio.app import App
from pyoxigraph import Literal, NamedNode

from ...errors import InputError
from ...graph.diff.compare import documents, releases
from ...graph.diff.model import KINDS, Change, ChangeSet, Stated
from ...graph.kept import Kept, kept, open_kept
from ...graph.release import Release
from ...ontology.vocabulary import PG
from ..addresses import page_of, place_in_document
from ..i18n import marked
from ..site import site
from .words import Group

PAGE = 50
"""Changes on one page."""
_KEY = "policygraph-changes"
_REMEMBERED = 8
_HELD = f"ASK {{ ?m <{PG.statedIn}> ?p . ?p <{PG.start}> ?start }}"


@dataclass(slots=True)
class Comparisons:
    """Comparisons made for this application; releases never change, so each is made once."""

    made: dict[tuple[object, ...], ChangeSet] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def of_releases(self, old: str, new: str) -> ChangeSet:
        """Two kept releases compared. Raises NotFoundError where one is no longer kept."""
        with self.lock:
            if (old, new) not in self.made:
                self._keep((old, new), releases(_open(old), _open(new)))
            return self.made[old, new]

    def of_documents(self, old: Sequence[str], new: Sequence[str]) -> ChangeSet:
        """Documents of the release that is served, compared. Raises NotFoundError."""
        key = (tuple(old), tuple(new))
        with self.lock:
            if key not in self.made:
                self._keep(key, documents(site().release, old, new))
            return self.made[key]

    def _keep(self, key: tuple[object, ...], found: ChangeSet) -> None:
        while len(self.made) >= _REMEMBERED:
            self.made.pop(next(iter(self.made)))
        self.made[key] = found


def install(app: App) -> None:
    """Give the application a place for its comparisons."""
    app.extensions[_KEY] = Comparisons()


def comparisons() -> Comparisons:
    """The comparisons of the application at work."""
    return current_app.extensions[_KEY]


def choices() -> list[Kept]:
    """The releases that can be compared, the newest first."""
    return kept(site().release.path.parent.parent)


def chosen(arguments: Mapping[str, str], there: Sequence[Kept]) -> tuple[str, str] | None:
    """The two releases that an address names: by default the one that is served and the newest before it that differs.

    None where there are not two. Raises InputError for the same release twice.
    """
    ids = {k.id: k.digest for k in there}
    served = site().release.id
    new = arguments.get("new") or (served if served in ids else next(iter(ids), ""))
    older = [name for name in ids if name < new]
    other = (name for name in older if ids[name] != ids.get(new))
    old = arguments.get("old") or next(other, next(iter(older), ""))
    if not (old and new):
        return None
    if old == new:
        raise InputError(
            marked("both sides are the same release"), where=old, advice=marked("Choose two different ones.")
        )
    return old, new


def _open(name: str) -> Release:
    release = site().release
    return release if release.id == name else open_kept(release.path.parent.parent, name)


@dataclass(frozen=True, slots=True)
class Paged:
    """One page of the changes of some kinds: in groups, with the number of pages."""

    groups: tuple[Group, ...]
    page: int
    pages: int
    total: int


def paged(changes: Sequence[Change], kind: str, cause: str, page: int) -> Paged:
    """The changes of a kind and a cause (empty: all), cut into pages. Raises InputError for an unknown kind."""
    if kind and kind not in KINDS:
        raise InputError(marked("there is no such kind of change"), where=kind)
    wanted = [c for c in changes if kind in ("", c.kind) and cause in ("", c.cause)]
    pages = max(1, -(-len(wanted) // PAGE))
    page = min(max(1, page), pages)
    return Paged(grouped(wanted, wanted[(page - 1) * PAGE : page * PAGE]), page, pages, len(wanted))


def grouped(changes: Sequence[Change], shown: Sequence[Change]) -> tuple[Group, ...]:
    """The changes that are shown by subject and kind, each group with the number of all."""
    totals = {key: len(list(found)) for key, found in groupby(changes, key=lambda c: (c.subject, c.kind))}
    return tuple(
        Group(subject, kind, totals[subject, kind], tuple(found))
        for (subject, kind), found in groupby(shown, key=lambda c: (c.subject, c.kind))
    )


def addresses(stated: Stated) -> tuple[str, str] | None:
    """The page of a measure and its place in its document, where the release that is served holds it."""
    page = page_of(stated.iri)
    held = site().release.engine.ask(_HELD, {"m": NamedNode(stated.iri), "start": Literal(stated.start)})
    return (page, place_in_document(stated.document, stated.start, stated.end)) if held and page else None
