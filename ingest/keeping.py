"""Writing new files: all of them or none, and never over another."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from ..errors import DocumentError, InputError


def check_free(file: Path) -> None:
    """Raises InputError where a file of this name exists."""
    if file.exists():
        raise InputError(
            "it is there already and is not overwritten",
            where=str(file),
            advice="Add the file under another name with --id, or remove the document first.",
        )


def write(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write all of these files with their folders, or leave everything as it was.

    Raises InputError where a file exists, DocumentError where one cannot be written.
    """
    made: list[Path] = []
    try:
        for file, content in files:
            _make(file.parent, made)
            _write(file, content, made)
    except BaseException:
        _undo(made)
        raise


def _write(file: Path, content: bytes, made: list[Path]) -> None:
    check_free(file)
    try:
        with file.open("xb") as out:
            made.append(file)
            out.write(content)
    except OSError as error:
        raise _failed(file, error) from error


def _make(folder: Path, made: list[Path]) -> None:
    if folder.is_dir():
        return
    _make(folder.parent, made)
    try:
        folder.mkdir()
    except OSError as error:
        raise _failed(folder, error) from error
    made.append(folder)


def _failed(path: Path, error: OSError) -> DocumentError:
    return DocumentError(f"it cannot be written: {error.strerror}", where=str(path), advice="Nothing was added.")


def _undo(made: Iterable[Path]) -> None:
    """Remove what was made; a folder into which somebody else has written stays."""
    for path in reversed(list(made)):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
