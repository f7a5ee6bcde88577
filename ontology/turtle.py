"""The one way in which hand-kept Turtle is written: fixed order, one value a line, so that differences read well.

`canonical(graph)` is what every file of `authority/` and `themes.ttl` must equal; there are no blank nodes in them.
"""

import re
from collections.abc import Iterable

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef
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
}
"""Prefixes of data IRIs that stand in hand-kept files."""

_FIRST = (RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.definition, SKOS.scopeNote)
_LOCAL = re.compile(r"(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def parse(text: str, where: str) -> Graph:
    """The triples of a Turtle file. Raises AuthorityError, naming `where`, for a text that is no Turtle."""
    graph = Graph(bind_namespaces="none")
    try:
        return graph.parse(data=text, format="turtle")
    except (SyntaxError, ValueError, IndexError) as error:  # rdflib gives IndexError where the text breaks off
        raise AuthorityError(f"this is not Turtle: {error}", where=where) from error


def canonical(graph: Graph) -> str:
    """The graph as Turtle: subjects by IRI, labels first, then predicates and values in alphabetical order.

    Raises AuthorityError for a blank node, which has no place in a hand-kept file.
    """
    prefixes = PREFIXES | DATA_PREFIXES
    subjects = sorted(set(graph.subjects()), key=str)
    blocks = [_block(graph, subject, prefixes) for subject in subjects]
    body = "\n".join(blocks)
    used = [name for name in prefixes if re.search(rf"(?<![\w:/]){re.escape(name)}:", body)]
    head = "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in sorted(used))
    return f"{head}\n{body}"


def _block(graph: Graph, subject: Node, prefixes: dict[str, str]) -> str:
    rank: dict[Node, int] = {predicate: i for i, predicate in enumerate(_FIRST)}
    predicates = sorted(set(graph.predicates(subject)), key=lambda p: (rank.get(p, len(rank)), str(p)))
    lines = [_line(p, graph.objects(subject, p), prefixes) for p in predicates]
    return f"{_term(subject, prefixes)}\n    " + " ;\n    ".join(lines) + " .\n"


def _line(predicate: Node, values: Iterable[Node], prefixes: dict[str, str]) -> str:
    name = "a" if predicate == RDF.type else _term(predicate, prefixes)
    ordered = sorted(values, key=lambda v: (getattr(v, "language", None) or "", str(v)))
    return f"{name} " + ",\n        ".join(_term(v, prefixes) for v in ordered)


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
