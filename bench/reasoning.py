"""How long a description-logic reasoner takes over the current release, and over ten copies of its documents.

Usage: python -m bench.reasoning [DATA] [COPIES]
"""

import re
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import owlready2
from policygraph.graph.release import Release, open_release
from policygraph.graph.store import graph_lines
from policygraph.ontology.reasoner import conclude, load_world
from policygraph.settings import load

KINDS = "document|section|passage|measure|priority|involvement|mention|date|quantity|link"
MEBIBYTE = 1024
HEAP = 4000
"""Memory that Java may use, in MB."""


def triples(release: Release) -> Iterator[tuple[bool, str]]:
    """Triples between names, and whether a document says them."""
    for line in graph_lines(release.path):
        triple, _, graph = line.removesuffix(" .").rpartition(" ")
        name = graph.strip("<>").removeprefix(f"{release.base}graph/")
        if '"' not in triple and name not in ("inferred", "catalog", "ontology"):
            yield name.startswith(("document/", "links")), f"{triple} .\n"


def copies(release: Release, number: int) -> str:
    """The data with each document said `number` times, under names of its own each time."""
    mine = re.compile(rf"<{re.escape(release.base)}({KINDS})/")
    out = []
    for said, triple in triples(release):
        out.append(triple)
        if said:
            out += [mine.sub(rf"<{release.base}\1/copy-{i}-", triple) for i in range(1, number)]
    return "".join(out)


def measure(release: Release, number: int) -> str:
    """One line of the table."""
    data = copies(release, number)
    began = time.perf_counter()
    world = load_world(data)
    loaded = time.perf_counter()
    found = conclude(world, relations=True)
    ended = time.perf_counter()
    python = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEBIBYTE
    java = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // MEBIBYTE
    cells = (number, data.count("\n"), found.consistent, len(found.found), loaded - began, ended - loaded, python, java)
    return "| {} | {} | {} | {} | {:.1f} | {:.1f} | {} | {} |".format(*cells)


def main(arguments: list[str]) -> None:
    """Print a table: times in seconds, memory at its peak in MiB."""
    data = Path(arguments[0]) if arguments else load().data
    owlready2.reasoning.JAVA_MEMORY = HEAP
    release = open_release(data)
    lines = ["| copies | triples | consistent | found | load s | reason s | Python MiB | Java MiB |", "|--:" * 8 + "|"]
    for number in (1, int(arguments[1]) if len(arguments) > 1 else 10):
        lines.append(measure(release, number))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
