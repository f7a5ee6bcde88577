"""Headings to themes: a heading speaks of a theme when it says one of its names."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ...ontology.themes import Theme

_HAN = re.compile(r"[\u3400-\u9fff]")


def themes(title: str, schemes: Iterable[Theme]) -> tuple[str, ...]:
    """IRIs of the themes one of whose names the heading says, in the order of the scheme.

    A hidden English label may be the beginning of a word; every other English label is whole words.
    """
    heading = _folded(title)
    return tuple(theme.iri for theme in schemes if _speaks_of(heading, theme))


def _speaks_of(heading: str, theme: Theme) -> bool:
    shown = (*theme.preferred.values(), *_flat(theme.alternative))
    return any(_says(heading, label, r"(?:s|es)?(?!\w)") for label in shown) or any(
        _says(heading, label, "") for label in _flat(theme.hidden)
    )


def _flat(labels: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for names in labels.values():
        yield from names


def _says(heading: str, label: str, end: str) -> bool:
    label = _folded(label)
    if _HAN.search(label):
        return label in heading
    return bool(label) and _word(label, end).search(heading) is not None


@lru_cache(maxsize=4096)
def _word(label: str, end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(label)}{end}")


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("-", " ")
    return re.sub(r"\s+", " ", text).strip()
