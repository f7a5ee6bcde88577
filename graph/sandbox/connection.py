"""The pool's side of one worker: hand it a query, take its answer, kill it."""

import os
import signal
import socket
import sys
from contextlib import suppress

from ...errors import QueryError, QueryTooLargeError
from . import wire
from .answer import Answer
from .failures import timed_out, unpacked
from .request import Request
from .worker import RETIRING

GRACE = 2.0
"""Seconds after the deadline, by which the kernel has ended a worker, until the pool does it as well."""


class GoneBeforeError(QueryError):
    """The worker was gone before it took the query: another one can answer it."""


class DiedError(QueryError):
    """The worker died during the query."""


class Worker:
    """A worker process. `fit` says whether it can take another query."""

    def __init__(self, pid: int, connection: socket.socket, handle: int | None) -> None:
        self.pid = pid
        self.fit = True
        self._connection = connection
        self._handle = handle

    def ask(self, request: Request) -> Answer:
        """The complete answer. Raises the worker's QueryError, GoneBeforeError or DiedError."""
        self.fit = False
        self._connection.settimeout(request.timeout + GRACE)
        self._begin(request)
        answer = Answer(request.form, request.format)
        try:
            last = self._collect(answer, request.timeout)
        except BaseException:
            answer.close()
            raise
        self.fit = last != RETIRING
        return answer.completed()

    def _begin(self, request: Request) -> None:
        try:
            wire.send(self._connection, wire.ASK, request.packed())
            accepted = wire.receive(self._connection)
        except OSError as error:
            raise GoneBeforeError("the worker is gone") from error
        if accepted is None:
            raise GoneBeforeError("the worker is gone")

    def _collect(self, answer: Answer, seconds: float) -> bytes:
        while True:
            frame = self._next(seconds)
            if frame.kind == wire.END:
                return frame.content
            if frame.kind == wire.FAILED:
                error = unpacked(frame.content)
                self.fit = not isinstance(error, QueryTooLargeError)
                raise error
            answer.add(frame.content)

    def _next(self, seconds: float) -> wire.Frame:
        try:
            frame = wire.receive(self._connection)
        except TimeoutError as error:
            raise timed_out(seconds) from error
        if frame is None:
            raise DiedError("the worker died")
        return frame

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        with suppress(ProcessLookupError):
            if sys.platform == "linux" and self._handle is not None:
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
            else:
                os.kill(self.pid, signal.SIGKILL)

    def close(self) -> None:
        """Kill it and let go of it."""
        self.kill()
        self._connection.close()
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
