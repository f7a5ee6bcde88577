"""Queries about measures with the choices of a reader written into them, pattern by pattern."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from ..errors import InputError
from ..ontology.vocabulary import PREFIXES
from .catalogue import load

PATTERNS = {
    "document": "?measure pg:statedIn/dcterms:isPartOf {value} .",
    "jurisdiction": "?measure pg:statedIn/dcterms:isPartOf/pg:jurisdiction {value} .",
    "agency": "?measure pg:leadAgency|pg:responsibleAgency|pg:supportingAgency {value} .",
    "partner": "?measure pg:partner {value} .",
    "theme": "?measure pg:theme/skos:broader* {value} .",
    "priority": "?measure pg:addresses/skos:broader* {value} .",
    "status": "?measure pg:status {value} .",
    "year": "?measure pg:statedIn/dcterms:isPartOf/dcterms:issued ?issued FILTER(YEAR(?issued) = {value})",
}
"""What each choice demands of a measure; themes and priorities include the narrower ones."""
CONCERNS = (
    "?measure pg:leadAgency|pg:responsibleAgency|pg:supportingAgency|pg:partner|pg:initiative|pg:instrument|pg:place"
    "|pg:theme|pg:addresses {value} ."
)
"""That a measure has to do with a thing, in whatever way."""
_USED = ("dcterms", "pg", "skos", "xsd")
_DUE = {"from": ">=", "until": "<="}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader chose: IRIs by facet, the days between which a deadline lies, the measures that words found."""

    values: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, datetime.date] = field(default_factory=dict)
    found: Collection[str] | None = None
    """None: no words were asked for."""
    thing: str | None = None
    """IRI of something that the measure is to concern."""


def narrowed(name: str, choice: Choice) -> str:
    """The query of this name, which asks for a `?measure`, narrowed to the choice."""
    return narrow(load(name).text, choice)


def narrow(text: str, choice: Choice) -> str:
    """A query about `?measure` narrowed to the choice. Raises InputError for a value that its facet cannot have."""
    patterns = [PATTERNS[facet].format(value=_value(value, facet)) for facet, value in choice.values.items()]
    if choice.thing:
        patterns.append(CONCERNS.format(value=_iri(choice.thing, "thing")))
    if choice.days:
        bounds = (f'?due {_DUE[side]} "{day.isoformat()}"^^xsd:date' for side, day in choice.days.items())
        patterns.append(f"?measure pg:deadline ?due FILTER({' && '.join(bounds)})")
    if choice.found is not None:
        patterns.append("VALUES ?measure { " + " ".join(_iri(iri, "words") for iri in choice.found) + " }")
    head, where, body = text.partition("WHERE {\n")
    return _with_prefixes(head) + where + "".join(f"  {pattern}\n" for pattern in patterns) + body


def _with_prefixes(head: str) -> str:
    """The beginning of a query with every prefix that a pattern uses."""
    missing = [p for p in _USED if f"PREFIX {p}:" not in head]
    before, select, rest = head.partition("SELECT")
    return before.rstrip("\n") + "".join(f"\nPREFIX {p}: <{PREFIXES[p]}>" for p in missing) + "\n\n" + select + rest


def _value(value: str, facet: str) -> str:
    if facet != "year":
        return _iri(value, facet)
    if not value.isdecimal():
        raise InputError(f"{value!r} is no year", where=facet, advice="Choose a value from the list of this facet.")
    return str(int(value))


def _iri(value: str, facet: str) -> str:
    try:
        return str(NamedNode(value))
    except ValueError as error:
        raise InputError(
            f"{value!r} is no IRI", where=facet, advice="Choose a value from the list of this facet."
        ) from error
