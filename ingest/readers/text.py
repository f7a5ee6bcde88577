"""Plain text files: UTF-8, taken as they are, so that offsets count the code points of the file."""

from pathlib import Path

from ...errors import DocumentError

EXTENSIONS = (".txt",)


def read(data: bytes, path: Path) -> str:
    """The text of a file's bytes, line ends untouched. Raises DocumentError where they are no UTF-8 text."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"byte {error.start} is no UTF-8 ({error.reason})",
            where=str(path),
            advice="Save the text as UTF-8; every offset counts its code points.",
        ) from error
    if "\0" in text:
        raise DocumentError(
            f"character {text.index(chr(0))} is NUL: this is no text", where=str(path), advice="Extract the text first."
        )
    if not text.strip():
        raise DocumentError("the document is empty", where=str(path))
    return text
