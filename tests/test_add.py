"""`policygraph add` as its users meet it: a file becomes a document of a corpus, or nothing changes."""

import io
import tomllib
from pathlib import Path
from random import Random

import docx
import pytest
from click.testing import CliRunner, Result
from policygraph.cli import main
from policygraph.ingest.library import CORPUS
from policygraph.ingest.originals import page_of
from policygraph.ingest.readers import read
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

PRESS = CORPUS / "sb-press-release-2017-12-07.txt"
GIVEN = ("--publisher", "Security Bureau", "--issued", "2024-05-04", "--jurisdiction", "hong-kong-sar")
TITLE = "Robot dogs for the Fire Services Department"
SENTENCES = (
    "The Security Bureau of Hong Kong will introduce quadruped robots by end-2024 with the Fire Services Department.",
    "The Correctional Services Department of Hong Kong will train 500 persons in custody by mid-2025.",
)


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def pdf() -> bytes:
    out = io.BytesIO()
    styles = getSampleStyleSheet()
    first, second = (Paragraph(sentence, styles["BodyText"]) for sentence in SENTENCES)
    SimpleDocTemplate(out).build([Paragraph(TITLE, styles["Title"]), first, PageBreak(), second])
    return out.getvalue()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "Robot Dogs (2024).pdf"
    path.write_bytes(pdf())
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_pdf_is_added_built_and_found(tmp_path: Path, paper: Path) -> None:
    corpus, data = tmp_path / "corpus", tmp_path / "data"
    added = call("add", paper, "--to", corpus, *GIVEN)
    assert added.exit_code == 0, added.output
    assert added.stdout.strip() == str(corpus / "robot-dogs-2024.txt")
    assert "publisher: Security Bureau (as given)" in added.stderr
    assert call("build", corpus, "--data", data).exit_code == 0
    assert "robot-dogs-2024" in call("search", "quadruped robots", "--data", data).stdout
    assert call("search", "Robot dogs", "--data", data).stdout.startswith("document\t")


def test_the_original_and_its_pages_are_kept(tmp_path: Path, paper: Path) -> None:
    call("add", paper, "--to", tmp_path / "corpus", *GIVEN)
    document = read(tmp_path / "corpus" / "robot-dogs-2024.txt")
    original = document.description.original
    assert original is not None
    assert document.description.title == TITLE
    assert (tmp_path / "corpus" / original.file).read_bytes() == paper.read_bytes()
    assert [page_of(original, document.text.index(sentence)) for sentence in SENTENCES] == [1, 2]


def test_a_changed_original_stops_the_build(tmp_path: Path, paper: Path) -> None:
    corpus = tmp_path / "corpus"
    call("add", paper, "--to", corpus, *GIVEN)
    (corpus / "originals" / "robot-dogs-2024.pdf").write_bytes(b"other")
    built = call("build", corpus, "--data", tmp_path / "data")
    assert built.exit_code == 1
    assert "has changed" in built.stderr


def test_a_text_is_taken_byte_for_byte(tmp_path: Path) -> None:
    assert call("add", PRESS, "--to", tmp_path / "corpus").exit_code == 0
    assert (tmp_path / "corpus" / PRESS.name).read_bytes() == PRESS.read_bytes()
    described = tomllib.loads((tmp_path / "corpus" / f"{PRESS.stem}.toml").read_text(encoding="utf-8"))
    assert described["type"] == "press release"
    assert str(described["issued"]) == "2017-12-07"
    assert not (tmp_path / "corpus" / "originals").exists()


def test_nothing_is_overwritten(tmp_path: Path, paper: Path) -> None:
    corpus = tmp_path / "corpus"
    call("add", paper, "--to", corpus, *GIVEN)
    before = everything(corpus)
    again = call("add", paper, "--to", corpus, *GIVEN)
    assert (again.exit_code, "is in the corpus already" in again.stderr) == (1, True)
    refused = call("add", PRESS, "--to", corpus, "--id", "robot-dogs-2024")
    assert (refused.exit_code, "is not overwritten" in refused.stderr) == (1, True)
    assert everything(corpus) == before


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--issued", "May 2024"), "is no date"),
        (("--jurisdiction", "Hong Kong"), "is no slug"),
        (("--source", "somewhere"), "is no web address"),
    ],
)
def test_a_wrong_option_leaves_nothing_behind(tmp_path: Path, paper: Path, options: tuple[str, str], says: str) -> None:
    refused = call("add", paper, "--to", tmp_path / "corpus", *GIVEN, *options)
    assert (refused.exit_code, says in refused.stderr) == (1, True)
    assert not (tmp_path / "corpus").exists()


