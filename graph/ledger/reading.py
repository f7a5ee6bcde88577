"""Reads from the graph what the ledger needs: measures with their figures, dates and links."""

import datetime
from collections.abc import Iterable

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine, Row
from .records import Figure, Record, Report
from .spans import Printed, readable

NEAR = 300
"""Characters around a figure that say what it is."""
_PREFIX = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms", "schema"))
_MEASURES = """SELECT ?m ?status ?kind ?text ?language ?issued ?attainment WHERE {
  ?m a pg:Measure ; pg:statedIn ?p . ?p pg:kind ?kind ; pg:text ?text ; pg:start ?start ; dcterms:isPartOf ?document .
  ?document dcterms:issued ?issued ; schema:inLanguage ?language .
  OPTIONAL { ?m pg:status ?status } OPTIONAL { ?m pg:attainment ?attainment }
} ORDER BY ?m ?start"""
_DATES = """SELECT ?m ?d ?date ?kind ?words WHERE {
  ?m pg:dateStatement ?d . ?d pg:date ?date ; pg:dateKind ?kind ; pg:surface ?words ; pg:start ?start
} ORDER BY ?m ?start ?d"""
_FIGURES = """SELECT ?m ?q ?kind ?comparator ?value ?unit ?per ?d ?text ?from ?start ?end WHERE {
  ?m pg:quantity ?q . ?q pg:quantityKind ?kind ; pg:comparator ?comparator ; pg:value ?value ; pg:unit ?unit ;
    pg:inPassage ?p ; pg:start ?start ; pg:end ?end . ?p pg:text ?text ; pg:start ?from .
  OPTIONAL { ?q pg:per ?per } OPTIONAL { ?q pg:forDate ?d }
} ORDER BY ?m ?start ?q"""
_LINKS = """SELECT ?from ?relation ?to ?score WHERE {
  VALUES ?relation { pg:link-reports pg:link-same }
  ?link a pg:MeasureLink ; pg:relation ?relation ; pg:from ?from ; pg:to ?to ; pg:score ?score } ORDER BY ?from ?to"""


def records(engine: Engine) -> list[Record]:
    """Every measure of the graph, by IRI."""
    found: dict[str, Record] = {}
    for row in engine.select(_PREFIX + _MEASURES):
        found.setdefault(_value(row, "m"), _record(row)).texts.append(_value(row, "text"))
    dates = _read_dates(engine, found)
    for row in engine.select(_PREFIX + _FIGURES):
        record = found[_value(row, "m")]
        record.figures.append(_figure(row, dates, record.texts))
    _link(engine.select(_PREFIX + _LINKS), found)
    return list(found.values())


def _record(row: Row) -> Record:
    return Record(
        iri=_value(row, "m"),
        status=_local(row, "status", "status-"),
        passage_kind=_value(row, "kind"),
        language=_value(row, "language"),
        issued=datetime.date.fromisoformat(_value(row, "issued")),
        attainment=_value(row, "attainment"),
    )


def _read_dates(engine: Engine, found: dict[str, Record]) -> dict[str, Printed]:
    """Each date statement by its IRI, put into its measure as well."""
    dates: dict[str, Printed] = {}
    for row in engine.select(_PREFIX + _DATES):
        record = found[_value(row, "m")]
        printed = Printed(
            date=datetime.date.fromisoformat(_value(row, "date")),
            kind=_local(row, "kind", "date-"),
            words=readable(_value(row, "words")),
            language=record.language,
            issued=record.issued,
        )
        dates[_value(row, "d")] = printed
        record.dates.append(printed)
    return dates


def _figure(row: Row, dates: dict[str, Printed], texts: list[str]) -> Figure:
    text, origin = _value(row, "text"), int(_value(row, "from"))
    at = texts.index(text)
    return Figure(
        iri=_value(row, "q"),
        kind=_local(row, "kind", "quantity-"),
        comparator=_value(row, "comparator"),
        value=float(_value(row, "value")),
        unit=_value(row, "unit"),
        per=_value(row, "per") or None,
        date=dates.get(_value(row, "d")),
        before=readable(" ".join([*texts[:at], text[: int(_value(row, "start")) - origin]])[-NEAR:]),
        after=readable(" ".join([text[int(_value(row, "end")) - origin :], *texts[at + 1 :]])[:NEAR]),
    )


def _link(rows: Iterable[Row], found: dict[str, Record]) -> None:
    for row in rows:
        one, other = found[_value(row, "from")], found[_value(row, "to")]
        if _local(row, "relation", "link-") == "reports":
            other.reports.append(Report(one, float(_value(row, "score"))))
        else:
            other.restated.append(one)
            one.restated.append(other)


def _value(row: Row, name: str) -> str:
    return row[name].value if name in row else ""


def _local(row: Row, name: str, prefix: str) -> str:
    return _value(row, name).rpartition(f"#{prefix}")[2]
