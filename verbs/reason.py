"""Checking by a reasoner."""

from pathlib import Path
from typing import Any

import click

from ..terminal import configured, data_option, words
from .releases import current


@click.command()
@data_option
def reason(data: Path | None) -> None:
    """Check ontology and current release with a description-logic reasoner (HermiT, needs Java).

    Example: policygraph reason
    """
    from ..graph.reasoning import reason as reason_over
    from ..queries.inferred import groups

    release = current(configured(data))
    report = reason_over(release)
    for group in groups(release):
        click.echo(f"{group.statements}\t{group.rule.name}\t{group.rule.axiom}")
    for kind, lines in (("clash", report.clash), ("no possible member", report.unsatisfiable)):
        for line in lines:
            click.echo(f"{kind}\t{line}")
    for kind, statements in (("no rule makes", report.missed), ("no axiom gives", report.unfounded)):
        for statement in statements:
            click.echo("\t".join((kind, *statement)))
    _say_reasoned(report)
    if not report.agrees:
        click.get_current_context().exit(1)


def _say_reasoned(report: Any) -> None:
    """What reasoning found, in sentences."""
    if not report.consistent:
        words.print("Inconsistent: these statements and axioms cannot all be true (“clash” above).")
        return
    words.print(f"Consistent: {report.stated} statements contradict nothing ({report.seconds} s).")
    impossible = len(report.unsatisfiable)
    words.print(f"{impossible} classes can have no member." if impossible else "Every class can have members.")
    words.print(f"{report.entailed} statements follow that are stated nowhere.")
    if report.missed or report.unfounded:
        words.print(
            f"The rules of the build miss {len(report.missed)} and add {len(report.unfounded)} without an axiom."
        )
    else:
        words.print("The rules of the build make exactly these.")
