"""Plain text and Markdown: the words as they are; Markdown in the marks that the structure rules understand."""

from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .encodings import decode
from .reading import Reading, Writer, bold

_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}


def read(data: bytes, path: Path, encoding: str | None) -> Reading:
    """The text of a plain text file, character for character. Raises DocumentError as `decode` does."""
    text, name = decode(data, path, encoding)
    return Reading(text, "text/plain", encoding=name)


def read_markdown(data: bytes, path: Path, encoding: str | None) -> Reading:
    """The text of a Markdown file, links and pictures left out. Raises DocumentError as `decode` does."""
    text, name = decode(data, path, encoding)
    tokens = MarkdownIt("commonmark").enable("table").parse(_behind_front_matter(text))
    writer, lists = Writer(), Lists()
    row: list[str] = []
    for at, token in enumerate(tokens):
        lists.follow(token)
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            writer.row(row)
        elif token.type == "inline":
            _inline(writer, lists, token, tokens[at - 1], row)
        elif token.type in {"code_block", "fence", "html_block"}:
            writer.paragraph(token.content)
    return Reading(writer.text(), "text/markdown", encoding=name)


class Lists:
    """The lists that are open, each with the number of its next entry (None: bullets)."""

    def __init__(self) -> None:
        self._open: list[int | None] = []
        self._begun = False

    @property
    def depth(self) -> int:
        """How many lists stand around the innermost one."""
        return len(self._open) - 1

    def follow(self, token: Token) -> None:
        """Take notice of a token."""
        if token.type == "bullet_list_open":
            self._open.append(None)
        elif token.type == "ordered_list_open":
            self._open.append(int(token.attrGet("start") or 1))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._open.pop()
        self._begun = self._begun or token.type == "list_item_open"

    def mark(self) -> str | None:
        """The mark of the entry whose first words come now, None for none."""
        if not self._begun:
            return None
        self._begun = False
        number = self._open[-1]
        if number is None:
            return "•"
        self._open[-1] = number + 1
        return f"{number}."


def _inline(writer: Writer, lists: Lists, token: Token, before: Token, row: list[str]) -> None:
    text = _words(token.children or [])
    mark = lists.mark()
    if before.type in {"td_open", "th_open"}:
        row.append(text)
    elif before.type == "heading_open":
        writer.heading(int(before.tag[1:]), text)
    elif mark:
        writer.entry(mark, text, lists.depth)
    else:
        writer.paragraph(text)


def _words(children: list[Token]) -> str:
    out: list[str] = []
    begun: list[int] = []
    for child in children:
        if child.type == "strong_open":
            begun.append(len(out))
        elif child.type == "strong_close":
            start = begun.pop()
            out[start:] = [bold("".join(out[start:]))]
        elif child.type in _BREAKS:
            out.append(_BREAKS[child.type])
        elif child.type in {"text", "code_inline", "html_inline"}:
            out.append(child.content)
    return "".join(out)


def _behind_front_matter(text: str) -> str:
    """The text without the YAML block that some systems put above it."""
    if not text.startswith("---\n"):
        return text
    head, found, rest = text[4:].partition("\n---\n")
    return rest if found and ":" in head else text
