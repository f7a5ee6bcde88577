"""Description files: what is read, and what is refused with which words."""

import datetime
import tomllib
from pathlib import Path

import pytest
from policygraph.errors import DescriptionError
from policygraph.ingest.description import load
from policygraph.ingest.library import CORPUS

FULL = """
title = "A Paper"
publisher = "Security Bureau"
issued = 2023-11-01
language = "en"
jurisdiction = "hong-kong-sar"
type = "panel paper"
source = "https://example.org/paper"
implied_lead = "Security Bureau"

[headings]
"(A) Something" = 2
"A caption" = 0

[expect]
blocks = { min = 4, max = 6 }
"""


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "paper-2023.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_every_key_arrives(written) -> None:
    found = load(written(FULL))
    assert (found.id, found.title, found.issued) == ("paper-2023", "A Paper", datetime.date(2023, 11, 1))
    assert (found.type, found.source, found.implied_lead) == (
        "panel paper",
        "https://example.org/paper",
        "Security Bureau",
    )
    assert found.headings == {"(A) Something": 2, "A caption": 0}
    assert found.expect == {"blocks": (4, 6)}


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.toml")), ids=lambda p: p.stem)
def test_packaged_descriptions_are_complete(path: Path) -> None:
    found = load(path)
    assert path.with_suffix(".txt").is_file()
    assert set(found.expect) == {"sections", "blocks", "measures"}
    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) >= {"title", "publisher", "issued", "type", "expect"}


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('title = "A Paper"', "", "title missing"),
        ('type = "panel paper"', 'kind = "panel paper"', "unknown key 'kind'"),
        ('"A Paper"', "7", "title = 7 is not a text"),
        ("2023-11-01", '"November 2023"', "is no date"),
        ("2023-11-01", "2023-11-01T08:00:00", "is no date"),
        ('"en"', '"pt"', "language = 'pt'"),
        ('"hong-kong-sar"', '"Hong Kong"', "no slug of a place"),
        ('"https://example.org/paper"', '"example.org"', "no web address"),
        ("= 2\n", '= "two"\n', "no level from 0 to 9"),
        ("min = 4", "min = 9", "gives no counts"),
        ("min = 4, ", "", "gives no counts"),
        ("blocks =", "bullets =", "unknown key 'bullets'"),
        ('"A Paper"', '"A Paper', "no TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(written, before: str, after: str, says: str) -> None:
    path = written(FULL.replace(before, after, 1))
    with pytest.raises(DescriptionError, match=says) as error:
        load(path)
    assert str(path) in str(error.value)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DescriptionError, match="cannot be read"):
        load(tmp_path / "none.toml")
