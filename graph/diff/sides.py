"""What the two sides of a comparison are called: folders, releases, documents."""

from pathlib import Path

from ...errors import InputError, NotFoundError
from ..kept import kept, open_kept
from ..release import CURRENT, Release, open_release
from .compare import documents, releases
from .model import ChangeSet


def compare(old: str, new: str, data: Path) -> ChangeSet:
    """Compare two releases, or two documents of the current release of `data`, by their names.

    A name is a release folder, a data folder (its current release), the id of a release in `data` or the hash that
    ends it, or the id of a document. Raises NotFoundError for a name of nothing, InputError for a release and a
    document.
    """
    sides = _release(old, data), _release(new, data)
    if sides[0] and sides[1]:
        return releases(sides[0], sides[1])
    release = open_release(data)
    if not (sides[0] or sides[1]):
        return documents(release, [_document(old, release, data)], [_document(new, release, data)])
    alone, name = (new, old) if sides[0] else (old, new)
    _document(alone, release, data)
    raise InputError(
        f"{name} is a release and {alone} a document", where=alone, advice="Compare two releases, or two documents."
    )


def _release(name: str, data: Path) -> Release | None:
    path = Path(name)
    if (path / "build.json").is_file():
        return Release(path.resolve())
    if (path / CURRENT / "build.json").is_file():
        return open_release(path)
    if any(name in (k.id, k.digest) for k in kept(data)):
        return open_kept(data, name)
    return None


def _document(name: str, release: Release, data: Path) -> str:
    if name in release.build["documents"]:
        return name
    raise NotFoundError(
        "this is no release and no document",
        where=name,
        advice=f"Releases: {', '.join(k.id for k in kept(data))}. Documents: {', '.join(release.build['documents'])}.",
    )
