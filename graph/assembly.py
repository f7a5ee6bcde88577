"""Parts of documents and the world kept by hand, put together into the files of a release."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from ..errors import BuildError
from ..ontology.iris import Iris
from .catalog import Counts, Used, catalogue, count
from .engine import Engine, LocalEngine
from .inference import infer
from .ledger.derive import derive as derive_ledger
from .link_lines import link_lines
from .linking import link
from .network.observations import derive as derive_networks
from .quads.part import Part
from .quads.registry import merge, registry_quads
from .search import SEARCH_FILE, write_index
from .searchable import searchable
from .store import STORE_FOLDER, write_graph, write_store
from .world import graph_quads

Progress = Callable[[str, int, int], None]
Derivation = Callable[[Engine, Iris], list[str]]
"""Reads the graph as it stands and returns the N-Quads lines of what it finds, each with its named graph."""
BEFORE_INFERENCE: tuple[Derivation, ...] = (link,)
AFTER_INFERENCE: tuple[Derivation, ...] = (derive_ledger, derive_networks)
STEPS = ("links", "infer", "derive", "catalogue", "graph file", "store", "search index")


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the files of a release hold: the hash of its statements and how much of what."""

    digest: str
    counts: Counts
    inferred: dict[str, int]


def assemble(
    folder: Path, parts: Sequence[Part], world: Sequence[str], iris: Iris, version: str, progress: Progress
) -> Assembled:
    """Write every file of a release but `build.json` into `folder`.

    `world` holds the lines of ontology and authority files. Raises BuildError when a triple stands in two graphs.
    """
    done = iter(range(1, len(STEPS) + 1))

    def step() -> None:
        at = next(done)
        progress("Put together", at, len(STEPS))

    lines = _stated(parts, world, iris)
    store = Store()
    _load(store, lines)
    lines += _derived(store, iris, BEFORE_INFERENCE)
    step()
    inferred = infer(store, iris)
    lines += [line for found in inferred.values() for line in found]
    step()
    lines += _derived(store, iris, AFTER_INFERENCE)
    step()
    counts, digest = count(store), hashlib.sha256(_bytes([version, *sorted(lines)])).hexdigest()[:12]
    known = catalogue(iris, digest, [p.id for p in parts], _used(parts, version), counts)
    (folder / "catalog.ttl").write_text(known.serialize(format="turtle"), encoding="utf-8")
    lines = sorted(lines + graph_quads(known, "catalog", iris))
    _each_once(lines)
    step()
    _write_lines(folder, parts, link_lines(LocalEngine(store)))
    write_graph(_bytes(lines), folder)
    step()
    write_store(_bytes(lines), folder / STORE_FOLDER)
    step()
    write_index(folder / SEARCH_FILE, searchable(LocalEngine(store), iris.base))
    step()
    return Assembled(digest, counts, {name: len(found) for name, found in inferred.items()})


def _used(parts: Sequence[Part], version: str) -> Used:
    """What read the documents."""
    rules = sorted({rule for part in parts for rule in part.rules})
    return Used(version, rules, dict(sorted({pair for part in parts for pair in part.extractors.items()})))


def _stated(parts: Sequence[Part], world: Sequence[str], iris: Iris) -> list[str]:
    registry = registry_quads(merge(part.registry for part in parts), iris)
    return [*world, *registry, *(line for part in parts for line in part.stated)]


def _each_once(lines: Sequence[str]) -> None:
    seen: dict[str, str] = {}
    for line in lines:
        triple, _, graph = line.removesuffix(" .").rpartition(" ")
        other = seen.setdefault(triple, graph)
        if other != graph:
            raise BuildError(
                f"a triple stands in two graphs, {other} and {graph}", where=triple, advice="State it in one of them."
            )


def _derived(store: Store, iris: Iris, derivations: Sequence[Derivation]) -> list[str]:
    """What each derivation finds, loaded into the store before the next one reads it."""
    found: list[str] = []
    for derive in derivations:
        lines = derive(LocalEngine(store), iris)
        _load(store, lines)
        found += lines
    return found


def _load(store: Store, lines: Sequence[str]) -> None:
    store.bulk_load(_bytes(lines), format=RdfFormat.N_QUADS)


def _write_lines(folder: Path, parts: Sequence[Part], links: Sequence[str]) -> None:
    (folder / "facts.jsonl").write_bytes(_bytes([line for part in parts for line in part.facts]))
    (folder / "links.jsonl").write_bytes(_bytes(links))
    texts = folder / "texts"
    texts.mkdir()
    for part in parts:
        (texts / f"{part.id}.txt").write_bytes(part.text.encode())


def _bytes(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
