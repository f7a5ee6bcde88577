"""The way from one party to another, through the measures that they and others take part in."""

from itertools import pairwise

from ...graph.search import EXACT
from ...graph.ways import measures_of, path
from ..asking import ask
from ..site import site
from .ties import Relation, Tie

PARTIES = ("agency", "organisation", "place", "group")
CHOICES = 8


def way(one: str, goal: str) -> list[Tie]:
    """The steps of a shortest way, party to measure and measure to party; none where there is no way."""
    stations = path(measures_of(site().release.engine), one, goal)
    return [_step(here, there) for here, there in pairwise(stations)]


def _step(here: str, there: str) -> Tie:
    stated = [row for row in ask("ties-stated", node=here) if row["other"] == there]
    relations = [Relation(row["relation"].rsplit("#", 1)[-1], row["outward"] == "true") for row in stated]
    return Tie(here, there, 0, relations)


def parties_named(words: str) -> list[str]:
    """The parties that a reader may mean by these words: one where it is called exactly so, else the best few."""
    hits = site().release.search.search(words, kinds=PARTIES, limit=CHOICES)
    exact = [hit for hit in hits if hit.score >= EXACT]
    return [hit.iri for hit in (exact[:1] or hits)]
