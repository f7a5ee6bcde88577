"""Values put into a query before it runs, so that every engine, near or remote, answers the same.

A store's own substitution reaches only variables that the query projects, and none inside a nested BIND; here each
occurrence of the variable is replaced, wherever it stands.
"""

import re
from collections.abc import Mapping

from pyoxigraph import BlankNode, Literal, NamedNode

from ..errors import QuerySyntaxError

Term = NamedNode | Literal | BlankNode
_TOKEN = re.compile(
    r"""(?P<kept>\#[^\n]* | <[^<>"{}|^`\\\s]*> | \"{3}.*?\"{3} | '{3}.*?'{3}
             | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*')
    | [?$](?P<variable>\w+) | (?P<bracket>[(){}]) | (?P<word>[A-Za-z]+)""",
    re.VERBOSE | re.DOTALL,
)
_PROJECTION, _MODIFIER, _PATTERN = "projection", "modifier", "pattern"
_OPENS = {
    "SELECT": _PROJECTION,
    "BY": _MODIFIER,
    "WHERE": _PATTERN,
    "FROM": _PATTERN,
    "LIMIT": _PATTERN,
    "OFFSET": _PATTERN,
}


def bind(query: str, values: Mapping[str, Term]) -> str:
    """The query with each variable of `values` replaced by its term; a projected one keeps its name in the answer.

    Raises QuerySyntaxError when the query itself assigns one of them (`AS ?x`, `VALUES ?x`).
    """
    return _Binder(values).bind(query) if values else query


class _Binder:
    def __init__(self, values: Mapping[str, Term]) -> None:
        self._values = values
        self._clause = _PATTERN
        self._depth = 0
        self._word = ""

    def bind(self, query: str) -> str:
        return _TOKEN.sub(self._token, query)

    def _token(self, match: re.Match[str]) -> str:
        if match["variable"] in self._values:
            return self._variable(match["variable"])
        if match["bracket"]:
            self._bracket(match["bracket"])
        if match["word"]:
            self._word = match["word"].upper()
            self._clause = _OPENS.get(self._word, self._clause) if self._depth == 0 else self._clause
        elif not match["kept"]:
            self._word = ""
        return match[0]

    def _bracket(self, bracket: str) -> None:
        if bracket in "{}":
            self._clause, self._depth = _PATTERN, 0
        else:
            self._depth = max(0, self._depth + (1 if bracket == "(" else -1))

    def _variable(self, name: str) -> str:
        if self._word in ("AS", "VALUES"):
            raise QuerySyntaxError(
                f"?{name} is given a value and the query assigns it too", where=f"{self._word} ?{name}"
            )
        term = str(self._values[name])
        if self._depth or self._clause == _PATTERN:
            return term
        return f"({term} AS ?{name})" if self._clause == _PROJECTION else f"({term})"
