"""Which releases are in use: a reader holds its release by a shared lock, so that no build removes it."""

import fcntl
import os
import weakref
from pathlib import Path

_MARK = "build.json"


def hold(release: Path, holder: object) -> None:
    """Hold a release for as long as `holder` lives. A process that dies, however it dies, holds nothing."""
    mark = os.open(release / _MARK, os.O_RDONLY | os.O_CLOEXEC)
    fcntl.flock(mark, fcntl.LOCK_SH)
    weakref.finalize(holder, os.close, mark)


def in_use(release: Path) -> bool:
    """Whether some process holds the release."""
    mark = os.open(release / _MARK, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(mark)
    return False
