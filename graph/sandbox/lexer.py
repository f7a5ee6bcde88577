"""Splits SPARQL into tokens, as far as judging a query before it is parsed needs.

Follows the terminals of the SPARQL 1.1 grammar (https://www.w3.org/TR/sparql11-query/#sparqlGrammar): longest match,
comments and blanks dropped. It never fails: a character that begins no token is a token of its own, the parser will
say what is wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

Kind = Literal["iri", "string", "variable", "tag", "blank", "name", "word", "number", "mark"]

_LETTERS = r"[^\W\d_]"
_NAME_REST = r"(?:[\w\-·]|\.(?=[.\w\-·]))"
_LOCAL = r"(?:[\w:]|%[0-9A-Fa-f]{2}|\\.)(?:[\w:\-·]|%[0-9A-Fa-f]{2}|\\.|\.(?=[.\w:\-·%\\]))*"
_TOKEN = re.compile(
    rf"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{{}}|^`\\\x00-\x20]*>)
  | (?P<string>'''(?:'{{0,2}}(?:[^'\\]|\\.))*'''|\"\"\"(?:"{{0,2}}(?:[^"\\]|\\.))*\"\"\"
      |'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*")
  | (?P<variable>[?$]\w+)
  | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<blank>_:\w{_NAME_REST}*)
  | (?P<name>(?:{_LETTERS}{_NAME_REST}*)?:(?:{_LOCAL})?)
  | (?P<word>{_LETTERS}\w*)
  | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
  | (?P<mark>\^\^|&&|\|\||!=|<=|>=|\S)
  | \s+
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_OPERAND_KINDS = {"iri", "string", "variable", "tag", "name", "word", "number"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; `at` is the offset of its first character."""

    kind: Kind
    text: str
    at: int
    ambiguous: bool = False
    """Whether `<…>` could as well be the operator `<` followed by something else."""

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these keywords (given in upper case)."""
        return self.kind == "word" and self.text.upper() in words

    def is_mark(self, *marks: str) -> bool:
        """Whether it is one of these punctuation marks or operators."""
        return self.kind == "mark" and self.text in marks


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, in order."""
    before: Token | None = None
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup
        if kind is None or kind == "comment":
            continue
        text = match[0]
        before = Token(cast("Kind", kind), text, match.start(), kind == "iri" and _may_compare(text, before))
        yield before


def _may_compare(iri: str, before: Token | None) -> bool:
    """Whether `?a<'x>…` or `?a<?b#>…` may be meant: a parser that knows it stands in an expression reads `<` there.

    An absolute IRI is no risk: nothing of an expression goes on with `//`.
    """
    follows_operand = before is not None and (before.kind in _OPERAND_KINDS or before.is_mark(")"))
    hiding = re.search(r"['#]", iri)
    return follows_operand and hiding is not None and "//" not in iri[: hiding.start()]


def unescaped(query: str) -> str:
    r"""The query with `\uXXXX` and `\UXXXXXXXX` replaced by what they stand for, wherever they stand."""
    return _ESCAPE.sub(lambda m: _character(int(m[1] or m[2], 16)), query)


def _character(number: int) -> str:
    return chr(number) if number <= 0x10FFFF else "\ufffd"


def position(query: str, at: int) -> str:
    """Line and column of an offset, for people: both count from 1."""
    line = query.count("\n", 0, at) + 1
    return f"line {line}, column {at - (query.rfind(chr(10), 0, at) + 1) + 1}"
