"""Why a node stands where it stands, in a sentence or two made from its figures, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from .naming import Name
from .network import Standing

LEAST = 0.0005
"""Share that is shown as 0.1 per cent."""


@dataclass(frozen=True, slots=True)
class _Words:
    share: str
    none: str
    crossing: str
    tie: str
    ties: str
    places: str
    cuts_one: str
    cuts: str
    item: str
    joint: str
    stop: str


_WORDS: Mapping[str, _Words] = {
    "en": _Words(
        share="{share}% of the shortest ways between the other nodes pass it",
        none="No shortest way between other nodes passes it",
        crossing=", and {share}% of those between nodes of different jurisdictions",
        tie="It belongs to community {own} and has one tie, to community {communities}",
        ties="It belongs to community {own} and has {degree} ties, to communities {communities}",
        places=", in {places}",
        cuts_one="Without it one node would hang on nothing else",
        cuts="Without it {number} nodes would lose their tie to the rest",
        item="{name} ({number})",
        joint=", ",
        stop=". ",
    ),
    "zh-Hant": _Words(
        share="其他節點之間最短的路徑有 {share}% 經過它",
        none="其他節點之間最短的路徑均不經過它",
        crossing="，不同管轄區的節點之間則有 {share}%",
        tie="它屬社群 {own}，有一條連繫，連至社群 {communities}",
        ties="它屬社群 {own}，有 {degree} 條連繫，連至社群 {communities}",
        places="，位於{places}",
        cuts_one="若沒有它，有一個節點便再無相連",
        cuts="若沒有它，有 {number} 個節點會與其餘部分斷開",
        item="{name}（{number}）",
        joint="、",
        stop="。",
    ),
}


def why(standing: Standing, language: str, name: Name) -> str:
    """What the figures of a node mean: which ways pass it, which communities and jurisdictions it joins.

    `name` gives the names of jurisdictions.
    """
    words = _WORDS[language]
    said = [_passed(standing, words), _tied(standing, language, name)]
    if standing.cuts_off:
        said.append((words.cuts_one if standing.cuts_off == 1 else words.cuts).format(number=standing.cuts_off))
    return words.stop.join([*said, ""]).strip()


def percent(share: float) -> str:
    """A share in per cent with one decimal; what would be 0.0 and is more is said to be less than 0.1."""
    return "<0.1" if 0 < share < LEAST else f"{100 * share:.1f}"


def _passed(standing: Standing, words: _Words) -> str:
    share = percent(standing.betweenness)
    said = words.share.format(share=share) if standing.betweenness else words.none
    crossing = standing.crossing or 0.0
    return said + (words.crossing.format(share=percent(crossing)) if crossing >= LEAST else "")


def _tied(standing: Standing, language: str, name: Name) -> str:
    words = _WORDS[language]
    form = words.tie if standing.degree == 1 else words.ties
    communities = _items(standing.joins, words)
    reached = {name(place, language): number for place, number in standing.reaches.items()}
    places = words.places.format(places=_items(reached, words)) if reached else ""
    return form.format(own=standing.community, degree=standing.degree, communities=communities) + places


def _items(counts: Mapping[str, int], words: _Words) -> str:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return words.joint.join(words.item.format(name=name, number=number) for name, number in ordered)
