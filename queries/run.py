"""Runs a question of the catalogue on an engine, its parameters checked by their kinds."""

import datetime
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode
from rdflib.namespace import XSD

from ..errors import InputError
from ..graph.binding import bind
from ..graph.engine import Engine, Row, Term
from .catalogue import Parameter, Query, load, parameters


def run(engine: Engine, query: Query | str, **values: str | datetime.date) -> list[Row]:
    """The solutions of a query (or of the one of that name); parameters not given have their defaults.

    Raises NotFoundError for an unknown query, InputError for an unknown parameter or a value not of its kind.
    """
    found = load(query) if isinstance(query, str) else query
    return engine.select(found.text, bindings(found, **values))


def prepared(text: str, where: str, values: Mapping[str, str]) -> str:
    """A query with the parameters of its header set to these values, else to their defaults.

    Raises InputError for an unknown parameter, a value not of its kind, or a header that cannot be read.
    """
    return bind(text, _terms(parameters(text, where), where, values))


def bindings(query: Query, **values: str | datetime.date) -> dict[str, Term]:
    """The terms of all parameters of a query. Raises InputError."""
    return _terms(query.parameters, query.name, values)


def _terms(known: Sequence[Parameter], where: str, values: Mapping[str, object]) -> dict[str, Term]:
    unknown = set(values) - {p.name for p in known}
    if unknown:
        names = ", ".join(p.name for p in known) or "none"
        raise InputError(
            f"the query has no parameter {', '.join(sorted(unknown))}", where=where, advice=f"It has: {names}."
        )
    return {p.name: _term(p, str(values.get(p.name, p.default)), where) for p in known}


def _term(parameter: Parameter, value: str, where: str) -> Term:
    try:
        if parameter.kind == "iri":
            return NamedNode(value)
        if parameter.kind == "date":
            return Literal(datetime.date.fromisoformat(value).isoformat(), datatype=NamedNode(str(XSD.date)))
    except ValueError as error:
        raise InputError(f"{parameter.name} = {value!r} is not of the kind {parameter.kind}", where=where) from error
    return Literal(value)
