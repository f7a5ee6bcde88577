"""The releases that a data folder keeps: the current one and those before it, each of which can be opened."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

from ..errors import NotFoundError
from .publish import RELEASES
from .release import Release


@dataclass(frozen=True, slots=True)
class Kept:
    """A release in the data folder, by its id, with the moment it was built and the number of its documents."""

    id: str
    path: Path
    built: datetime.datetime
    documents: int
    digest: str
    """Of its statements; two releases with the same one say the same."""


def kept(data: Path) -> list[Kept]:
    """The releases of a data folder, the newest first; one that a build is just removing is left out."""
    found: list[Kept] = []
    for path in sorted((data / RELEASES).glob("[0-9]*Z-*"), reverse=True):
        try:
            record = json.loads((path / "build.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        built = datetime.datetime.fromisoformat(record["built"])
        found.append(Kept(path.name, path, built, len(record["documents"]), path.name.rpartition("-")[2]))
    return found


def open_kept(data: Path, name: str) -> Release:
    """A release of the data folder by its id, or by the hash that ends it; no build removes it while it is open.

    Raises NotFoundError where none, or more than one, has that name.
    """
    there = kept(data)
    found = [k for k in there if name in (k.id, k.digest)]
    if len({k.digest for k in found}) == 1:
        try:
            return Release(found[0].path)
        except FileNotFoundError as error:
            raise NotFoundError("this release has just been removed", where=name, advice=_advice(there)) from error
    raise NotFoundError("there is no such release", where=name, advice=_advice(there))


def _advice(there: list[Kept]) -> str:
    return f"Kept here: {', '.join(k.id for k in there) or 'none'}."
