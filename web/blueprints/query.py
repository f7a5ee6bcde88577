"""The SPARQL editor with the project's prefixes and its library of questions."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pyoxigraph import NamedNode

from ...errors import InputError, NotFoundError
from ...ontology.vocabulary import PREFIXES
from ...queries.catalogue import Query, all_queries, load
from ..addresses import page_of
from ..asking import written_out
from ..i18n import language, marked
from ..site import site

blueprint = Blueprint("query", __name__)
FIRST = """SELECT ?kind (COUNT(*) AS ?things) WHERE {
  ?thing a ?kind
}
GROUP BY ?kind
ORDER BY DESC(?things)
"""


@blueprint.get("/query")
def editor() -> str:
    """The editor, with the query of `?query=`, or of `?name=` and its parameters, or a first example."""
    library = [(query, question(query)) for query in all_queries()]
    return render_template(
        "query.html",
        text=_asked(),
        library=library,
        chosen=request.args.get("name"),
        config={
            "endpoint": url_for("sparql.sparql"),
            "prefixes": PREFIXES,
            "base": site().base,
            "open": url_for("query.open_iri"),
        },
    )


@blueprint.get("/open")
def open_iri() -> ResponseReturnValue:
    """Lead from an IRI in an answer to its page; where it has none, to the query that describes it."""
    iri = request.args.get("iri", "")
    try:
        node = NamedNode(iri)
    except ValueError as error:
        raise InputError(marked("this is no IRI"), where=iri) from error
    return redirect(page_of(iri) or url_for("query.editor", query=f"DESCRIBE {node}"))


def question(query: Query) -> str:
    """What a query asks, in the language of the page."""
    return query.question_zh if language().startswith("zh") else query.question


def _asked() -> str:
    if request.args.get("query"):
        return request.args["query"]
    name = request.args.get("name")
    if not name:
        return "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items() if p == "pg") + "\n" + FIRST
    return _named(name)


def _named(name: str) -> str:
    try:
        query = load(name)
    except NotFoundError as error:
        raise NotFoundError(marked("there is no such query in the library"), where=name) from error
    values = {p.name: request.args.get(p.name, p.default) for p in query.parameters}
    return written_out(name, **values)
