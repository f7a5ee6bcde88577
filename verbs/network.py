"""Writing networks as files."""

import sys
from pathlib import Path
from typing import Any

import click

from ..terminal import configured, data_option, words
from .releases import current

PROJECTIONS = ("agency-agency", "agency-partner", "theme-agency", "all-parties")


@click.command()
@click.option(
    "--format", "form", required=True, type=click.Choice(["graphml", "gexf", "csv", "html", "svg"]),
    help="Form of the file.",
)  # fmt: skip
@click.option(
    "--projection", default=PROJECTIONS[0], show_default=True, type=click.Choice(PROJECTIONS),
    help="What the nodes are, and who is tied with whom.",
)  # fmt: skip
@click.option("--theme", metavar="SLUG|IRI", help="Only measures of this theme and narrower ones.")
@click.option("--document", metavar="ID|IRI", help="Only measures of this document.")
@click.option("--jurisdiction", metavar="SLUG|IRI", help="Only measures of documents of hong-kong-sar or macao-sar.")
@click.option("--least", default=1, type=click.IntRange(min=1), help="Measures that a tie needs.")
@click.option("--printed-only", is_flag=True, help="Leave out parties that a document implies but does not print.")
@click.option("--nodes", is_flag=True, help="In CSV: the list of nodes instead of that of ties.")
@click.option(
    "--shown", default=150, show_default=True, type=click.IntRange(min=1), help="In HTML and SVG: nodes at most."
)
@click.option("--language", default="en", show_default=True, type=click.Choice(["en", "zh-Hant"]), help="Of the names.")
@click.option(
    "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Where to write; standard output without it.",
)  # fmt: skip
@data_option
def network(
    form: str, shown: int, language: str, nodes: bool, output: Path | None, data: Path | None, **asked: Any
) -> None:
    """Write the network of agencies, partners or themes, tied by the measures they share.

    Example: policygraph network --format graphml --output agencies.graphml
    """
    from ..graph.network.selecting import select
    from ..web.network.files import written
    from ..web.network.networks import Networks, drawn
    from ..web.network.picture import Canvas

    release = current(configured(data))
    networks = Networks(release.engine)
    selection = select(networks.source, release.base, **asked)
    part = drawn(networks.of(selection), "strength", shown)
    canvas = Canvas(networks.name, language, release.base)
    filters = [networks.name(iri, language) for iri in selection.filters]
    made = written(form, part, canvas, nodes=nodes, filters=filters)
    if output:
        output.write_bytes(made)
    else:
        sys.stdout.buffer.write(made)
    _say(part, form)


def _say(part: Any, form: str) -> None:
    """How much there is, and what the picture leaves out."""
    found = part.network
    if not found.nodes:
        words.print("No two nodes share such a measure. Fewer filters may show some.")
        return
    words.print(f"{len(found.nodes)} nodes, {len(found.ties)} ties, {len(found.division.members)} communities.")
    if form in ("html", "svg") and len(part.nodes) < len(found.nodes):
        words.print(f"The strongest {len(part.nodes)} nodes are shown; --shown shows more.")
