"""Which printed units count the same thing, kept by hand in `authority/units.toml`."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..errors import AuthorityError
from .files import UNITS

_IRREGULAR = {"people": "people", "persons": "person", "children": "child", "men": "man", "women": "woman"}
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
_NO_PLURAL = ("ss", "us", "is")
_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*|%|[\u3400-\u9fff]+|\w+")

Lemmas = tuple[str, ...]
"""A unit word by word, each in its singular."""


@dataclass(frozen=True, slots=True)
class Units:
    """The list: `same` gives each known unit the number of its group."""

    same: dict[Lemmas, int]
    anyone: frozenset[Lemmas]
    kinds: frozenset[Lemmas]
    time: frozenset[Lemmas]

    def is_time(self, unit: str) -> bool:
        """Whether a unit is a stretch of time."""
        return lemmas(unit) in self.time

    def agree(self, target: str, result: str) -> bool:
        """Whether a result counts what its target counts: named alike, a kind of it, or by its bare head ("cases")."""
        set_, told = lemmas(target), lemmas(result)
        if not set_ or not told:
            return set_ == told
        refers_back = told == set_[-1:]
        return refers_back or _is_kind_of(told, set_) or self._one_group(set_, told) or self._whoever(set_, told)

    def _one_group(self, target: Lemmas, result: Lemmas) -> bool:
        group = self.same.get(target)
        return group is not None and any(self.same.get(end) == group for end in _endings(result))

    def _whoever(self, target: Lemmas, result: Lemmas) -> bool:
        """A result in a word for anyone, of a target that counts people."""
        return result in self.anyone and any(end in self.kinds | self.anyone for end in _endings(target))


@cache
def load_units() -> Units:
    """The list of `authority/units.toml`. Raises AuthorityError for a unit in two groups."""
    listed = tomllib.loads(UNITS.read_text(encoding="utf-8"))
    same: dict[Lemmas, int] = {}
    for number, group in enumerate(listed["same"]):
        for word in group["words"]:
            if lemmas(word) in same:
                raise AuthorityError(f"the unit “{word}” stands in two groups", where=UNITS.name)
            same[lemmas(word)] = number
    people = listed["people"]
    return Units(same, _set(people["anyone"]), _set(people["kinds"]), _set(listed["time"]["words"]))


def lemmas(unit: str) -> Lemmas:
    """The words of a unit, the last of them in its singular, without quotation marks."""
    words = _WORD.findall(unit.casefold())
    return (*words[:-1], _singular(words[-1])) if words else ()


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(_NO_PLURAL) or len(word) < 4:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word


def _endings(unit: Lemmas) -> list[Lemmas]:
    """The unit itself, then without its first word, and so on: its head comes last."""
    return [unit[at:] for at in range(len(unit))]


def _is_kind_of(narrow: Lemmas, wide: Lemmas) -> bool:
    """English adds words before the head, Chinese runs them together."""
    return narrow[-len(wide) :] == wide or (len(wide) == len(narrow) == 1 and _is_han(wide[0], narrow[0]))


def _is_han(wide: str, narrow: str) -> bool:
    return len(wide) > 1 and narrow.endswith(wide) and wide > "\u3400"


def _set(words: Iterable[str]) -> frozenset[Lemmas]:
    return frozenset(lemmas(word) for word in words)
