"""Names of things in the language of the page; where only the other language has one, marked as such."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from pyoxigraph import Literal

from ..graph.engine import Engine
from ..queries.catalogue import load
from ..queries.run import run

REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Label:
    """A name and its language tag, None where it has none; `foreign`: not the language that was asked for."""

    text: str
    language: str | None
    foreign: bool = False


class Names:
    """Looks up labels in a release, which never changes, and remembers them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._query = load("labels")
        self._of = lru_cache(REMEMBERED)(self._look_up)

    def label(self, iri: str, language: str) -> Label:
        """The name in this language, else in the other one, else the last part of the IRI."""
        return choose(self._of(iri), language) or Label(last(iri), None)

    def labels(self, iri: str) -> Mapping[str, str]:
        """Every preferred name by language tag."""
        return self._of(iri)

    def _look_up(self, iri: str) -> Mapping[str, str]:
        rows = run(self._engine, self._query, node=iri)
        found = [row["label"] for row in rows]
        return {(t.language or ""): t.value for t in found if isinstance(t, Literal)}


def last(iri: str) -> str:
    """The last part of an IRI; of a rule its whole name, which may have a stroke in it."""
    before, mark, name = iri.rpartition("/rule/")
    return unquote(name if mark and before else iri.rstrip("/").rsplit("/", 1)[-1])


def choose(labels: Mapping[str, str], language: str) -> Label | None:
    """The label in this language, else one in another, marked as foreign; None where there is none."""
    wanted = primary(language)
    for tag, text in sorted(labels.items()):
        if primary(tag) == wanted or not tag:
            return Label(text, tag or None)
    for tag, text in sorted(labels.items()):
        return Label(text, tag, foreign=True)
    return None


def primary(tag: str) -> str:
    """The primary part of a language tag: `zh` of `zh-Hant`."""
    return tag.split("-", 1)[0].casefold()
