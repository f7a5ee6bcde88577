"""The pool of query workers: the one way by which researchers' SPARQL is run."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from ...errors import QueryBusyError, QueryError, SettingsError
from ...settings import Settings
from ..release import Release
from .answer import Answer
from .connection import DiedError, GoneBeforeError, Worker
from .dataset import Dataset, dataset
from .failures import ended
from .formats import formats_of
from .nursery import Nursery
from .request import Request
from .screen import Screened, screen

WAIT = 5.0
"""Seconds that a query waits for a free worker."""
IN_MEMORY = 3_000_000
"""Triples up to which the workers share the graph in memory; a larger one stays on disk."""
_LEAST_TIME = 0.001
"""Seconds: a timer set to 0 would never end."""
_TRIES = 4


class QueryPool:
    """Workers over one release; `run` may be called from any thread. Close it, or use it as a context."""

    def __init__(self, release: Path, settings: Settings, *, in_memory: bool | None = None) -> None:
        """`in_memory`: hold the graph in memory (slow start, fast queries); None: if it is small enough."""
        self._release = Release(release)
        if settings.query_workers < 1:
            raise SettingsError(
                "at least one query worker is needed", where=f"query_workers = {settings.query_workers}"
            )
        small = self._release.build["triples"] <= IN_MEMORY
        self._settings = settings
        self._nursery = Nursery(release, settings, in_memory=small if in_memory is None else in_memory)
        self._free = threading.BoundedSemaphore(settings.query_workers)
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._waiting = 0
        self._closed = False

    @property
    def pid(self) -> int:
        """Process id of the spawner, the parent of all workers: it changes when a dead one has been replaced."""
        return self._nursery.pid

    def run(
        self,
        query: str | Screened,
        form: str | None = None,
        *,
        timeout: float | None = None,
        asked: Dataset | None = None,
    ) -> Answer:
        """The complete answer to a query in one of the formats of its kind (None: the first of them).

        `timeout` in seconds is never longer than the setting; `asked` replaces what FROM names. Raises
        QuerySyntaxError, QueryRefusedError, QueryTimeoutError, QueryTooLargeError, QueryBusyError, or a plain
        QueryError for a format that does not fit and for what the engine cannot do.
        """
        request = self._request(query if isinstance(query, Screened) else screen(query), form, timeout, asked)
        with self._turn():
            for _ in range(_TRIES):
                worker = self._take()
                try:
                    return worker.ask(request)
                except GoneBeforeError:
                    continue
                except DiedError as error:
                    status = self._nursery.fate(worker)
                    if status is not None:
                        raise ended(status, request.timeout, self._settings.query_memory) from error
                finally:
                    self._give_back(worker)
        raise QueryError("every process that was to answer ended before it could", advice="Try again; see the log.")

    def _request(self, query: Screened, form: str | None, timeout: float | None, asked: Dataset | None) -> Request:
        most = self._settings.query_timeout
        request = Request(
            text=query.text, form=query.form, format_name=form or formats_of(query.form)[0].name,
            timeout=most if timeout is None else max(_LEAST_TIME, min(timeout, most)),
            own=dataset(query.tokens), asked=asked or Dataset(),
        )  # fmt: skip
        try:
            _ = request.format
        except ValueError as error:
            raise QueryError(str(error)) from error
        return request

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One of the places at work. As many may wait as may work: the rest of the server stays free for others."""
        with self._lock:
            if self._waiting > self._settings.query_workers:
                raise self._busy()
            self._waiting += 1
        try:
            came = self._free.acquire(timeout=WAIT)
        finally:
            with self._lock:
                self._waiting -= 1
        if not came:
            raise self._busy()
        try:
            yield
        finally:
            self._free.release()

    def _busy(self) -> QueryBusyError:
        return QueryBusyError(
            f"all {self._settings.query_workers} query workers are taken", advice="Try again in some seconds."
        )

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise QueryBusyError("the query workers are being stopped")
            if self._idle:
                return self._idle.pop()
        return self._nursery.new(WAIT)

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            kept = worker.fit and not self._closed
            if kept:
                self._idle.append(worker)
        if not kept:
            worker.close()
            self._nursery.fate(worker)

    def close(self) -> None:
        """Stop every worker; queries under way end with an error."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.close()
        self._nursery.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
