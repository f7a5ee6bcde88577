"""How the cost of linking grows with the number of measures: made-up variations of the measures of the current release.

Usage: python -m bench.links [DATA] [SIZE …]

Each made-up commitment takes a real measure, puts other words, things, numbers and dates of the real vocabulary into
it, and is then stated again in another paper with a few words changed: so there is something to find at every size.
"""

import datetime
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from policygraph.graph.linking.blocking import candidates
from policygraph.graph.linking.choosing import matches
from policygraph.graph.linking.reading import read_statements
from policygraph.graph.linking.relating import relate
from policygraph.graph.linking.statements import Sentence, Statement, Term
from policygraph.graph.linking.weights import Weights, kind
from policygraph.graph.release import open_release
from policygraph.settings import load

SIZES = (1_000, 10_000, 100_000)
SEED = 2026
NEW, AGAIN = 0.6, 0.15
"""Share of terms that are changed in a made-up commitment, and when it is stated again."""
PAPER = 300
"""Measures in one made-up paper."""
MEBIBYTE = 1024
Vocabulary = Mapping[tuple[str, str], Sequence[Term]]


def vocabulary(statements: Sequence[Statement]) -> Vocabulary:
    """The terms of each kind, by language, as often as they occur."""
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for statement in statements:
        for term in sorted(statement.terms):
            found[statement.language, kind(term)].append(term)
    return found


def made_up(real: Sequence[Statement], size: int) -> Iterator[Statement]:
    """So many statements, each commitment in two of them."""
    dice, terms = random.Random(SEED), vocabulary(real)
    for number in range(0, size, 2):
        base = dice.choice(real)
        first = _varied(base, terms, NEW, dice)
        for again in range(2):
            paper = f"paper-{number // PAPER}-{again}"
            year = 2000 + number // PAPER % 25 + again
            made = first if not again else _varied(first, terms, AGAIN, dice)
            yield replace(
                made, iri=f"made:{number + again}", document=paper, section=f"{paper}/{number % 40}", year=year,
                issued=datetime.date(year, 10, 25), order=number, of=frozenset(),
            )  # fmt: skip


def _varied(base: Statement, terms: Vocabulary, share: float, dice: random.Random) -> Statement:
    def other(term: Term) -> Term:
        if dice.random() > share:
            return term
        if kind(term) == "number":
            return f"number:{dice.randint(20, 9999)}"
        return dice.choice(terms[base.language, kind(term)])

    sentences = (frozenset(map(other, sorted(s.terms))) for s in base.sentences)
    return replace(base, sentences=tuple(Sentence("", terms) for terms in sentences))


def measure(real: Sequence[Statement], size: int) -> str:
    """One line of the table."""
    statements = sorted(made_up(real, size), key=lambda s: (s.document, s.order, s.iri))
    began = time.process_time()
    weights = Weights(statements)
    pairs = sum(1 for _ in candidates(statements, weights))
    blocked = time.process_time()
    found = [related for match in matches(statements, weights) if (related := relate(match))]
    ended = time.process_time()
    seconds, memory = ended - blocked, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEBIBYTE
    cells = (size, pairs, pairs / size, len(found), blocked - began, seconds, 1000 * seconds / size, memory)
    return "| {} | {} | {:.1f} | {} | {:.1f} | {:.1f} | {:.2f} | {} |".format(*cells)


def main(arguments: list[str]) -> None:
    """Print a table: processor time in seconds, of one measure in milliseconds, memory at its peak in MiB."""
    data = Path(arguments[0]) if arguments else load().data
    real = read_statements(open_release(data, in_memory=True).engine)
    titles = (
        "measures",
        "pairs compared",
        "a measure",
        "links",
        "blocking, s",
        "all, s",
        "a measure, ms",
        "memory, MiB",
    )
    sys.stdout.write(f"| {' | '.join(titles)} |\n{'|---' * len(titles)}|\n")
    for size in map(int, arguments[1:] or SIZES):
        sys.stdout.write(f"{measure(real, size)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
