"""The same words in another setting are the same blocks."""

import re
import textwrap
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from policygraph.ingest.facts import Document
from policygraph.ingest.library import documents
from policygraph.ingest.readers import read

Rows = list[tuple[str, str, tuple[str, ...]]]


def _wrap(text: str) -> str:
    out: list[str] = []
    for line in text.split("\n"):
        if "\t" in line or len(line) <= 90:
            out.append(line)
        elif re.search("[\u4e00-\u9fff]", line):
            out.extend(line[i : i + 45] for i in range(0, len(line), 45))
        else:
            out.extend(textwrap.wrap(line, 90, break_long_words=False, break_on_hyphens=False))
    return "\n".join(out)


SETTINGS: dict[str, Callable[[str], str]] = {
    "carriage returns": lambda t: t.replace("\n", "\r\n"),
    "dashes for bullets": lambda t: re.sub(r"^\s*• ?", "- ", t, flags=re.MULTILINE),
    "bullets of a word processor": lambda t: re.sub(r"^\s*• ?", "\uf0b7\t", t, flags=re.MULTILINE),
    "tabs behind numbers": lambda t: re.sub(r"^(\d+)\. ", "\\1.\t", t, flags=re.MULTILINE),
    "no blank lines": lambda t: re.sub(r"\n\s*\n+", "\n", t),
    "twice the blank lines": lambda t: re.sub(r"\n(?=\n)", "\n\n", t),
    "hard-wrapped lines": _wrap,
    "page numbers in cut sentences": lambda t: re.sub(
        r"(?<=[a-z\u4e00-\u9fff,])\n\n(?=[a-z\u4e00-\u9fff])", "\n\n- 12 -\n\n", t
    ),
}


def _bare(rows: Rows) -> Counter[tuple[str, ...]]:
    return Counter((re.sub(r"\s", "", text), kind, *path) for text, kind, path in rows)


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("path", documents(), ids=lambda p: p.stem)
def test_setting_does_not_matter(path: Path, setting: str, rows: Callable[[Document], Rows]) -> None:
    document = read(path)
    other = replace(document, text=SETTINGS[setting](document.text))
    assert _bare(rows(other)) == _bare(rows(document))
