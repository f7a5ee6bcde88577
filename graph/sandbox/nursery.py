"""The pool's side of the spawner: starts it, asks it for workers, starts it again when it has died."""

import select
import socket
import subprocess
import sys
import threading
from pathlib import Path

from ...errors import QueryBusyError, QueryError
from ...settings import Settings
from .connection import Worker
from .spawner import COMMAND, FATE, NEW, NO_WORKER, REPLY, UNKNOWN

_REPLY_WITHIN = 10.0
"""Seconds that a reply may take: forking takes some milliseconds."""


class Nursery:
    """Workers over one release; safe to use from several threads."""

    def __init__(self, release: Path, settings: Settings, *, in_memory: bool) -> None:
        self._release, self._settings, self._in_memory = release, settings, in_memory
        self._lock = threading.Lock()
        self._start()

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [
                    sys.executable, "-P", "-m", "policygraph.graph.sandbox.spawner", str(theirs.fileno()),
                    str(self._release), "memory" if self._in_memory else "disk",
                    str(self._settings.query_memory), str(self._settings.query_result),
                ],
                pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._control, self._ready = ours, False

    @property
    def pid(self) -> int:
        """Process id of the spawner."""
        return self._process.pid

    def new(self, wait: float) -> Worker:
        """A new worker. Waits `wait` seconds for the graph to be loaded, else raises QueryBusyError.

        Raises QueryError when the spawner cannot be brought to life.
        """
        with self._lock:
            for _ in range(2):
                try:
                    return self._worker(wait)
                except (ConnectionError, TimeoutError):
                    self._stop()
                    self._start()
        raise QueryError("no process can be started to answer queries", where=str(self._release), advice="See the log.")

    def _worker(self, wait: float) -> Worker:
        self._await_ready(wait)
        self._control.settimeout(_REPLY_WITHIN)
        self._control.sendall(COMMAND.pack(NEW, 0))
        reply, handles, _, _ = socket.recv_fds(self._control, REPLY.size, 2)
        if len(reply) < REPLY.size:
            raise ConnectionResetError("the spawner is gone")
        (pid,) = REPLY.unpack(reply)
        if pid == NO_WORKER or not handles:
            raise QueryBusyError("the system has no room for another query process", advice="Try again in a while.")
        return Worker(pid, socket.socket(fileno=handles[0]), handles[1] if len(handles) > 1 else None)

    def _await_ready(self, wait: float) -> None:
        if self._ready:
            return
        if not select.select([self._control], [], [], wait)[0]:
            raise QueryBusyError("the graph is still being loaded", advice="Try again in some seconds.")
        if not self._control.recv(1):
            raise ConnectionResetError("the spawner ended before it was ready")
        self._ready = True

    def fate(self, worker: Worker) -> int | None:
        """The wait status of a worker that has died; None when the spawner has died: so did its workers."""
        with self._lock:
            try:
                self._control.settimeout(_REPLY_WITHIN)
                self._control.sendall(COMMAND.pack(FATE, worker.pid))
                reply = self._control.recv(REPLY.size, socket.MSG_WAITALL)
            except OSError:
                reply = b""
            if len(reply) < REPLY.size:
                self._stop()
                self._start()
        status = REPLY.unpack(reply)[0] if len(reply) == REPLY.size else UNKNOWN
        return None if status == UNKNOWN else status

    def _stop(self) -> None:
        self._control.close()
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the spawner and all workers."""
        with self._lock:
            self._control.close()
            try:
                self._process.wait(timeout=_REPLY_WITHIN)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
