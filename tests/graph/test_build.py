"""A build is repeatable, stops at whatever is wrong, and never harms the release before it."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from policygraph.errors import (
    BuildError,
    DescriptionError,
    DocumentError,
    EvidenceError,
    ExpectationError,
    NoReleaseError,
    NotFoundError,
)
from policygraph.graph.build import BuildWarning, build
from policygraph.graph.evidence import check_evidence
from policygraph.graph.publish import KEPT, building
from policygraph.graph.release import Release, open_release
from policygraph.graph.store import graph_lines
from policygraph.ingest.library import CORPUS

Corpus = Callable[..., Path]
SMALL = "sb-press-release-2017-12-07"
OTHER = "hkpf-priorities-2024"
FILES = ("graph.nq.gz", "facts.jsonl", "links.jsonl", "catalog.ttl")


def test_a_second_build_gives_the_same_bytes(
    release: Release, measure: Callable[[Release], Release], tmp_path: Path
) -> None:
    again = measure(build(CORPUS, tmp_path, workers=1))
    for name in FILES:
        assert (again.path / name).read_bytes() == (release.path / name).read_bytes(), name
    assert again.id.rpartition("-")[2] == release.id.rpartition("-")[2]


def test_a_build_from_the_cache_gives_the_same_bytes(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(SMALL)
    first = (build(folder, tmp_path / "data").path / "graph.nq.gz").read_bytes()
    assert list((tmp_path / "data" / "cache").glob("*.json"))
    assert (build(folder, tmp_path / "data").path / "graph.nq.gz").read_bytes() == first


def test_another_base_moves_every_data_iri(corpus: Corpus, tmp_path: Path) -> None:
    made = build(corpus(SMALL), tmp_path / "data", base="https://example.org/kg/")
    assert not [line for line in graph_lines(made.path) if "w3id.org/policygraph/id/" in line]
    assert made.engine.ask("ASK { <https://example.org/kg/document/sb-press-release-2017-12-07> ?p ?o }")


def test_a_release_gives_back_texts_byte_for_byte(release: Release) -> None:
    for doc in release.build["documents"]:
        assert release.text(doc).encode() == (CORPUS / f"{doc}.txt").read_bytes()
    with pytest.raises(NotFoundError):
        release.text("../../build")


def test_evidence_that_differs_in_one_character_stops_the_build(release: Release) -> None:
    mine = [line for line in graph_lines(release.path) if line.endswith(f"/graph/document/{SMALL}> .")]
    source = release.text(SMALL)
    assert check_evidence(SMALL, mine, source) > 50
    at = source.index("Ministry of Public Security")
    with pytest.raises(EvidenceError) as caught:
        check_evidence(SMALL, mine, source[:at] + "m" + source[at + 1 :])
    assert caught.value.where == SMALL
    assert "Ministry" in str(caught.value)
    assert "ministry" in str(caught.value)


def test_a_cached_part_that_no_longer_reads_as_its_source_stops_the_build(corpus: Corpus, tmp_path: Path) -> None:
    folder, data = corpus(SMALL), tmp_path / "data"
    former = build(folder, data).id
    (kept,) = (data / "cache").glob("*.json")
    kept.write_text(kept.read_text(encoding="utf-8").replace("Ministry of", "ministry of"), encoding="utf-8")
    with pytest.raises(EvidenceError):
        build(folder, data)
    assert open_release(data).id == former


def test_counts_outside_what_is_expected_stop_the_build(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(SMALL)
    description = folder / f"{SMALL}.toml"
    kept = description.read_text(encoding="utf-8").partition("[expect]")[0]
    description.write_text(f"{kept}\n[expect]\nmeasures = {{ min = 500, max = 600 }}\n", encoding="utf-8")
    with pytest.raises(ExpectationError, match="measures, expected 500 to 600"):
        build(folder, tmp_path / "data")
    with pytest.raises(NoReleaseError):
        open_release(tmp_path / "data")


def test_a_broken_document_stops_the_build_or_is_set_aside_and_named(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(SMALL)
    (folder / "broken.txt").write_bytes(b"\xff\xfe broken")
    with pytest.raises(DocumentError, match=r"broken\.txt"):
        build(folder, tmp_path / "data")
    with pytest.warns(BuildWarning, match=r"broken\.txt"):
        made = build(folder, tmp_path / "data", keep_going=True)
    assert made.build["documents"] == [SMALL]
    assert [left["document"] for left in made.build["set_aside"]] == ["broken.txt"]


def test_a_wrong_description_is_named(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(SMALL)
    (folder / f"{SMALL}.toml").write_text("titel = 'x'", encoding="utf-8")
    with pytest.raises(DescriptionError, match=SMALL):
        build(folder, tmp_path / "data")


def test_a_text_without_description_is_built_and_what_is_missing_is_told(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(OTHER)
    (folder / f"{OTHER}.toml").unlink()
    with pytest.warns(BuildWarning):
        made = build(folder, tmp_path / "data")
    assert made.build["counts"]["Measure"] > 20
    assert made.build["warnings"]


KILLED = """
import os, signal, sys
from pathlib import Path
from policygraph.graph.build import build

def stop(step, done, total):
    if step == "Put together" and done == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

build(Path(sys.argv[1]), Path(sys.argv[2]), workers=1, progress=stop)
"""


@pytest.mark.parametrize("step", [1, 4])
def test_a_killed_build_leaves_the_former_release(corpus: Corpus, tmp_path: Path, step: int) -> None:
    folder, data = corpus(SMALL), tmp_path / "data"
    former = build(folder, data, workers=1)
    run = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(data), str(step)], check=False)
    assert run.returncode == -signal.SIGKILL
    assert len(list((data / "releases").iterdir())) == 2
    served = open_release(data)
    assert served.id == former.id
    assert served.engine.ask("ASK { ?s a <https://w3id.org/policygraph/ontology#Measure> }")
    build(folder, data, workers=1)
    assert not list((data / "releases").glob(".*"))


def test_old_releases_go_and_the_current_one_stays(corpus: Corpus, tmp_path: Path) -> None:
    folder, data = corpus(SMALL), tmp_path / "data"
    made = [build(folder, data, workers=1).id for _ in range(KEPT + 1)]
    assert sorted(p.name for p in (data / "releases").iterdir()) == made[1:]
    assert open_release(data).id == made[-1]
    assert (data / "current").readlink() == Path("releases") / made[-1]


def test_a_release_in_use_is_not_removed(corpus: Corpus, tmp_path: Path) -> None:
    folder, data = corpus(SMALL), tmp_path / "data"
    used = build(folder, data, workers=1)
    for _ in range(KEPT):
        build(folder, data, workers=1)
    assert used.text(SMALL)
    assert used.path.is_dir()


def test_two_builds_do_not_work_in_one_folder(corpus: Corpus, tmp_path: Path) -> None:
    with building(tmp_path), pytest.raises(BuildError, match="another build"):
        build(corpus(SMALL), tmp_path)


def test_the_record_tells_what_was_built(release: Release) -> None:
    info = release.info()
    assert json.loads(json.dumps(info)) == info
    assert info["triples"] == sum(info["graphs"].values()) > 20_000
    assert info["set_aside"] == []
