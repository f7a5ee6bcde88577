"""Asking a graph: one small interface, whatever store answers."""

from collections.abc import Mapping
from typing import Protocol

from pyoxigraph import (
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
)

from ..errors import QuerySyntaxError
from .binding import Term, bind

Row = dict[str, Term]


class Engine(Protocol):
    """Answers the project's own, trusted queries over the union of all named graphs.

    `values` bind variables of the query before it runs, by name without the question mark (see `binding.bind`).
    """

    def select(self, query: str, values: Mapping[str, Term] | None = None) -> list[Row]:
        """The solutions of a SELECT; an unbound variable is absent from its row."""
        ...

    def ask(self, query: str, values: Mapping[str, Term] | None = None) -> bool:
        """The answer of an ASK."""
        ...

    def construct(self, query: str, values: Mapping[str, Term] | None = None) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE."""
        ...


class LocalEngine:
    """Answers from an Oxigraph store in this process (it releases the GIL while it works)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def select(self, query: str, values: Mapping[str, Term] | None = None) -> list[Row]:
        """The solutions of a SELECT."""
        result = self._run(query, values)
        if not isinstance(result, QuerySolutions):
            raise QuerySyntaxError("a SELECT was expected", where=query.split("\n", 1)[0])
        names = [v.value for v in result.variables]
        return [{n: _plain(t) for n, t in zip(names, s, strict=True) if t is not None} for s in result]

    def ask(self, query: str, values: Mapping[str, Term] | None = None) -> bool:
        """The answer of an ASK."""
        result = self._run(query, values)
        if not isinstance(result, QueryBoolean):
            raise QuerySyntaxError("an ASK was expected", where=query.split("\n", 1)[0])
        return bool(result)

    def construct(self, query: str, values: Mapping[str, Term] | None = None) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE."""
        result = self._run(query, values)
        if not isinstance(result, QueryTriples):
            raise QuerySyntaxError("a CONSTRUCT or DESCRIBE was expected", where=query.split("\n", 1)[0])
        return list(result)

    def _run(self, query: str, values: Mapping[str, Term] | None) -> QuerySolutions | QueryBoolean | QueryTriples:
        try:
            return self._store.query(bind(query, values or {}), use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QuerySyntaxError(str(error)) from error


def _plain(term: Term | Triple) -> Term:
    if isinstance(term, Triple):
        raise QuerySyntaxError("the answer holds a triple term, which this graph never states", where=str(term))
    return term
