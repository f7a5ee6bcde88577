"""The command line: its verbs stand in `verbs`, one a file.

Data goes to stdout, words to stderr; the exit status is 0 only when a verb did what was asked.
"""

import sys

import click

from . import __version__
from .terminal import Faces
from .verbs import (
    add,
    authority,
    build,
    correct,
    diff,
    evaluate,
    facts,
    info,
    network,
    query,
    reason,
    search,
    serve,
    trace,
    validate,
)

VERBS = (
    build.build, add.add, serve.serve, query.query, search.search, trace.trace, validate.validate, reason.reason,
    facts.facts, correct.correct, diff.diff, evaluate.evaluate, authority.authority, network.network,
    info.info,
)  # fmt: skip


@click.group(cls=Faces, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Public policy papers as a knowledge graph in which every fact opens the sentence that proves it."""


for verb in VERBS:
    main.add_command(verb)

if __name__ == "__main__":
    sys.exit(main())
