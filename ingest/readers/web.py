"""Web pages: their main text without menus, banners and footers."""

import datetime
import re
from pathlib import Path

import trafilatura
from lxml.etree import _Element

from ...errors import DocumentError
from ..imprint import Declared
from .encodings import decode
from .reading import Reading, Writer, bold

_DECLARED = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_HEAD = 2048
_TWO_BREAKS = re.compile(r"(?:<br\b[^>]*>(?:\s|&nbsp;|\u00a0)*){2,}", re.IGNORECASE)
_DROPPED = re.compile(r"(?:<\?xml[^>]*\?>|<meta[^>]+charset[^>]*>)", re.IGNORECASE)


def read(data: bytes, path: Path, encoding: str | None) -> Reading:
    """The main text of a web page.

    Raises DocumentError where it has none, or as `decode` does.
    """
    declared = _DECLARED.search(data[:_HEAD])
    html, name = decode(data, path, encoding, declared[1].decode() if declared else None)
    found = trafilatura.bare_extraction(
        _TWO_BREAKS.sub("<p>", _DROPPED.sub("", html)),
        include_tables=True,
        include_formatting=True,
        include_comments=False,
        favor_recall=True,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    if body is None or not "".join(body.itertext()).strip():
        raise DocumentError(
            "no main text is found in this page", where=str(path), advice="Save its text as a .txt file and add that."
        )
    writer = Writer()
    _mixed(writer, body)
    return Reading(writer.text(), "text/html", encoding=name, declared=_declared(html))


def _declared(html: str) -> Declared:
    """The title, the day and the address that the head of a page declares."""
    found = trafilatura.extract_metadata(_DROPPED.sub("", html), extensive=False)
    return Declared(
        title=" ".join((found.title or "").split()),
        issued=datetime.date.fromisoformat(found.date) if found.date else None,
        source=found.url or "",
    )


def _block(writer: Writer, element: _Element) -> None:
    if element.tag == "head":
        level = (element.get("rend") or "h2").removeprefix("h")
        writer.heading(int(level) if level.isdigit() else 2, _words(element))
    elif element.tag == "list":
        _list(writer, element, 0)
    elif element.tag == "table":
        writer.end_table()
        for row in element.iter("row"):
            writer.row([_cell(cell) for cell in row.iter("cell")])
    elif any(child.tag in {"p", "list", "table", "head"} for child in element):
        _mixed(writer, element)
    else:
        writer.paragraph(_words(element))


def _mixed(writer: Writer, element: _Element) -> None:
    """A block with blocks inside: its own words, then theirs, in order."""
    writer.paragraph(element.text or "")
    for child in element:
        _block(writer, child)
        writer.paragraph(child.tail or "")


def _list(writer: Writer, element: _Element, depth: int) -> None:
    numbered = element.get("rend") == "ol"
    for number, item in enumerate(element.findall("item"), start=1):
        writer.entry(f"{number}." if numbered else "•", _words(item), depth)
        for inner in item.findall("list"):
            _list(writer, inner, depth + 1)


def _cell(cell: _Element) -> str:
    """The words of a cell on one line: its entries in list tags, its paragraphs set apart by breaks."""
    return _words(cell, inline=True)


def _words(element: _Element, *, inline: bool = False) -> str:
    out = [element.text or ""]
    for child in element:
        out += [_piece(child, inline=inline), child.tail or ""]
    return "".join(out)


def _piece(child: _Element, *, inline: bool) -> str:
    words = _words(child, inline=inline)
    if child.tag == "lb":
        return "\n"
    if child.tag == "list":
        return words if inline else ""
    if child.tag == "item":
        return f"<li>{words.strip()}</li>"
    if child.tag == "hi" and child.get("rend") == "#b":
        return bold(words)
    if child.tag == "hi" and child.get("rend") == "#sup" and words.strip().isdigit():
        return f"<sup>{words.strip()}</sup>"
    return f"\n{words}\n" if child.tag == "p" else words
