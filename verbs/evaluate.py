"""Measuring the current release against hand annotations."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import InputError
from ..terminal import configured, data_option, warn, words
from .releases import current

if TYPE_CHECKING:
    from ..ingest.evaluation.report import Evaluation


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--links", is_flag=True, help="Also the links between measures, where the gold has some.")
@click.option("--errors", default=0, type=click.IntRange(min=0), help="Show up to N mistakes of each figure.")
@click.option(
    "--format", "form", default="table", show_default=True, type=click.Choice(["table", "json", "csv"]),
    help="Form of the figures.",
)  # fmt: skip
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the figures as a Markdown page.")
@click.option("--baseline", type=click.Path(path_type=Path, dir_okay=False), help="Compare with the figures kept here.")
@click.option("--keep", is_flag=True, help="Write what is better or new into the baseline.")
@click.option("--no-publish", is_flag=True, help="Leave the catalogue of the release as it is.")
@data_option
def evaluate(
    gold: tuple[Path, ...],
    links: bool,
    errors: int,
    form: str,
    output: Path | None,
    baseline: Path | None,
    keep: bool,
    no_publish: bool,
    data: Path | None,
) -> None:
    """Measure the current release against GOLD, files or folders of hand annotation.

    Example: policygraph evaluate tests/gold --errors 5 --output quality.md
    """
    from ..graph.quality import publish_figures
    from ..ingest.evaluation.forms import FORMS
    from ..ingest.evaluation.gold import load
    from ..ingest.evaluation.report import evaluate as compare
    from ..ingest.evaluation.report import page

    if keep and baseline is None:
        raise InputError("--keep needs a file", where="--keep", advice="Name it with --baseline FILE.")
    conf = configured(data)
    release, sets = current(conf), load(gold)
    _warn_of_missing(sets, release.build["documents"])
    facts = list(release.facts())
    link_lines = list(release.links()) if links else None
    found = [compare(each, facts, link_lines) for each in sets]
    click.echo(FORMS[form](found, errors), nl=False)
    if output:
        output.write_text(page(found), encoding="utf-8")
    if not no_publish:
        published = publish_figures(conf.data, release, found)
        words.print(f"Release {published.id} has these figures in its catalogue.")
    if baseline:
        _hold_against(found, baseline, keep)


def _warn_of_missing(sets: Sequence[Any], documents: Sequence[str]) -> None:
    for each in sets:
        for missing in sorted(each.documents - {*documents}):
            warn(f"{each.name}: there is no document {missing} in this release, all of it counts as missed")


def _hold_against(found: Sequence["Evaluation"], file: Path, keep: bool) -> None:
    """Compare with a baseline, and keep what is better where that is asked for. Ends with status 1 on a loss."""
    from ..ingest.evaluation.baseline import better, changed, losses, read, write

    known = read(file) if file.exists() or not keep else {}
    stale = changed(found, known)
    if stale and not keep:
        raise InputError(
            f"the gold of {', '.join(stale)} has changed", where=str(file), advice="Keep its new figures with --keep."
        )
    lost = losses(found, known)
    for loss in lost:
        warn(str(loss))
    if keep:
        write(better(found, known), file)
    if lost:
        click.get_current_context().exit(1)
