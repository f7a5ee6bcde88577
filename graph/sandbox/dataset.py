"""The dataset that a query names by FROM and FROM NAMED, read from its tokens.

Oxigraph fetches nothing for FROM; what is checked here is that the graphs exist, since a misspelt one would give an
empty answer that looks like a true one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin

from ...ontology.vocabulary import PREFIXES
from .lexer import Token


@dataclass(frozen=True, slots=True)
class Dataset:
    """IRIs of graphs: `default` are merged, `named` are reached by GRAPH. None: everything, as without FROM."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)

    @property
    def graphs(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.default, *self.named)


def dataset(found: Iterable[Token]) -> Dataset:
    """What FROM and FROM NAMED name, up to the first brace."""
    base, prefixes = "", dict(PREFIXES)
    default: list[str] = []
    named: list[str] = []
    parts = list(found)
    for at, token in enumerate(parts):
        if token.is_mark("{"):
            break
        if token.is_word("BASE"):
            base = urljoin(base, _iri(parts[at + 1 : at + 2], base, prefixes))
        elif token.is_word("PREFIX") and parts[at + 1 : at + 2]:
            prefixes[parts[at + 1].text.removesuffix(":")] = _iri(parts[at + 2 : at + 3], base, prefixes)
        elif token.is_word("FROM"):
            is_named = any(t.is_word("NAMED") for t in parts[at + 1 : at + 2])
            (named if is_named else default).append(_iri(parts[at + 1 + is_named :], base, prefixes))
    return Dataset(tuple(default), tuple(named))


def _iri(parts: list[Token], base: str, prefixes: dict[str, str]) -> str:
    """The IRI that the first token stands for; as printed where it stands for none (the parser will complain)."""
    if not parts:
        return ""
    text = parts[0].text
    if parts[0].kind == "iri":
        return urljoin(base, text[1:-1]) if base else text[1:-1]
    prefix, _, local = text.partition(":")
    return prefixes.get(prefix, prefix + ":") + re.sub(r"\\(.)", r"\1", local)
