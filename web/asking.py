"""Asks the questions that fill the pages, and gives the very query for the reader's own use."""

import datetime

from flask import url_for
from pyoxigraph import Literal

from ..graph.binding import bind
from ..graph.engine import Row, Term
from ..queries.catalogue import load
from ..queries.run import bindings
from .site import site

Value = str | datetime.date
"""What a page puts into a query: an IRI or a day."""


class Cell(str):
    """One value of an answer; `language` is its language tag, None where it has none."""

    __slots__ = ("language",)
    language: str | None


Cells = dict[str, Cell]


def ask(name: str, **values: Value) -> list[Cells]:
    """The answer of `queries/pages/NAME.rq` with these values for its parameters, as plain text cells."""
    return answer(written_out(name, **values))


def answer(query: str) -> list[Cells]:
    """The answer of a query whose text is known, as plain text cells."""
    return [_cells(row) for row in site().release.engine.select(query)]


def _cells(row: Row) -> Cells:
    return {name: _cell(found) for name, found in row.items()}


def _cell(found: Term) -> Cell:
    if isinstance(found, Literal):
        return cell(found.value, found.language)
    return cell(str(getattr(found, "value", found)))


def cell(text: str, language: str | None = None) -> Cell:
    """A value of an answer, with its language tag where it has one."""
    made = Cell(text)
    made.language = language
    return made


def written_out(name: str, **values: Value) -> str:
    """The query with the values of its parameters written into it: what fills the page, and what the editor shows.

    Raises NotFoundError for an unknown query, InputError for a value that does not fit its parameter.
    """
    query = load(name)
    return bind(query.text, bindings(query, **values))


def sparql_behind(name: str, **values: Value) -> str:
    """The address of the editor with the query that filled a page."""
    shown = {key: value if isinstance(value, str) else value.isoformat() for key, value in values.items()}
    return url_for("query.editor", name=name, **shown)  # pyright: ignore
