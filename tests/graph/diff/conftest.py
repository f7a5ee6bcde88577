"""The packaged papers compared with copies of them in which the edits are known."""

from collections.abc import Callable

import pytest
from policygraph.graph.diff.compare import releases
from policygraph.graph.diff.model import Change, ChangeSet
from policygraph.graph.release import Release


@pytest.fixture(scope="session")
def found(release: Release, later: Release) -> ChangeSet:
    """The two releases compared."""
    return releases(release, later)


@pytest.fixture
def of(found: ChangeSet) -> Callable[..., list[Change]]:
    """Gives the changes of a kind that the words themselves account for."""

    def select(kind: str, subject: str = "measure") -> list[Change]:
        return [c for c in found.changes if (c.kind, c.subject, c.cause) == (kind, subject, "text")]

    return select
