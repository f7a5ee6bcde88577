"""Building a release of a corpus."""

from pathlib import Path

import click

from ..terminal import configured, data_option, words
from .releases import publish


@click.command()
@click.argument("corpus", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--workers", type=click.IntRange(min=1), help="Processes that read documents (default: one a core).")
@click.option("--keep-going", is_flag=True, help="Set a broken document aside, name it, and go on.")
@click.option(
    "--extractor",
    "extractors",
    multiple=True,
    metavar="NAME",
    help="Optional extractor that reads besides the rules; may be given several times.",
)
@data_option
def build(
    corpus: Path | None, workers: int | None, keep_going: bool, extractors: tuple[str, ...], data: Path | None
) -> None:
    """Read the documents of CORPUS (default: the packaged papers) and publish a release.

    Example: policygraph build my-papers --data /srv/policygraph
    """
    made = publish(corpus, configured(data), workers, keep_going, extractors)
    words.print(f"Release {made.id} is published in {made.path.parent.parent}.")
