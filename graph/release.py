"""A release: one immutable, complete graph with its texts, facts and search index."""

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import NoReleaseError, NotFoundError
from .engine import Engine, LocalEngine
from .holding import hold
from .originals import Kept, kept_original
from .search import SearchIndex
from .store import disk_store, memory_store

CURRENT = "current"


class Release:
    """Everything that one build published. Open it with `open_release`; while it is open no build removes it."""

    def __init__(self, path: Path, *, in_memory: bool = False) -> None:
        self.path = path
        self.id = path.name
        self._in_memory = in_memory
        hold(path, self)

    @cached_property
    def engine(self) -> Engine:
        """Answers queries over the union of all named graphs."""
        return LocalEngine(memory_store(self.path) if self._in_memory else disk_store(self.path))

    @cached_property
    def search(self) -> SearchIndex:
        """Finds entities, measures and documents by words."""
        return SearchIndex(self.path)

    @cached_property
    def build(self) -> dict[str, Any]:
        """`build.json`: when and how long it was built, base, counts, warnings, documents set aside."""
        return json.loads((self.path / "build.json").read_text(encoding="utf-8"))

    @property
    def base(self) -> str:
        """Base of the data IRIs."""
        return self.build["base"]

    def text(self, doc_id: str) -> str:
        """The text of a document, unchanged, so that offsets hold. Raises NotFoundError."""
        if doc_id not in self.build["documents"]:
            raise NotFoundError(f"there is no document {doc_id!r} in this release", where=self.id)
        return (self.path / "texts" / f"{doc_id}.txt").read_bytes().decode("utf-8")

    def original(self, doc_id: str) -> Kept | None:
        """The file that a document's text was read from; None where the text itself was published."""
        return kept_original(self.path, self.build, doc_id)

    def facts(self) -> Iterator[dict[str, Any]]:
        """One fact line for each block of each document."""
        return _lines(self.path / "facts.jsonl")

    def links(self) -> Iterator[dict[str, Any]]:
        """One line for each link between two measures: from, to, relation."""
        return _lines(self.path / "links.jsonl")

    def info(self) -> dict[str, Any]:
        """What the release holds and where it stands."""
        known = ("built", "base", "documents", "counts", "triples", "graphs", "set_aside", "warnings", "seconds")
        return {"release": self.id, "path": str(self.path)} | {name: self.build[name] for name in known}


def open_release(data: Path, *, in_memory: bool = False) -> Release:
    """The current release of a data folder; `in_memory` trades memory for speed. Raises NoReleaseError."""
    current = data / CURRENT
    if not (current / "build.json").is_file():
        raise NoReleaseError(
            "no release has been built yet", where=str(data), advice="Build one: policygraph build [CORPUS]."
        )
    return Release(current.resolve(), in_memory=in_memory)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
