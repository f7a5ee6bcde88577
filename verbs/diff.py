"""Telling what changed between two releases or two documents."""

import sys
from pathlib import Path
from typing import Any

import click

from ..terminal import configured, data_option


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "form", default="text", show_default=True,
    type=click.Choice(["text", "json", "html", "ttl"]), help="Form of the comparison.",
)  # fmt: skip
@click.option("--lang", default="en", show_default=True, type=click.Choice(["en", "zh-Hant"]), help="Language of html.")
@click.option("--exit-code", is_flag=True, help="End with status 1 where something differs.")
@data_option
def diff(old: str, new: str, form: str, lang: str, exit_code: bool, data: Path | None) -> None:
    """Tell what changed from OLD to NEW: two releases (folder, id, or data folder) or two documents (ids).

    Example: policygraph diff sb-panel-paper-2023 policy-address-supplement-2023 --format html > changes.html
    """
    from ..graph.diff.sides import compare

    conf = configured(data)
    found = compare(old, new, conf.data)
    sys.stdout.buffer.write(_written(found, form, lang, conf.base).encode())
    if exit_code and found.changes:
        click.get_current_context().exit(1)


def _written(found: Any, form: str, lang: str, base: str) -> str:
    from ..graph.diff import as_json, as_rdf, as_text

    if form == "html":
        from ..web.changes.file import write

        return write(found, lang)
    if form == "ttl":
        return as_rdf.write(found, base)
    return as_json.write(found) if form == "json" else as_text.write(found)
