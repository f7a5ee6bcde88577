"""Serving pages and endpoint."""

from pathlib import Path

import click

from .. import errors
from ..terminal import configured, data_option, words
from .releases import current, publish


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@data_option
def serve(host: str, port: int, data: Path | None) -> None:
    """Serve the pages and the SPARQL endpoint; builds the packaged papers first if there is nothing yet.

    Example: policygraph serve --port 8080
    """
    from ..web.http.server import serve as serve_release

    conf = configured(data)
    try:
        release = current(conf)
    except errors.NoReleaseError:
        words.print("Nothing has been built yet: building the packaged papers.")
        release = publish(None, conf)
    serve_release(release, conf, host, port, announce=words.print)
