"""Adding documents to a corpus: a file of any format, or all files of a folder."""

import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from ..errors import DocumentError, InputError
from .keeping import write
from .preparing import Ask, Prepared, bytes_of, known_as, prepare
from .proposal import DescriptionWarning
from .readers.formats import FORMATS

Aside = Callable[[Path, InputError], None]
"""Is told of a file that cannot be added, and why."""
ONE_EACH = ("title", "issued", "source")


def add(
    path: Path,
    corpus: Path,
    given: Mapping[str, str],
    *,
    document: str | None = None,
    encoding: str | None = None,
    ask: Ask | None = None,
    aside: Aside | None = None,
) -> list[Prepared]:
    """Add a file, or all files of a folder, to `corpus`: all that is new, or nothing.

    `given` are values of the description by key, which go before what the text shows; `ask` is asked for what neither
    says, else a DescriptionWarning tells what custom takes. Of a folder, files that are in the corpus already and files
    of other formats are left out with a DescriptionWarning; where `aside` is given it is told of each file that cannot
    be added, and the others are. Raises DocumentError for what cannot be read or is there already, DescriptionError
    for values of the wrong form, InputError where a file would be overwritten.
    """
    if path.is_dir():
        _check_single(given, document)
    prepared: list[Prepared] = []
    for file in _sources(path, corpus):
        try:
            one = prepare(file, corpus, given, document=document, encoding=encoding, ask=ask)
            _check_apart(one, prepared, file)
        except InputError as error:
            if aside is None:
                raise
            aside(file, error)
        else:
            prepared.append(one)
    write([pair for one in prepared for pair in one.files])
    return prepared


def _check_apart(one: Prepared, others: Iterable[Prepared], file: Path) -> None:
    """Raises InputError where a document would be written over one of the same folder."""
    twin = next((other for other in others if other.description.id == one.description.id), None)
    if twin is not None:
        raise InputError(
            f"another file of this folder has the same id, {one.description.id}",
            where=str(file),
            advice="Add it by itself, with an id of its own: --id.",
        )


def _check_single(given: Mapping[str, str], document: str | None) -> None:
    own = [key for key in ONE_EACH if key in given] + (["id"] if document else [])
    if own:
        raise InputError(
            f"--{own[0]} is of one document, not of a folder", where=f"--{own[0]}", advice="Add that file by itself."
        )


def _sources(path: Path, corpus: Path) -> list[Path]:
    """The files to add: `path` itself, or those of a folder that have a known format and are new, by name."""
    if not path.is_dir():
        return [path]
    inside = sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith(".") and p.suffix != ".toml")
    found: list[Path] = []
    for file in inside:
        if file.suffix.lower() not in FORMATS:
            warnings.warn(_left_out(file, f"{file.suffix or 'its name'} is no format read here"), stacklevel=3)
        elif known := known_as(corpus, bytes_of(file)):
            warnings.warn(_left_out(file, f"it is in the corpus already, as {known.stem}"), stacklevel=3)
        else:
            found.append(file)
    if not inside:
        raise DocumentError("nothing to add in this folder", where=str(path), advice=f"Formats: {', '.join(FORMATS)}.")
    return found


def _left_out(file: Path, why: str) -> DescriptionWarning:
    return DescriptionWarning(f"{file}: left out, {why}")
