"""The formats that can be added: file extension → what turns the bytes of such a file into text."""

from collections.abc import Callable
from pathlib import Path

from ...errors import DocumentError
from . import pdf, plain, web, word
from .reading import Reading

Format = Callable[[bytes, Path, str | None], Reading]
FORMATS: dict[str, Format] = {
    ".txt": plain.read,
    ".md": plain.read_markdown,
    ".html": web.read,
    ".htm": web.read,
    ".pdf": pdf.read,
    ".docx": word.read,
}
"""Extension, in lower case and with its dot → reader of bytes, path and the encoding ordered."""


def convert(data: bytes, path: Path, encoding: str | None = None) -> Reading:
    """The text of a file. Raises DocumentError for a format that is not read here, and what is not as its name says."""
    reader = FORMATS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(
            f"{path.suffix or 'a file without extension'} is no format read here",
            where=str(path),
            advice=f"Formats: {', '.join(FORMATS)}. Save it as one of these.",
        )
    reading = reader(data, path, encoding)
    if "\0" in reading.text:
        raise DocumentError("it holds NUL characters: this is no text", where=str(path))
    if not reading.text.strip():
        raise DocumentError("the document is empty", where=str(path))
    return reading
