"""Judges a query by its tokens before any parser sees it: what form it has, what it asks for that is not allowed.

The operating system denies workers the network all the same; this gives clear words, and spares the parser nesting that
would overflow its stack.
"""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from ...errors import QueryRefusedError, QuerySyntaxError
from .lexer import Token, position, tokens, unescaped

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
FORMS = get_args(Form)
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")

MAX_LENGTH = 200_000
"""Characters that a query may have: room for some thousand IRIs in VALUES."""
MAX_DEPTH = 100
"""Brackets that may stand within each other."""
MAX_CHAIN = 1_000
"""Operators that may follow each other in one expression or path."""

_OPENING = {"{": "}", "(": ")", "[": "]"}
_OPERATORS = ("+", "-", "*", "/", "|", "||", "&&", "!", "^", "^^", "=", "!=", "<", ">", "<=", ">=", "?")
_ENDS = (".", ";", ",")


@dataclass(frozen=True, slots=True)
class Screened:
    """A query that may be tried."""

    text: str
    form: Form
    tokens: tuple[Token, ...]


def screen(query: str) -> Screened:
    """Judge a query. Raises QueryRefusedError for what is not allowed, QuerySyntaxError when it is no query at all."""
    if len(query) > MAX_LENGTH:
        raise QueryRefusedError(
            f"the query has {len(query):,} characters, more than the {MAX_LENGTH:,} allowed",
            advice="Ask in several smaller queries, or join to the data instead of listing values.",
        )
    if "\x00" in query:
        raise QuerySyntaxError("the query holds a NUL character", where=position(query, query.index("\x00")))
    found = tuple(tokens(query))
    form = _form(query, found)
    _refuse_nesting(query, found)
    _refuse_service(query, found)
    plain = unescaped(query)
    if plain != query:
        _refuse_service(plain, tuple(tokens(plain)))
    return Screened(query, form, found)


def _form(query: str, found: tuple[Token, ...]) -> Form:
    body = after_prologue(found)
    if body is None:
        raise QuerySyntaxError("there is no query", advice=f"A query says {', '.join(FORMS)} after its prefixes.")
    word = body.text.upper()
    if body.is_word(*UPDATES):
        raise QueryRefusedError(
            f"{word} changes data, and this graph is only asked, never changed, by queries",
            where=position(query, body.at),
            advice=f"Use {', '.join(FORMS)}.",
        )
    for form in FORMS:
        if body.kind == "word" and word.startswith(form):
            return form
    raise QuerySyntaxError(
        f"{body.text[:40]!r} begins no query", where=position(query, body.at), advice=f"Use {', '.join(FORMS)}."
    )


def after_prologue(found: tuple[Token, ...]) -> Token | None:
    """The first token after BASE and PREFIX declarations."""
    at = 0
    while at < len(found):
        if found[at].is_word("PREFIX"):
            at += 3
        elif found[at].is_word("BASE"):
            at += 2
        else:
            return found[at]
    return None


def _refuse_nesting(query: str, found: tuple[Token, ...]) -> None:
    chains = [0]
    for token in found:
        if token.is_mark(*_OPENING):
            chains.append(0)
        elif token.is_mark(*_OPENING.values()) and len(chains) > 1:
            chains.pop()
        chains[-1] = _chain(chains[-1], token)
        if len(chains) - 1 > MAX_DEPTH:
            raise _too_deep(query, token, f"brackets stand more than {MAX_DEPTH} deep in each other")
        if chains[-1] > MAX_CHAIN:
            raise _too_deep(query, token, f"more than {MAX_CHAIN:,} operators follow each other")


def _chain(length: int, token: Token) -> int:
    if token.is_mark(*_OPERATORS):
        return length + 1
    return 0 if token.is_mark(*_ENDS, "{", "}") else length


def _too_deep(query: str, token: Token, what: str) -> QueryRefusedError:
    return QueryRefusedError(what, where=position(query, token.at), advice="Write the query flatter, or split it.")


def _refuse_service(query: str, found: tuple[Token, ...]) -> None:
    for at, token in enumerate(found):
        if token.is_word("SERVICE") or _glued(found, at):
            raise QueryRefusedError(
                "SERVICE would send a request from this server to another one, which is not allowed here",
                where=position(query, token.at),
                advice="Ask the other endpoint yourself and put its answer into VALUES.",
            )
    ambiguous = next((t for t in found if t.ambiguous), None)
    if ambiguous and re.search("service", query, re.IGNORECASE):
        raise QueryRefusedError(
            "it cannot be told whether this compares or begins an IRI, in a query that speaks of SERVICE",
            where=position(query, ambiguous.at),
            advice="Put a blank after the sign <, or write the IRI in full.",
        )


def _glued(found: tuple[Token, ...], at: int) -> bool:
    """Whether a parser that takes keywords without a blank after them finds SERVICE here: `SERVICE:x{`, `SERVICEex:x{`.

    Only before a brace, so that prefixes and functions may be called so.
    """
    token = found[at]
    bare = token.text.split(":", 1)[0] if token.kind in ("name", "word") else ""
    if "service" not in bare.lower() or (at and found[at - 1].is_word("GRAPH", "FROM", "NAMED")):
        return False
    after = [t for t in found[at + 1 : at + 4] if not t.is_word("SILENT")]
    target = bool(after) and after[0].kind in ("iri", "variable", "name")
    return any(t.is_mark("{") for t in after[: 2 if target else 1])
