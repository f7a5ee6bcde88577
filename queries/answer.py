"""Answers a query for people at a terminal: the same screening and the same worker as over HTTP."""

import io
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QueryResultsFormat, Triple, parse_query_results
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..errors import InputError
from ..graph.release import Release
from ..graph.sandbox.formats import by_name, formats_of
from ..graph.sandbox.pool import QueryPool
from ..graph.sandbox.screen import screen
from ..ontology.vocabulary import PREFIXES
from ..settings import Settings

TABLE = "table"
_UNLIMITED = 1_000_000
"""Columns."""


def answer(release: Release, query: str, form: str, settings: Settings) -> Iterator[bytes]:
    """The answer in pieces. `form`: a format of that kind of query, or `table`, which is Turtle for a graph.

    Nothing is given before the answer is complete. Raises QueryError and its kinds, InputError for a format that the
    kind of query has not.
    """
    screened = screen(query)
    offered = formats_of(screened.form)
    as_table = form == TABLE
    written = offered[0] if as_table else by_name(form, offered)
    if written is None:
        names = ", ".join((TABLE, *(f.name for f in offered)))
        raise InputError(
            f"{screened.form} cannot be written as {form}", where="--format", advice=f"Use one of {names}."
        )
    with QueryPool(release.path, settings, in_memory=False) as pool, pool.run(screened, written.name) as found:
        if as_table and isinstance(written.writer, QueryResultsFormat):
            yield _table(found.file.read())
        else:
            yield from found


def _table(results: bytes) -> bytes:
    parsed = parse_query_results(results, format=QueryResultsFormat.JSON)
    if isinstance(parsed, QueryBoolean):
        return b"yes\n" if parsed else b"no\n"
    drawn = Table()
    for variable in parsed.variables:
        drawn.add_column(variable.value, overflow="fold")
    count = 0
    for solution in parsed:
        drawn.add_row(*(_cell(term) for term in solution))
        count += 1
    console = Console(file=io.StringIO(), width=_width(), highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(drawn)
        console.print("1 row" if count == 1 else f"{count:,} rows")
    return captured.get().encode()


def _width() -> int:
    """Columns of the terminal; room for everything where standard output is none."""
    console = Console()
    return console.width if console.is_terminal else _UNLIMITED


def _cell(term: NamedNode | BlankNode | Literal | Triple | None) -> Text:
    if term is None:
        return Text("")
    if isinstance(term, NamedNode):
        return Text(_short(term.value))
    return Text(term.value if isinstance(term, Literal) else str(term))


def _short(iri: str) -> str:
    """With one of the project's prefixes where that makes a prefixed name."""
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local.replace("-", "").replace("_", "").isalnum():
            return f"{prefix}:{local}"
    return iri
