"""The one way in which hand-kept Turtle is written: fixed order, one value a line, so that differences read well.

`canonical(graph)` is what every file of `authority/` and `themes.ttl` must equal; there are no blank nodes in them.
Only the ontology, in which OWL writes class expressions as blank nodes, is written with `expressions`.
"""

import re
from collections.abc import Iterator

from rdflib import RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ..errors import AuthorityError
from .vocabulary import DEFAULT_BASE, PREFIXES

DATA_PREFIXES = {
    "hk": DEFAULT_BASE + "agency/hk/",
    "macao": DEFAULT_BASE + "agency/macao/",
    "organisation": DEFAULT_BASE + "organisation/",
    "place": DEFAULT_BASE + "place/",
    "group": DEFAULT_BASE + "group/",
    "initiative": DEFAULT_BASE + "initiative/",
    "instrument": DEFAULT_BASE + "instrument/",
    "theme": DEFAULT_BASE + "theme/",
    "vann": "http://purl.org/vocab/vann/",
}
"""Prefixes that stand in hand-kept files only: those of data IRIs, and of what is said of the ontology itself."""

_FIRST = (
    RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.definition, SKOS.scopeNote,
    SKOS.example,
)  # fmt: skip
_LOCAL = re.compile(r"(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def parse(text: str, where: str) -> Graph:
    """The triples of a Turtle file. Raises AuthorityError, naming `where`, for a text that is no Turtle."""
    graph = Graph(bind_namespaces="none")
    try:
        return graph.parse(data=text, format="turtle")
    except (SyntaxError, ValueError, IndexError) as error:  # rdflib gives IndexError where the text breaks off
        raise AuthorityError(f"this is not Turtle: {error}", where=where) from error


def canonical(graph: Graph, *, expressions: bool = False) -> str:
    """The graph as Turtle: subjects by IRI, labels first, then predicates and values in alphabetical order.

    With `expressions`, blank nodes that hang below IRIs are written in brackets where they stand, lists in parentheses.
    Raises AuthorityError for any other blank node, which has no place in a hand-kept file.
    """
    prefixes = PREFIXES | DATA_PREFIXES
    hanging = set(graph.objects()) if expressions else set()
    subjects = sorted((s for s in set(graph.subjects()) if not (isinstance(s, BNode) and s in hanging)), key=str)
    write = _Writer(graph, prefixes, expressions)
    body = "\n".join(write.block(subject) for subject in subjects)
    used = [name for name in prefixes if re.search(rf"(?<![\w:/]){re.escape(name)}:", body)]
    head = "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in sorted(used))
    return f"{head}\n{body}"


class _Writer:
    """Writes the terms of one graph."""

    def __init__(self, graph: Graph, prefixes: dict[str, str], expressions: bool) -> None:
        self._graph, self._prefixes, self._expressions = graph, prefixes, expressions

    def block(self, subject: Node) -> str:
        return f"{self.term(subject)}\n    " + " ;\n    ".join(self._lines(subject)) + " .\n"

    def term(self, node: Node) -> str:
        if not (isinstance(node, BNode) and self._expressions and (node, None, None) in self._graph):
            return _term(node, self._prefixes)
        if (node, RDF.first, None) in self._graph:
            return f"( {' '.join(self.term(member) for member in Collection(self._graph, node))} )"
        return f"[ {' ; '.join(self._lines(node))} ]"

    def _lines(self, subject: Node) -> Iterator[str]:
        rank: dict[Node, int] = {predicate: i for i, predicate in enumerate(_FIRST)}
        for predicate in sorted(set(self._graph.predicates(subject)), key=lambda p: (rank.get(p, len(rank)), str(p))):
            name = "a" if predicate == RDF.type else _term(predicate, self._prefixes)
            yield f"{name} " + ",\n        ".join(self._values(subject, predicate))

    def _values(self, subject: Node, predicate: Node) -> list[str]:
        keyed = [
            (getattr(value, "language", None) or "", "" if isinstance(value, BNode) else str(value), self.term(value))
            for value in self._graph.objects(subject, predicate)
        ]
        return [shown for _, _, shown in sorted(keyed)]


def _term(node: Node, prefixes: dict[str, str]) -> str:
    if isinstance(node, Literal):
        return _literal(node, prefixes)
    if not isinstance(node, URIRef):
        raise AuthorityError("a blank node stands in a hand-kept file", advice="Give the thing an IRI.")
    best = max((n for n, iri in prefixes.items() if node.startswith(iri)), key=lambda n: len(prefixes[n]), default=None)
    if best is not None and _LOCAL.fullmatch(node.removeprefix(prefixes[best])):
        return f"{best}:{node.removeprefix(prefixes[best])}"
    return f"<{node}>"


def _literal(node: Literal, prefixes: dict[str, str]) -> str:
    text = str(node).translate(_ESCAPES)
    if node.language:
        return f'"{text}"@{"zh-Hant" if node.language.lower() == "zh-hant" else node.language}'
    if node.datatype is None:
        return f'"{text}"'
    if str(node.datatype) in (PREFIXES["xsd"] + "boolean", PREFIXES["xsd"] + "decimal", PREFIXES["xsd"] + "integer"):
        return text
    return f'"{text}"^^{_term(node.datatype, prefixes)}'
