"""Headings to themes: a heading speaks of a theme when it says one of its names."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ...ontology.themes import Theme


def themes(title: str, schemes: Iterable[Theme]) -> tuple[str, ...]:
    """IRIs of the themes whose labels (hidden ones too) the heading contains, in the order of the scheme."""
    heading = _folded(title)
    return tuple(theme.iri for theme in schemes if any(_says(heading, _folded(label)) for label in _labels(theme)))


def _labels(theme: Theme) -> Iterator[str]:
    yield from theme.preferred.values()
    for group in (theme.alternative, theme.hidden):
        for names in group.values():
            yield from names


def _says(heading: str, label: str) -> bool:
    if not label:
        return False
    if re.search(r"[\u3400-\u9fff]", label):
        return label in heading
    return re.search(rf"(?<!\w){re.escape(label)}(?:s|es)?(?!\w)", heading) is not None


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("-", " ")
    return re.sub(r"\s+", " ", text).strip()
