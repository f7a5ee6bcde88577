"""A comparison as JSON; `docs/diff.md` describes it, `docs/diff.schema.json` is its schema."""

import json
from dataclasses import asdict
from typing import Any

from .model import Change, ChangeSet, Side, Stated, Value
from .wording import compare

VERSION = 1
"""Of the form; it grows by one when a reader of the former form would misread the new one."""


def write(found: ChangeSet) -> str:
    """The comparison as one JSON object, its changes in a fixed order, with a line end."""
    return json.dumps(plain(found), ensure_ascii=False, indent=1) + "\n"


def plain(found: ChangeSet) -> dict[str, Any]:
    """The comparison as plain lists and dictionaries."""
    return {
        "version": VERSION,
        "old": _side(found.old),
        "new": _side(found.new),
        "counts": found.counts,
        "matched": len(found.pairs),
        "changes": [_change(change, found) for change in found.changes],
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "kind": side.kind,
        "id": side.id,
        "iri": side.iri or None,
        "built": side.built.isoformat() if side.built else None,
        "documents": list(side.documents),
        "measures": side.measures,
        "counts": dict(side.counts),
    }


def _change(change: Change, found: ChangeSet) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": change.kind, "subject": change.subject, "cause": change.cause}
    if change.about:
        made["about"] = {"iri": change.about, "labels": dict(found.labels.get(change.about, {}))}
    if change.field:
        made["field"] = change.field
    made |= {"old": _stated(change.old), "new": _stated(change.new)}
    made |= {"before": _value(change.before), "after": _value(change.after)}
    if change.kind == "reworded" and change.subject == "measure" and change.old and change.new:
        made["wording"] = [asdict(run) for run in compare(change.old.text, change.new.text)]
    return made


def _stated(measure: Stated | None) -> dict[str, Any] | None:
    if measure is None:
        return None
    return {
        "iri": measure.iri,
        "document": measure.document,
        "section": list(measure.section),
        "start": measure.start,
        "end": measure.end,
        "language": measure.language,
        "text": measure.text,
    }


def _value(value: Value | None) -> Any:
    if value is None or isinstance(value, str):
        return value
    return {name: list(part) if isinstance(part, tuple) else part for name, part in asdict(value).items()}
