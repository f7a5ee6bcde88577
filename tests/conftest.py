"""What all tests share: one release built from the packaged papers, and folders of some of them."""

import os
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from policygraph.graph.build import build
from policygraph.graph.quality import publish_figures
from policygraph.graph.release import Release, open_release
from policygraph.ingest.evaluation.gold import load
from policygraph.ingest.evaluation.report import evaluate
from policygraph.ingest.library import CORPUS

GOLD = [Path(__file__).parent / "gold", *sorted(Path(__file__).parent.glob("heldout*"))]


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which the packaged papers have been built and measured against the hand annotations."""
    folder = tmp_path_factory.mktemp("data")
    measured(build(CORPUS, folder))
    return folder


def measured(built: Release) -> Release:
    """The release published again with its figures against the hand annotations."""
    lines, links = list(built.facts()), list(built.links())
    figures = [evaluate(gold, lines, links) for gold in load(GOLD)]
    return publish_figures(built.path.parent.parent, built, figures)


@pytest.fixture(scope="session")
def measure() -> Callable[[Release], Release]:
    """Publishes a release again with its figures against the hand annotations."""
    return measured


@pytest.fixture(scope="session")
def release(data: Path) -> Release:
    """The release of the packaged papers, its graph in memory."""
    return open_release(data, in_memory=True)


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release of the press release with the corrections in `tests/corrections`, its graph in memory."""
    folder = tmp_path_factory.mktemp("corrected")
    for file in (f for f in CORPUS.iterdir() if f.stem == "sb-press-release-2017-12-07"):
        shutil.copy(file, folder)
    shutil.copytree(Path(__file__).parent / "corrections", folder / "corrections")
    build(folder, folder / "data", workers=1)
    return open_release(folder / "data", in_memory=True)


@pytest.fixture(scope="session")
def later(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release of the papers with the edits of `edits.toml`, in a data folder that keeps the one before them too."""
    folder = tmp_path_factory.mktemp("later")
    shutil.copytree(data, folder / "data", symlinks=True)
    texts = shutil.copytree(CORPUS, folder / "corpus")
    for doc, edits in tomllib.loads((Path(__file__).parent / "edits.toml").read_text(encoding="utf-8")).items():
        text = (texts / f"{doc}.txt").read_text(encoding="utf-8")
        for edit in edits:
            assert text.count(edit["before"]) == 1, edit
            text = text.replace(edit["before"], edit["after"])
        (texts / f"{doc}.txt").write_text(text, encoding="utf-8")
    return build(texts, folder / "data")


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder with copies of these packaged papers and their descriptions."""

    def copy(*ids: str) -> Path:
        folder = tmp_path / "corpus"
        folder.mkdir()
        for file in (f for f in CORPUS.iterdir() if f.stem in ids):
            shutil.copy(file, folder)
        return folder

    return copy


@pytest.fixture(autouse=True)
def java(request: pytest.FixtureRequest) -> None:
    """Leaves out, by name, the tests that reason where there is no Java; where CI=true they fail."""
    if request.node.get_closest_marker("java") is None or shutil.which("java"):
        return
    how = "needs a Java runtime (Debian and Ubuntu: apt-get install default-jre-headless)"
    if os.environ.get("CI") == "true":
        pytest.fail(how)
    pytest.skip(how)
