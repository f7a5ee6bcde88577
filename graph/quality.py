"""Putting figures of quality into the catalogue of a release.

A release is immutable: a new one is made of the current one, its statements the same but for the figures, and becomes
current by the same rename as a build.
"""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from rdflib import Graph

from ..errors import BuildError
from ..ingest.evaluation.report import Evaluation
from ..ontology.iris import Iris
from .measurements import measurements, without_measurements
from .publish import building, publish
from .release import Release, open_release
from .store import GRAPH_FILE, STORE_FOLDER, graph_lines, write_graph, write_store
from .world import graph_quads

CATALOGUE = "catalog.ttl"
RECORD = "build.json"
_MADE_ANEW = shutil.ignore_patterns(GRAPH_FILE, STORE_FOLDER, CATALOGUE, RECORD)


def publish_figures(data: Path, release: Release, evaluations: Sequence[Evaluation]) -> Release:
    """Publish `release`, the current one of `data`, again with these figures in place of any it has.

    Raises BuildError while a build is running, NoReleaseError where there is nothing yet. Where another release has
    become current since the figures were taken, it stays, and so does everything else: BuildError says so.
    """
    with building(data) as staging:
        current = open_release(data)
        if current.id != release.id:
            raise _overtaken(data)
        _copy(current.path, staging)
        digest = current.id.rpartition("-")[2]
        _write(current, digest, evaluations, staging)
        path = publish(data, staging, digest)
    return Release(path)


def _overtaken(data: Path) -> BuildError:
    return BuildError(
        "another release has become current while this one was evaluated", where=str(data), advice="Evaluate again."
    )


def _copy(release: Path, staging: Path) -> None:
    """All files that stay as they are; they are shared with the release they come from, which nothing changes."""
    shutil.copytree(release, staging, ignore=_MADE_ANEW, dirs_exist_ok=True, copy_function=_share)


def _share(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _write(current: Release, digest: str, evaluations: Sequence[Evaluation], staging: Path) -> None:
    iris = Iris(current.base)
    known = without_measurements(Graph().parse(current.path / CATALOGUE, format="turtle"), iris)
    known += measurements(iris, digest, evaluations)
    (staging / CATALOGUE).write_text(known.serialize(format="turtle"), encoding="utf-8")
    old = f" <{iris.graph('catalog')}> ."
    kept = [line for line in graph_lines(current.path) if not line.endswith(old)]
    lines = "".join(f"{line}\n" for line in sorted(kept + graph_quads(known, "catalog", iris))).encode()
    write_graph(lines, staging)
    write_store(lines, staging / STORE_FOLDER)
    record = current.build | {"evaluated": {found.gold.name: found.gold.sha256 for found in evaluations}}
    (staging / RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
