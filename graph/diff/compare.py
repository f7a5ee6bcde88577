"""Compares two releases, or two documents of one release."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from ...errors import InputError, NotFoundError
from ...ontology.iris import Iris
from ...ontology.vocabulary import PG, PREFIXES
from ..labels import labels
from ..release import Release
from . import facts, papers, sections, things
from .causes import Texts, cause, explained
from .matching import Link, match
from .model import KINDS, SUBJECTS, Cause, Change, ChangeSet, Pair, Side, Stated
from .snapshot import read, value

_LINKS = f"""PREFIX pg: <{PREFIXES["pg"]}> SELECT ?from ?to ?score WHERE {{
  VALUES ?relation {{ pg:link-same pg:link-continues }}
  ?l a pg:MeasureLink ; pg:from ?from ; pg:to ?to ; pg:relation ?relation . OPTIONAL {{ ?l pg:score ?score }} }}"""
"""Links that say that both speak of the same; a report on a commitment is another statement."""


def releases(old: Release, new: Release) -> ChangeSet:
    """Everything that changed from one release to another. Raises InputError where they have different bases."""
    if old.base != new.base:
        raise InputError(
            f"the releases have different bases, {old.base} and {new.base}",
            where=old.id,
            advice="Build both with the same POLICYGRAPH_BASE.",
        )
    names = papers.shared(old, new)
    was, now = _by_document(read(old.engine, old.text)), _by_document(read(new.engine, new.text))
    found, pairs = [*papers.changes(old, new, names), *things.changes(old, new)], []
    texts = Texts(old.engine, new.engine)
    for one, other in names.items():
        changes, matched = _measures(was[one], now[other], cause(old, new, one, other))
        found += explained(changes, old, new, (one, other), texts)
        pairs += matched
    found += _alone(chain(*(m for d, m in was.items() if d not in names)), "removed")
    found += _alone(chain(*(m for d, m in now.items() if d not in names.values())), "added")
    everything = [*chain(*was.values())], [*chain(*now.values())]
    return _set((old, new), (_release(old, everything[0]), _release(new, everything[1])), everything, found, pairs)


def documents(release: Release, old: Sequence[str], new: Sequence[str]) -> ChangeSet:
    """Everything that differs between these documents and those, by their ids. Raises NotFoundError."""
    for doc in (*old, *new):
        if doc not in release.build["documents"]:
            raise NotFoundError(
                f"there is no document {doc!r} in this release",
                where=release.id,
                advice=f"It holds: {', '.join(release.build['documents'])}.",
            )
    was, now = read(release.engine, release.text, old), read(release.engine, release.text, new)
    links = [
        Link(value(row, "from"), value(row, "to"), float(value(row, "score") or 1))
        for row in release.engine.select(_LINKS)
    ]
    found, pairs = _measures(was, now, "context", links)
    sides = _papers(release, old, was), _papers(release, new, now)
    return _set((release, release), sides, (was, now), found, pairs)


def _measures(
    old: Sequence[Stated], new: Sequence[Stated], why: Cause, links: Iterable[Link] = ()
) -> tuple[list[Change], tuple[Pair, ...]]:
    pairs = match(old, new, links)
    olds, news = {p.old.iri for p in pairs}, {p.new.iri for p in pairs}
    found = _alone((m for m in old if m.iri not in olds), "removed")
    found += _alone((m for m in new if m.iri not in news), "added")
    found += [change for pair in pairs for change in facts.changes(pair, why)]
    return found + sections.placed(pairs, sections.renamed(pairs, old, new)), pairs


def _alone(measures: Iterable[Stated], kind: str) -> list[Change]:
    if kind == "removed":
        return [Change("removed", "measure", old=m, before=m.text) for m in measures]
    return [Change("added", "measure", new=m, after=m.text) for m in measures]


def _set(
    releases: tuple[Release, Release],
    sides: tuple[Side, Side],
    measures: tuple[list[Stated], list[Stated]],
    found: list[Change],
    pairs: Collection[Pair],
) -> ChangeSet:
    new, gone = facts.parties(*(chain(*(m.roles for m in side)) for side in measures))
    found += [Change("party-new", "graph", about=agent) for agent in new]
    found += [Change("party-gone", "graph", about=agent) for agent in gone]
    spoken = _spoken(found, sides, releases[1].base)
    known = {iri: names for release in releases for iri, names in labels(release.engine, spoken).items()}
    return ChangeSet(*sides, tuple(sorted(found, key=_order)), tuple(pairs), known)


def _spoken(found: Iterable[Change], sides: tuple[Side, Side], base: str) -> set[str]:
    """The things that a comparison names: parties, documents, classes, values that are IRIs."""
    iris = {iri for change in found for iri in (change.about, change.before, change.after) if isinstance(iri, str)}
    papers = {Iris(base).document(doc) for side in sides for doc in side.documents}
    return {iri for iri in iris if iri.startswith(base)} | papers | {str(PG[n]) for s in sides for n in s.counts}


def _order(change: Change) -> tuple[int, int, str, int, str, str]:
    stated = change.new or change.old
    document, start = (stated.document, stated.start) if stated else ("", 0)
    subject, kind = SUBJECTS.index(change.subject), KINDS.index(change.kind)
    return subject, kind, document, start, change.about or "", f"{change.before}{change.after}"


def _by_document(measures: Iterable[Stated]) -> dict[str, list[Stated]]:
    found: dict[str, list[Stated]] = defaultdict(list)
    for measure in measures:
        found[measure.document].append(measure)
    return found


def _release(release: Release, measures: Sequence[Stated]) -> Side:
    return Side(
        kind="release",
        id=release.id,
        iri=Iris(release.base).release(release.id.rpartition("-")[2]),
        release=release.id,
        built=datetime.datetime.fromisoformat(release.build["built"]),
        documents=tuple(release.build["documents"]),
        measures=len(measures),
        counts=release.build["counts"],
    )


def _papers(release: Release, ids: Sequence[str], measures: Sequence[Stated]) -> Side:
    iris = [Iris(release.base).document(doc) for doc in ids]
    built = datetime.datetime.fromisoformat(release.build["built"])
    alone = iris[0] if len(iris) == 1 else ""
    return Side("documents", ", ".join(ids), alone, release.id, built, tuple(ids), len(measures))
