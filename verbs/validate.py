"""Checking against the shapes."""

from pathlib import Path

import click

from ..terminal import configured, data_option, words
from .releases import current


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
def validate(file: Path | None, data: Path | None) -> None:
    """Check an RDF FILE, or the current release, against the SHACL shapes.

    Example: policygraph validate mine.ttl
    """
    from ..graph.validation import demand, validate_file, validate_release

    release = None if file else current(configured(data))
    found = validate_release(release) if release else validate_file(file) if file else []
    demand(found, str(file or getattr(release, "path", "")))
    words.print(f"{file or 'The current release'} conforms to the shapes.")
