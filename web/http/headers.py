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
_VIS_NETWORK = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-4cgFR0//m8/eHo2G/esYsuZetUHlzCUWYM59sfgE9zY='",
    "'sha256-IY7YKNHjbzQ1NfAKrBZvBZohgXMtxrqB9PaqhAaT3vg='",
    "'sha256-OutIf5hnp68ctx4ThtV5J02g5HTJ5bbu/hkNfqVXWWo='",
    "'sha256-QE7TOEDW7YIlMzvUUnm8boDWeNBN7PBbaaYJjnp34WI='",
    "'sha256-QuPewnJYr+SnQiTnCNHFBw99ExTsz9f8w5320PimEPw='",
    "'sha256-gGUn/VMBXCeWm86qX/pOf+4ZDSbe0JcaXXb4rJjw1mA='",
    "'sha256-uepMTym1NwItBa/XV6ef6fQobLL0A0CNVDM5km5L+nQ='",
)
STYLES = {
    "explore.explore": _VIS_NETWORK,
    "network.network": _VIS_NETWORK,
    "query.editor": ("'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='",),
}
"""Style sheets that vendored scripts insert, by page (vis-network 10.1.5, yasgui 4.6.2): these and no others."""


def install(app: Flask) -> None:
    """Send the headers with every answer."""
    app.after_request(_send)


def policy(endpoint: str | None) -> str:
    """The Content-Security-Policy of a page."""
    parts = dict(_POLICY)
    if endpoint in STYLES:
        parts["style-src"] = " ".join(("'self'", *STYLES[endpoint]))
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _send(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", policy(request.endpoint))
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response
