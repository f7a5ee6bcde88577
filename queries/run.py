"""Runs a question of the catalogue on an engine, its parameters checked by their kinds."""

import datetime

from pyoxigraph import Literal, NamedNode
from rdflib.namespace import XSD

from ..errors import InputError
from ..graph.engine import Engine, Row, Term
from .catalogue import Parameter, Query, load


def run(engine: Engine, query: Query | str, **values: str | datetime.date) -> list[Row]:
    """The solutions of a query (or of the one of that name); parameters not given have their defaults.

    Raises NotFoundError for an unknown query, InputError for an unknown parameter or a value not of its kind.
    """
    found = load(query) if isinstance(query, str) else query
    return engine.select(found.text, bindings(found, **values))


def bindings(query: Query, **values: str | datetime.date) -> dict[str, Term]:
    """The terms of all parameters of a query. Raises InputError."""
    unknown = set(values) - {p.name for p in query.parameters}
    if unknown:
        known = ", ".join(p.name for p in query.parameters) or "none"
        raise InputError(
            f"the query has no parameter {', '.join(sorted(unknown))}", where=query.name, advice=f"It has: {known}."
        )
    return {p.name: _term(p, str(values.get(p.name, p.default)), query.name) for p in query.parameters}


def _term(parameter: Parameter, value: str, where: str) -> Term:
    try:
        if parameter.kind == "iri":
            return NamedNode(value)
        if parameter.kind == "date":
            return Literal(datetime.date.fromisoformat(value).isoformat(), datatype=NamedNode(str(XSD.date)))
    except ValueError as error:
        raise InputError(f"{parameter.name} = {value!r} is not of the kind {parameter.kind}", where=where) from error
    return Literal(value)
