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
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="Value of a parameter that its header names.")
@data_option
def query(file: Any, form: str, given: tuple[str, ...], data: Path | None) -> None:
    """Answer the SPARQL query in FILE (- for standard input).

    Example: echo 'SELECT (COUNT(*) AS ?n) { ?m a pg:Measure }' | policygraph query -
    """
    from ..queries.answer import answer
    from ..queries.run import prepared

    conf = configured(data)
    text = prepared(file.read(), file.name, dict(_pair(one) for one in given))
    for chunk in answer(current(conf), text, form, conf):
        sys.stdout.buffer.write(chunk)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise click.BadParameter(f"{text!r} is not of the form NAME=VALUE", param_hint="--set")
    return name, value
