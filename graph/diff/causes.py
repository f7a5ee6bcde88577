"""Why a fact differs though its words are the same: other rules, or something else around it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ...ontology.iris import normalised
from ...ontology.vocabulary import PREFIXES
from ..engine import Engine
from ..release import Release
from .model import Cause, Change
from .snapshot import value

_PASSAGES = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("pg", "dcterms")) + (
    "SELECT ?doc ?text WHERE { ?p a pg:Passage ; pg:text ?text ; pg:order ?order ; "
    "dcterms:isPartOf/dcterms:identifier ?doc } ORDER BY ?doc ?order"
)


def cause(old: Release, new: Release, one: str, other: str) -> Cause:
    """Why a measure of these documents that reads the same has other facts."""
    rules = old.build["rules"] != new.build["rules"]
    context = old.build["inputs"].get(one) != new.build["inputs"].get(other)
    return "unclear" if rules and context else "rules" if rules else "context"


def explained(
    changes: Sequence[Change], old: Release, new: Release, documents: tuple[str, str], texts: "Texts"
) -> list[Change]:
    """The changes of one document; where a measure came or went whose words stand as often in both, with the cause."""
    one, other = documents
    same = old.build["inputs"][one] == new.build["inputs"][other]
    out: list[Change] = []
    for change in changes:
        stated = change.old or change.new
        if change.kind in ("added", "removed") and stated and (same or texts.hold_alike(stated.key, one, other)):
            out.append(replace(change, cause=cause(old, new, one, other)))
        else:
            out.append(change)
    return out


class Texts:
    """The passages of the documents of two releases, each document's one after the other, normalised."""

    def __init__(self, old: Engine, new: Engine) -> None:
        self._old, self._new = _joined(old), _joined(new)

    def hold_alike(self, key: str, one: str, other: str) -> bool:
        """Whether both texts hold these words, and equally often."""
        times = self._old.get(one, "").count(key)
        return times > 0 and times == self._new.get(other, "").count(key)


def _joined(engine: Engine) -> dict[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in engine.select(_PASSAGES):
        found[value(row, "doc")].append(normalised(value(row, "text")))
    return {doc: "".join(parts) for doc, parts in found.items()}
