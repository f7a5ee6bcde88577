"""Publishing: a release is made aside and becomes current by one atomic rename; readers never see half of one."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from ..errors import BuildError
from .holding import in_use
from .release import CURRENT

RELEASES = "releases"
STAGING = ".staging-"
KEPT = 3
"""Releases that stay in the data folder, the current one among them; those in use stay besides."""


@contextmanager
def building(data: Path) -> Iterator[Path]:
    """A fresh folder to make a release in, removed unless it was published; one build at a time.

    What a build that was killed left behind is removed first. Raises BuildError when another build is running.
    """
    releases = data / RELEASES
    releases.mkdir(parents=True, exist_ok=True)
    with (data / "build.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BuildError(
                "another build of this data folder is running", where=str(data), advice="Wait until it has ended."
            ) from error
        for left in releases.glob(STAGING + "*"):
            shutil.rmtree(left)
        staging = releases / f"{STAGING}{os.getpid()}"
        staging.mkdir()
        try:
            yield staging
        finally:
            if staging.exists():
                shutil.rmtree(staging)


def publish(data: Path, staging: Path, digest: str) -> Path:
    """Make what stands in `staging` the current release; returns its folder, named after time and content."""
    _flush(staging)
    target = data / RELEASES / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{digest}"
    staging.rename(target)
    pointer = data / f".{CURRENT}-{os.getpid()}"
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(Path(RELEASES) / target.name)
    pointer.replace(data / CURRENT)
    _prune(data, target)
    return target


def _flush(folder: Path) -> None:
    for path in (p for p in folder.rglob("*") if p.is_file()):
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _prune(data: Path, current: Path) -> None:
    old = sorted(p.parent for p in (data / RELEASES).glob("*/build.json") if p.parent != current)
    for path in old[: max(0, len(old) - (KEPT - 1))]:
        if not in_use(path):
            shutil.rmtree(path)
