"""The SPARQL endpoint, after the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/).

Status codes where the protocol leaves a choice: 504 for a query whose time ran out (this server waited in vain for its
worker; 408 and 503 invite clients to send the same query again), 422 for an answer or a need of memory above the limit
(another query is needed, not another try), 503 with Retry-After only when all workers are taken.
"""

from flask import Blueprint, Response, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wsgi import wrap_file

from ...errors import (
    QueryBusyError,
    QueryError,
    QueryRefusedError,
    QuerySyntaxError,
    QueryTimeoutError,
    QueryTooLargeError,
)
from ...graph.sandbox.answer import Answer
from ...graph.sandbox.dataset import Dataset
from ...graph.sandbox.formats import GRAPHS, TABLES, formats_of
from ...graph.sandbox.screen import MAX_LENGTH, screen
from ..http.negotiation import chosen, on_offer, prefers_html
from ..http.service_description import described, written
from ..site import site

blueprint = Blueprint("sparql", __name__)

RETRY_AFTER = 5
"""Seconds after which a client may try again when all workers are taken."""
_MOST_BYTES = 12 * MAX_LENGTH
"""Of a request: four bytes a character, three more for each where it is percent-encoded."""
_GRAPHS_QUERY = "SELECT ?g WHERE { GRAPH ?g {} }"
_STATUS: tuple[tuple[type[QueryError], int], ...] = (
    (QuerySyntaxError, 400),
    (QueryRefusedError, 403),
    (QueryTimeoutError, 504),
    (QueryTooLargeError, 422),
    (QueryBusyError, 503),
    (QueryError, 500),
)


class _BadRequestError(Exception):
    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status, self.text = status, text


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """Answer a query; without one, describe the service or lead people to the editor."""
    try:
        return _query() if request.method == "POST" or _asks() else _description()
    except _BadRequestError as error:
        return _problem(error.status, error.text)
    except RequestEntityTooLarge:
        return _problem(413, f"The query is too long: {MAX_LENGTH:,} characters are allowed.")
    except QueryError as error:
        status = next(code for kind, code in _STATUS if isinstance(error, kind))
        return _problem(status, str(error))


@blueprint.after_request
def open_to_all(response: Response) -> Response:
    """Any page may read the answers: they are public and depend on no cookie."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
    response.headers["Access-Control-Allow-Headers"] = "Accept, Content-Type"
    response.vary.add("Accept")
    return response


def _asks() -> bool:
    return "query" in request.args or "update" in request.args


def _query() -> Response:
    text = _text()
    if len(text) > MAX_LENGTH:
        raise _BadRequestError(413, f"The query is too long: {MAX_LENGTH:,} characters are allowed.")
    screened = screen(text)
    offered = formats_of(screened.form)
    form = chosen(offered, request.values.get("format"), request.accept_mimetypes)
    if form is None:
        raise _BadRequestError(406, f"{screened.form} can be answered as:\n{on_offer(offered)}")
    return _sent(site().pool.run(screened, form.name, timeout=_timeout(), asked=_dataset()))


def _text() -> str:
    """The query of the request, by whichever of the protocol's three ways."""
    if request.method != "POST":
        return _only(request.args.getlist("query"))
    request.max_content_length = request.max_form_memory_size = _MOST_BYTES
    if request.mimetype == "application/x-www-form-urlencoded":
        return _only(request.form.getlist("query"))
    if request.mimetype == "application/sparql-query":
        return _decoded(request.get_data())
    if request.mimetype == "application/sparql-update":
        raise _BadRequestError(403, "Updates are not allowed: this graph is only asked, never changed, over the web.")
    ways = "application/sparql-query or application/x-www-form-urlencoded"
    raise _BadRequestError(
        415, f"{request.mimetype or 'No content type'} is no way to send a query. Send it as {ways}."
    )


def _only(values: list[str]) -> str:
    if "update" in request.values:
        raise _BadRequestError(403, "Updates are not allowed: this graph is only asked, never changed, over the web.")
    if len(values) != 1:
        raise _BadRequestError(400, f"One parameter `query` is needed; there are {len(values)}.")
    return values[0]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _BadRequestError(400, f"The query is not UTF-8: {error}") from error


def _timeout() -> float | None:
    asked = request.values.get("timeout")
    if asked is None:
        return None
    try:
        seconds = float(asked)
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise _BadRequestError(400, f"timeout = {asked!r} is no number of seconds above 0.")
    return seconds


def _dataset() -> Dataset:
    default, named = (request.values.getlist(f"{kind}-graph-uri") for kind in ("default", "named"))
    return Dataset(tuple(default), tuple(named))


def _sent(answer: Answer) -> Response:
    response = Response(wrap_file(request.environ, answer.file), direct_passthrough=True)
    response.content_type = answer.format.content_type
    response.content_length = answer.size
    return response


def _description() -> Response:
    if prefers_html(GRAPHS, request.accept_mimetypes):
        return Response(status=303, headers={"Location": url_for("query.editor")})
    form = chosen(GRAPHS, request.args.get("format"), request.accept_mimetypes)
    if form is None:
        raise _BadRequestError(
            406, f"The service is described as:\n{on_offer(GRAPHS)}\nAsk with the parameter `query`."
        )
    graphs = (str(getattr(row["g"], "value", row["g"])) for row in site().release.engine.select(_GRAPHS_QUERY))
    description = described(request.base_url, graphs, TABLES + GRAPHS, site().settings.query_timeout)
    return Response(written(description, form), content_type=form.content_type)


def _problem(status: int, text: str) -> Response:
    response = Response(text + "\n", status=status, content_type="text/plain; charset=utf-8")
    if status == 503:
        response.headers["Retry-After"] = str(RETRY_AFTER)
    return response