def test_a_folder_is_added_whole_or_not_at_all(tmp_path: Path, paper: Path) -> None:
    folder, corpus = tmp_path / "papers", tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(paper.read_bytes())
    (folder / "a.html").write_text(f"<main><h1>{TITLE}</h1><p>{' '.join(SENTENCES)}</p></main>", encoding="utf-8")
    refused = call("add", folder, "--to", corpus, *GIVEN[:2])
    assert refused.exit_code == 1
    assert not corpus.exists()
    (folder / "a.html").rename(folder / "b.html")
    (folder / "c.xls").write_bytes(b"cells")
    added = call("add", folder, "--to", corpus, *GIVEN[:2])
    assert added.exit_code == 0
    assert [Path(line).stem for line in added.stdout.split()] == ["a", "b"]
    assert "c.xls: left out" in added.stderr
    again = call("add", folder, "--to", corpus, *GIVEN[:2])
    assert (again.exit_code, again.stdout) == (0, "")


def test_what_custom_decides_is_warned_of(tmp_path: Path, paper: Path) -> None:
    added = call("add", paper, "--to", tmp_path / "corpus")
    assert "Warning: robot-dogs-2024: the text names no publisher" in added.stderr
    assert "(by custom)" in added.stderr


def test_a_file_that_was_not_added_is_named_by_the_build(tmp_path: Path, paper: Path) -> None:
    corpus = tmp_path / "corpus"
    call("add", PRESS, "--to", corpus)
    (corpus / "left.pdf").write_bytes(paper.read_bytes())
    built = call("build", corpus, "--data", tmp_path / "data")
    assert built.exit_code == 0
    assert "policygraph add left.pdf" in built.stderr


def test_of_a_folder_a_broken_file_is_set_aside_where_that_is_asked_for(tmp_path: Path, paper: Path) -> None:
    folder, corpus = tmp_path / "papers", tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    paper.rename(folder / "b.pdf")
    (folder / "c.docx").write_bytes(b"no Word file")
    assert call("add", folder, "--to", corpus, *GIVEN[:2]).exit_code == 1
    assert not corpus.exists()
    added = call("add", folder, "--to", corpus, *GIVEN[:2], "--keep-going")
    assert added.exit_code == 1
    assert [Path(line).stem for line in added.stdout.split()] == ["b"]
    assert "set aside: a.pdf: " in added.stderr
    assert "set aside: c.docx: " in added.stderr
    assert "1 added, 2 set aside." in added.stderr
    assert {p.name for p in corpus.rglob("*") if p.is_file()} == {"b.pdf", "b.toml", "b.txt"}


def test_two_files_of_one_name_are_never_one_document(tmp_path: Path, paper: Path) -> None:
    folder, corpus = tmp_path / "papers", tmp_path / "corpus"
    folder.mkdir()
    (folder / "report.txt").write_text("Title\n\nThe Police will act.\n", encoding="utf-8")
    paper.rename(folder / "report.pdf")
    refused = call("add", folder, "--to", corpus, *GIVEN[:2])
    assert "the same id, report" in refused.stderr
    assert not corpus.exists()
    added = call("add", folder, "--to", corpus, *GIVEN[:2], "--keep-going")
    assert [Path(line).stem for line in added.stdout.split()] == ["report"]
    assert added.exit_code == 1


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_file_is_refused_or_read_and_never_a_fault_of_the_program(tmp_path: Path, seed: int) -> None:
    word = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(SENTENCES[0])
    document.save(word)
    chance = Random(seed)
    for name, data in (("a.pdf", bytearray(pdf())), ("a.docx", bytearray(word.getvalue()))):
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / name).write_bytes(data)
        done = call("add", tmp_path / name, "--to", tmp_path / name[2:], *GIVEN)
        assert done.exception is None or isinstance(done.exception, SystemExit)
