"""Why a node stands where it stands, in a sentence or two made from its figures, in both languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .network import Standing

LANGUAGES = ("en", "zh-Hant")
Name = Callable[[str, str], str]
"""The name of a thing (its IRI) in a language."""


@dataclass(frozen=True, slots=True)
class _Words:
    share: str
    crossing: str
    tied: str
    cuts_one: str
    cuts: str
    list: str
    item: str
    joint: str
    stop: str


_WORDS: Mapping[str, _Words] = {
    "en": _Words(
        share="{share}% of the shortest ways between the other nodes pass it",
        crossing=", and {share}% of those between nodes of different jurisdictions",
        tied="It is tied to {degree} nodes in {communities}{places}",
        cuts_one="Without it one node would hang on nothing else",
        cuts="Without it {number} nodes would lose their tie to the rest",
        list=" and in {items}",
        item="{name} ({number})",
        joint=", ",
        stop=". ",
    ),
    "zh-Hant": _Words(
        share="其他節點之間最短的路徑有 {share}% 經過它",
        crossing="，不同司法管轄區的節點之間則有 {share}%",
        tied="它與 {degree} 個節點相連，分屬{communities}{places}",
        cuts_one="若沒有它，有一個節點便再無相連",
        cuts="若沒有它，有 {number} 個節點會與其餘部分斷開",
        list="，位於{items}",
        item="{name}（{number}）",
        joint="、",
        stop="。",
    ),
}
_COMMUNITY = {"en": ("community {items}", "communities {items}"), "zh-Hant": ("社群 {items}", "社群 {items}")}


def why(standing: Standing, language: str, name: Name) -> str:
    """What the figures of a node mean: which ways pass it, which communities and jurisdictions it joins.

    `name` gives the names of jurisdictions.
    """
    words = _WORDS[language]
    said = [words.share.format(share=percent(standing.betweenness)) + _crossing(standing, words)]
    said.append(_tied(standing, language, name))
    if standing.cuts_off:
        said.append((words.cuts_one if standing.cuts_off == 1 else words.cuts).format(number=standing.cuts_off))
    return words.stop.join([*said, ""]).strip()


def percent(share: float) -> str:
    """A share in per cent with one decimal."""
    return f"{100 * share:.1f}"


def _crossing(standing: Standing, words: _Words) -> str:
    return words.crossing.format(share=percent(standing.crossing)) if standing.crossing else ""


def _tied(standing: Standing, language: str, name: Name) -> str:
    words = _WORDS[language]
    one, several = _COMMUNITY[language]
    communities = (several if len(standing.joins) > 1 else one).format(items=_items(standing.joins, words))
    places = {name(place, language): number for place, number in standing.reaches.items()}
    where = words.list.format(items=_items(places, words)) if places else ""
    return words.tied.format(degree=standing.degree, communities=communities, places=where)


def _items(counts: Mapping[str, int], words: _Words) -> str:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return words.joint.join(words.item.format(name=name, number=number) for name, number in ordered)
