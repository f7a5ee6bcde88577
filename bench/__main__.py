"""Measure what a user waits for on the packaged papers: build, first page, queries.

    make bench

Prints one JSON object; figures depend on the machine, ratios less so.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from policygraph.graph.build import build
from policygraph.graph.release import Release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.ingest.library import CORPUS
from policygraph.settings import Settings
from policygraph.web.app import create_app

SMALL = "SELECT ?d { ?d a pg:Document } LIMIT 1"
GROUP = "SELECT ?a (COUNT(DISTINCT ?m) AS ?n) { ?m pg:involvement/pg:agent ?a } GROUP BY ?a ORDER BY DESC(?n)"
PAGES = ("/", "/explore", "/measures", "/search?q=FSD", "/search?q=消防")


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median_ms(work: Callable[[], object], runs: int = 30) -> float:
    work()
    return round(1000 * statistics.median(seconds(work) for _ in range(runs)), 2)


def measure_build(data: Path) -> tuple[Release, dict[str, float]]:
    settings = Settings(data=data)

    def run() -> Release:
        return build(CORPUS, data, base=settings.base)

    first = seconds(run)
    again = seconds(run)
    return run(), {"build_seconds": round(first, 1), "build_again_seconds": round(again, 1)}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        release, figures = measure_build(data)
        settings = Settings(data=data)
        with QueryPool(release.path, settings) as pool:
            client = create_app(release, pool, settings).test_client()
            for name, query in (("small", SMALL), ("group", GROUP)):
                figures[f"sparql_{name}_ms"] = median_ms(
                    lambda q=query: client.get("/sparql", query_string={"query": q})
                )
            for page in PAGES:
                figures[f"page {page} ms"] = median_ms(lambda p=page: client.get(p))
        json.dump({"cores": os.cpu_count(), **figures}, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
