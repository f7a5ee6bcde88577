"""The ontology at its own address: a page for people, Turtle, JSON-LD, RDF/XML or N-Triples for programs."""

from functools import cache

from flask import Blueprint, Response, make_response, render_template, request, url_for

from ...graph.sandbox.formats import GRAPHS, Format, by_name
from ...graph.world import terms_graph
from ...ontology.files import ONTOLOGY
from ..asking import ask
from ..http.negotiation import on_offer
from ..i18n import language
from ..ontology.page import shown

blueprint = Blueprint("ontology", __name__)
_PAGE = ("text/html", "application/xhtml+xml")
_RDFLIB = {"nt": "nt", "jsonld": "json-ld", "rdf": "xml"}


@blueprint.get("/ontology")
def ontology() -> Response:
    """The ontology in the form that the client names by `format` or prefers by its Accept header; else the page."""
    name = request.args.get("format")
    wanted = name or request.accept_mimetypes.best_match(_types()) or ("" if request.accept_mimetypes else _PAGE[0])
    if wanted in ("html", *_PAGE):
        return _varying(make_response(_page()))
    form = by_name(wanted, GRAPHS)
    return _varying(_sent(form) if form else _none_of_these())


@blueprint.get("/ontology.<any(ttl, nt, jsonld, rdf):name>")
def file(name: str) -> Response:
    """The ontology in one form, whatever the client accepts."""
    return _sent(next(form for form in GRAPHS if form.name == name))


def _types() -> list[str]:
    """The page, then the types that are sent, then their other names: a wildcard meets the page first."""
    return [*_PAGE, *(form.media_types[0] for form in GRAPHS), *(t for form in GRAPHS for t in form.media_types[1:])]


def _page() -> str:
    counts = {row["term"]: int(row["uses"]) for row in ask("ontology-counts")}
    return render_template("ontology.html", **shown(language()), counts=counts, address=_address, formats=GRAPHS)


def _address(query: str) -> str:
    return url_for("query.editor", query=query)


def _sent(form: Format) -> Response:
    response = Response(_written(form.name), content_type=form.content_type)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@cache
def _written(name: str) -> bytes:
    """The ontology in one form; Turtle as it is kept by hand."""
    if name not in _RDFLIB:
        return ONTOLOGY.read_bytes()
    return terms_graph().serialize(format=_RDFLIB[name], encoding="utf-8")


def _none_of_these() -> Response:
    text = f"The ontology is there as:\nformat=html  {_PAGE[0]}\n{on_offer(GRAPHS)}\n"
    return Response(text, status=406, content_type="text/plain; charset=utf-8")


def _varying(response: Response) -> Response:
    response.vary.add("Accept")
    return response
