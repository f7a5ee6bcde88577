"""Answering SPARQL."""

import sys
from pathlib import Path
from typing import Any

import click

from ..terminal import configured, data_option
from .releases import current


@click.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@click.option(
    "--format", "form", default="table", show_default=True,
    type=click.Choice(["table", "csv", "tsv", "json", "xml", "ttl", "nt", "rdf", "jsonld"]), help="Form of the answer.",
)  # fmt: skip
@data_option
def query(file: Any, form: str, data: Path | None) -> None:
    """Answer the SPARQL query in FILE (- for standard input).

    Example: echo 'SELECT (COUNT(*) AS ?n) { ?m a pg:Measure }' | policygraph query -
    """
    from ..queries.answer import answer

    conf = configured(data)
    for chunk in answer(current(conf), file.read(), form, conf):
        sys.stdout.buffer.write(chunk)
