"""The application over the packaged papers, asked in this process or served by another for a real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from policygraph.graph.release import Release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.settings import Settings
from policygraph.web.app import create_app

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def app(release: Release) -> Iterator[Flask]:
    settings = Settings(data=release.path.parent.parent, query_workers=1)
    with QueryPool(release.path, settings) as pool:
        yield create_app(release, pool, settings)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def served(data: Path) -> Iterator[str]:
    """The address of a server in a process of its own, as `policygraph serve` starts it."""
    command = [sys.executable, "-m", "policygraph.cli", "serve", "--port", "0", "--data", str(data)]
    environment = os.environ | {"COLUMNS": "200"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stderr is not None
        said = ""
        for line in server.stderr:
            said += line
            if "http://" in line:
                break
        else:
            pytest.fail(f"the server did not start:\n{said}")
        yield "http://" + said.split("http://", 1)[1].split("/", 1)[0]
        server.terminate()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program. Without one its tests are left out by name; where CI=true they fail."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return found
    how = "needs Chromium (Debian and Ubuntu: apt-get install chromium)"
    if os.environ.get("CI") == "true":
        pytest.fail(how)
    pytest.skip(how)
