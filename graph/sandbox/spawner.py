"""The process that forks workers: it has one thread, so that a fork is safe, and the graph, so that workers share it.

Started as `python -m policygraph.graph.sandbox.spawner CONTROL RELEASE WHERE MEMORY RESULT`. CONTROL is the number of
an inherited socket, WHERE is `memory` or `disk`, the last two are MiB. When the other side of the socket is closed it
ends, and its workers with it.
"""

import contextlib
import gc
import os
import signal
import socket
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from pyoxigraph import Store

from ..store import disk_store, memory_store
from . import confine
from .worker import work

READY, NEW, FATE = b"r", b"n", b"f"
"""Sent once the graph is there; asked for a worker; asked for the wait status of a worker that ended."""
COMMAND = struct.Struct("!ci")
REPLY = struct.Struct("!i")
NO_WORKER = -1
UNKNOWN = -2
"""Replies in place of a process id and of a wait status."""


class Spawner:
    """Forks workers over one graph and remembers how they ended."""

    def __init__(self, control: socket.socket, release: Path, *, in_memory: bool, memory: int, result: int) -> None:
        self._control, self._in_memory, self._memory, self._result = control, in_memory, memory, result
        self._alive: set[int] = set()
        self._ended: dict[int, int] = {}
        store = memory_store(release) if in_memory else None
        self._opened: Callable[[], Store] = (lambda: store) if store is not None else lambda: disk_store(release)

    def run(self) -> None:
        """Obey until the other side is gone, then end every worker."""
        gc.freeze()
        self._control.sendall(READY)
        while command := self._control.recv(COMMAND.size, socket.MSG_WAITALL):
            kind, pid = COMMAND.unpack(command)
            self._reap()
            if kind == NEW:
                self._new()
            else:
                self._control.sendall(REPLY.pack(self._fate(pid)))
        for worker in self._alive:
            os.kill(worker, signal.SIGKILL)

    def _new(self) -> None:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            try:
                pid = self._fork(theirs)
            except OSError:
                self._control.sendall(REPLY.pack(NO_WORKER))
                return
            self._alive.add(pid)
            with contextlib.ExitStack() as closing:
                handles = [ours.fileno(), *_process_handle(pid, closing)]
                socket.send_fds(self._control, [REPLY.pack(pid)], handles)

    def _fork(self, connection: socket.socket) -> int:
        parent = os.getpid()
        pid = os.fork()
        if pid:
            return pid
        try:
            confine.die_with(parent)
            connection = _alone_with(connection)
            work(connection, self._opened, in_memory=self._in_memory, memory=self._memory, result=self._result)
        finally:
            os._exit(1)

    def _reap(self) -> None:
        for pid in tuple(self._alive):
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                self._alive.discard(pid)
                self._ended[pid] = status

    def _fate(self, pid: int) -> int:
        """The wait status of a worker that has ended or is about to; the caller has seen its socket closed."""
        if pid in self._alive:
            self._alive.discard(pid)
            return os.waitpid(pid, 0)[1]
        return self._ended.pop(pid, UNKNOWN)


def _process_handle(pid: int, closing: contextlib.ExitStack) -> list[int]:
    """A descriptor that stands for the process, so that a signal never hits another one with the same number."""
    if sys.platform != "linux":
        return []
    handle = os.pidfd_open(pid)
    closing.callback(os.close, handle)
    return [handle]


def _alone_with(connection: socket.socket) -> socket.socket:
    """The connection, every other descriptor but the standard ones closed; nothing of the engine's reaches the log."""
    kept = os.dup2(connection.detach(), 3)
    os.closerange(4, os.sysconf("SC_OPEN_MAX"))
    with Path(os.devnull).open("r+b") as silence:
        for standard in (0, 1, 2):
            os.dup2(silence.fileno(), standard)
    return socket.socket(fileno=kept)


def main(arguments: list[str]) -> None:
    """Read the arguments, load the graph, obey."""
    control, release, where, memory, result = arguments
    with socket.socket(fileno=int(control)) as connection, contextlib.suppress(BrokenPipeError, ConnectionResetError):
        Spawner(connection, Path(release), in_memory=where == "memory", memory=int(memory), result=int(result)).run()


if __name__ == "__main__":
    main(sys.argv[1:])
