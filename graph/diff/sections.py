"""Where measures stand: headings compared without their numbers and years, and headings that were only renamed."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ...ingest.structure.numbering import readings
from ...ingest.view import view
from .model import Change, Pair, Stated

Path = tuple[str, ...]
_YEAR = re.compile(r"(?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2}")
_BLANK = re.compile(r"[\W_]+")


def key(path: Sequence[str]) -> Path:
    """Headings as two are compared: a new number or another year is no other section."""
    return tuple(_bare(title) for title in path)


def _bare(title: str) -> str:
    shown = view(title, [(0, len(title))]).text
    end = max((number.end for number in readings(shown)), default=0)
    text = unicodedata.normalize("NFKC", shown[end:] or shown).casefold()
    return _BLANK.sub("", _YEAR.sub("", text))


def renamed(pairs: Sequence[Pair], old: Iterable[Stated], new: Iterable[Stated]) -> dict[Path, Path]:
    """Headings of the one side that are gone and whose measures stand, most of them, under one new heading."""
    before, after = {key(m.section) for m in old}, {key(m.section) for m in new}
    went: dict[Path, Counter[Path]] = defaultdict(Counter)
    came: dict[Path, Counter[Path]] = defaultdict(Counter)
    for pair in pairs:
        source, target = key(pair.old.section), key(pair.new.section)
        went[source][target] += 1
        came[target][source] += 1
    found: dict[Path, Path] = {}
    for source in sorted(set(went) - after):
        target = _most(went[source])
        if target not in before and _most(came[target]) == source:
            found[source] = target
    return found


def _most(counts: Counter[Path]) -> Path:
    return min(counts, key=lambda path: (-counts[path], path))


def placed(pairs: Sequence[Pair], names: dict[Path, Path]) -> list[Change]:
    """Measures that stand in another section, and each section that only has another heading, once."""
    out: list[Change] = []
    told: set[tuple[Path, Path]] = set()
    for pair in pairs:
        source, target = key(pair.old.section), key(pair.new.section)
        if source == target:
            continue
        before, after = " › ".join(pair.old.section), " › ".join(pair.new.section)
        if names.get(source) != target:
            out.append(Change("moved", "measure", "text", pair.old, pair.new, before, after))
        elif (source, target) not in told:
            told.add((source, target))
            out.append(Change("reworded", "section", "text", pair.old, pair.new, before, after))
    return out
