"""What the page of the ontology shows, for a request or as one file that stands alone: one template makes both."""

from collections.abc import Mapping
from functools import cache

from ...graph.world import terms_graph
from ...ontology.documentation import Documentation, Term, document
from ...ontology.vocabulary import PREFIXES
from ..i18n import LANGUAGES, marked
from ..standalone import environment, styles
from .diagram import GAP, LINE, PADDING, WIDTH, diagram

GROUPS = (
    ("classes", marked("Classes"), ("class",)),
    ("relations", marked("Relations between things"), ("relation",)),
    ("values", marked("Properties with values"), ("value", "annotation")),
)
"""Parts of the page: anchor, heading, kinds of terms. Schemes follow, each with its concepts."""
LINKS = {
    "above": marked("narrower than"),
    "below": marked("wider than"),
    "same": marked("defined as"),
    "domain": marked("domain"),
    "usual domain": marked("used of"),
    "range": marked("range"),
    "usual range": marked("used with"),
    "inverse": marked("inverse of"),
    "scheme": marked("in the scheme"),
    "subject of": marked("has the properties"),
    "object of": marked("is the value of"),
    "disjoint": marked("disjoint with"),
}
"""What the links of a term are called; the members of a scheme stand below it."""
MARKS = {
    "functional": marked("at most one value"),
    "inverse functional": marked("at most one subject"),
    "symmetric": marked("symmetric"),
    "asymmetric": marked("asymmetric"),
    "transitive": marked("transitive"),
    "irreflexive": marked("irreflexive"),
    "reflexive": marked("reflexive"),
}
_STYLES = ("base.css", "pages.css", "ontology.css")
_LABEL = "OPTIONAL { ?thing rdfs:label|skos:prefLabel|dcterms:title ?label }"
_QUERIES = {
    "class": "SELECT ?thing ?label WHERE {{\n  ?thing a {name} .\n  " + _LABEL.replace("{", "{{").replace("}", "}}")
    + "\n}} LIMIT 20",
    "scheme": "SELECT ?thing ?label WHERE {{\n  ?thing skos:inScheme {name} ; skos:prefLabel ?label\n}} LIMIT 20",
    "concept": "SELECT ?thing ?property WHERE {{\n  ?thing ?property {name}\n}} LIMIT 20",
}  # fmt: skip
_PAIRS = "SELECT ?subject ?object WHERE {{\n  ?subject {name} ?object\n}} LIMIT 20"


@cache
def told() -> Documentation:
    """The documentation of the packaged ontology."""
    return document(terms_graph())


def shown(language: str) -> dict[str, object]:
    """What the template needs beside texts, counts and addresses."""
    documentation = told()
    return {
        "told": documentation,
        "by_name": {f"pg:{term.name}": term for term in documentation.terms},
        "groups": GROUPS,
        "link_words": LINKS,
        "mark_words": MARKS,
        "diagram": diagram(documentation),
        "sizes": {"width": WIDTH, "line": LINE, "padding": PADDING, "gap": GAP},
        "tongues": sorted(LANGUAGES, key=lambda tag: tag != language),
        "example_query": example_query,
        "iri_of_prefixed": iri_of_prefixed,
        "tops": _tops(documentation),
    }


def example_query(term: Term) -> str:
    """A query that shows what the graph says with a term."""
    text = _QUERIES.get(term.kind, _PAIRS).format(name=f"pg:{term.name}")
    used = [prefix for prefix in ("pg", "dcterms", "rdfs", "skos") if f"{prefix}:" in text]
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in used) + f"\n{text}\n"


def iri_of_prefixed(name: str) -> str | None:
    """The IRI that a prefixed name stands for; None for a class expression."""
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and " " not in name and prefix in PREFIXES else None


def standalone() -> str:
    """The documentation as one HTML file that needs no other: no counts, queries as text."""
    counts: Mapping[str, int] = {}
    return (
        environment("en")
        .get_template("ontology_file.html")
        .render(**shown("en"), language="en", styles=styles(_STYLES), counts=counts, address=None)
    )


def _tops(documentation: Documentation) -> list[tuple[str, tuple[Term, ...]]]:
    """Classes without a wider class of ours, by the wider class of another vocabulary under which they stand."""
    own = {f"pg:{term.name}" for term in documentation.terms}
    found: dict[str, list[Term]] = {}
    for term in documentation.of("class"):
        above = term.links.get("above", ())
        if not own & set(above):
            found.setdefault(above[0] if above else "", []).append(term)
    return [(name, tuple(terms)) for name, terms in sorted(found.items())]
