"""What most verbs begin with: the current release, or a fresh one with progress shown."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import settings
from ..terminal import progress_bar


def current(conf: settings.Settings) -> Any:
    """The current release of the data folder. Raises NoReleaseError."""
    from ..graph.release import open_release

    return open_release(conf.data)


def publish(
    corpus: Path | None,
    conf: settings.Settings,
    workers: int | None = None,
    keep_going: bool = False,
    extractors: Sequence[str] = (),
) -> Any:
    """Build a corpus (None: the packaged papers) and publish it; progress is shown on a terminal."""
    from ..graph.build import build as build_release
    from ..ingest.extractors.plugins import names_of
    from ..ingest.library import CORPUS

    with progress_bar() as progress:
        return build_release(
            corpus or CORPUS,
            conf.data,
            base=conf.base,
            workers=workers,
            keep_going=keep_going,
            extractors=extractors or names_of(conf.extractors),
            progress=progress,
        )
