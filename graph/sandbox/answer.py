"""A complete answer, kept aside until its last byte has come: no part of one is ever taken for the whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import IO

from .formats import Format
from .screen import Form

IN_MEMORY = 1 << 20
"""Bytes up to which an answer is held in memory; a larger one goes to a temporary file."""
_PIECE = 1 << 16


@dataclass(slots=True)
class Answer:
    """The bytes of an answer, to be read once: iterate over it, or hand on its file and close it."""

    form: Form
    format: Format
    size: int = 0
    """Bytes."""
    file: IO[bytes] = field(default_factory=partial(SpooledTemporaryFile, max_size=IN_MEMORY), repr=False)

    def add(self, piece: bytes) -> None:
        """Take the next piece from the worker."""
        self.file.write(piece)
        self.size += len(piece)

    def completed(self) -> "Answer":
        """Ready to be read from its start."""
        self.file.seek(0)
        return self

    def close(self) -> None:
        """Give the memory or the file back."""
        self.file.close()

    def __iter__(self) -> Iterator[bytes]:
        with self.file:
            while piece := self.file.read(_PIECE):
                yield piece

    def __enter__(self) -> "Answer":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
