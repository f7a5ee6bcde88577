"""Tests that reason need Java: without it they are left out by name, and where CI=true they fail."""

import os
import shutil

import pytest


@pytest.fixture(autouse=True)
def java(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("java") is None or shutil.which("java"):
        return
    how = "needs a Java runtime (Debian and Ubuntu: apt-get install default-jre-headless)"
    if os.environ.get("CI") == "true":
        pytest.fail(how)
    pytest.skip(how)
