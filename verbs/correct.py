"""Writing down a correction."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from .. import errors
from ..ingest.corrections.verdicts import AUTHOR_ROLES, VERDICTS
from ..ingest.statement import FACT_KINDS, KEYS, NEEDED
from ..terminal import configured, words

VALUES = tuple(dict.fromkeys(key for keys in KEYS.values() for key in keys))


def _value_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """One option for each value that a fact may have."""
    for key in reversed(VALUES):
        of = ", ".join(kind for kind, keys in KEYS.items() if key in keys)
        verb = click.option(f"--{key}", metavar="VALUE", help=f"Of {of}.")(verb)
    return verb


@click.command()
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.argument("subject", required=False, metavar="[IRI|ID]")
@click.option(
    "--corpus", default=Path(), show_default="this folder", type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the documents; the correction is written below it.",
)  # fmt: skip
@click.option("--document", metavar="ID", help="Document that is corrected.")
@click.option("--quote", metavar="TEXT", help="Words of the document that the correction rests on, as printed.")
@click.option("--at", "start", type=click.IntRange(min=0), help="Where the quote begins, if it stands several times.")
@click.option("--fact", type=click.Choice(FACT_KINDS), help="Kind of the fact.")
@_value_options
@click.option("--set", "becomes", multiple=True, metavar="KEY=VALUE", help="What a change makes of the fact.")
@click.option("--reason", metavar="TEXT", help="Why, without names of persons.")
@click.option("--author-role", type=click.Choice(AUTHOR_ROLES), help="Your role; persons are not recorded.")
@click.option("--extractor", "extractors", multiple=True, metavar="NAME", help="As given to build.")
def correct(verdict: str, subject: str | None, corpus: Path, becomes: tuple[str, ...], **given: Any) -> None:
    """Accept, reject, add or change a fact: checked against the documents as they are now, then written down.

    \b
    Example: policygraph correct reject --corpus my-papers --quote "by mid-2024" \\
        --fact deadline --reason "The date of another project." --author-role analyst
    """
    from ..graph.correcting import Request, draft
    from ..ingest.corrections.writing import save, today
    from ..ingest.extractors.plugins import names_of

    ask = _asked if sys.stdin.isatty() else _refused
    said = {key: given[key] for key in VALUES if given[key]}
    changes = _changes(becomes)
    if subject is None:
        given["quote"] = given["quote"] or ask("quote", ())
        given["fact"] = given["fact"] or ask("fact", FACT_KINDS)
    _complete(verdict, given["fact"], said, changes, ask)
    request = Request(
        verdict=verdict,  # pyright: ignore
        subject=subject,
        said=said,
        becomes=changes,
        reason=given["reason"] or ask("reason", ()),
        author_role=given["author_role"] or ask("author-role", AUTHOR_ROLES),
        date=today(),
        **{key: given[key] for key in ("document", "quote", "start", "fact")},
    )
    conf = configured(None)
    correction, applied = draft(corpus, request, conf.base, given["extractors"] or names_of(conf.extractors))
    click.echo(save(correction, corpus))
    _say(correction, applied)
    words.print(f"policygraph build {corpus} applies it.", markup=False)


def _changes(texts: Sequence[str]) -> dict[str, str]:
    pairs = [text.partition("=") for text in texts]
    wrong = [text for text, (_, mark, _) in zip(texts, pairs, strict=True) if not mark]
    if wrong:
        raise errors.InputError(
            f"{wrong[0]!r} is no KEY=VALUE", where="--set", advice="Write for instance role=support."
        )
    return {key.strip(): value.strip() for key, _, value in pairs}


def _complete(
    verdict: str, fact: str | None, said: dict[str, str], changes: dict[str, str], ask: Callable[..., str]
) -> None:
    """Ask for what an addition or a change has to say and the options do not."""
    if verdict == "add":
        for kind, needed in NEEDED.items():
            for key in (key for key in needed if kind == fact and key not in ("name", "attainment", *said)):
                form = KEYS[kind][key]
                said[key] = ask(key, form if isinstance(form, tuple) else ())
    elif verdict == "change" and not changes:
        changes.update(_changes([ask("set", ())]))


def _asked(option: str, choices: tuple[str, ...]) -> str:
    kind = click.Choice(choices) if choices else None
    return click.prompt(option.replace("-", " ").capitalize(), type=kind, err=True)


def _refused(option: str, choices: tuple[str, ...]) -> str:
    """Nobody is there to be asked. Raises InputError."""
    advice = f"One of {', '.join(choices)}." if choices else "Without a terminal nothing is asked."
    raise errors.InputError(f"--{option} is missing", where="policygraph correct", advice=advice)


def _say(correction: Any, applied: Any) -> None:
    """What the correction does, in words."""
    start, end = applied.at
    lines = [f"{correction.verdict} {correction.fact} in {correction.document}: “{correction.quote}” at {start}-{end}"]
    if applied.before:
        lines.append(f"  before: {applied.before}")
    if correction.verdict != "accept":
        lines.append(f"  after: {applied.after or 'nothing'}")
    words.print("\n".join(lines), markup=False, soft_wrap=True)
