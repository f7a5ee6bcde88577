"""A worker process: answers one query after another from its socket until the other side closes it or it is killed.

The deadline is the kernel's: an interval timer whose signal ends the process, whatever the store is doing.
"""

import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import IO, Any, cast

import pyoxigraph
from pyoxigraph import NamedNode, QueryResultsFormat, QueryTriples, RdfFormat, Store

from ...errors import QueryError, QueryRefusedError, QueryTooLargeError
from ...ontology.vocabulary import PREFIXES
from . import confine, wire
from .failures import memory_exceeded, packed, syntax_error
from .request import Request

STACK = 512 << 20
"""Bytes of stack: the store's parser and evaluator recurse with every bracket and operator."""
RETIRING = b"r"
"""Content of the last frame of a worker that will take no further query."""
_PIECE = 1 << 16
_MIB = 1 << 20


class _Writer:
    """Sends what is written in frames; raises QueryTooLargeError above `most` bytes."""

    def __init__(self, connection: socket.socket, most: int) -> None:
        self._connection, self._most = connection, most
        self._size, self._waiting = 0, bytearray()

    def write(self, data: bytes) -> int:
        self._size += len(data)
        if self._size > self._most:
            raise QueryTooLargeError(
                f"the answer has more than the {self._most // _MIB:,} MiB allowed",
                advice="Ask for less: LIMIT, fewer variables, or COUNT and GROUP BY.",
            )
        self._waiting += data
        if len(self._waiting) >= _PIECE:
            self.flush()
        return len(data)

    def flush(self) -> None:
        if self._waiting:
            wire.send(self._connection, wire.DATA, self._waiting)
            self._waiting = bytearray()


def work(connection: socket.socket, opened: Callable[[], Store], *, in_memory: bool, memory: int, result: int) -> None:
    """Serve queries until the connection ends. `memory` and `result` in MiB; `opened` gives the store.

    Whoever forked this process ends it when this returns or raises.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    store = opened()
    confine.write_nothing()
    confine.deny_network()
    threading.stack_size(STACK)
    thread = threading.Thread(target=_serve, args=(connection, store, in_memory, memory, result))
    thread.start()
    thread.join()


def _serve(connection: socket.socket, store: Store, in_memory: bool, memory: int, result: int) -> None:
    allowance = confine.Memory(memory)
    allowance.limit()
    if in_memory:
        confine.open_nothing()
    retiring = False
    while not retiring and (frame := wire.receive(connection)):
        request = Request.unpacked(frame.content)
        wire.send(connection, wire.ACCEPTED)
        signal.setitimer(signal.ITIMER_REAL, request.timeout)
        failure = _failure(store, request, _Writer(connection, result * _MIB), memory)
        retiring = isinstance(failure, QueryTooLargeError) or allowance.swollen()
        signal.setitimer(signal.ITIMER_REAL, 0)
        if failure:
            wire.send(connection, wire.FAILED, packed(failure))
        else:
            wire.send(connection, wire.END, RETIRING if retiring else b"")
    os._exit(0)


def _failure(store: Store, request: Request, out: _Writer, memory: int) -> QueryError | None:
    """Write the answer out; returns why there is none."""
    try:
        _answer(store, request, out)
        out.flush()
    except QueryError as error:
        return error
    except SyntaxError as error:
        return syntax_error(str(error))
    except MemoryError:
        return memory_exceeded(memory)
    except (OSError, ValueError, RuntimeError) as error:
        return QueryError(f"the engine cannot answer: {error}")
    return None


def _answer(store: Store, request: Request, out: _Writer) -> None:
    target = cast("IO[bytes]", out)
    answer = store.query(request.text, prefixes=PREFIXES, **_over(store, request))
    writer = request.format.writer
    if isinstance(answer, QueryTriples) and isinstance(writer, RdfFormat):
        pyoxigraph.serialize(answer, target, writer, prefixes=PREFIXES)
    elif not isinstance(answer, QueryTriples) and isinstance(writer, QueryResultsFormat):
        answer.serialize(target, writer)
    else:
        raise QueryError(f"the engine reads something else than {request.form} in this query")


def _over(store: Store, request: Request) -> dict[str, Any]:
    """The dataset as the store takes it: the protocol's, else the query's own, else the union of all graphs."""
    for iri in (request.asked or request.own).graphs:
        if not store.contains_named_graph(NamedNode(iri)):
            raise QueryRefusedError(
                "there is no such graph in this release, and none is fetched",
                where=iri,
                advice="SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } lists those there are.",
            )
    if request.asked:
        default, named = ([NamedNode(i) for i in iris] for iris in (request.asked.default, request.asked.named))
        return {"default_graph": default, "named_graphs": named}
    return {} if request.own else {"use_default_graph_as_union": True}
