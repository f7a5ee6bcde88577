"""A hundred builds killed at random moments: a release is served after each, whole, the former or the finished one."""

import random
import subprocess
import sys
import time
from pathlib import Path

from policygraph.graph.release import open_release

KILLS = 100


def start(data: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "policygraph.cli", "build", "--data", str(data)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_killed_build_leaves_a_whole_release(tmp_path: Path) -> None:
    assert start(tmp_path).wait() == 0
    facts = list(open_release(tmp_path).facts())
    began = time.monotonic()
    assert start(tmp_path).wait() == 0
    whole = time.monotonic() - began
    moments = random.Random(2026)
    unfinished = 0
    for _ in range(KILLS):
        former = open_release(tmp_path).id
        process = start(tmp_path)
        time.sleep(moments.uniform(0.0, whole))
        process.kill()
        process.wait()
        after = open_release(tmp_path)
        unfinished += after.id == former
        assert list(after.facts()) == facts
    assert unfinished > KILLS / 2, f"only {unfinished} of {KILLS} builds were cut off before they published"
