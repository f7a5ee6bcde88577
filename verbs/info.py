"""Saying what there is."""

import json
from pathlib import Path

import click

from ..terminal import configured, data_option
from .releases import current


@click.command()
@data_option
def info(data: Path | None) -> None:
    """Say what the current release holds and where it stands.

    Example: policygraph info
    """
    release = current(configured(data))
    click.echo(json.dumps(release.info(), ensure_ascii=False, indent=2))
