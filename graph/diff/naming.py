"""IRIs of a comparison and of each change in it, made of what they say: the same comparison gives the same IRIs."""

from collections import Counter

from ...ontology.iris import Iris, content_hash
from .model import Change, ChangeSet


def set_digest(found: ChangeSet) -> str:
    """The hash that names a comparison: of its two sides and of the releases in which they stand."""
    return content_hash(*(part for side in (found.old, found.new) for part in (side.kind, side.id, side.release)))


def change_iris(found: ChangeSet, iris: Iris) -> list[str]:
    """An IRI for each change, in their order; two that say the same are told apart by a number."""
    seen: Counter[str] = Counter()
    out: list[str] = []
    for change in found.changes:
        digest = content_hash(set_digest(found), *_parts(change))
        seen[digest] += 1
        out.append(iris.change(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"))
    return out


def _parts(change: Change) -> tuple[str, ...]:
    measures = (m.iri if m else "" for m in (change.old, change.new))
    values = (repr(change.before), repr(change.after))
    return change.kind, change.subject, *measures, *values, change.about or "", change.field or ""
