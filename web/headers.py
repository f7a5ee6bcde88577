"""Headers of every answer: nothing is loaded from another host, nothing inline is run."""

from flask import Flask, Response, request

_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
LOOSER_STYLES = {"query.editor"}
"""Pages whose vendored parts set styles inline; scripts stay as strict there."""


def install(app: Flask) -> None:
    """Send the headers with every answer."""
    app.after_request(_send)


def policy(endpoint: str | None) -> str:
    """The Content-Security-Policy of a page."""
    parts = dict(_POLICY)
    if endpoint in LOOSER_STYLES:
        parts["style-src"] = "'self' 'unsafe-inline'"
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _send(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", policy(request.endpoint))
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response
