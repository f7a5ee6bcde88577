"""A comparison as RDF: one `pg:ChangeSet` and a `pg:Change` for each difference, no blank nodes."""

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, XSD

from ...ontology.iris import Iris
from ...ontology.vocabulary import PG, PREFIXES
from .as_text import SIGNS
from .model import Change, ChangeSet, Day, Figure, Named, Role, Side, Value
from .naming import change_iris, set_digest

_STATES = ("planned", "ongoing", "completed")


def write(found: ChangeSet, base: str) -> str:
    """The comparison as Turtle."""
    return graph(found, base).serialize(format="turtle")


def graph(found: ChangeSet, base: str) -> Graph:
    """The comparison as a graph; `base` is that of its IRIs."""
    iris, made = Iris(base), Graph()
    for prefix in ("pg", "dcterms", "xsd", "prov"):
        made.bind(prefix, PREFIXES[prefix])
    me = URIRef(iris.change_set(set_digest(found)))
    made.add((me, RDF.type, PG.ChangeSet))
    for predicate, side in ((PG.earlier, found.old), (PG.later, found.new)):
        made.add((me, predicate, URIRef(side.iri)))
        _side(made, side)
    for iri, change in zip(change_iris(found, iris), found.changes, strict=True):
        made.add((URIRef(iri), DCTERMS.isPartOf, me))
        _change(made, URIRef(iri), change)
    return made


def _side(made: Graph, side: Side) -> None:
    made.add((URIRef(side.iri), DCTERMS.identifier, Literal(side.id)))
    if side.kind == "release" and side.built:
        made.add((URIRef(side.iri), DCTERMS.created, Literal(side.built)))


def _change(made: Graph, me: URIRef, change: Change) -> None:
    made.add((me, RDF.type, PG.Change))
    made.add((me, PG.changeKind, PG[f"change-{change.kind}"]))
    made.add((me, PG.changeCause, PG[f"cause-{change.cause}"]))
    if change.old:
        made.add((me, PG.formerMeasure, URIRef(change.old.iri)))
    if change.new:
        made.add((me, PG.presentMeasure, URIRef(change.new.iri)))
    if change.about:
        made.add((me, PG.changedThing, URIRef(change.about)))
    if change.field:
        made.add((me, PG.changedField, Literal(change.field)))
    if change.before is not None:
        made.add((me, PG.formerValue, _value(change.before, change.old.language if change.old else None)))
    if change.after is not None:
        made.add((me, PG.presentValue, _value(change.after, change.new.language if change.new else None)))


def _value(value: Value, language: str | None) -> Literal:
    match value:
        case Day():
            return Literal(value.date, datatype=XSD.date)
        case Figure():
            per = f" per {value.per}" if value.per else ""
            return Literal(f"{SIGNS.get(value.comparator, '')}{value.value} {value.unit}{per}")
        case Role():
            return Literal(", ".join(value.roles))
        case Named():
            return Literal(value.relation)
    return Literal(value, lang=language) if language and value not in _STATES else Literal(value)
