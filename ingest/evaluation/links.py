"""Links between measures compared with annotated ones.

"same" has no direction; "continues" goes from the later to the earlier, "reports" from the result to the commitment: a
link the wrong way round has a wrong relation.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .figures import Figure, Line, Mistake
from .pairing import HALF

Ends = tuple[str, str]
"""Ids of the blocks that a link goes from and to."""


@dataclass(frozen=True, slots=True)
class LinkGold:
    """Annotated links, look-alikes that are none, and pairs of ids of which the annotation judges nothing."""

    links: Sequence[Line]
    apart: Sequence[Line]
    unjudged: frozenset[Ends] = field(default_factory=frozenset)


@dataclass(slots=True)
class _Found:
    """What the found links come to: annotated ones met, with the right relation or not, and those made up."""

    met: dict[Ends, bool] = field(default_factory=dict)
    made_up: set[tuple[str, str, str]] = field(default_factory=set)


def evaluate(lines: Iterable[Line], gold: LinkGold) -> tuple[Figure, ...]:
    """Figures of links: `links`, `link relation` where one was found, and `look-alikes` that were not linked.

    A link counts as made up only where both its ends are annotated and the pair is not left unjudged.
    """
    lines = list(lines)
    wanted = {(link["from"]["id"], link["to"]["id"]): link["relation"] for link in gold.links}
    found = _compare(lines, gold, wanted)
    relations = [_relations(found, wanted)] if found.met else []
    return (_links(found, wanted), *relations, _apart(lines, gold))


def _compare(lines: Iterable[Line], gold: LinkGold, wanted: Mapping[Ends, str]) -> _Found:
    places = dict(_places(gold))
    found = _Found()
    for line in lines:
        ones, others = _at(line["from"], places), _at(line["to"], places)
        if not ones or not others or ones == others:
            continue
        pairs = {(one, other) for one in ones for other in others}
        if not _meet(found, line["relation"], pairs, wanted) and gold.unjudged.isdisjoint(map(_unordered, pairs)):
            found.made_up.add((*_unordered((min(ones), min(others))), line["relation"]))
    return found


def _places(gold: LinkGold) -> Iterator[tuple[str, Line]]:
    """Every annotated end by its id."""
    for items, names in ((gold.links, ("from", "to")), (gold.apart, ("a", "b"))):
        for item in items:
            yield from ((item[name]["id"], item[name]) for name in names)


def _at(end: Line, places: Mapping[str, Line]) -> set[str]:
    return {name for name, place in places.items() if near(end, place)}


def near(one: Line, other: Line) -> bool:
    """Whether two stretches of a document share half of the shorter one at least."""
    both = min(one["end"], other["end"]) - max(one["start"], other["start"])
    shorter = min(one["end"] - one["start"], other["end"] - other["start"])
    return one["doc"] == other["doc"] and both > 0 and both >= HALF * shorter


def _meet(found: _Found, relation: str, pairs: set[Ends], wanted: Mapping[Ends, str]) -> bool:
    """Note the annotated links that a found one is; whether there are any."""
    forth = pairs & wanted.keys()
    back = {(other, one) for one, other in pairs} & wanted.keys()
    for ends in forth | back:
        right = wanted[ends] == relation and (ends in forth or relation == "same")
        found.met[ends] = found.met.get(ends, False) or right
    return bool(forth | back)


def _unordered(ends: Ends) -> Ends:
    one, other = sorted(ends)
    return one, other


def _links(found: _Found, wanted: Mapping[Ends, str]) -> Figure:
    missed = [ends for ends in wanted if ends not in found.met]
    mistakes = [
        *(Mistake(" ".join(ends), gold=wanted[ends]) for ends in missed),
        *(Mistake(f"{one} {other}", found=relation) for one, other, relation in sorted(found.made_up)),
    ]
    return Figure("links", len(found.met), len(missed), len(found.made_up), tuple(mistakes))


def _relations(found: _Found, wanted: Mapping[Ends, str]) -> Figure:
    wrong = [ends for ends, right in found.met.items() if not right]
    mistakes = tuple(Mistake(" ".join(ends), wanted[ends], "another relation or direction") for ends in wrong)
    return Figure("link relation", len(found.met) - len(wrong), len(wrong), None, mistakes)


def _apart(lines: Sequence[Line], gold: LinkGold) -> Figure:
    linked = [item for item in gold.apart if any(_joins(line, item) for line in lines)]
    mistakes = tuple(Mistake(f"{item['a']['id']} {item['b']['id']}", "no link", "linked") for item in linked)
    return Figure("look-alikes", len(gold.apart) - len(linked), len(linked), None, mistakes)


def _joins(line: Line, item: Line) -> bool:
    one, other = line["from"], line["to"]
    forth = near(one, item["a"]) and near(other, item["b"])
    return forth or (near(one, item["b"]) and near(other, item["a"]))
