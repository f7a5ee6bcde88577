"""Error pages: what is wrong, where, and what to do, in the language of the page."""

from flask import Flask, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from ...errors import (
    InputError,
    NoReleaseError,
    NotFoundError,
    PolicyGraphError,
    QueryBusyError,
    QueryError,
    QueryTimeoutError,
    QueryTooLargeError,
)
from ..i18n import gettext, marked

_STATUS: tuple[tuple[type[PolicyGraphError], int], ...] = (
    (NotFoundError, 404),
    (NoReleaseError, 503),
    (QueryBusyError, 503),
    (QueryTimeoutError, 504),
    (QueryTooLargeError, 413),
    (QueryError, 400),
    (InputError, 400),
)
TITLES = {
    400: marked("This request cannot be understood"),
    404: marked("There is nothing at this address"),
    405: marked("This address does not take such a request"),
    413: marked("The answer is too large"),
    503: marked("The answer cannot be given now"),
    504: marked("The time ran out"),
    500: marked("Something went wrong here"),
}
ADVICE = {
    404: marked("Search for the name of what you look for, or begin with one of the four doors above."),
    500: marked("Try again. If it stays so, report the address of this page to those who run this site."),
}


def install(app: Flask) -> None:
    """Answer errors of ours and of HTTP with a page, or with JSON below /api/."""
    app.register_error_handler(PolicyGraphError, _ours)
    app.register_error_handler(HTTPException, _of_http)


def status_of(error: PolicyGraphError) -> int:
    """The HTTP status of an error of ours."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def _ours(error: PolicyGraphError) -> ResponseReturnValue:
    return _answer(status_of(error), gettext(error.what), error.where, gettext(error.advice) if error.advice else None)


def _of_http(error: HTTPException) -> ResponseReturnValue:
    if error.code is None or error.code < 400:
        return error
    return _answer(error.code, None, request.path, None)


def _answer(status: int, what: str | None, where: str | None, advice: str | None) -> ResponseReturnValue:
    title = gettext(TITLES.get(status, TITLES[500 if status >= 500 else 400]))
    advice = advice or gettext(ADVICE.get(status, ADVICE[404 if status < 500 else 500]))
    if request.path.startswith("/api/"):
        return jsonify(error=title, what=what, where=where, advice=advice), status
    return render_template("error.html", status=status, title=title, what=what, where=where, advice=advice), status
