"""Looking a name up in the authority files, as a librarian does: the entry that it names, and the file that has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process
from rdflib import RDF

from ..errors import NotFoundError
from .authorities import Entry, load_entries
from .entries import folded
from .files import at_base, authority_files
from .turtle import parse
from .vocabulary import DEFAULT_BASE

NEAR = 75
"""Likeness, of 100, from which a name is worth suggesting."""
SUGGESTED = 5


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry and the authority file that has it; `parent` and `members` are entries as well."""

    entry: Entry
    file: str
    parent: Entry | None
    members: tuple[Entry, ...]


def resolve(name: str, base: str = DEFAULT_BASE) -> tuple[Listed, ...]:
    """Every entry of which this is a name (or the IRI), one of each jurisdiction at most.

    Raises NotFoundError, with the names that are most like it, where no entry has it.
    """
    entries = load_entries(base)
    known = {entry.iri: entry for entry in entries}
    found = [e for e in entries if name == e.iri or folded(name) in map(folded, e.forms)]
    if not found:
        raise NotFoundError("no authority file lists this name", where=name, advice=_advice(name, entries))
    files = _files(base)
    return tuple(
        Listed(e, files[e.iri], known.get(e.parent or ""), tuple(known[member] for member in e.members)) for e in found
    )


def _advice(name: str, entries: Sequence[Entry]) -> str:
    labels = (label for entry in entries for label in entry.labels)
    forms = {folded(label): label for label in labels if 2 * len(label) >= len(name)}
    near = process.extract(folded(name), forms.keys(), scorer=fuzz.WRatio, limit=SUGGESTED, score_cutoff=NEAR)
    if not near:
        return "policygraph authority --unlisted shows what documents name and no file lists."
    return f"Listed are: {', '.join(forms[form] for form, _, _ in near)}."


@cache
def _files(base: str) -> dict[str, str]:
    """The file of each entry, by its IRI."""
    texts = ((file.name, at_base(file.read_text(encoding="utf-8"), base)) for file in authority_files())
    return {str(subject): name for name, text in texts for subject in parse(text, name).subjects(RDF.type)}
