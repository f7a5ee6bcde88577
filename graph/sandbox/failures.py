"""Why there is no answer: errors on the wire, the parser's words made readable, the end of a worker explained."""

import json
import os
import re
import signal

from ... import errors
from ...errors import QueryError, QuerySyntaxError, QueryTimeoutError, QueryTooLargeError

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_CLASS = re.compile(r"\['.*?'\](?:, )?|\[_\](?:, )?", re.DOTALL)
_ADVICE = "Ask for less, or help the engine with more specific patterns."


def packed(error: QueryError) -> bytes:
    """An error as it goes over the wire."""
    return json.dumps([type(error).__name__, error.what, error.where, error.advice]).encode()


def unpacked(content: bytes) -> QueryError:
    """An error from the wire."""
    kind, what, where, advice = json.loads(content)
    return getattr(errors, kind)(what, where=where, advice=advice)


def syntax_error(message: str) -> QuerySyntaxError:
    """The parser's message with its position apart and without its character classes."""
    found = _POSITION.fullmatch(message)
    if not found:
        return QuerySyntaxError(message)
    where = f"line {found[1]}, column {found[2]}"
    if "Prefix not found" in found[3]:
        return QuerySyntaxError(
            "a prefix is used that is not declared", where=where, advice="Declare it: PREFIX ex: <…>"
        )
    expected = _CLASS.sub("", found[3]).strip().rstrip(",")
    beside = f" ({expected})" if expected not in ("expected", "expected one of") else ""
    return QuerySyntaxError(f"the query is not SPARQL 1.1 from here on{beside}", where=where)


def timed_out(seconds: float) -> QueryTimeoutError:
    """The error of a query whose time ran out."""
    return QueryTimeoutError(
        f"the query was stopped after {seconds:g} seconds without a complete answer", advice=_ADVICE
    )


def memory_exceeded(mib: int) -> QueryTooLargeError:
    """The error of a query that used up its memory."""
    return QueryTooLargeError(f"the query needs more than the {mib:,} MiB of memory allowed", advice=_ADVICE)


def ended(status: int, seconds: float, memory: int) -> QueryError:
    """Why a worker died during a query, from its wait status."""
    by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if by == signal.SIGALRM:
        return timed_out(seconds)
    if by in (signal.SIGABRT, signal.SIGKILL):
        return memory_exceeded(memory)
    if by == signal.SIGSEGV:
        return QueryTooLargeError(
            "the query is nested too deeply for the engine", advice="Write it flatter, or split it."
        )
    return QueryError("the process that answered the query ended", where=f"wait status {status}", advice="Try again.")
