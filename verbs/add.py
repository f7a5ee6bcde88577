"""Adding documents to a corpus."""

import sys
from pathlib import Path
from typing import Any

import click

from ..errors import InputError
from ..terminal import warn, words


@click.command()
@click.argument("path", metavar="FILE|FOLDER", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--to",
    "corpus",
    default=Path(),
    show_default="this folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the corpus; made if there is none.",
)
@click.option("--id", "document", metavar="ID", help="Id of the document (default: made of the file's name).")
@click.option("--encoding", help="Encoding of a text or web page, where it cannot be told.")
@click.option("--title", help="Title of the document.")
@click.option("--publisher", help="Body that publishes it.")
@click.option("--issued", metavar="DATE", help="Date of issue, as 2023-11-01.")
@click.option("--language", type=click.Choice(["en", "zh-Hant"]), help="Language of the text.")
@click.option("--jurisdiction", metavar="PLACE", help="hong-kong-sar or macao-sar.")
@click.option("--type", metavar="TEXT", help="Kind of paper, for instance “press release”.")
@click.option("--source", metavar="URL", help="Web address of the original.")
@click.option("--keep-going", is_flag=True, help="Of a folder: set a file that cannot be added aside, and name it.")
def add(
    path: Path, corpus: Path, document: str | None, encoding: str | None, keep_going: bool, **given: str | None
) -> None:
    """Add a .txt, .md, .html, .pdf or .docx file, or all of a folder, to a corpus.

    Example: policygraph add paper.pdf --to my-papers --publisher "Security Bureau"
    """  # fmt: skip
    from ..ingest.adding import add as add_documents

    known = {key: value for key, value in given.items() if value}
    ask = _asked if sys.stdin.isatty() else None
    aside: list[tuple[Path, InputError]] = []
    told = (lambda file, error: aside.append((file, error))) if keep_going else None
    new = add_documents(path, corpus, known, document=document, encoding=encoding, ask=ask, aside=told)
    if not new:
        words.print("Nothing new to add.")
    for added in new:
        click.echo(corpus / f"{added.description.id}.txt")
        _say_added(added, known)
    for file, error in aside:
        warn(f"set aside: {file.name}: {error}")
    if aside:
        words.print(f"{len(new)} added, {len(aside)} set aside.")
        click.get_current_context().exit(1)


def _asked(key: str, proposed: str) -> str:
    return click.prompt(f"{key.capitalize()}", default=proposed, err=True)


def _say_added(added: Any, given: dict[str, str]) -> None:
    """What was decided about a document, and on what ground."""
    reading, described = added.reading, added.description
    pages = f", {len(reading.pages)} pages" if reading.pages else ""
    words.print(f"{described.id}: {len(reading.text)} characters{pages}{_encoded(reading.encoding)}", markup=False)
    for key in ("title", "publisher", "issued", "language", "jurisdiction", "type", "source", "implied_lead"):
        value = getattr(described, key)
        if value is not None:
            ground = "as given" if key in given else "by custom" if key in added.doubts else "from the text"
            words.print(f"  {key}: {value} ({ground})", markup=False, soft_wrap=True)
    for lost in reading.warnings:
        warn(f"{described.id}: {lost}")


def _encoded(encoding: str | None) -> str:
    return f", {encoding}" if encoding else ""
