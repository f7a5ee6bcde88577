"""A hundred builds killed at random moments: the release that was served before is served after, whole."""

import random
import subprocess
import sys
import time
from pathlib import Path

from policygraph.graph.release import open_release

KILLS = 100
LONGEST = 20.0


def start(data: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "policygraph.cli", "build", "--data", str(data)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_killed_build_leaves_the_former_release(tmp_path: Path) -> None:
    assert start(tmp_path).wait() == 0
    before = open_release(tmp_path)
    facts = list(before.facts())
    moments = random.Random(2026)
    for _ in range(KILLS):
        process = start(tmp_path)
        time.sleep(moments.uniform(0.1, LONGEST))
        process.kill()
        process.wait()
        after = open_release(tmp_path)
        assert after.id == before.id
        assert list(after.facts()) == facts
