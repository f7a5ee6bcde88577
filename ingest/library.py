"""A folder of documents: which of its files are read."""

import warnings
from pathlib import Path

from ..errors import DocumentError
from .description import DescriptionWarning
from .readers import CONVERTED, READERS

CORPUS = Path(__file__).parent / "corpus"
"""The packaged documents."""


def documents(folder: Path = CORPUS) -> list[Path]:
    """The documents of `folder`, not of its sub-folders, by name.

    Warns of a description that describes nothing, and of a file that has not been added. Raises DocumentError where
    there is no such folder, no document in it, or two documents of one name, whose id would be the same.
    """
    if not folder.is_dir():
        raise DocumentError("there is no such folder of documents", where=str(folder))
    found = sorted(p for p in folder.iterdir() if p.suffix.lower() in READERS and p.is_file())
    if not found:
        raise DocumentError(
            "no document in this folder",
            where=str(folder),
            advice=f"Formats: {', '.join(sorted(READERS))}. `policygraph add` makes them of others.",
        )
    _check_stems(found)
    _warn_of_orphans(folder, {p.stem for p in found})
    _warn_of_others(folder, {p.stem for p in found})
    return found


def _check_stems(found: list[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in found:
        other = seen.setdefault(path.stem, path)
        if other != path:
            raise DocumentError(
                f"it has the id of {other.name}", where=str(path), advice="Rename one: the stem of its name is its id."
            )


def _warn_of_orphans(folder: Path, stems: set[str]) -> None:
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in stems:
            warnings.warn(f"{path}: describes no document of this folder", DescriptionWarning, stacklevel=3)


def _warn_of_others(folder: Path, stems: set[str]) -> None:
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in CONVERTED and path.stem not in stems:
            told = f"{path}: is no part of this corpus yet; policygraph add {path.name} makes it one"
            warnings.warn(told, DescriptionWarning, stacklevel=3)
