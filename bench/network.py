"""How long networks take over the current release, and over ten and a hundred times its measures.

A copy repeats every measure under a name of its own. The HUBS strongest parties take part in all copies, the others in
one: so the network grows as a corpus does that adds papers of other years and other governments.

Usage: python -m bench.network [DATA] [COPIES ...]
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from policygraph.graph.network.network import Network
from policygraph.graph.network.projection import Selection
from policygraph.graph.network.reading import Part, Source, read
from policygraph.graph.release import open_release
from policygraph.settings import load

HUBS = 60
HEAD = ("copies", "measures", "nodes", "ties", "pivots", "ties s", "communities s", "betweenness s", "by strength s",
        "closeness s", "across s", "cut points s", "MiB")  # fmt: skip


def copies(source: Source, number: int) -> Source:
    """The source with each measure `number` times."""
    network = Network(source, Selection("all-parties"))
    hubs = set(sorted(network.nodes, key=lambda node: (-network.strength(node), node))[:HUBS])
    parts: list[Part] = []
    for copy in range(number):
        own = f"#{copy}" if copy else ""
        parts += [
            replace(part, measure=part.measure + own, party=part.party if part.party in hubs else part.party + own)
            for part in source.parts
        ]
    named = {part.measure for part in parts}
    homes = {part.party: source.homes.get(part.party.partition("#")[0], ()) for part in parts}
    return replace(
        source,
        parts=tuple(sorted(parts)),
        measures={measure: source.measures[measure.partition("#")[0]] for measure in sorted(named)},
        homes={party: places for party, places in homes.items() if places},
    )


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def measured(source: Source, number: int) -> str:
    """One line of the table."""
    many = copies(source, number)
    made: list[Network] = []
    building = seconds(lambda: made.append(Network(many, Selection("all-parties"))))
    (network,) = made
    steps = [
        lambda: network.division,
        lambda: network.betweenness,
        lambda: network.weighted_betweenness,
        lambda: network.closeness,
        lambda: network.crossing,
        lambda: (network.cuts_off, network.bridges),
    ]
    times = [f"{taken:.2f}" for taken in (building, *map(seconds, steps))]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    counts = (number, len(many.measures), len(network.nodes), len(network.ties), network.pivots or "all")
    return "| " + " | ".join(map(str, (*counts, *times, peak))) + " |"


def main(arguments: list[str]) -> None:
    """Print a table: times in seconds of processor time, memory at its peak in MiB."""
    source = read(open_release(Path(arguments[0]) if arguments else load().data, in_memory=True).engine)
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "--:|" * len(HEAD)]
    lines += [measured(source, int(number)) for number in arguments[1:] or ("1", "10", "100")]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
