"""Readers and libraries: which files are documents, and that their text is taken as it is."""

import hashlib
import shutil
from pathlib import Path

import pytest
from policygraph.errors import DocumentError
from policygraph.ingest.description import DescriptionWarning
from policygraph.ingest.library import CORPUS, documents
from policygraph.ingest.readers import read


def test_text_and_hash_are_those_of_the_bytes(tmp_path: Path) -> None:
    data = "\ufeffTitle\r\n\r\n保安範疇將繼續推進。\r\n".encode()
    path = tmp_path / "paper.txt"
    path.write_bytes(data)
    shutil.copy(CORPUS / "hkpf-priorities-2024.toml", tmp_path / "paper.toml")
    found = read(path)
    assert found.text.encode() == data
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.id == "paper"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"caf\xe9", "byte 3 is no UTF-8"),
        ("a.txt", b"text\0text", "character 4 is NUL"),
        ("a.txt", b" \n ", "is empty"),
        ("a.odt", b"text", ".odt is no format read here"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DocumentError, match=says):
        read(tmp_path / name)


def test_missing_document_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be read"):
        read(tmp_path / "none.txt")


def test_packaged_documents_are_found_by_name() -> None:
    assert [p.stem for p in documents()] == sorted(p.stem for p in CORPUS.glob("*.txt"))
    assert len(documents()) >= 5


def test_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no document in this folder"):
        documents(tmp_path)
    with pytest.raises(DocumentError, match="no such folder"):
        documents(tmp_path / "none")


def test_two_documents_of_one_id_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.TXT").write_text("Two.")
    with pytest.raises(DocumentError, match="has the id of"):
        documents(tmp_path)


def test_description_of_nothing_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.toml").write_text("")
    with pytest.warns(DescriptionWarning, match=r"b\.toml: describes no document"):
        assert [p.name for p in documents(tmp_path)] == ["a.txt"]
