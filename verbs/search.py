"""Finding by words."""

from pathlib import Path

import click

from ..terminal import configured, data_option, plain, words
from .releases import current


@click.command()
@click.argument("text")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many hits at most.")
@data_option
def search(text: str, limit: int, data: Path | None) -> None:
    """Find agencies, partners, measures and documents by words, in English or Chinese.

    Example: policygraph search 消防
    """
    hits = current(configured(data)).search.search(text, limit=limit)
    for hit in hits:
        click.echo(f"{hit.kind}\t{hit.label}\t{hit.iri}")
    if not hits:
        words.print(f"Nothing found for “{plain(text)}”. Fewer or other words may find more.")
    elif len(hits) == limit:
        words.print(f"The first {limit} hits; --limit shows more.")
