"""Reading one document in a worker process: ingest, quads, checks, and a cache by content."""

import hashlib
import os
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from .. import ontology
from ..errors import ExpectationError
from ..ingest.corrections.applying import Corrected, apply
from ..ingest.corrections.entry import Correction
from ..ingest.extractors import plugins
from ..ingest.extractors.admission import extend
from ..ingest.extractors.protocol import Extractor
from ..ingest.facts import Document
from ..ingest.pipeline import ingest, name_index, rules_version
from ..ingest.readers import read
from ..ontology.authorities import Entry, load_entries
from ..ontology.iris import Iris, content_hash
from ..ontology.themes import Theme, load_themes
from . import quads
from .evidence import check_evidence
from .quads.part import Part, make_part
from .validation import validate_part


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read: its file, the base of data IRIs, the folder of the cache, its corrections by people, and
    the names of the optional extractors that read it as well."""

    path: Path
    base: str
    cache: Path
    corrections: tuple[Correction, ...] = ()
    extractors: tuple[str, ...] = ()


def read_part(task: Task) -> Part:
    """Everything that a document contributes to a release, from the cache where nothing that decides has changed.

    Raises DocumentError or DescriptionError for an unreadable document, CorrectionError for a correction that does not
    fit it, ExtractorError for an extractor that cannot be had or fails, ExpectationError for counts outside what its
    description expects, ConformanceError where its graph breaks a shape, EvidenceError where a quotation does not
    read as the file does when it is read again.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        document = read(task.path)
        chosen = plugins.load(task.extractors, task.path.parent)
        kept = task.cache / f"{_key(document, task, chosen)}.json"
        if kept.is_file():
            part = Part.from_json(kept.read_text(encoding="utf-8"))
        else:
            part = _fresh(document, task, chosen, caught)
        check_evidence(part.id, part.stated, read(task.path).text)
    _keep(part, kept)
    return part


def _fresh(
    document: Document, task: Task, chosen: Sequence[Extractor], caught: Iterable[warnings.WarningMessage]
) -> Part:
    iris, (entries, _) = Iris(task.base), standing(task.base)
    read_as = understood(document, task.base, task.corrections, chosen)
    told = tuple(dict.fromkeys(str(warning.message) for warning in caught))
    versions = {extractor.name: extractor.version for extractor in chosen}
    part = make_part(read_as.facts, entries, iris, told, read_as.applied, versions)
    check_expectations(document, part)
    validate_part(part, iris)
    return part


def understood(
    document: Document, base: str, corrections: Sequence[Correction], chosen: Sequence[Extractor] = ()
) -> Corrected:
    """What a document says: by the rules, then by extractors that are asked for, then after people's corrections.

    Raises CorrectionError and ExtractorError.
    """
    entries, themes = standing(base)
    facts = ingest(document, entries, themes)
    if not corrections and not chosen:
        return Corrected(facts, ())
    names = name_index(document, entries)
    return apply(extend(facts, chosen, names), corrections, names)


def check_expectations(document: Document, part: Part) -> None:
    """Compare counts with those of the description. Raises ExpectationError that names each count outside."""
    outside = [
        f"{part.counts[name]} {name}, expected {least} to {greatest}"
        for name, (least, greatest) in document.description.expect.items()
        if not least <= part.counts[name] <= greatest
    ]
    if outside:
        raise ExpectationError(
            "; ".join(outside),
            where=document.id,
            advice="Look at what was found; if it is right, correct [expect] in the description.",
        )


@cache
def version() -> str:
    """A hash of everything that decides what a document contributes: the rules of ingest and of writing quads."""
    return content_hash(rules_version(), _code_hash())


def _code_hash() -> str:
    digest = hashlib.sha256()
    for folder in (files(quads), files(ontology)):
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith((".py", ".ttl")):
                digest.update(_named_bytes(file))
    return digest.hexdigest()


def _named_bytes(file: Traversable) -> bytes:
    return file.name.encode() + b"\0" + file.read_bytes() + b"\0"


@cache
def standing(base: str) -> tuple[tuple[Entry, ...], tuple[Theme, ...]]:
    """The entries of the authority files and the theme scheme, read once a process."""
    return load_entries(base), tuple(load_themes(base))


def _key(document: Document, task: Task, chosen: Sequence[Extractor]) -> str:
    parts = [document.sha256, repr(document.description), task.base, version(), repr(task.corrections)]
    parts += [f"{extractor.name} {extractor.version}" for extractor in chosen]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _keep(part: Part, kept: Path) -> None:
    if kept.is_file():
        return
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_suffix(f".{os.getpid()}")
    fresh.write_text(part.to_json(), encoding="utf-8")
    fresh.replace(kept)
