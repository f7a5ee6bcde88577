"""The authority files for a librarian: what a name stands for, and what nobody has listed yet."""

import csv
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import InputError
from ..terminal import configured, data_option, words
from .releases import current

if TYPE_CHECKING:
    from ..ontology.lookup import Listed

_COLUMNS = ("name", "kind", "measures", "document", "start", "end", "sentence", "iri")


@click.command()
@click.argument("name", metavar="[TEXT]", required=False)
@click.option("--unlisted", is_flag=True, help="Bodies that documents name and no authority file lists.")
@click.option(
    "--turtle", is_flag=True, help="With --unlisted: entries to complete and to paste into an authority file."
)
@click.option(
    "--format", "form", default="table", show_default=True, type=click.Choice(["table", "csv", "json"]),
    help="Form of the answer.",
)  # fmt: skip
@data_option
def authority(name: str | None, unlisted: bool, turtle: bool, form: str, data: Path | None) -> None:
    """Show the entry that a name (TEXT) resolves to, or what no authority file lists.

    Example: policygraph authority FSD
    """
    if unlisted == (name is not None) or (turtle and not unlisted):
        raise InputError(
            "give a name, or --unlisted for what is not listed",
            where="authority",
            advice="--turtle goes with --unlisted.",
        )
    conf = configured(data)
    if name is not None:
        from ..ontology.lookup import resolve

        _write([_listed(found) for found in resolve(name, conf.base)], form)
        return
    from ..queries.unlisted import turtle as entries
    from ..queries.unlisted import unlisted as bodies

    found = bodies(current(conf))
    if turtle:
        click.echo(entries(found), nl=False)
    else:
        _write([{key: _shown(body, key) for key in _COLUMNS} for body in found], form)
    words.print(f"{len(found)} bodies that no authority file lists." if found else "Every body named is listed.")


def _shown(body: Any, key: str) -> str | int:
    return " / ".join(body.names.values()) if key == "name" else getattr(body, key)


def _listed(found: "Listed") -> dict[str, Any]:
    """An entry as keys and values; what it has not is left out."""
    entry, parent = found.entry, found.parent
    told = {
        "iri": entry.iri,
        "kind": entry.kind,
        **{f"name ({language})": label for language, label in entry.preferred.items()},
        "acronym": ", ".join(entry.acronyms),
        "other names": ", ".join(label for labels in entry.alternative.values() for label in labels),
        "read but not shown": ", ".join(label for labels in entry.hidden.values() for label in labels),
        "jurisdiction": entry.jurisdiction,
        "part of": " / ".join(parent.preferred.values()) if parent else None,
        "members": ", ".join(member.preferred["en"] for member in found.members),
        "file": found.file,
    }
    return {key: value for key, value in told.items() if value}


def _write(rows: Sequence[dict[str, Any]], form: str) -> None:
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        columns = list(dict.fromkeys(key for row in rows for key in row))
        writer.writerows((columns, *([row.get(column) for column in columns] for row in rows)))
    else:
        click.echo(_pairs(rows), nl=False)


def _pairs(rows: Sequence[dict[str, Any]]) -> str:
    """Each row as lines of key and value, whole: names and sentences are too long for columns."""
    wide = max((len(key) for row in rows for key in row), default=0)
    return "\n".join("".join(f"{key:<{wide}}  {value}\n" for key, value in row.items()) for row in rows)
