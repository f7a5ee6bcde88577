"""Terms of N-Quads (https://www.w3.org/TR/n-quads/) and the lines they make."""

import datetime
import re
from decimal import Decimal
from functools import lru_cache

from rdflib import RDF, XSD, BNode, Literal
from rdflib.term import Node

from ...errors import BuildError

_UNSAFE = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_CONTROL = re.compile(r'[\\"\x00-\x1f\x7f]')
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")

TYPE = str(RDF.type)


@lru_cache(maxsize=16384)
def iri(value: str) -> str:
    """An IRI in angle brackets; characters that none may hold are percent-encoded."""
    return f"<{_UNSAFE.sub(lambda m: f'%{ord(m[0]):02X}', value)}>"


def plain(value: str) -> str:
    """A string without language tag."""
    return f'"{_CONTROL.sub(_escape, value)}"'


def text(value: str, language: str) -> str:
    """A string with its language tag."""
    return f"{plain(value)}@{language}"


def integer(value: int) -> str:
    """An xsd:integer."""
    return _typed(str(value), str(XSD.integer))


def decimal(value: float) -> str:
    """An xsd:decimal in its shortest form, never with an exponent."""
    exact = format(Decimal(repr(value)), "f")
    return _typed(exact.rstrip("0").rstrip(".") if "." in exact else exact, str(XSD.decimal))


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return _typed("true" if value else "false", str(XSD.boolean))


def date(value: datetime.date) -> str:
    """An xsd:date."""
    return _typed(value.isoformat(), str(XSD.date))


def language_of(name: str) -> str:
    """`zh-Hant` of a name with Han characters, else `en`: a Chinese paper prints English names too."""
    return "zh-Hant" if _HAN.search(name) else "en"


def node(term: Node) -> str:
    """A term of rdflib. Raises BuildError for a blank node, which the graph never holds."""
    if isinstance(term, BNode):
        raise BuildError("a blank node stands where an IRI is needed", where=str(term))
    if not isinstance(term, Literal):
        return iri(str(term))
    if term.language:
        return text(str(term), term.language)
    return _typed(str(term), str(term.datatype)) if term.datatype else plain(str(term))


def _typed(lexical: str, datatype: str) -> str:
    return plain(lexical) if datatype == str(XSD.string) else f"{plain(lexical)}^^{iri(datatype)}"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0], f"\\u{ord(match[0]):04X}")


class Quads:
    """The statements of one named graph, each once."""

    def __init__(self, graph: str) -> None:
        self._graph = iri(graph)
        self._lines: set[str] = set()

    def add(self, subject: str, predicate: str, term: str) -> None:
        """State one triple; `term` is formatted already."""
        self._lines.add(f"{iri(subject)} {iri(predicate)} {term} {self._graph} .")

    def link(self, subject: str, predicate: str, target: str) -> None:
        """State a triple between two IRIs."""
        self.add(subject, predicate, iri(target))

    def type(self, subject: str, kind: str) -> None:
        """State the class of a thing."""
        self.add(subject, TYPE, iri(kind))

    def line(self, triple: str) -> None:
        """State a triple that is formatted already, without its full stop."""
        self._lines.add(f"{triple} {self._graph} .")

    def lines(self) -> list[str]:
        """The N-Quads lines, sorted, without line ends."""
        return sorted(self._lines)
