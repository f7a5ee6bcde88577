"""The way from one party to another, through the measures that they and others take part in."""

from itertools import pairwise

from ..graph.ways import measures_of, path
from .asking import ask
from .site import site
from .ties import Relation, Tie

PARTIES = ("agency", "organisation", "place", "group")


def way(one: str, goal: str) -> list[Tie]:
    """The steps of a shortest way, party to measure and measure to party; none where there is no way."""
    stations = path(measures_of(site().release.engine), one, goal)
    return [_step(here, there) for here, there in pairwise(stations)]


def _step(here: str, there: str) -> Tie:
    stated = [row for row in ask("ties-stated", node=here) if row["other"] == there]
    relations = [Relation(row["relation"].rsplit("#", 1)[-1], row["outward"] == "true") for row in stated]
    return Tie(here, there, 0, relations)


def party_named(words: str) -> str | None:
    """The party that a reader means by these words, None where nothing has such a name."""
    hits = site().release.search.search(words, kinds=PARTIES, limit=1)
    return hits[0].iri if hits else None
