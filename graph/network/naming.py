"""Names of the things in a network, in the language asked for."""

from collections.abc import Callable, Iterable

from ..engine import Engine
from ..labels import labels

LANGUAGES = ("en", "zh-Hant")
Name = Callable[[str, str], str]
"""The name of a thing (its IRI) in a language."""


def names(engine: Engine, iris: Iterable[str]) -> Name:
    """A function that names these things: in the language asked for, else in the other one, else by their IRI."""
    known = labels(engine, iris)

    def name(iri: str, language: str) -> str:
        found = known.get(iri, {})
        return found.get(language.casefold()) or next((text for _, text in sorted(found.items())), iri)

    return name


def kind_of(iri: str, base: str) -> str:
    """What sort of thing an IRI stands for: `agency`, `organisation`, `group`, `place` or `theme`."""
    return iri.removeprefix(base).split("/", 1)[0]
