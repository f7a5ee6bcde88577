"""Writing fact lines and links."""

import json
from pathlib import Path

import click

from ..terminal import configured, data_option
from .releases import current


@click.command()
@data_option
@click.option("--links", is_flag=True, help="The links between measures instead of the facts.")
def facts(data: Path | None, links: bool) -> None:
    """Write the facts of the current release, one JSON object a block.

    Example: policygraph facts > facts.jsonl
    """
    release = current(configured(data))
    for line in release.links() if links else release.facts():
        click.echo(json.dumps(line, ensure_ascii=False))
