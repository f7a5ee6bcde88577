"""Building a release: read all documents of a folder, check them, put them together, publish."""

import json
import os
import time
import warnings
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from ..errors import BuildError, PolicyGraphError
from ..ingest.corrections.loading import load as load_corrections
from ..ingest.extractors.plugins import check_names
from ..ingest.library import documents
from ..ontology.iris import Iris
from ..ontology.vocabulary import DEFAULT_BASE
from .assembly import Assembled, Progress, assemble
from .originals import keep_originals
from .publish import building, publish
from .quads.part import Part
from .reading import Task, read_part, version
from .release import Release
from .world import standing_quads


class BuildWarning(UserWarning):
    """Something about a document that whoever builds should know."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A document that was left out, and why."""

    document: str
    error: str


def build(
    corpus: Path,
    data: Path,
    *,
    base: str = DEFAULT_BASE,
    workers: int | None = None,
    keep_going: bool = False,
    extractors: Sequence[str] = (),
    progress: Progress | None = None,
) -> Release:
    """Read every document of `corpus`, check it, and publish a release in `data`.

    The corrections of its folder are applied; `extractors` names the optional ones that read besides the rules.
    `workers` processes read (default: one a core); `progress` is told `(step, done, total)`. With `keep_going` a
    document that cannot be read is set aside and named by a BuildWarning, else its error is raised and the former
    release stays. Raises BuildError and its kinds, InputError and its kinds.
    """
    told = progress or (lambda _step, _done, _total: None)
    iris, began = Iris(base), time.perf_counter()
    check_names(extractors)
    with building(data) as staging:
        tasks = _tasks(corpus, base, data / "cache", tuple(extractors))
        parts, aside = _read(tasks, workers or os.cpu_count() or 1, keep_going, told)
        read = time.perf_counter()
        made = assemble(staging, parts, standing_quads(iris), iris, version(), told)
        record = _record(parts, aside, made, base)
        record["seconds"] = {"read": round(read - began, 2), "all": round(time.perf_counter() - began, 2)}
        record["originals"] = keep_originals(staging, corpus, parts)
        (staging / "build.json").write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
        path = publish(data, staging, made.digest)
    for part in parts:
        for warning in part.warnings:
            warnings.warn(warning, BuildWarning, stacklevel=2)
    return Release(path)


def _tasks(corpus: Path, base: str, cache: Path, extractors: tuple[str, ...]) -> list[Task]:
    paths = documents(corpus)
    corrections = load_corrections(corpus, [path.stem for path in paths])
    return [Task(path, base, cache, corrections.get(path.stem, ()), extractors) for path in paths]


def _read(tasks: Sequence[Task], workers: int, keep_going: bool, told: Progress) -> tuple[list[Part], list[SetAside]]:
    parts: list[Part] = []
    aside: list[SetAside] = []
    largest_first = sorted(tasks, key=lambda task: (-task.path.stat().st_size, task.path))
    with _pool(min(workers, len(tasks))) as pool:
        running = {pool.submit(read_part, task): task for task in largest_first}
        told("Read documents", 0, len(tasks))
        for done, future in enumerate(as_completed(running), 1):
            error = _error(future, running[future])
            if error is None:
                parts.append(future.result())
            elif keep_going:
                aside.append(SetAside(running[future].path.name, str(error)))
                warnings.warn(f"set aside: {error}", BuildWarning, stacklevel=3)
            else:
                pool.shutdown(cancel_futures=True)
                raise error
            told("Read documents", done, len(tasks))
    if not parts:
        raise BuildError("no document could be read", where=str(tasks[0].path.parent))
    return sorted(parts, key=lambda part: part.id), sorted(aside, key=lambda left: left.document)


def _pool(workers: int) -> Executor:
    if workers == 1:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _error(future: Future[Part], task: Task) -> PolicyGraphError | None:
    error = future.exception()
    if error is None or isinstance(error, PolicyGraphError):
        return error
    failure = BuildError(
        f"reading it failed: {type(error).__name__}: {error}",
        where=str(task.path),
        advice="This is a fault of the program; --keep-going builds the other documents.",
    )
    failure.__cause__ = error
    return failure


def _record(parts: Sequence[Part], aside: Sequence[SetAside], made: Assembled, base: str) -> dict[str, Any]:
    return {
        "built": datetime.now(UTC).isoformat(timespec="seconds"),
        "base": base,
        "rules": version(),
        "documents": [part.id for part in parts],
        "inputs": {part.id: part.sha256 for part in parts},
        "extractors": dict(sorted({pair for part in parts for pair in part.extractors.items()})),
        "counts": {kind.rpartition("#")[2]: number for kind, number in made.counts.classes.items()},
        "triples": made.counts.triples,
        "graphs": {name.removeprefix(f"{base}graph/"): number for name, number in made.counts.graphs.items()},
        "inferred": made.inferred,
        "set_aside": [{"document": left.document, "error": left.error} for left in aside],
        "warnings": [warning for part in parts for warning in part.warnings],
    }
