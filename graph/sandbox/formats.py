"""Forms in which an answer can be written: names, media types and how Oxigraph calls them."""

from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat, RdfFormat

from .screen import Form


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write an answer. `name` is what people ask for, `media_types` the first being what is sent."""

    name: str
    media_types: tuple[str, ...]
    writer: QueryResultsFormat | RdfFormat
    also: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The header that goes with it; all of them are written in UTF-8."""
        first = self.media_types[0]
        return f"{first}; charset=utf-8" if first.startswith("text/") else first


TABLES = (
    Format("json", ("application/sparql-results+json", "application/json"), QueryResultsFormat.JSON, ("srj",)),
    Format("xml", ("application/sparql-results+xml", "application/xml", "text/xml"), QueryResultsFormat.XML, ("srx",)),
    Format("csv", ("text/csv",), QueryResultsFormat.CSV),
    Format("tsv", ("text/tab-separated-values",), QueryResultsFormat.TSV),
)
"""For SELECT and ASK; the first is the default."""
GRAPHS = (
    Format("ttl", ("text/turtle", "application/x-turtle"), RdfFormat.TURTLE, ("turtle",)),
    Format("nt", ("application/n-triples", "text/plain"), RdfFormat.N_TRIPLES, ("ntriples", "n-triples")),
    Format("jsonld", ("application/ld+json", "application/json"), RdfFormat.JSON_LD, ("json-ld",)),
    Format("rdf", ("application/rdf+xml", "application/xml"), RdfFormat.RDF_XML, ("rdfxml", "rdf-xml")),
)
"""For CONSTRUCT and DESCRIBE; the first is the default."""


def formats_of(form: Form) -> tuple[Format, ...]:
    """The formats that the answer of a query of this form can have."""
    return TABLES if form in ("SELECT", "ASK") else GRAPHS


def by_name(name: str, offered: tuple[Format, ...]) -> Format | None:
    """The format of this name, other name or media type among those offered."""
    wanted = name.strip().lower()
    return next((f for f in offered if wanted in (f.name, *f.also, *f.media_types)), None)
