"""The SPARQL service description (https://www.w3.org/TR/sparql11-service-description/) of the endpoint."""

from collections.abc import Iterable

from rdflib import RDF, SDO, Graph, Literal, Namespace, URIRef

from ...graph.sandbox.formats import Format

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORMATS = "http://www.w3.org/ns/formats/"
_NAMES = {
    "json": "SPARQL_Results_JSON", "xml": "SPARQL_Results_XML", "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV", "ttl": "Turtle", "nt": "N-Triples", "jsonld": "JSON-LD", "rdf": "RDF_XML",
}  # fmt: skip
_RDFLIB = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}


def described(endpoint: str, graphs: Iterable[str], formats: Iterable[Format], timeout: float) -> Graph:
    """What the endpoint at this address can do and holds; `timeout` in seconds."""
    service = URIRef(endpoint)
    data, union = URIRef(endpoint + "#dataset"), URIRef(endpoint + "#default-graph")
    made = Graph()
    made.bind("sd", SD)
    made += [
        (service, RDF.type, SD.Service),
        (service, SD.endpoint, service),
        (service, SD.supportedLanguage, SD.SPARQL11Query),
        (service, SD.feature, SD.UnionDefaultGraph),
        (service, SD.defaultDataset, data),
        (service, SDO.description, Literal(f"A query is stopped after {timeout:g} seconds.", lang="en")),
        (data, RDF.type, SD.Dataset),
        (data, SD.defaultGraph, union),
        (union, RDF.type, SD.Graph),
    ]
    for form in formats:
        made.add((service, SD.resultFormat, URIRef(_FORMATS + _NAMES[form.name])))
    for number, iri in enumerate(sorted(graphs), start=1):
        named = URIRef(f"{endpoint}#graph-{number}")
        made += [(data, SD.namedGraph, named), (named, RDF.type, SD.NamedGraph), (named, SD.name, URIRef(iri))]
    return made


def written(description: Graph, form: Format) -> bytes:
    """A description in one of the formats for graphs."""
    return description.serialize(format=_RDFLIB[form.name], encoding="utf-8")
