"""What every page works with: the release served and the names of its things."""

from dataclasses import dataclass

from flask import current_app

from ..graph.release import Release
from ..graph.sandbox.pool import QueryPool
from ..settings import Settings
from .names import Names

KEY = "policygraph"


@dataclass(frozen=True, slots=True)
class Site:
    """One release with its query workers, as one application serves it."""

    release: Release
    pool: QueryPool
    settings: Settings
    names: Names

    @property
    def base(self) -> str:
        """Base of the IRIs of data."""
        return self.release.base


def site() -> Site:
    """The site that the application at work serves."""
    return current_app.extensions[KEY]
