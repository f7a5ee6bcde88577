"""Things kept by hand (agencies, partners, places, themes): which came, which went, which have other names."""

from collections import defaultdict

from pyoxigraph import Literal, NamedNode

from ...ontology.iris import Iris
from ...ontology.vocabulary import PREFIXES
from ..release import Release
from .model import Change
from .snapshot import local, value

FIELDS = ("prefLabel", "altLabel", "acronym")
_QUERY = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "skos")) + (
    "SELECT ?thing ?p ?name WHERE { GRAPH ?graph { VALUES ?p { skos:prefLabel skos:altLabel pg:acronym } "
    "?thing ?p ?name } }"
)
Names = dict[str, dict[str, set[str]]]


def changes(old: Release, new: Release) -> list[Change]:
    """What changed in the authority files that the two releases were made with."""
    before, after = _names(old), _names(new)
    out = [
        Change("removed", "thing", "rules", before=_first(before[t]), about=t) for t in sorted(before - after.keys())
    ]
    out += [Change("added", "thing", "rules", after=_first(after[t]), about=t) for t in sorted(after - before.keys())]
    for thing in sorted(before.keys() & after.keys()):
        for field in FIELDS:
            one, other = _text(before[thing][field]), _text(after[thing][field])
            if one != other:
                out.append(Change("described", "thing", "rules", None, None, one, other, thing, field))
    return out


def _names(release: Release) -> Names:
    found: Names = defaultdict(lambda: defaultdict(set))
    for row in release.engine.select(_QUERY, {"graph": NamedNode(Iris(release.base).graph("authority"))}):
        name = row["name"]
        tag = name.language if isinstance(name, Literal) else None
        printed = f"{value(row, 'name')}@{tag}" if tag else value(row, "name")
        found[value(row, "thing")][local(value(row, "p"))].add(printed)
    return found


def _text(names: set[str]) -> str | None:
    return " · ".join(sorted(names)) or None


def _first(fields: dict[str, set[str]]) -> str | None:
    return next((_text(fields[field]) for field in FIELDS if fields[field]), None)
