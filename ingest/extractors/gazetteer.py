"""An extractor that finds the terms of a list which a corpus keeps in `extractors/gazetteer.toml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import ExtractorError
from ..statement import NEEDED
from ..view import view
from .options import Options, options
from .protocol import Proposal, Source

NAMED = frozenset(kind for kind, needed in NEEDED.items() if "name" in needed)
_KEYS = ("text", "kind", "confidence", "says")
_CODE = "1"
"""Changes with what this code finds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words to be found, what they name, and what is said of it besides (as `values` of a proposal)."""

    text: str
    kind: str
    confidence: float = 1.0
    says: Mapping[str, Any] = field(default_factory=dict)


class Gazetteer:
    """Terms as they are printed, at word boundaries, the longest at each place; markup and line breaks between their
    words do not matter."""

    name = "gazetteer"

    def __init__(self, corpus: Path) -> None:
        """Raises ExtractorError for a list that is not there or wrong."""
        listed = options(corpus, self.name)
        listed.check_keys(("term",))
        self._terms = _terms(listed)
        self.version = f"{_CODE}-{listed.digest}"
        longest_first = sorted(self._terms, key=len, reverse=True)
        self._pattern = re.compile("|".join(_bounded(text) for text in longest_first))

    def propose(self, source: Source) -> Iterator[Proposal]:
        """A proposal for each place at which a term is printed."""
        for block in source.blocks:
            seen = view(source.text, block.spans)
            for match in self._pattern.finditer(seen.text):
                start, end = seen.locate(match.start(), match.end())
                for term in self._terms[match[0]]:
                    yield Proposal(
                        kind=term.kind,
                        start=start,
                        end=end,
                        quote=source.text[start:end],
                        confidence=term.confidence,
                        values={"name": term.text, **term.says} if term.kind in NAMED else term.says,
                    )


def _terms(listed: Options) -> dict[str, list[Term]]:
    entries = listed.table.get("term")
    if not isinstance(entries, list) or not entries:
        raise ExtractorError("it holds no [[term]]", where=listed.where, advice="Each has text and kind.")
    terms: dict[str, list[Term]] = {}
    for number, entry in enumerate(entries, 1):
        term = _term(entry, f"{listed.where}, term {number}")
        terms.setdefault(term.text, []).append(term)
    return terms


def _term(entry: Any, where: str) -> Term:
    if not isinstance(entry, dict) or not {"text", "kind"} <= set(entry) <= set(_KEYS):
        raise ExtractorError("this is no term", where=where, advice=f"Keys: {', '.join(_KEYS)}; the first two always.")
    if not all(isinstance(entry[key], str) and entry[key].strip() for key in ("text", "kind")):
        raise ExtractorError("text and kind are texts", where=where)
    return Term(**entry)


def _bounded(text: str) -> str:
    """A pattern for the term where it is no part of a longer Latin word."""
    before = r"(?<![A-Za-z0-9])" if re.match(r"[A-Za-z0-9]", text) else ""
    after = r"(?![A-Za-z0-9])" if re.search(r"[A-Za-z0-9]\Z", text) else ""
    return f"{before}{re.escape(text)}{after}"
