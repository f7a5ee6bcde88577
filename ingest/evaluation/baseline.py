"""A baseline: how many items of each figure were wrong when it was last kept, so that nothing gets worse unseen.

It is TOML: for each set of gold its `sha256`, under `wrong` a number for each family, and under `right` one for each
family that is said of things found. Of these an item is lost only where it is wrong and was right: what is newly found
is no loss, whatever is said of it.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import tomli_w

from ...errors import InputError
from .figures import Figure
from .report import Evaluation

ALLOWED = 2
"""Items that a figure may lose."""
_HEAD = """\
# How many items of each figure are wrong, and of what is said of things found, right. A figure that loses more than two
# fails the tests. `make quality` puts better numbers in and never worse ones: who accepts a loss writes it here by hand
# and says why.

"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a set: the hash of its gold, wrong items and right ones by family."""

    sha256: str
    wrong: Mapping[str, int] = field(default_factory=dict)
    right: Mapping[str, int] = field(default_factory=dict)


Baseline = Mapping[str, Kept]
"""What was kept, by the names of the sets."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A figure that lost this many items; None where it is no longer measured."""

    gold: str
    family: str
    items: int | None

    def __str__(self) -> str:
        lost = "is no longer measured" if self.items is None else f"lost {self.items} items"
        return f"{self.family} of {self.gold} {lost}"


def read(file: Path) -> Baseline:
    """The baseline in a file. Raises InputError for one that cannot be read."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return {name: Kept(kept["sha256"], dict(kept["wrong"]), dict(kept["right"])) for name, kept in table.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise InputError(f"this is no baseline: {error}", where=str(file)) from error


def write(baseline: Baseline, file: Path) -> None:
    """Write a baseline in place of the one in the file."""
    table = {name: {"sha256": k.sha256, "wrong": dict(k.wrong), "right": dict(k.right)} for name, k in baseline.items()}
    file.write_text(_HEAD + tomli_w.dumps(table), encoding="utf-8")


def changed(evaluations: Iterable[Evaluation], baseline: Baseline) -> list[str]:
    """Names of the sets whose gold has changed since: items of two annotations do not compare."""
    names = (evaluation.gold for evaluation in evaluations if evaluation.gold.name in baseline)
    return [gold.name for gold in names if baseline[gold.name].sha256 != gold.sha256]


def losses(evaluations: Iterable[Evaluation], baseline: Baseline, allowed: int = ALLOWED) -> list[Loss]:
    """The figures that lost more than `allowed` items; sets that are new or have changed lose nothing."""
    known = ((found, baseline.get(found.gold.name)) for found in evaluations)
    return [
        loss
        for found, kept in known
        if kept is not None and kept.sha256 == found.gold.sha256
        for loss in _lost(found, kept, allowed)
    ]


def _lost(evaluation: Evaluation, kept: Kept, allowed: int) -> Iterator[Loss]:
    now = {figure.name: figure for figure in evaluation.figures}
    for family in kept.wrong:
        items = _items(now[family], kept) if family in now else None
        if items is None or items > allowed:
            yield Loss(evaluation.gold.name, family, items)


def _items(figure: Figure, kept: Kept) -> int:
    more_wrong = figure.wrong - kept.wrong[figure.name]
    if figure.spurious is not None:
        return more_wrong
    return min(more_wrong, kept.right[figure.name] - figure.right)


def better(evaluations: Iterable[Evaluation], baseline: Baseline) -> Baseline:
    """The baseline with every figure that is better now, and with those of sets whose gold is new or has changed."""
    kept = dict(baseline)
    for found in evaluations:
        gold = found.gold
        before = kept.get(gold.name, Kept(gold.sha256))
        before = before if before.sha256 == gold.sha256 else Kept(gold.sha256)
        wrong = {f.name: min(f.wrong, before.wrong.get(f.name, f.wrong)) for f in found.figures}
        right = {f.name: max(f.right, before.right.get(f.name, 0)) for f in found.figures if f.spurious is None}
        kept[gold.name] = Kept(gold.sha256, {**before.wrong, **wrong}, {**before.right, **right})
    return kept
