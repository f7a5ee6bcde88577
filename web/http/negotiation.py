"""Which format an answer has: what the client names by `format`, else what it accepts, weighed by its q-values."""

from collections.abc import Sequence

from werkzeug.datastructures import MIMEAccept

from ...graph.sandbox.formats import Format, by_name


def chosen(offered: Sequence[Format], name: str | None, accepted: MIMEAccept) -> Format | None:
    """The format to answer in; None when nothing on offer is wanted. Without a wish it is the first on offer.

    `name` is the value of the parameter `format`: a name or a media type. It goes before the Accept header.
    """
    if name:
        return by_name(name, tuple(offered))
    if not accepted:
        return offered[0]
    media_type = accepted.best_match(_types(offered))
    return by_name(media_type, tuple(offered)) if media_type else None


def prefers_html(offered: Sequence[Format], accepted: MIMEAccept) -> bool:
    """Whether a client would rather have a page for people than anything on offer."""
    return accepted.best_match([*_types(offered), "text/html", "application/xhtml+xml"]) in (
        "text/html",
        "application/xhtml+xml",
    )


def on_offer(offered: Sequence[Format]) -> str:
    """What there is, one a line: name and media type."""
    return "\n".join(f"format={f.name}  {f.media_types[0]}" for f in offered)


def _types(offered: Sequence[Format]) -> list[str]:
    """The types that are sent, then their other names, so that a wildcard meets the former first."""
    return [f.media_types[0] for f in offered] + [m for f in offered for m in f.media_types[1:]]
