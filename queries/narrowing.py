"""The query of the list of measures with the choices of a reader written into it, pattern by pattern."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from ..errors import InputError
from .catalogue import load

PATTERNS = {
    "document": "?measure pg:statedIn/dcterms:isPartOf {value} .",
    "jurisdiction": "?measure pg:statedIn/dcterms:isPartOf/pg:jurisdiction {value} .",
    "agency": "?measure pg:leadAgency|pg:responsibleAgency|pg:supportingAgency {value} .",
    "partner": "?measure pg:partner {value} .",
    "theme": "?measure pg:theme/skos:broader* {value} .",
    "priority": "?measure pg:addresses/skos:broader* {value} .",
    "status": "?measure pg:status {value} .",
}
"""What each choice demands of a measure; themes and priorities include the narrower ones."""
_DUE = {"from": ">=", "until": "<="}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader chose: IRIs by facet, the days between which a deadline lies, the measures that words found."""

    values: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, datetime.date] = field(default_factory=dict)
    found: Collection[str] | None = None
    """None: no words were asked for."""


def narrowed(choice: Choice) -> str:
    """The query of all measures, narrowed. Raises InputError for a value that is no IRI."""
    patterns = [PATTERNS[facet].format(value=_iri(value, facet)) for facet, value in choice.values.items()]
    if choice.days:
        bounds = (f'?due {_DUE[side]} "{day.isoformat()}"^^xsd:date' for side, day in choice.days.items())
        patterns.append(f"?measure pg:deadline ?due FILTER({' && '.join(bounds)})")
    if choice.found is not None:
        patterns.append("VALUES ?measure { " + " ".join(_iri(iri, "words") for iri in choice.found) + " }")
    head, where, body = load("all-measures").text.partition("WHERE {\n")
    return head + where + "".join(f"  {pattern}\n" for pattern in patterns) + body


def _iri(value: str, facet: str) -> str:
    try:
        return str(NamedNode(value))
    except ValueError as error:
        raise InputError(
            f"{value!r} is no IRI", where=facet, advice="Choose a value from the list of this facet."
        ) from error
