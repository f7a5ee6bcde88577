"""Following a statement to its proof."""

from pathlib import Path

import click

from ..terminal import configured, data_option
from .releases import current


@click.command()
@click.argument("what")
@data_option
def trace(what: str, data: Path | None) -> None:
    """Follow a measure, involvement or mention (its IRI, or words that find it) down to the characters that prove it.

    Example: policygraph trace "robot dogs"
    """
    from ..queries.chain import chain, subject

    release = current(configured(data))
    for line in chain(release, subject(release, what)):
        click.echo(line)
