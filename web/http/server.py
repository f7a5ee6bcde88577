"""The web server: the application on waitress, its query workers started before any thread."""

from collections.abc import Callable

from waitress.server import create_server

from ...errors import SettingsError
from ...graph.release import Release
from ...graph.sandbox.pool import QueryPool
from ...settings import Settings
from ..app import create_app

FEWEST_THREADS = 8


def serve(release: Release, settings: Settings, host: str, port: int, announce: Callable[[str], object]) -> None:
    """Serve a release until interrupted; `announce` is told the address once the port is open.

    Raises SettingsError when the address cannot be listened on.
    """
    threads = max(
        FEWEST_THREADS, 2 * settings.query_workers + 4
    )  # waiting queries must not keep pages from being served
    with QueryPool(release.path, settings) as pool:
        app = create_app(release, pool, settings)
        try:
            server = create_server(app, host=host, port=port, threads=threads, ident="PolicyGraph")
        except OSError as error:
            raise SettingsError(
                f"the address cannot be listened on: {error.strerror}",
                where=f"{host}:{port}",
                advice="Stop what listens there, or choose another port: --port 8001.",
            ) from error
        announce(f"PolicyGraph answers on http://{host}:{getattr(server, 'effective_port', port)}/ (Ctrl-C stops it).")
        try:
            server.run()
        finally:
            server.close()
